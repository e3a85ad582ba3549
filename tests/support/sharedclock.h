#pragma once

#include "base/clock.h"

#include <atomic>

namespace chapterhouse::tests {

/// A clock that stands still until the test moves it, and that several threads may read meanwhile.
class SharedClock final : public Clock {
public:
    explicit SharedClock(const QDateTime &now) : m_now(now.toMSecsSinceEpoch()) {}

    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC); }
    void advance(std::chrono::milliseconds by) { m_now += by.count(); }

private:
    std::atomic<qint64> m_now; ///< ms since 1970
};

} // namespace chapterhouse::tests
