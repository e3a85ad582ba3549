#pragma once

#include "site/forge/forgetransport.h"
#include "site/forge/reviewanswers.h"

namespace chapterhouse {

/// Begins the review of one draft: its contents, its commit, its branch, its pull request and its
/// label. What an earlier try left of these is taken up.
class ReviewBeginning {
public:
    ReviewBeginning(ForgeTransport &transport, QString labelPrefix, SiteHead head,
                    DraftToSend draft);

    /// The draft in review. Outlived by this.
    Task<ReviewDraft> run();

private:
    Task<QHash<QString, QByteArray>> sendImages();
    /// The id of what a request makes.
    Task<QByteArray> made(ForgeRequest request);
    Task<void> takeUpBranch();
    Task<void> moveOn(ForgeBranch there);
    Task<ForgePull> pull();
    Task<ForgePull> pullThatIsThere();
    Task<ForgeBranch> branchThatIsThere();
    Task<ReviewDraft> labelled(ForgePull pull);
    QString branch() const;

    ForgeTransport &m_transport;
    QString m_labelPrefix;
    SiteHead m_head;
    DraftToSend m_draft;
    QByteArray m_tree;
    QByteArray m_commit; ///< what the branch shall be at
};

} // namespace chapterhouse
