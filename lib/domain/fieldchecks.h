#pragma once

#include "base/result.h"

/// The checks that catalogue lines name: each returns the text to store, or what is wrong with it.
namespace chapterhouse {

Result<QString> checkEmail(const QString &text);
/// ISO 3166-1 alpha-2, from a code or a name.
Result<QString> checkCountry(const QString &text);
/// BCP 47 (RFC 5646).
Result<QString> checkLanguage(const QString &text);
/// ISO 4217.
Result<QString> checkCurrency(const QString &text);
/// "newsletter 2025-05-03": what was consented to (newsletter, listing, photographs) and the day.
Result<QString> checkConsent(const QString &text);

} // namespace chapterhouse
