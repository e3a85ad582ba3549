#pragma once

#include "store/store.h"

namespace chapterhouse {

/// Gives the tag to those of the members that do not have it, as one step. Input for a blank tag.
Result<ChangeSet> addTag(Store &store, const QList<RecordRef> &members, const QString &tag);

/// Takes the tag off those of the members that have it, as one step.
Result<ChangeSet> removeTag(Store &store, const QList<RecordRef> &members, const QString &tag);

} // namespace chapterhouse
