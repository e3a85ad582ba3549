#pragma once

#include "domain/day.h"
#include "domain/query.h"
#include "domain/record.h"
#include "store/database.h"

#include <QHash>

#include <optional>

namespace chapterhouse {

/// The events that fit the query (from understoodQuery()) and last on any of the days, on the
/// clocks of their own zones, as of a day, in the order of their starts. Of a series it is known
/// only when it begins and, at best, when it ends: each that may recur on one of the days is among
/// them.
Result<std::vector<Record>> eventsOnDays(Database &database, const Query &query,
                                         const DayRange &days, QDate day);

/// From the first day of the first event that fits the query to the last day of the last one, on
/// the clocks of their own zones.
struct EventSpan {
    DayRange days;          ///< of a series that is not known to end the first day alone counts
    bool isEndless = false; ///< there is such a series

    bool operator==(const EventSpan &) const = default;
};

/// Nothing when no event that fits has a start.
Result<std::optional<EventSpan>> spanOfEvents(Database &database, const Query &query, QDate day);

/// The first day from `from` on, or (`isBackwards`) the last one up to it, on which an event that
/// fits may last, on the clocks of its own zone; a series that is not known to end may last on any
/// day after its first. Nothing when there is none.
Result<std::optional<QDate>> nextDayWithEvents(Database &database, const Query &query, QDate from,
                                               bool isBackwards, QDate day);

/// Of some series, which of their times are changed ones, events of their own: when these would
/// have been, as `occurrence` has it.
Result<QHash<RecordId, QStringList>> changedTimesOf(Database &database,
                                                    const QList<RecordId> &series);

} // namespace chapterhouse
