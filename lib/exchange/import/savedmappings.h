#pragma once

#include "exchange/import/importmapping.h"
#include "store/store.h"

namespace chapterhouse {

/// The mapping that was saved for files with these headers, if any; what it names and the program
/// no longer knows is ignored.
Result<std::optional<ImportMapping>> savedMapping(const Reader &reader, Kind kind,
                                                  const QStringList &headers);

/// Remembers a mapping for files with these headers, whatever their case and punctuation.
Result<void> saveMapping(Store &store, const ImportMapping &mapping, const QStringList &headers);

} // namespace chapterhouse
