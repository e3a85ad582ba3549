#pragma once

#include "base/result.h"
#include "domain/record.h"
#include "store/database.h"

#include <vector>

namespace chapterhouse {

/// The records of all kinds with a reference field that holds `ref`.
Result<std::vector<RecordRef>> recordsReferringTo(Database &database, const RecordRef &ref);
/// What those are, for a sentence: "membership 3 May 2025 to 2 May 2026"; at most five and "…".
Result<QStringList> titlesReferringTo(Database &database, const RecordRef &ref);

} // namespace chapterhouse
