#pragma once

#include "store/reader.h"

namespace chapterhouse {

/// Conflict when a member and a period do not go together, as checkMayHold() says. Of a membership
/// the member is looked up, of a member the memberships; other records are passed over.
Result<void> checkHolder(const Reader &reader, const Record &record);

} // namespace chapterhouse
