#pragma once

#include "store/reader.h"

namespace chapterhouse {

/// The SEQUENCE that an event goes out with (RFC 5545, 3.8.7.4): it grows with each change of what
/// a calendar says, and to that of a calendar file that the event is taken from. It never falls,
/// not when an import is undone either: who got the event before takes what follows as newer.
Result<int> calendarSequenceOf(const Reader &reader, const Record &event);

/// What the entry of a calendar file is measured by. What was undone does not count.
struct CalendarVersion {
    int taken = 0;       ///< SEQUENCE of the file that the event last came from
    int number = 0;      ///< the same, and one more for each own change since
    QDateTime changedAt; ///< UTC, of the last own change since; invalid without one

    bool operator==(const CalendarVersion &) const = default;
};

Result<CalendarVersion> calendarVersionOf(const Reader &reader, const Record &event);

} // namespace chapterhouse
