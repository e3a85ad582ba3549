#pragma once

#include "base/result.h"

#include <QDate>
#include <QStringView>

#include <optional>

namespace chapterhouse {

/// A span of days without a zone; both ends belong to it.
struct DayRange {
    QDate first;
    QDate last;

    bool operator==(const DayRange &) const = default;
    bool contains(QDate day) const { return first <= day && day <= last; }
};

/// From a day to the last one, or to the end of time while that is invalid: not known.
DayRange lastingDays(QDate from, QDate until);
/// The days that are in both.
std::optional<DayRange> commonDays(const DayRange &left, const DayRange &right);

/// The day that an ISO 8601 calendar date names ("2024-03-05"), and nothing but that form: four,
/// two and two digits. Fails with Input.
Result<QDate> dayFromText(QStringView text);

/// The inverse; empty when the day is invalid or no such text can name it.
QString isoText(QDate day);

/// The days of a year, a month or one day: "2024", "2024-03" or "2024-03-05". Fails with Input.
Result<DayRange> dayRangeFromText(QStringView text);

/// The first and last day that can be written and stored.
QDate beginningOfTime();
QDate endOfTime();

/// The last day of a period of so many months (at least one) from a valid day on: the day before
/// the same day of the later month, or before that month's last day when it is shorter. A year from
/// 4 May 2026 ends on 3 May 2027, one from 29 February 2024 on 27 February 2025.
QDate lastDayAfterMonths(QDate start, int months);

} // namespace chapterhouse
