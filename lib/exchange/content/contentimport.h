#pragma once

#include "base/idsource.h"
#include "base/progress.h"
#include "content/collection.h"
#include "exchange/import/importplan.h"
#include "store/reader.h"

namespace chapterhouse {

/// The most bytes that a file of a site may have.
inline constexpr qint64 largestContentFile = 1'000'000;

/// What the files of a collection would do to its records, for applyImport(): one row for each, of
/// a folder those directly in it that the site reads, links aside. A file belongs to the record
/// that came from it, else to one without a file that would be written to it, else it is a new
/// record: an event before `today` that was held, or one to come that is announced, which we only
/// list as long as nobody says more. See recordFrom() for what changes in a record that is there.
/// What the site cannot read is rejected; a value that cannot be one is a warning.
/// Fails with Input when there is no such folder or file.
Result<ImportPlan> planContentImport(const Reader &reader, IdSource &ids,
                                     const ContentCollection &collection, const QString &path,
                                     QDate today, const Progress &progress = {});

} // namespace chapterhouse
