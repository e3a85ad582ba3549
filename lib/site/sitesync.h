#pragma once

#include "site/reviewengine.h"

namespace chapterhouse {

/// How changes go to a website.
enum class SendWay {
    AsConfigured, ///< for review where the site has one
    Direct,       ///< to the branch that the site is built from
};

/// A store and its website, as a person brings them together: reviews and the site itself. Ends at
/// any point as SyncEngine does. One at a time.
class SiteSync {
public:
    /// `reviews` outlives it; null: the site has no place for them.
    SiteSync(SyncParts parts, Reviews *reviews) : m_parts(std::move(parts)), m_reviews(reviews) {}

    /// Takes what others wrote in drafts, and what the site has changed.
    Task<SyncReport> check();
    /// Sends what was changed here.
    Task<SyncReport> push(SendWay way);
    /// Both.
    Task<SyncReport> sync(SendWay way);

private:
    Task<void> take(SendWay way);
    Task<void> give(SendWay way);
    bool isReviewed(SendWay way) const;

    SyncParts m_parts;
    Reviews *m_reviews;
    SyncReport m_report;
};

} // namespace chapterhouse
