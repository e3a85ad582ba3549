#pragma once

#include "desktop/widgets/pill.h"
#include "domain/membership.h"

namespace chapterhouse {

/// A status as a pill: its sign, its tone, and the word for it (models/statuswords.h).
Pill pillOf(Status status, const QString &word);

} // namespace chapterhouse
