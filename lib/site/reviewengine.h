#pragma once

#include "site/pullapplier.h"
#include "site/pushplan.h"
#include "site/reviews.h"
#include "site/syncparts.h"

namespace chapterhouse {

/// The drafts that were in review when the site was last asked, by branch.
Result<std::vector<ReviewDraft>> knownReviews(Database &database);

/// Takes drafts through the review before they are published, together with whoever uses the site's
/// CMS. Ends at any point as a sync does. Errors as those of Reviews.
class ReviewEngine {
public:
    ReviewEngine(SyncParts parts, Reviews &reviews) : m_parts(std::move(parts)), m_reviews(reviews)
    {
    }

    /// Reads all drafts: what others wrote in ours is taken, drafts of others become records, and
    /// what is no longer in review is published or only here again.
    Task<SyncReport> refresh();
    /// Sends a record for review, or once more. A file that the site would reject may be sent.
    Task<SyncReport> send(RecordRef ref);
    /// Sends all that would go to the branch of the site, and again what is in review and was
    /// changed.
    Task<SyncReport> sendChanged();
    /// Ready only what the site takes: Input, with the finding, otherwise.
    Task<void> setState(RecordRef ref, ReviewState state);
    /// Publishes exactly what was last sent or read. Input as setState().
    Task<void> publish(RecordRef ref);
    /// The review ends and its branch goes; the record stays as it is here. When the site has
    /// another version of it, somebody decides which one stays (conflictsOf()).
    Task<void> discard(RecordRef ref);

private:
    struct Draft {
        OutgoingFile file;
        const ContentCollection *collection = nullptr;
        std::optional<ReviewDraft> review{}; ///< the one it is in
        QList<SiteChange> changes{};         ///< what has to change on its branch

        /// Whether its file has another name there.
        bool isRenamed() const { return !changes.isEmpty() && !changes.first().bytes; }
    };

    Result<SyncReport> reportAfter(const Result<void> &done);
    Task<void> takeDrafts();
    Task<void> sendAll();
    Task<void> tryToSend(RecordRef ref);
    Task<void> sendOne(RecordRef ref);
    Task<ReviewDraft> sendDraft(Draft draft);
    Result<Draft> draftOf(const RecordRef &ref);
    Result<void> addRename(Draft &draft);
    Result<void> noteName(const Draft &draft);
    Result<std::optional<ReviewDraft>> findReview(const RecordRef &ref);
    Result<ReviewDraft> reviewOf(const RecordRef &ref);
    Result<void> demandAccepted(const ReviewDraft &review);
    Result<QString> nameFor(const ContentCollection &collection, const Record &record);
    Result<QList<RecordRef>> changedInReview();
    Result<void> takeDraft(const ReviewDraft &draft);
    Result<void> noteDraft(Transaction &transaction, const ReviewDraft &draft);
    Result<void> takeText(PullApplier &applier, const ReviewDraft &draft, const SiteChange &text,
                          const QString &movedFrom);
    Result<void> endMissing(const QList<ReviewDraft> &drafts);
    Result<void> end(const QString &branch, bool isPublished);
    Result<void> notePublished(Transaction &transaction, SiteFileState state, const RecordRef &ref,
                               const std::vector<SiteFileState> &onSite);
    Result<void> noteEnded(Transaction &transaction, const SiteFileState &state,
                           const RecordRef &ref, const std::vector<SiteFileState> &onSite);
    Result<void> settleEnded(Transaction &transaction, const RecordRef &record);
    Result<void> noteSentDraft(const Draft &draft, const ReviewDraft &review);
    Reader &reader() { return m_parts.store.reader(); }
    SiteFileTable files() { return SiteFileTable(m_parts.store.database()); }

    SyncParts m_parts;
    Reviews &m_reviews;
    SyncReport m_report;
};

} // namespace chapterhouse
