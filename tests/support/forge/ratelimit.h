#pragma once

#include "base/clock.h"
#include "support/forge/httpmessage.h"

namespace chapterhouse::tests {

/// So many requests an hour, by the clock.
class RateLimit {
public:
    explicit RateLimit(const Clock &clock) : m_clock(clock) {}

    /// Counts a request; false if none was left.
    bool take();
    /// Gives back what an answer does not cost.
    void giveBack();
    /// Nothing is left until `seconds` from now.
    void useUp(int seconds);
    /// The `x-ratelimit-…` headers.
    void addHeaders(HttpAnswer &answer) const;

private:
    void refill();

    static constexpr int perHour = 5'000;

    const Clock &m_clock;
    int m_left = perHour;
    QDateTime m_reset; ///< UTC
};

} // namespace chapterhouse::tests
