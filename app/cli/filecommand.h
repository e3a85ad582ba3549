#pragma once

#include "command.h"
#include "exchange/import/importplan.h"

namespace chapterhouse::cli {

/// The commands that import and export records of a kind as tables; a kind that other formats hold
/// too wraps them.
Command tableImport(Kind kind);
Command tableExport(Kind kind);

/// --mode, by default "fill".
Result<ImportMode> modeFrom(const Arguments &arguments);

/// Takes the decisions of --decide, carries the plan out unless it is a dry run, hands what stays
/// out to `writeRejects` with the path of --rejects, and tells counts and problems; exit code 1
/// unless all of it came in. `path` is what was imported.
using RejectsWriter = std::function<Result<void>(const QString &path, const ImportPlan &plan)>;
Result<int> carryOut(CommandContext &context, Store &store, ImportPlan plan, const QString &path,
                     const RejectsWriter &writeRejects = {});

} // namespace chapterhouse::cli
