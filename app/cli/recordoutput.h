#pragma once

#include "command.h"
#include "domain/record.h"

namespace chapterhouse::cli {

/// A record as an ordered object of the fields at those positions, absent ones undefined.
OrderedObject objectOf(const Record &record, std::span<const qsizetype> fields);
/// The same with all fields, derived ones included.
OrderedObject objectOf(const Record &record);

/// Prints one record as `show` does, as of today.
Result<int> showRecord(CommandContext &context, const RecordRef &ref);

/// The columns that `list` shows in text mode when none are asked for.
std::vector<qsizetype> usualColumns(Kind kind);
/// All that are not kept for the program, as JSON shows them.
std::vector<qsizetype> allColumns(Kind kind);

} // namespace chapterhouse::cli
