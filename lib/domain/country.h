#pragma once

#include "base/result.h"

#include <QLocale>
#include <QStringList>

namespace chapterhouse {

/// The ISO 3166-1 alpha-2 code ("PL") of the country that a text names: by that code or the
/// alpha-3 one, in any case, or by one of its names in English, German, French, Italian, Dutch,
/// Polish, Spanish, Ukrainian or its own languages, folded. Fails with Input.
Result<QString> countryCode(QStringView text);

/// The name of the country with an alpha-2 code, in the locale's language where it is one of the
/// eight, else in English. A code that is none is its own name.
QString countryName(const QString &code, const QLocale &locale = QLocale());

/// All alpha-2 codes, in alphabetical order.
QStringList countryCodes();

} // namespace chapterhouse
