#pragma once

#include "actions/recordverbs.h"
#include "command.h"
#include "domain/query.h"

namespace chapterhouse::cli {

/// "key=value" words as texts to set; Usage for another word.
Result<FieldTexts> fieldTextsFrom(const QStringList &words);

/// The record that the first positional argument names.
Result<RecordRef> refFrom(CommandContext &context, Kind kind);

/// A verb that makes a record of texts, and one that sets texts on a record.
using AddingVerb = std::function<Result<AddedRecord>(Store &store, const FieldTexts &texts)>;
using SettingVerb = std::function<Result<ChangeSet>(Store &store, const RecordRef &record,
                                                    const FieldTexts &texts)>;

/// Adds what the arguments, "key=value", say with the verb and shows it; Usage when there is none.
Result<int> addTyped(CommandContext &context, Kind kind, const AddingVerb &verb);
/// The same of the record that the first argument names, and what the others set on it.
Result<int> setTyped(CommandContext &context, Kind kind, const SettingVerb &verb);

/// "key=value" words as texts to set; Usage when there is none.
Result<FieldTexts> assignmentsFrom(const QStringList &words);

/// Removes the record that the first positional argument names.
Result<int> removeNamed(CommandContext &context, Kind kind);

/// Makes of a query what a command lists for it.
using QueryCompletion = std::function<Query(const Query &)>;

/// The command that lists a kind, with a query, a day, columns and an order of its own choice.
Result<int> listRecordsOf(CommandContext &context, Kind kind, const QueryCompletion &completed);

} // namespace chapterhouse::cli
