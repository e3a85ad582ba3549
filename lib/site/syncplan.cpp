#include "site/syncplan.h"

#include "content/contentmerge.h"

namespace chapterhouse {

SyncDecision decide(const FileVersions &versions)
{
    const auto &[base, mine, theirs] = versions;
    if (mine == theirs)
        return {mine == base ? SyncStep::Nothing : SyncStep::Agree};
    if (mine == base)
        return theirs ? SyncDecision{SyncStep::Take, *theirs}
                      : SyncDecision{SyncStep::TakeDeletion};
    if (theirs == base)
        return {mine ? SyncStep::Send : SyncStep::SendDeletion};
    if (!mine || !theirs)
        return {
            SyncStep::Conflict, {}, mine ? SiteConflict::DeletedThere : SiteConflict::DeletedHere};
    const ContentMerge merge = mergeContent(base.value_or(QByteArray()), *mine, *theirs);
    if (merge.merged)
        return {SyncStep::Merge, *merge.merged};
    return {SyncStep::Conflict, {}, SiteConflict::Changed};
}

} // namespace chapterhouse
