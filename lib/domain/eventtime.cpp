#include "domain/eventtime.h"

#include "base/words.h"
#include "domain/daytext.h"
#include "domain/meeting.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsOfMinute = 60;

LocalTime localOf(const DayOrTime &moment)
{
    return {.day = moment.day, .time = moment.isWholeDay() ? QTime(0, 0) : moment.time};
}

DayRange daysBetween(const LocalTime &start, const LocalTime &end, bool isLong)
{
    const bool endsAtMidnight = isLong && end.time == QTime(0, 0);
    return {start.day, std::max(start.day, endsAtMidnight ? end.day.addDays(-1) : end.day)};
}

QString clockNote(const DayOrTime &moment, const QTimeZone &zone)
{
    const LocalTime local = localOf(moment);
    switch (clockChangeAt(local, zone)) {
    case ClockChange::None:
        return {};
    case ClockChange::Skipped:
        return Words::tr("On %1 the clocks in %2 skip %3.")
            .arg(dayText(local.day), placeOf(zone), timeText(local.time));
    case ClockChange::Twice:
        return Words::tr("On %1 the clocks in %2 show %3 twice; the first one is meant.")
            .arg(dayText(local.day), placeOf(zone), timeText(local.time));
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<EventTime> timeOf(const Record &event)
{
    const auto start = dayOrTimeFromText(event.text("start"_L1));
    if (!start)
        return std::nullopt;
    const auto end = dayOrTimeFromText(event.text("end"_L1));
    return EventTime{.start = *start,
                     .end = end ? std::optional(*end) : std::nullopt,
                     .zone = zoneOrUtc(event.text("zone"_L1)),
                     .isConfirmed = event.flag("time_confirmed"_L1)};
}

bool isByDays(const EventTime &time)
{
    return time.start.isWholeDay() || !time.isConfirmed;
}

QDateTime startOf(const EventTime &time)
{
    return instantOf(localOf(time.start), time.zone);
}

QDateTime endOf(const EventTime &time)
{
    const DayOrTime end = time.end.value_or(time.start);
    if (end.isWholeDay())
        return instantOf({.day = end.day.addDays(1), .time = QTime(0, 0)}, time.zone);
    return std::max(startOf(time), instantOf(localOf(end), time.zone));
}

DayRange daysOf(const EventTime &time)
{
    const DayOrTime end = time.end.value_or(time.start);
    return daysBetween(localOf(time.start), localOf(end), !end.isWholeDay() && end != time.start);
}

DayRange daysIn(const EventTime &time, const QTimeZone &zone)
{
    if (isByDays(time))
        return daysOf(time);
    const QDateTime start = startOf(time);
    const QDateTime end = endOf(time);
    return daysBetween(localTimeAt(start, zone), localTimeAt(end, zone), start < end);
}

std::optional<qint64> minutesOf(const EventTime &time)
{
    if (!time.end || time.start.isWholeDay())
        return std::nullopt;
    return startOf(time).secsTo(endOf(time)) / secondsOfMinute;
}

ClockChange clockChangeAt(const LocalTime &local, const QTimeZone &zone)
{
    const QDateTime instant = instantOf(local, zone);
    if (localTimeAt(instant, zone) != local)
        return ClockChange::Skipped;
    const int setBack = zone.offsetFromUtc(instant) - zone.offsetFromUtc(instant.addDays(1));
    if (setBack > 0 && localTimeAt(instant.addSecs(setBack), zone) == local)
        return ClockChange::Twice;
    return ClockChange::None;
}

QStringList clockNotes(const EventTime &time)
{
    QStringList notes;
    if (isByDays(time))
        return notes;
    for (const DayOrTime &moment : {time.start, time.end.value_or(time.start)}) {
        const QString note = clockNote(moment, time.zone);
        if (!note.isEmpty() && !notes.contains(note))
            notes += note;
    }
    return notes;
}

} // namespace chapterhouse
