#pragma once

#include "domain/day.h"
#include "domain/event.h"
#include "domain/eventtime.h"
#include "domain/query.h"
#include "store/database.h"

#include <QTimeZone>

#include <optional>
#include <vector>

namespace chapterhouse {

/// What a time of an event is to a series.
enum class SeriesPart {
    None,
    Regular, ///< as the rule has it
    Changed, ///< an event of its own, in place of one that the rule has
};

/// One time that an event takes place, as a calendar on somebody's wall shows it.
struct ScheduledEvent {
    RecordRef event; ///< of a regular time the series
    QString title;
    EventState state = EventState::Idea;
    RecordId chapter = {};
    QString place = {};
    EventTime time = {}; ///< on the clocks of its own zone
    DayRange days;       ///< the first and last one, on the clocks of that somebody
    QTime start = {};    ///< there, on the first day; invalid when it goes by days
    QTime end = {};      ///< when it is over; invalid when that is not known
    SeriesPart part = SeriesPart::None;
    /// The time that the rule has, on the clocks of the series.
    std::optional<DayOrTime> occurrence = {};

    bool operator==(const ScheduledEvent &) const = default;
};

/// The times of an event that share a day with `days`, on the clocks of `here`, in the order of
/// eventSchedule(). `changed` are the changed times of a series, as changedTimesOf() has them: it
/// does not take place when these would have been. A series whose rule cannot be used is shown
/// once.
std::vector<ScheduledEvent> timesOf(const Record &event, const QStringList &changed,
                                    const DayRange &days, const QTimeZone &here);

/// What fits the query (from understoodQuery()) on some days, as of a day: by the first day, what
/// goes by days before what has a time, then by time and title.
Result<std::vector<ScheduledEvent>> eventSchedule(Database &database, const Query &query,
                                                  const DayRange &days, const QTimeZone &here,
                                                  QDate day);

} // namespace chapterhouse
