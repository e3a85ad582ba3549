#pragma once

#include "exchange/import/importplan.h"

namespace chapterhouse::cli {

/// Takes decisions into the plan: "7=new", "7=same" (as the likeliest), "7=out", or "7=ID" with the
/// id, or its beginning, of the record that the row in line 7 is about. Usage for what is no such
/// decision, a line that no row begins on, or a row that need not be decided.
Result<void> takeDecisions(ImportPlan &plan, const QStringList &decisions);

} // namespace chapterhouse::cli
