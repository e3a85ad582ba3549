#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <QTime>

#include <optional>

namespace chapterhouse {

/// A day as it is shown: the locale's own order with the month as a short word, "3 May 2027".
QString dayText(QDate day, const QLocale &locale = QLocale());
/// The same without the year: "3 May".
QString shortDayText(QDate day, const QLocale &locale = QLocale());

/// A day as a sentence names one of the near future: "Tuesday 6 January".
QString weekdayText(QDate day, const QLocale &locale = QLocale());
/// The days from one to another, which is not before it, with years only where they differ:
/// "8 to 28 March", "25 October 2026 to 28 March 2027".
QString dayRangeText(QDate first, QDate last, const QLocale &locale = QLocale());

/// A time of day in the locale's short form, without seconds: "14:03".
QString timeText(QTime time, const QLocale &locale = QLocale());

/// A day as people type it: what `dayText` shows, the locale's own forms, 2027-05-03, or numbers
/// in the locale's order with any of . / - between them. A year of two digits is of this century.
std::optional<QDate> dayFromText(const QString &text, const QLocale &locale);

} // namespace chapterhouse
