#pragma once

#include "content/siteprofile.h"
#include "site/forge/forgetransport.h"
#include "site/reviews.h"

namespace chapterhouse {

/// Drafts in review as pull requests of GitHub, which Decap and Sveltia see too. Requests: all
/// drafts 1 + ⌈k / 100⌉, begin 5 and 1 an image, sendAgain 1, setState 2, publish 2, discard 2.
///
/// Of a draft's changes the bytes are those of texts; of an image, or of a text that is no UTF-8 or
/// too large, they are empty. Each call can be made again after it failed: what arrived of it is
/// found and taken up.
class ForgeReviews final : public Reviews {
public:
    /// `transport` outlives this and the calls that run; it can be shared with ForgeSite. `profile`
    /// says how labels begin and how drafts are merged.
    ForgeReviews(ForgeTransport &transport, const SiteProfile &profile);

    Task<QList<ReviewDraft>> drafts() override;
    /// A branch of that name that has no pull request is taken up when it is left of a draft that
    /// was begun, published or discarded before.
    Task<ReviewDraft> begin(SiteHead head, DraftToSend draft) override;
    Task<ReviewDraft> sendAgain(ReviewDraft draft, QString message,
                                QList<SiteChange> changes) override;
    /// Conflict when it is no longer in review.
    Task<ReviewDraft> setState(ReviewDraft draft, ReviewState state) override;
    /// A branch that cannot be deleted afterwards is no failure: the site has the draft.
    Task<void> publish(ReviewDraft draft) override;
    Task<void> discard(ReviewDraft draft) override;

private:
    Task<QList<ReviewDraft>> withTexts(QList<ReviewDraft> drafts);
    Task<void> demandMerged(ReviewDraft draft);

    ForgeTransport &m_transport;
    QString m_labelPrefix;
    bool m_squashes;
};

} // namespace chapterhouse
