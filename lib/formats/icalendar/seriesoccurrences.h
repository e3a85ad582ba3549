#pragma once

#include "domain/day.h"
#include "formats/icalendar/calendarevent.h"

#include <vector>

namespace chapterhouse {

/// One time that an event takes place.
struct CalendarOccurrence {
    LocalTime start;                   ///< in the zone of its event
    std::optional<LocalTime> end = {}; ///< as in CalendarEvent
    QDateTime instant = {};            ///< of the start, in UTC; see reckoningZone
    QDateTime endInstant = {};         ///< of the end, or the start when there is none
    qsizetype change = -1; ///< which of the changed occurrences it is; -1: as the series

    bool operator==(const CalendarOccurrence &) const = default;
};

/// When an event takes place that shares a day with some days of its own zone, in their order, no
/// more than `most`, the first ones. Of a series without its exceptions and with `changes`, its
/// changed occurrences (events with the same UID), each in place of the one that it changes, also
/// those that are cancelled. An occurrence lasts exactly as long as the first; what ends at
/// midnight is not of the next day. See also occurrences(). Fails with Input when a rule, zone or
/// start cannot be used, or when the days begin more than 100,000 times after the start.
Result<std::vector<CalendarOccurrence>> seriesOccurrences(const CalendarEvent &series,
                                                          const QList<CalendarEvent> &changes,
                                                          const DayRange &days, int most);

} // namespace chapterhouse
