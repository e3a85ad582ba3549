#include "formats/icalendar/icalhandles.h"

namespace chapterhouse {

icaltimetype floatingTime(const LocalTime &local)
{
    icaltimetype time = icaltime_null_time();
    time.year = local.day.year();
    time.month = local.day.month();
    time.day = local.day.day();
    time.hour = local.time.hour();
    time.minute = local.time.minute();
    time.second = local.time.second();
    return time;
}

LocalTime localTimeOf(const icaltimetype &time)
{
    return {.day = QDate(time.year, time.month, time.day),
            .time = QTime(time.hour, time.minute, time.second)};
}

icaltimetype utcTime(const QDateTime &instant)
{
    icaltimetype time = floatingTime(localTimeAt(instant, QTimeZone::utc()));
    icaltime_set_timezone(&time, icaltimezone_get_utc_timezone());
    return time;
}

} // namespace chapterhouse
