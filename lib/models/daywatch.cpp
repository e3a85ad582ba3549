#include "models/daywatch.h"

#include <chrono>

namespace chapterhouse {

DayWatch::DayWatch(const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_today(clock.today(m_zone))
{
    // A timer set to midnight would fire late after the computer slept.
    m_timer.setInterval(std::chrono::seconds(10));
    connect(&m_timer, &QTimer::timeout, this, &DayWatch::look);
    m_timer.start();
}

void DayWatch::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    look();
}

void DayWatch::look()
{
    const QDate today = m_clock.today(m_zone);
    if (today == m_today)
        return;
    m_today = today;
    Q_EMIT dayChanged(today);
}

} // namespace chapterhouse
