#pragma once

#include "domain/day.h"
#include "domain/event.h"
#include "domain/query.h"
#include "store/database.h"

#include <QTimeZone>

#include <vector>

namespace chapterhouse {

/// One time that an event takes place, as a calendar on somebody's wall shows it.
struct ScheduledEvent {
    RecordRef event;
    QString title;
    EventState state = EventState::Idea;
    DayRange days;       ///< the first and last one, on the clocks of that somebody
    QTime start = {};    ///< there, on the first day; invalid when it goes by days
    bool recurs = false; ///< it is of a series

    bool operator==(const ScheduledEvent &) const = default;
};

/// The times of an event that share a day with `days`, on the clocks of `here`, in the order of
/// eventSchedule(). `changes` are the changed times of a series, which are events of their own: it
/// does not take place when these would have been. A series whose rule cannot be used is shown
/// once.
std::vector<ScheduledEvent> timesOf(const Record &event, const std::vector<Record> &changes,
                                    const DayRange &days, const QTimeZone &here);

/// What fits the query (from understoodQuery()) on some days, as of a day: by the first day, what
/// goes by days before what has a time, then by time and title.
Result<std::vector<ScheduledEvent>> eventSchedule(Database &database, const Query &query,
                                                  const DayRange &days, const QTimeZone &here,
                                                  QDate day);

} // namespace chapterhouse
