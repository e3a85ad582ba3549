#include "exchange/calendar/scheduletext.h"

#include "base/words.h"
#include "domain/daytext.h"
#include "domain/meeting.h"
#include "domain/momenttext.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

QString dayHeading(QDate day, QDate today, const QLocale &locale)
{
    switch (today.daysTo(day)) {
    case -1:
        return Words::tr("Yesterday");
    case 0:
        return Words::tr("Today");
    case 1:
        return Words::tr("Tomorrow");
    default:
        return locale.toString(day, locale.dateFormat(QLocale::LongFormat));
    }
}

QString startText(const ScheduledEvent &event, const QLocale &locale)
{
    return event.start.isValid() ? timeText(event.start, locale) : Words::tr("All day");
}

QString untilText(const ScheduledEvent &event, const QLocale &locale)
{
    const qint64 nights = event.days.first.daysTo(event.days.last);
    const bool isOneNight = nights == 0 || (nights == 1 && event.start.isValid());
    if (isOneNight && event.end.isValid() && event.time.end != event.time.start)
        return Words::tr("to %1").arg(timeText(event.end, locale));
    return nights > 0 ? Words::tr("to %1").arg(shortDayText(event.days.last, locale)) : QString();
}

QString ownClockText(const ScheduledEvent &event, const QLocale &locale)
{
    const DayOrTime here{event.days.first, event.start};
    if (!event.start.isValid() || event.time.start == here)
        return {};
    const QString time =
        Words::tr("%1 in %2")
            .arg(timeText(event.time.start.time, locale), placeOf(event.time.zone));
    const QDate day = event.time.start.day;
    return day == here.day ? time : u"%1, %2"_s.arg(weekdayText(day, locale), time);
}

QString changeText(const ScheduledEvent &event, const QLocale &locale)
{
    if (event.part != SeriesPart::Changed)
        return {};
    if (!event.occurrence)
        return Words::tr("Changed, of a series");
    return Words::tr("Changed, in place of %1").arg(momentText(*event.occurrence, locale));
}

} // namespace chapterhouse
