#pragma once

#include "site/reviews.h"

namespace chapterhouse {

/// A review as the store keeps it until the site is asked again: all but the texts' bytes.
QByteArray jsonOf(const ReviewDraft &draft);

/// The inverse; nothing when it is none.
std::optional<ReviewDraft> reviewFromJson(const QByteArray &json);

/// "draft", "in_review", "ready", "deletion", as in the command line.
QLatin1String nameOf(ReviewState state);
std::optional<ReviewState> reviewStateFromName(const QString &name);

/// "unknown", "running", "passed", "failed".
QLatin1String nameOf(BuildState state);

} // namespace chapterhouse
