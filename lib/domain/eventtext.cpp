#include "domain/eventtext.h"

#include "base/words.h"
#include "domain/country.h"
#include "domain/daytext.h"
#include "domain/event.h"
#include "domain/eventtime.h"
#include "domain/meeting.h"
#include "domain/recurrencetext.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString daysText(const DayRange &days, const QLocale &locale)
{
    if (days.first == days.last)
        return u"%1 %2"_s.arg(locale.dayName(days.first.dayOfWeek()), dayText(days.first, locale));
    const QString range = dayRangeText(days.first, days.last, locale);
    return days.first.year() == days.last.year() ? u"%1 %2"_s.arg(range).arg(days.first.year())
                                                 : range;
}

bool isOneNight(const EventTime &time)
{
    return time.end && time.end->day <= time.start.day.addDays(1);
}

/// "18:30 to 20:30 in Rome", "18:30 in Rome".
QString hoursText(const EventTime &time, const QLocale &locale)
{
    const QString from = timeText(time.start.time, locale);
    const bool hasEnd = isOneNight(time) && time.end;
    const QString hours =
        hasEnd ? Words::tr("%1 to %2").arg(from, timeText(time.end->time, locale)) : from;
    return Words::tr("%1 in %2").arg(hours, placeOf(time.zone));
}

QString seriesText(const Record &event, const EventTime &time, const QLocale &locale)
{
    QString words = ruleText(event.text("rrule"_L1), locale);
    if (!isByDays(time))
        words = Words::tr("%1 at %2 in %3")
                    .arg(words, timeText(time.start.time, locale), placeOf(time.zone));
    return Words::tr("%1, from %2").arg(words, dayText(time.start.day, locale));
}

} // namespace

QString eventWhen(const Record &event, const QLocale &locale)
{
    const auto time = timeOf(event);
    if (!time)
        return {};
    if (!event.text("rrule"_L1).isEmpty())
        return seriesText(event, *time, locale);
    if (isByDays(*time)) {
        const QString days = daysText(daysOf(*time), locale);
        return time->start.isWholeDay() ? days : Words::tr("%1, time not confirmed").arg(days);
    }
    const QDate first = time->start.day;
    const DayRange days = isOneNight(*time) ? DayRange{first, first} : daysOf(*time);
    return u"%1, %2"_s.arg(daysText(days, locale), hoursText(*time, locale));
}

QString eventWhere(const Record &event)
{
    QString place = joined(
        {event.text("venue"_L1), event.text("city"_L1), countryName(event.text("country"_L1))},
        u", "_s);
    if (!place.isEmpty() && event.text("mode"_L1) != nameOf(EventMode::Online))
        return place;
    if (event.text("mode"_L1) == nameOf(EventMode::Online))
        return Words::tr("Online");
    return event.text("location"_L1);
}

} // namespace chapterhouse
