#pragma once

#include "base/clock.h"

namespace chapterhouse::tests {

/// A clock that stands still until the test moves it.
class FixedClock final : public Clock {
public:
    explicit FixedClock(QDateTime now) : m_now(std::move(now)) {}
    explicit FixedClock(QDate day) : m_now(day, QTime(12, 0), Qt::UTC) {}

    QDateTime now() const override { return m_now; }
    void setNow(QDateTime now) { m_now = std::move(now); }
    void advance(std::chrono::milliseconds by) { m_now = m_now.addMSecs(by.count()); }

private:
    QDateTime m_now;
};

} // namespace chapterhouse::tests
