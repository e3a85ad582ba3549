#pragma once

#include "site/pause.h"
#include "support/sharedclock.h"

#include <QList>

namespace chapterhouse::tests {

/// Waits no time at all: it moves the clock on instead, and remembers how far.
class SkippingPause final : public Pause {
public:
    explicit SkippingPause(SharedClock &clock) : m_clock(clock) {}

    Task<void> wait(std::chrono::milliseconds time) override
    {
        m_waits.append(time);
        m_clock.advance(time);
        co_return Result<void>();
    }
    void cancel() override {}

    const QList<std::chrono::milliseconds> &waits() const { return m_waits; }
    void forgetWaits() { m_waits.clear(); }

private:
    SharedClock &m_clock;
    QList<std::chrono::milliseconds> m_waits;
};

} // namespace chapterhouse::tests
