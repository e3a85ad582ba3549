#pragma once

#include "domain/bodyroster.h"
#include "store/reader.h"

namespace chapterhouse {

/// All seats of a body, with what was held in them and by whom.
Result<BodyRoster> bodyRosterOf(const Reader &reader, const Record &body);

} // namespace chapterhouse
