#pragma once

#include "store/store.h"

namespace chapterhouse {

/// A member's time in a chapter, from the side of whoever joins.
struct ChapterJoining {
    ChapterId chapter;
    QDate on;               ///< the first day in it
    bool isPrimary = false; ///< then no other chapter of the member's is from that day on
};

/// Members join a chapter, in one step; who is in it on that day already, or from a later one, is
/// passed over, or has it as the primary one from now on. Conflict when nothing changes. Being in a
/// chapter is no membership of the association.
Result<ChangeSet> joinChapter(Store &store, const QList<MemberId> &members,
                              const ChapterJoining &joining);

/// Members leave a chapter, `on` being their last day in it. Conflict, naming the first of them,
/// for who is not in it on that day.
Result<ChangeSet> leaveChapter(Store &store, const QList<MemberId> &members,
                               const ChapterId &chapter, QDate on);

} // namespace chapterhouse
