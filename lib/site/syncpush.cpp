#include "site/syncengine.h"

#include "base/words.h"

namespace chapterhouse {

namespace {

constexpr int mostPushes = 5;

} // namespace

Result<PushPlan> SyncEngine::plan()
{
    const SiteFacts facts{.now = m_parts.store.clock().now()};
    return planPush(reader(), m_parts.profile, m_parts.branch, facts);
}

Task<void> SyncEngine::pushChanges()
{
    const auto known = knownHead(m_parts.store.database());
    if (!known)
        co_return failed(known);
    const auto sending = SiteWaitingTable(m_parts.store.database()).sending();
    if (!sending)
        co_return failed(sending);
    if (known->commit.isEmpty() || !sending->empty() || !m_parts.site.canCommit()) {
        const auto pulled = co_await pullChanges();
        if (!pulled)
            co_return failed(pulled);
    }
    for (int attempt = 1;; ++attempt) {
        auto planned = plan();
        if (!planned)
            co_return failed(planned);
        const auto sent = co_await sendOnce(*std::move(planned));
        if (sent || sent.error().kind != ErrorKind::Conflict || attempt == mostPushes)
            co_return sent;
        const auto waited = co_await m_parts.pause.wait(std::chrono::seconds(1 << attempt));
        if (!waited)
            co_return failed(waited);
        const auto pulled = co_await pullChanges();
        if (!pulled)
            co_return failed(pulled);
    }
}

Task<void> SyncEngine::sendOnce(PushPlan plan)
{
    for (const SyncedFile &file : plan.waiting)
        m_report.add(file);
    std::vector<OutgoingFile> files;
    QList<SiteChange> images;
    for (const OutgoingFile &file : plan.outgoing) {
        const auto ofFile =
            co_await imagesToSend(&m_parts, file.path, file.bytes.value_or(QByteArray()));
        if (!ofFile && ofFile.error().kind != ErrorKind::Conflict)
            co_return failed(ofFile);
        if (!ofFile) {
            const QString reason = ofFile.error().message;
            if (const auto noted = noteSetback(m_parts, file.record, file.bytes, reason); !noted)
                co_return failed(noted);
            SyncedFile told = toldOf(file, SyncState::Failed);
            told.message = reason;
            m_report.add(told);
            continue;
        }
        files.push_back(file);
        for (const SiteChange &image : *ofFile) {
            if (!images.contains(image))
                images.append(image);
        }
    }
    if (files.empty())
        co_return Result<void>();
    const auto known = knownHead(m_parts.store.database());
    if (!known)
        co_return failed(known);
    const QList<SiteChange> changes = images + changesOf(files);
    const QString message = commitMessage(m_parts.profile, files);
    const auto begun =
        m_parts.store.transact(Origin::Site, sentLabel(), [&](Transaction &transaction) {
            return noteSending(transaction, files);
        });
    if (!begun)
        co_return failed(begun);
    const auto head = co_await m_parts.site.commit(*known, message, changes);
    if (!head)
        co_return failed(head);
    co_return noteCommitted(files, images, *head);
}

Result<void> SyncEngine::noteCommitted(const std::vector<OutgoingFile> &files,
                                       const QList<SiteChange> &images, const SiteHead &head)
{
    const auto note = [&](Transaction &transaction) -> Result<void> {
        return noteImages(transaction, m_parts.branch, images)
            .and_then([&] { return noteSent(transaction, reader(), m_parts.branch, files); })
            .and_then([&] { return putHead(transaction, head); });
    };
    return m_parts.store.transact(Origin::Site, sentLabel(), note).map([&](const ChangeSet &) {
        for (const OutgoingFile &file : files)
            m_report.add(toldOf(file, SyncState::Sent));
    });
}

} // namespace chapterhouse
