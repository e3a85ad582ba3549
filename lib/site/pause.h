#pragma once

#include "base/clock.h"
#include "site/task.h"

#include <chrono>

namespace chapterhouse {

/// Waits for a while, of which tests own the time. Cancelled when it is ended before.
class Pause {
public:
    Pause() = default;
    virtual ~Pause() = default;
    Q_DISABLE_COPY_MOVE(Pause)

    virtual Task<void> wait(std::chrono::milliseconds time) = 0;
    /// Ends the waits that run.
    virtual void cancel() = 0;
};

} // namespace chapterhouse
