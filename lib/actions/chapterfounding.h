#pragma once

#include "actions/recordverbs.h"

namespace chapterhouse {

/// What a chapter begins with.
struct ChapterFounding {
    FieldTexts fields; ///< its name, and what else is known
    QList<MemberId> leads;
    QDate on; ///< first day of its leads
};

/// Adds a chapter with its leads, who are in it from that day on, as one step. It is forming, or
/// active at once when nothing is missing. Errors as addRecord().
Result<AddedRecord> foundChapter(Store &store, const ChapterFounding &founding);

/// Makes a forming chapter active when nothing is missing for that on `day` any more (see
/// missingToBeActive()); part of the caller's transaction.
Result<void> activateWhenReady(const Reader &reader, Transaction &transaction,
                               const ChapterId &chapter, QDate day);

} // namespace chapterhouse
