#include "formats/icalendar/calendarevent.h"

#include "formats/icalendar/icalrule.h"

namespace chapterhouse {

LocalTime timeIn(const QString &zone, const CalendarTime &time)
{
    const QTimeZone there(time.zone.toUtf8());
    const QTimeZone here(zone.toUtf8());
    const bool isOnAnyClock = time.zone.isEmpty() || zone.isEmpty();
    if (time.isDay || time.zone == zone || isOnAnyClock || !there.isValid() || !here.isValid())
        return time.local;
    return localTimeAt(instantOf(time.local, there), here);
}

Result<QTimeZone> reckoningZone(const CalendarEvent &event)
{
    RecurringTime time = event.time;
    if (event.isAllDay || time.zone.isEmpty())
        time.zone = QString::fromLatin1(QTimeZone::utc().id());
    return zoneOf(time);
}

} // namespace chapterhouse
