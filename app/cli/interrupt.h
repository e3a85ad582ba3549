#pragma once

#include "base/progress.h"

namespace chapterhouse::cli {

/// Progress of a long command: shown on standard error when that is a terminal, and cancelled by
/// Ctrl+C, which from the first call on no longer ends the program at once. `doing` is what is
/// shown before the count.
Progress interruptibleProgress(const QString &doing);

} // namespace chapterhouse::cli
