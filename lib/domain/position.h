#pragma once

#include "domain/record.h"

#include <span>
#include <vector>

namespace chapterhouse {

/// Records that have a field `position`, by it; those without one are last, else as given.
std::vector<Record> byPosition(std::span<const Record> records);

/// The position behind all of them.
qint64 nextPosition(std::span<const Record> records);

} // namespace chapterhouse
