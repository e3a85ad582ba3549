#pragma once

#include "desktop/widgets/completion.h"
#include "store/reader.h"

namespace chapterhouse {

class SearchValues;

/// What could be typed at the cursor of a search for records of the kind: keys, and after a key its
/// values.
Completions searchCompletions(Kind kind, const Reader &reader, SearchValues &values,
                              const QString &text, int cursor);

} // namespace chapterhouse
