#include "exchange/calendar/eventschedule.h"

#include "domain/eventseries.h"
#include "domain/eventtext.h"
#include "exchange/calendar/eventcalendar.h"
#include "formats/icalendar/seriesoccurrences.h"
#include "store/eventdays.h"

#include <algorithm>
#include <tuple>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// A year of something that takes place each hour.
constexpr int mostTimes = 10'000;

/// What two zones may call the same moment lies no more days apart.
DayRange inAnyZone(const DayRange &days)
{
    constexpr int farthest = 2;
    return {days.first.addDays(-farthest), days.last.addDays(farthest)};
}

Record without(Record series, const QStringList &changed)
{
    series.set("exceptions"_L1, listValue(series.list("exceptions"_L1) + changed));
    return series;
}

DayOrTime momentOf(const LocalTime &local, bool isDay)
{
    return {.day = local.day, .time = isDay ? QTime() : local.time};
}

/// When a series takes place, each as an event of its own would; nothing when its rule is none.
std::optional<std::vector<EventTime>> seriesTimes(const Record &series, const EventTime &first,
                                                  const DayRange &days)
{
    const bool isDay = isByDays(first);
    const auto found =
        calendarEventOf(series, std::nullopt).and_then([&](const CalendarEvent &entry) {
            return seriesOccurrences(entry, {}, inAnyZone(days), mostTimes);
        });
    if (!found)
        return std::nullopt;
    std::vector<EventTime> times;
    for (const CalendarOccurrence &occurrence : *found) {
        EventTime time = first;
        time.start = momentOf(occurrence.start, isDay);
        if (occurrence.end)
            time.end = momentOf(*occurrence.end, isDay);
        times.push_back(time);
    }
    return times;
}

SeriesPart partOf(const Record &event)
{
    if (isSeries(event))
        return SeriesPart::Regular;
    return isChangedTime(event) ? SeriesPart::Changed : SeriesPart::None;
}

/// What the rule of the series has for one time of an event.
std::optional<DayOrTime> occurrenceAt(const Record &event, const EventTime &time)
{
    if (!isSeries(event))
        return replacedTime(event);
    return occurrenceOf(event, time.start);
}

/// One time of an event on the clocks of somebody.
ScheduledEvent seenFrom(const QTimeZone &here, const EventTime &time, ScheduledEvent event)
{
    event.time = time;
    event.days = daysIn(time, here);
    if (isByDays(time))
        return event;
    event.start = localTimeAt(startOf(time), here).time;
    if (time.end)
        event.end = localTimeAt(endOf(time), here).time;
    return event;
}

bool comesBefore(const ScheduledEvent &left, const ScheduledEvent &right)
{
    const auto key = [](const ScheduledEvent &event) {
        return std::tuple(event.days.first, event.start.isValid(), event.start, event.title,
                          event.event.id.text());
    };
    return key(left) < key(right);
}

} // namespace

std::vector<ScheduledEvent> timesOf(const Record &event, const QStringList &changed,
                                    const DayRange &days, const QTimeZone &here)
{
    const std::optional<EventTime> first = timeOf(event);
    if (!first)
        return {};
    std::vector<EventTime> times{*first};
    if (isSeries(event))
        times = seriesTimes(without(event, changed), *first, days).value_or(times);
    const ScheduledEvent any{.event = event.ref(),
                             .title = titleOf(event),
                             .state = stateOf(event),
                             .chapter = event.reference("chapter"_L1),
                             .place = eventWhere(event),
                             .days = {},
                             .part = partOf(event)};
    std::vector<ScheduledEvent> shown;
    for (const EventTime &time : times) {
        ScheduledEvent one = seenFrom(here, time, any);
        if (!commonDays(one.days, days))
            continue;
        one.occurrence = occurrenceAt(event, time);
        shown.push_back(std::move(one));
    }
    std::sort(shown.begin(), shown.end(), comesBefore);
    return shown;
}

Result<std::vector<ScheduledEvent>> eventSchedule(Database &database, const Query &query,
                                                  const DayRange &days, const QTimeZone &here,
                                                  QDate day)
{
    const auto events = eventsOnDays(database, query, inAnyZone(days), day);
    if (!events)
        return failed(events);
    QList<RecordId> series;
    for (const Record &event : *events) {
        if (isSeries(event))
            series += event.id();
    }
    const auto changed = changedTimesOf(database, series);
    if (!changed)
        return failed(changed);
    std::vector<ScheduledEvent> all;
    for (const Record &event : *events) {
        const auto times = timesOf(event, changed->value(event.id()), days, here);
        all.insert(all.end(), times.begin(), times.end());
    }
    std::sort(all.begin(), all.end(), comesBefore);
    return all;
}

} // namespace chapterhouse
