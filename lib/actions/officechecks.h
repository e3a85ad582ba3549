#pragma once

#include "store/reader.h"

namespace chapterhouse {

/// Conflict when a function would be held outside the days of its seat; of a function the seat is
/// looked up, of a seat its functions; other records are passed over.
Result<void> checkFunctionsFit(const Reader &reader, const Record &record);

} // namespace chapterhouse
