#include "domain/eventseries.h"

#include "domain/daytext.h"
#include "domain/eventtime.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String ofSeriesAlone[] = {"rrule"_L1, "exceptions"_L1, "uid"_L1, "sequence"_L1,
                                           "slug"_L1,  "source"_L1,     "file"_L1};

/// Sets start and end of one time: whole days and times that nobody confirmed move by days, others
/// last exactly as long as the first (RFC 5545, section 3.8.5.3).
void setTime(Record &event, const EventTime &first, const DayOrTime &occurrence)
{
    if (isByDays(first)) {
        const qint64 days = first.start.day.daysTo(occurrence.day);
        const auto moved = [days](DayOrTime moment) {
            moment.day = moment.day.addDays(days);
            return moment;
        };
        event.set("start"_L1, isoText(moved(first.start)));
        if (first.end)
            event.set("end"_L1, isoText(moved(*first.end)));
        return;
    }
    event.set("start"_L1, isoText(occurrence));
    if (!first.end)
        return;
    const LocalTime start{.day = occurrence.day, .time = occurrence.time};
    const QDateTime end = instantOf(start, first.zone).addSecs(startOf(first).secsTo(endOf(first)));
    event.set("end"_L1, isoText(localTimeAt(end, first.zone)));
}

} // namespace

bool isSeries(const Record &event)
{
    return !event.text("rrule"_L1).isEmpty();
}

bool isChangedTime(const Record &event)
{
    return !event.reference("series"_L1).isEmpty();
}

std::optional<DayOrTime> replacedTime(const Record &event)
{
    const auto occurrence = dayOrTimeFromText(event.text("occurrence"_L1));
    return isChangedTime(event) && occurrence ? std::optional(*occurrence) : std::nullopt;
}

DayOrTime occurrenceOf(const Record &series, const DayOrTime &moment)
{
    const auto first = timeOf(series);
    if (!first)
        return moment;
    const QTime usual = moment.isWholeDay() ? first->start.time : moment.time;
    return {.day = moment.day, .time = isByDays(*first) ? QTime() : usual};
}

std::vector<DayOrTime> exceptionsOf(const Record &series)
{
    std::vector<DayOrTime> exceptions;
    for (const QString &text : series.list("exceptions"_L1)) {
        if (const auto exception = dayOrTimeFromText(text))
            exceptions.push_back(occurrenceOf(series, *exception));
    }
    return exceptions;
}

QString movedTime(const QString &text, const Record &before, const Record &after)
{
    const auto from = dayOrTimeFromText(before.text("start"_L1));
    const auto to = dayOrTimeFromText(after.text("start"_L1));
    const auto moment = dayOrTimeFromText(text);
    const bool moves = from && to && moment && !moment->isWholeDay() && !to->isWholeDay() &&
                       moment->time == from->time;
    return moves ? isoText(DayOrTime{.day = moment->day, .time = to->time}) : text;
}

Record changedTimeOf(const Record &series, const DayOrTime &occurrence, const RecordId &id)
{
    Record event = series;
    for (const QLatin1String key : ofSeriesAlone)
        event.set(key, {});
    event.set("id"_L1, id);
    event.set("series"_L1, series.id());
    event.set("occurrence"_L1, isoText(occurrence));
    if (const auto first = timeOf(series))
        setTime(event, *first, occurrence);
    return event;
}

Record withoutTime(const Record &series, const DayOrTime &occurrence)
{
    QStringList exceptions = series.list("exceptions"_L1);
    const QString text = isoText(occurrence);
    if (!exceptions.contains(text))
        exceptions.insert(std::ranges::lower_bound(exceptions, text) - exceptions.begin(), text);
    Record left = series;
    left.set("exceptions"_L1, exceptions);
    return left;
}

QString occurrenceText(const DayOrTime &occurrence, const QLocale &locale)
{
    const QString day = locale.toString(occurrence.day, locale.dateFormat(QLocale::LongFormat));
    return occurrence.isWholeDay() ? day : u"%1, %2"_s.arg(day, timeText(occurrence.time, locale));
}

} // namespace chapterhouse
