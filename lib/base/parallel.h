#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <functional>

namespace chapterhouse {

/// Calls `work` for all indices below `count`, on all cores of the computer at once, and returns
/// when all calls have ended. After a failure no further call begins; the failure is that of the
/// first index which failed. `progress` is called on the calling thread.
Result<void> inParallel(qsizetype count, const std::function<Result<void>(qsizetype index)> &work,
                        const Progress &progress = {});

} // namespace chapterhouse
