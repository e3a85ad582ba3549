#pragma once

#include "desktop/widgets/pill.h"

namespace chapterhouse {

/// A status as a pill: its sign, its tone, and the word for it. `status` is the stored text of a
/// status field of any kind ("current"); one that is not known is neutral.
Pill pillOf(const QString &status, const QString &word);

} // namespace chapterhouse
