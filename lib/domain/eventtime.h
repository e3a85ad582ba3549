#pragma once

#include "domain/day.h"
#include "domain/localtime.h"
#include "domain/record.h"

namespace chapterhouse {

/// When an event is: whole days, or times on the clocks of its zone.
struct EventTime {
    DayOrTime start;
    std::optional<DayOrTime> end; ///< of whole days the last one; of a time when it is over
    QTimeZone zone;               ///< UTC while none is known
    bool isConfirmed = false;     ///< somebody stands by the time, not by the day alone

    bool operator==(const EventTime &) const = default;
};

/// Of an event or of one time of it; nothing while it has no start.
std::optional<EventTime> timeOf(const Record &event);

/// Whether days are all that is known or meant: it lasts all day, or nobody confirmed the time.
bool isByDays(const EventTime &time);

/// The instants in UTC at which it starts and is over: whole days at the midnights of its zone. One
/// without an end is over when it starts.
QDateTime startOf(const EventTime &time);
QDateTime endOf(const EventTime &time);

/// The first and last day on the clocks of its own zone: one that is over at midnight does not last
/// into that day.
DayRange daysOf(const EventTime &time);

/// The days on the clocks of somebody's zone; an event that goes by days has the same everywhere.
DayRange daysIn(const EventTime &time, const QTimeZone &zone);

/// How long it lasts by a stopwatch, over changes of the clocks; none for whole days, and without
/// an end.
std::optional<qint64> minutesOf(const EventTime &time);

/// What the clocks of a zone do at a local time.
enum class ClockChange {
    None,
    Skipped, ///< they are set forward over it
    Twice,   ///< they are set back over it; the first of the two is meant
};
ClockChange clockChangeAt(const LocalTime &local, const QTimeZone &zone);

/// What a person should know of clocks that change over the start or the end, as sentences.
QStringList clockNotes(const EventTime &time);

} // namespace chapterhouse
