#pragma once

#include "base/result.h"
#include "domain/record.h"

namespace chapterhouse {

/// A search that finds those records alone. Usage, with what to do instead, when they are too many
/// to be listed one by one.
Result<QString> selectionQuery(const QList<RecordRef> &records);

} // namespace chapterhouse
