#pragma once

#include "base/progress.h"
#include "exchange/import/importplan.h"
#include "store/store.h"

namespace chapterhouse {

struct ImportResult {
    ImportCounts counts;
    ChangeSet changeSet;
};

/// Carries a plan out with the decisions taken, as one step: "Import members-2026.csv: 61 new, 212
/// updated". Undecided and rejected rows stay out. When anything fails, or `progress` cancels,
/// nothing is left; Conflict when a record of the plan is gone since.
Result<ImportResult> applyImport(Store &store, const ImportPlan &plan, const QString &fileName,
                                 const Progress &progress = {});

} // namespace chapterhouse
