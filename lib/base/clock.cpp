#include "base/clock.h"

namespace chapterhouse {

QDate Clock::today(const QTimeZone &associationZone) const
{
    return now().toTimeZone(associationZone).date();
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

QDateTime PinnedDayClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

QDate PinnedDayClock::today(const QTimeZone &) const
{
    return m_today;
}

} // namespace chapterhouse
