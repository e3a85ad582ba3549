#include "exchange/calendar/eventschedule.h"

#include "domain/eventtime.h"
#include "exchange/calendar/eventcalendar.h"
#include "formats/icalendar/seriesoccurrences.h"
#include "store/eventdays.h"
#include "store/reader.h"

#include <algorithm>
#include <tuple>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// A month of something that takes place each hour.
constexpr int mostTimes = 1'000;

/// What two zones may call the same moment lies no more days apart.
DayRange inAnyZone(const DayRange &days)
{
    constexpr int farthest = 2;
    return {days.first.addDays(-farthest), days.last.addDays(farthest)};
}

bool isSeries(const Record &event)
{
    return !event.text("rrule"_L1).isEmpty();
}

Record without(Record series, const std::vector<Record> &changes)
{
    QStringList exceptions = series.list("exceptions"_L1);
    for (const Record &change : changes)
        exceptions += change.text("occurrence"_L1);
    series.set("exceptions"_L1, exceptions);
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

bool comesBefore(const ScheduledEvent &left, const ScheduledEvent &right)
{
    const auto key = [](const ScheduledEvent &event) {
        return std::tuple(event.days.first, event.start.isValid(), event.start, event.title,
                          event.event.id.text());
    };
    return key(left) < key(right);
}

} // namespace

std::vector<ScheduledEvent> timesOf(const Record &event, const std::vector<Record> &changes,
                                    const DayRange &days, const QTimeZone &here)
{
    const std::optional<EventTime> first = timeOf(event);
    if (!first)
        return {};
    std::vector<EventTime> times{*first};
    if (isSeries(event))
        times = seriesTimes(without(event, changes), *first, days).value_or(times);
    const bool recurs = isSeries(event) || !event.reference("series"_L1).isEmpty();
    std::vector<ScheduledEvent> shown;
    for (const EventTime &time : times) {
        const DayRange there = daysIn(time, here);
        if (!commonDays(there, days))
            continue;
        shown.push_back({.event = event.ref(),
                         .title = titleOf(event),
                         .state = stateOf(event),
                         .days = there,
                         .start = isByDays(time) ? QTime() : localTimeAt(startOf(time), here).time,
                         .recurs = recurs});
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
    const Reader reader(database);
    std::vector<ScheduledEvent> all;
    for (const Record &event : *events) {
        std::vector<Record> changes;
        if (isSeries(event)) {
            auto changed = reader.recordsOf(Kind::Event, "series"_L1, event.id());
            if (!changed)
                return failed(changed);
            changes = *std::move(changed);
        }
        const std::vector<ScheduledEvent> times = timesOf(event, changes, days, here);
        all.insert(all.end(), times.begin(), times.end());
    }
    std::sort(all.begin(), all.end(), comesBefore);
    return all;
}

} // namespace chapterhouse
