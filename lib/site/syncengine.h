#pragma once

#include "site/pullapplier.h"
#include "site/pushplan.h"
#include "site/siteconnection.h"
#include "site/syncparts.h"

namespace chapterhouse {

/// Brings a store and a website together. Whenever it ends, by an error, by force or because it was
/// cancelled, what was done until then stands, and the next sync ends in the same state. No
/// transaction is open while it waits for the other side. One sync at a time.
class SyncEngine {
public:
    explicit SyncEngine(SyncParts parts) : m_parts(std::move(parts)) {}

    /// Takes what the site has changed.
    Task<SyncReport> pull();
    /// Sends what was changed here to the branch of the site in one commit; when the branch has
    /// moved it pulls and begins again, five times at most.
    Task<SyncReport> push();
    /// Both.
    Task<SyncReport> sync();
    /// What would be sent, and what waits for somebody; asks the site nothing.
    Result<SyncReport> status();
    /// As the site's CMS is configured, which a pull may have found to be otherwise than before.
    const SiteProfile &profile() const { return m_parts.profile; }

private:
    using Texts = QHash<QByteArray, QByteArray>; ///< by blob

    Task<void> pullChanges();
    Task<bool> followConfiguration(SiteListing listing);
    void tellFailed(const QString &path, const Error &error);
    Task<void> takeListing(SiteListing listing);
    Task<void> takeTexts(PullPlan plan);
    Task<Texts> textsOf(QList<SiteFile> files);
    Result<void> noteListing(const SiteListing &listing);
    Result<void> noteHead(const SiteHead &head);
    Result<void> applyEach(SiteRecords &records, size_t count,
                           const std::function<Result<SyncedFile>(PullApplier &, size_t)> &step);
    Result<void> applyBatch(SiteRecords &records, const std::vector<IncomingFile> &files,
                            const Texts &texts);
    Result<void> retryConflicts();
    Result<PullContext> pullContext();
    Task<void> pushChanges();
    Task<void> sendOnce(PushPlan plan);
    Result<void> noteCommitted(const std::vector<OutgoingFile> &files,
                               const QList<SiteChange> &images, const SiteHead &head);
    Result<PushPlan> plan();
    Result<SyncReport> reportAfter(const Result<void> &done);
    Reader &reader() { return m_parts.store.reader(); }

    SyncParts m_parts;
    SyncReport m_report;
};

} // namespace chapterhouse
