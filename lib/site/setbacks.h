#pragma once

#include "store/sitewaitingtable.h"

#include <chrono>
#include <optional>

namespace chapterhouse {

/// The longest time for which what failed is not tried again.
inline constexpr std::chrono::hours longestSetback{1};

/// What is noted when a record could not be sent, `file` being what was to be sent; nothing: its
/// deletion. `before` is what was noted earlier. After the first failure it may be tried again at
/// once, after the second in a minute, and each time later in twice the time, up to longestSetback.
SiteSetback setbackAfter(const std::optional<SiteSetback> &before, const RecordRef &record,
                         const std::optional<QByteArray> &file, const QString &error,
                         const QDateTime &now);

/// Whether it is too early to send the file: what was changed since is sent at once.
bool holdsUp(const SiteSetback &setback, const std::optional<QByteArray> &file,
             const QDateTime &now);

} // namespace chapterhouse
