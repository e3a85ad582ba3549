#pragma once

#include "base/result.h"

#include <QLocale>
#include <QStringList>

namespace chapterhouse {

/// The language tag of BCP 47 that a text is: well formed (RFC 5646, 2.1, without the tags
/// grandfathered there) and of a language that is known. Its parts are put into their usual case
/// and a language into its shortest code, "DEU_ch" being "de-CH". Or the tag of what a text names:
/// a language by its name in English or in itself, folded, with a country in brackets, as
/// languageName() has it. Fails with Input.
Result<QString> languageTag(QStringView text);

/// "Ukrainian" of "uk", "German (Switzerland)" of "de-CH", the country in the locale's language;
/// the tag itself where languageTag() could not read the name again, as of one with a script.
QString languageName(const QString &tag, const QLocale &locale = QLocale());

/// The codes, in alphabetical order, of the languages that this computer has words for and whose
/// names are not read as the code of another.
QStringList languageCodes();

} // namespace chapterhouse
