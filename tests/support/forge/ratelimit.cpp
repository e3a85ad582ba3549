#include "support/forge/ratelimit.h"

namespace chapterhouse::tests {

namespace {

constexpr int hour = 3600; // seconds

} // namespace

void RateLimit::refill()
{
    const QDateTime now = m_clock.now();
    if (m_reset.isValid() && now < m_reset)
        return;
    m_left = perHour;
    m_reset = now.addSecs(hour);
}

bool RateLimit::take()
{
    refill();
    if (m_left == 0)
        return false;
    --m_left;
    return true;
}

void RateLimit::giveBack()
{
    ++m_left;
}

void RateLimit::useUp(int seconds)
{
    m_left = 0;
    m_reset = m_clock.now().addSecs(seconds);
}

void RateLimit::addHeaders(HttpAnswer &answer) const
{
    answer.addHeader("x-ratelimit-limit", QByteArray::number(perHour));
    answer.addHeader("x-ratelimit-remaining", QByteArray::number(m_left));
    answer.addHeader("x-ratelimit-used", QByteArray::number(perHour - m_left));
    answer.addHeader("x-ratelimit-reset", QByteArray::number(m_reset.toSecsSinceEpoch()));
    answer.addHeader("x-ratelimit-resource", "core");
}

} // namespace chapterhouse::tests
