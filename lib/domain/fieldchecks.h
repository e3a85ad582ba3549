#pragma once

#include "base/result.h"

/// The checks that catalogue lines name: each returns the text to store, or what is wrong with it.
namespace chapterhouse {

Result<QString> checkEmail(const QString &text);
/// ISO 3166-1 alpha-2, from a code or a name.
Result<QString> checkCountry(const QString &text);
/// BCP 47 (RFC 5646), from a tag or a name.
Result<QString> checkLanguage(const QString &text);
/// ISO 4217.
Result<QString> checkCurrency(const QString &text);
/// "newsletter 2025-05-03": what was consented to (newsletter, listing, photographs) and the day.
Result<QString> checkConsent(const QString &text);
/// A zone of the IANA database that this computer knows, in its own spelling: "Europe/Amsterdam".
Result<QString> checkZone(const QString &text);
/// Day and time on the clocks of a zone told elsewhere: "2026-01-06T15:00".
Result<QString> checkLocalTime(const QString &text);
/// A day, or day and time on the clocks of a zone told elsewhere: "2026-01-06".
Result<QString> checkDayOrTime(const QString &text);
/// A day of every year: "07-01".
Result<QString> checkMonthDay(const QString &text);

/// Lower case letters, digits and dashes, made of the words of the text: "uk-and-ireland".
Result<QString> checkSlug(const QString &text);
/// The same of what has a file on a website: siteSlug(), which keeps underscores.
Result<QString> checkSiteSlug(const QString &text);

// What catalogue lines say instead of a text that these checks let through.

QString countryWords(const QString &code);
QString languageWords(const QString &tag);
/// "6 Jan 2026, 15:00"; of a whole day "6 Jan 2026".
QString localTimeWords(const QString &text);
/// "Every Tuesday", without the time.
QString recurrenceWords(const QString &rule);

} // namespace chapterhouse
