#include "domain/eventchecks.h"

#include "base/words.h"
#include "domain/localtime.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

bool has(const Record &record, QLatin1String key)
{
    return !isAbsent(record.at(key));
}

/// Of a field that has passed its check; invalid while there is none.
DayOrTime momentOf(const Record &record, QLatin1String key)
{
    return dayOrTimeFromText(record.text(key)).value_or(DayOrTime());
}

Result<void> checkForm(const Record &event)
{
    if (!has(event, "start"_L1))
        return has(event, "end"_L1)
                   ? fail(ErrorKind::Input,
                          Words::tr("An event that ends also starts: give its start."))
                   : Result<void>();
    const DayOrTime start = momentOf(event, "start"_L1);
    const DayOrTime end = has(event, "end"_L1) ? momentOf(event, "end"_L1) : start;
    if (start.isWholeDay() != end.isWholeDay())
        return fail(ErrorKind::Input, Words::tr("Start and end are both days, like 2026-01-06, or "
                                                "both times, like 2026-01-06T15:00."));
    if (event.flag("all_day"_L1) && !start.isWholeDay())
        return fail(ErrorKind::Input, Words::tr("An event that lasts all day starts and ends on "
                                                "days without times, like 2026-01-06."));
    if (std::pair(end.day, end.time) < std::pair(start.day, start.time))
        return fail(
            ErrorKind::Input,
            Words::tr("The end %1 lies before the start %2.").arg(isoText(end), isoText(start)));
    return {};
}

Result<void> checkConfirmed(const Record &event)
{
    if (!event.flag("time_confirmed"_L1) || event.flag("all_day"_L1))
        return {};
    const bool hasTime = has(event, "start"_L1) && !momentOf(event, "start"_L1).isWholeDay();
    if (hasTime && has(event, "zone"_L1))
        return {};
    return fail(ErrorKind::Input,
                Words::tr("A confirmed time is a start with its time, like 2026-01-06T15:00, and "
                          "a time zone, like Europe/Amsterdam."));
}

Result<void> checkSeries(const Record &event)
{
    const bool recurs = has(event, "rrule"_L1);
    if (recurs && !has(event, "start"_L1))
        return fail(ErrorKind::Input,
                    Words::tr("An event that recurs needs the start of its first time."));
    if (!recurs && has(event, "exceptions"_L1))
        return fail(ErrorKind::Input, Words::tr("Only an event that recurs has exceptions."));
    if (has(event, "series"_L1) != has(event, "occurrence"_L1))
        return fail(ErrorKind::Input, Words::tr("One time of a series needs both the series and "
                                                "the start that it would have had."));
    if (has(event, "series"_L1) && recurs)
        return fail(ErrorKind::Input, Words::tr("One time of a series does not recur itself."));
    if (event.reference("series"_L1) == event.id())
        return fail(ErrorKind::Input, Words::tr("An event cannot be a time of itself."));
    return {};
}

} // namespace

Result<void> checkEvent(const Record &event)
{
    return checkForm(event).and_then([&] { return checkConfirmed(event); }).and_then([&] {
        return checkSeries(event);
    });
}

Result<void> checkTask(const Record &task)
{
    const bool ofEvent = has(task, "event"_L1);
    if (ofEvent == has(task, "checklist"_L1))
        return fail(ErrorKind::Input, Words::tr("A task belongs to an event or to a checklist: "
                                                "give exactly one of the two."));
    if (ofEvent && has(task, "offset"_L1) && has(task, "date"_L1))
        return fail(ErrorKind::Input, Words::tr("A task is due some days from the event or on a "
                                                "day: give one of the two."));
    if (ofEvent)
        return {};
    if (has(task, "date"_L1) || has(task, "done"_L1))
        return fail(ErrorKind::Input,
                    Words::tr("A task of a checklist has no days of its own: it is due some days "
                              "from the event, like -14."));
    if (!has(task, "offset"_L1))
        return fail(ErrorKind::Input, Words::tr("A task of a checklist needs the days from the "
                                                "event on which it is due, like -14."));
    return {};
}

} // namespace chapterhouse
