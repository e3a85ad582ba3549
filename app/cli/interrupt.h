#pragma once

#include "base/progress.h"
#include "store/database.h"

#include <memory>

namespace chapterhouse::cli {

/// Progress of a long command: shown on standard error when that is a terminal, and cancelled by
/// Ctrl+C, which from the first call on no longer ends the program at once. `doing` is what is
/// shown before the count.
Progress interruptibleProgress(const QString &doing);

/// A watch for the store that Ctrl+C ends.
Database::Watch interruptibleWatch();

/// Work that nobody can count: the seconds it has taken are shown on standard error when that is a
/// terminal, and are gone when it is done. Ctrl+C ends it.
class LongWork {
public:
    explicit LongWork(const QString &doing);
    ~LongWork();
    LongWork(const LongWork &) = delete;
    LongWork &operator=(const LongWork &) = delete;

    /// For the store that does the work; good for longer than this object.
    Database::Watch watch() const;

private:
    struct Display;
    std::shared_ptr<Display> m_display;
};

} // namespace chapterhouse::cli
