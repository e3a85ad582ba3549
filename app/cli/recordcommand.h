#pragma once

#include "actions/typedrecord.h"
#include "command.h"
#include "domain/query.h"

namespace chapterhouse::cli {

/// The record that the first positional argument names.
Result<RecordRef> refFrom(CommandContext &context, Kind kind);

/// "key=value" words as texts to set; Usage when there is none.
Result<FieldTexts> assignmentsFrom(const QStringList &words);

/// Removes the record that the first positional argument names.
Result<int> removeNamed(CommandContext &context, Kind kind);

/// Makes of a query what a command lists for it.
using QueryCompletion = std::function<Query(const Query &)>;

/// The command that lists a kind, with a query, a day, columns and an order of its own choice.
Result<int> listRecordsOf(CommandContext &context, Kind kind, const QueryCompletion &completed);

} // namespace chapterhouse::cli
