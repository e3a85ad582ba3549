#pragma once

#include "store/reader.h"

namespace chapterhouse {

/// Conflict, naming the other record, when a value that only one record may have is taken: a
/// member's number, a tier's name, a payment's external id.
Result<void> checkUnique(const Reader &reader, const Record &record);

} // namespace chapterhouse
