#pragma once

#include "content/collection.h"
#include "desktop/website/websitestatus.h"
#include "desktop/widgets/pill.h"
#include "models/recordlistmodel.h"
#include "site/syncreport.h"

namespace chapterhouse {

/// How the window says what a sync is about.
class WebsiteWords {
    Q_DECLARE_TR_FUNCTIONS(chapterhouse::WebsiteWords)

public:
    /// One entry of a collection: "Post", or as the site's CMS calls it.
    static QString entry(const ContentCollection &collection);
    /// All of them: "Posts".
    static QString entries(const ContentCollection &collection);
    /// The same for lists of records.
    static RowMark mark(SyncState state);
    /// How a record stands on the website, with a sign and a word.
    static Pill pill(SyncState state);
    /// How far the review of a draft is.
    static Pill pill(ReviewState state);
    /// Why a file is where it is, in a sentence; empty where the word for its state says it.
    static QString reason(const WebsiteFile &file);
    /// What a check brought: "2 changes were received, 1 was combined with yours."
    static QString checked(const SyncReport &report);
    /// What was sent.
    static QString sent(const SyncReport &report, bool hasReview);
    /// Whether the site can be built with a draft; nothing when that is not known.
    static std::optional<Pill> build(BuildState state);
    /// What a conflict is about, in a sentence.
    static QString conflict(SiteConflict conflict);
};

} // namespace chapterhouse
