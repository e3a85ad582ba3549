#pragma once

#include "base/clock.h"
#include "support/forge/httpmessage.h"

namespace chapterhouse::tests {

/// So many requests an hour, by the clock.
class RateLimit {
public:
    static constexpr int perHour = 5'000;

    explicit RateLimit(const Clock &clock) : m_clock(clock) {}

    /// Counts a request; false if none was left.
    bool take();
    /// Gives back what an answer does not cost.
    void giveBack();
    /// Nothing is left until `seconds` from now.
    void useUp(int seconds);
    int left() const { return m_left; }
    const QDateTime &reset() const { return m_reset; }
    /// The `x-ratelimit-…` headers.
    void addHeaders(HttpAnswer &answer) const;

private:
    void refill();

    const Clock &m_clock;
    int m_left = perHour;
    QDateTime m_reset; ///< UTC
};

} // namespace chapterhouse::tests
