#pragma once

#include "base/result.h"
#include "base/words.h"

#include <functional>

namespace chapterhouse {

/// Told now and then how much of a long work is done, out of how much (0: not known); false cancels
/// the work.
using Progress = std::function<bool(qint64 done, qint64 total)>;

/// Tells `progress`, if there is one; Cancelled when it says so.
inline Result<void> report(const Progress &progress, qint64 done, qint64 total)
{
    if (progress && !progress(done, total))
        return fail(ErrorKind::Cancelled, Words::tr("Cancelled; nothing was changed."));
    return {};
}

} // namespace chapterhouse
