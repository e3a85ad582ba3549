#pragma once

#include "desktop/website/sitework.h"
#include "site/syncreport.h"

#include <QMap>

namespace chapterhouse {

/// What is asked of a website, as work for SiteWork.

/// Takes what the site has changed, drafts in review first, and notes the time.
Task<SyncReport> checkSite(OpenedSite site);
/// Sends what is to be sent: for review where the site has one, else to the site itself.
Task<SyncReport> sendToSite(OpenedSite site);

/// What can be done with one draft in review.
enum class DraftVerb { ToDraft, ToReview, ToReady, Publish, Discard };

/// Does it; the answer names no file. Errors as those of ReviewEngine.
Task<SyncReport> changeDraft(OpenedSite site, RecordRef draft, DraftVerb verb);

/// What a site is, before a file is connected with it.
struct FoundSite {
    SiteConnection connection; ///< with the configuration of its CMS
    SiteProfile profile;
    QMap<QString, int> files; ///< how many there are, by the name of the collection
    QStringList leftOut;      ///< names that cannot be kept here

    int fileCount() const;
};

/// Looks what a site has, and writes nothing.
Task<FoundSite> lookAtSite(OpenedSite site);

} // namespace chapterhouse
