#pragma once

#include "site/site.h"

#include <QDateTime>

namespace chapterhouse {

/// How far the review of a draft is: its one label on the forge.
enum class ReviewState { Draft, InReview, Ready, Deletion };

/// What somebody said of a draft.
struct ReviewRemark {
    QString who;
    QString text;   ///< plain
    QDateTime at;   ///< UTC
    QString path{}; ///< of the file, when it is said of a line
    int line = 0;   ///< from 1; 0: of the whole draft
    QString url{};

    bool operator==(const ReviewRemark &) const = default;
};

/// Whether the site can be built with a draft.
enum class BuildState { Unknown, Running, Passed, Failed };

/// A draft in review, ours or one that somebody began in the CMS: a branch
/// `cms/<collection>/<slug>` with one pull request.
struct ReviewDraft {
    qint64 number = 0; ///< of the pull request
    QString collection;
    QString slug; ///< file name without extension
    ReviewState state = ReviewState::Draft;
    QByteArray head;     ///< the commit that would be published
    QString title;       ///< of the pull request
    QString url;         ///< its page for people
    QString author;      ///< who began it
    bool isMine = false; ///< whoever asks began it
    QStringList labels;  ///< all of them, ours too
    bool merges = true;  ///< false: the branch that the site is built from has moved too far
    QDateTime updated;   ///< UTC
    QList<SiteChange> changes{}; ///< its texts as they are on its branch (of images no bytes)
    QList<ReviewRemark> remarks{};
    BuildState build = BuildState::Unknown;
    QString buildUrl{};

    QString branch() const { return QStringLiteral("cms/%1/%2").arg(collection, slug); }
    bool operator==(const ReviewDraft &) const = default;
};

/// What is sent for review.
struct DraftToSend {
    QString collection; ///< as the CMS calls it
    QString slug;
    QString message; ///< "Create Post “2026-11-22-meetup”": title and message of the commit
    QList<SiteChange> changes; ///< the text and the images that belong to it
    ReviewState state = ReviewState::Draft;
};

/// The editorial workflow of Decap and Sveltia, as both read and write it (website.md of the design
/// names each request). Errors as those of Site.
class Reviews {
public:
    Reviews() = default;
    virtual ~Reviews() = default;
    Q_DISABLE_COPY_MOVE(Reviews)

    /// All drafts in review, whoever made them, with their texts.
    virtual Task<QList<ReviewDraft>> drafts() = 0;
    /// Begins the review of a draft on top of `head`. Conflict when there is one of that name.
    virtual Task<ReviewDraft> begin(SiteHead head, DraftToSend draft) = 0;
    /// Sends it again. Conflict when somebody has changed it since `draft` was read.
    virtual Task<ReviewDraft> sendAgain(ReviewDraft draft, QString message,
                                        QList<SiteChange> changes) = 0;
    virtual Task<ReviewDraft> setState(ReviewDraft draft, ReviewState state) = 0;
    /// Puts it on the site exactly as it was reviewed: Conflict when it has changed since `draft`
    /// was read, or does not merge.
    virtual Task<void> publish(ReviewDraft draft) = 0;
    virtual Task<void> discard(ReviewDraft draft) = 0;
};

} // namespace chapterhouse
