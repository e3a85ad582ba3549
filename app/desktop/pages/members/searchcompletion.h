#pragma once

#include "desktop/widgets/completion.h"
#include "store/reader.h"

namespace chapterhouse {

/// What could be typed at the cursor of a search for members: keys, and after a key its values.
/// `reader` must outlive what uses it.
Completions memberCompletions(const Reader &reader, const QString &text, int cursor);

} // namespace chapterhouse
