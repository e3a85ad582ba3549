#pragma once

#include "command.h"
#include "exchange/import/importplan.h"

namespace chapterhouse::cli {

/// The commands that import and export records of a kind as tables; a kind that other formats hold
/// too wraps them.
Command tableImport(Kind kind);
Command tableExport(Kind kind);

/// Tells the counts and problems of an import; exit code 1 unless all of it came in.
int reportImport(Console &console, const ImportPlan &plan, const QString &path, bool isDryRun);

} // namespace chapterhouse::cli
