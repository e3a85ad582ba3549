#include "site/syncengine.h"

#include "base/words.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype textsAtOnce = 100;
constexpr int mostPushes = 5;

QString pullLabel()
{
    return Words::tr("Changes from the website");
}

QString sentLabel()
{
    return Words::tr("Sent to the website");
}

} // namespace

Task<SyncReport> SyncEngine::pull()
{
    m_report = {};
    const auto pulled = co_await pullChanges();
    co_return co_await reportAfter(pulled);
}

Task<SyncReport> SyncEngine::push()
{
    m_report = {};
    const auto pushed = co_await pushChanges();
    co_return co_await reportAfter(pushed);
}

Task<SyncReport> SyncEngine::sync()
{
    m_report = {};
    auto done = co_await pullChanges();
    if (done)
        done = co_await pushChanges();
    co_return co_await reportAfter(done);
}

Result<SyncReport> SyncEngine::status()
{
    return plan().map([this](const PushPlan &planned) {
        SyncReport report;
        for (const OutgoingFile &file : planned.outgoing)
            report.add({.path = file.path, .state = file.state, .title = file.title});
        for (const SyncedFile &file : planned.waiting)
            report.add(file);
        report.requests = m_parts.site.requests();
        return report;
    });
}

Task<SyncReport> SyncEngine::reportAfter(Result<void> done)
{
    if (!done)
        co_return failed(done);
    m_report.requests = m_parts.site.requests();
    co_return m_report;
}

Task<void> SyncEngine::pullChanges()
{
    const auto known = knownHead(m_parts.store.database());
    if (!known)
        co_return failed(known);
    const QStringList folders = foldersOf(m_parts.profile);
    auto listed = co_await m_parts.site.listing(folders, *known);
    if (!listed)
        co_return failed(listed);
    if (*listed) {
        const auto taken = co_await takeListing(**listed);
        if (!taken)
            co_return failed(taken);
    }
    co_return retryConflicts();
}

Task<void> SyncEngine::takeListing(SiteListing listing)
{
    if (listing.isKnown)
        co_return noteHead(listing.head);
    const auto states = SiteFileTable(m_parts.store.database()).all(m_parts.branch);
    if (!states)
        co_return failed(states);
    const auto sending = SiteFileTable(m_parts.store.database()).all(sendingTo(m_parts.branch));
    if (!sending)
        co_return failed(sending);
    PullPlan planned = planPull(m_parts.profile, listing, *states, *sending);
    const auto taken = co_await takeTexts(std::move(planned));
    co_return taken.and_then([&] { return noteListing(listing); });
}

Task<void> SyncEngine::takeTexts(PullPlan plan)
{
    SiteRecords records(reader(), m_parts.branch);
    QHash<QString, SiteFile> unread;
    for (const SiteFile &file : plan.unread)
        unread.insert(file.path, file);
    const auto total = static_cast<qsizetype>(plan.incoming.size());
    for (qsizetype begin = 0; begin < total;) {
        std::vector<IncomingFile> batch;
        QList<SiteFile> asked;
        while (begin < total && asked.size() < textsAtOnce) {
            batch.push_back(plan.incoming[static_cast<size_t>(begin++)]);
            if (unread.contains(batch.back().path))
                asked.append(unread.value(batch.back().path));
        }
        QHash<QByteArray, QByteArray> texts;
        if (!asked.isEmpty()) {
            auto answered = co_await m_parts.site.texts(asked);
            if (!answered)
                co_return failed(answered);
            texts = *answered;
        }
        if (const auto applied = applyBatch(records, batch, texts); !applied)
            co_return failed(applied);
        if (m_parts.progress && !m_parts.progress(begin, total))
            co_return fail(ErrorKind::Cancelled, Words::tr("Stopped. What came until then is here; "
                                                           "the rest comes next time."));
    }
    co_return Result<void>();
}

/// What was on its way is here by now, or never comes: the branch has moved.
Result<void> SyncEngine::noteListing(const SiteListing &listing)
{
    const QString leftOut = leftOutOf(m_parts.branch);
    const auto note = [&](Transaction &transaction) -> Result<void> {
        for (const QString &name : {sendingTo(m_parts.branch), leftOut}) {
            if (const auto forgotten = transaction.forgetSiteBranch(name); !forgotten)
                return forgotten;
        }
        for (const QString &path : listing.leftOut) {
            if (const auto put = transaction.putSiteFile({.branch = leftOut, .path = path}); !put)
                return put;
        }
        return putHead(transaction, listing.head);
    };
    return m_parts.store.transact(Origin::Site, pullLabel(), note).map([](const ChangeSet &) {});
}

Result<void> SyncEngine::noteHead(const SiteHead &head)
{
    return m_parts.store
        .transact(Origin::Site, pullLabel(),
                  [&head](Transaction &transaction) { return putHead(transaction, head); })
        .map([](const ChangeSet &) {});
}

Result<PullContext> SyncEngine::pullContext()
{
    auto inReview = SiteFileTable(m_parts.store.database()).inReview();
    if (!inReview)
        return failed(inReview);
    return knownHead(m_parts.store.database()).map([&](const SiteHead &known) {
        return PullContext{.site = m_parts.profile,
                           .branch = m_parts.branch,
                           .today = m_parts.store.today(),
                           .inReview = *std::move(inReview),
                           .isFirst = known.commit.isEmpty()};
    });
}

Result<void> SyncEngine::applyBatch(SiteRecords &records, const std::vector<IncomingFile> &files,
                                    const QHash<QByteArray, QByteArray> &texts)
{
    Store &store = m_parts.store;
    const auto context = pullContext();
    if (!context)
        return failed(context);
    QList<SyncedFile> done;
    return store
        .transact(
            Origin::Site, pullLabel(),
            [&](Transaction &transaction) -> Result<void> {
                PullApplier applier(transaction, store.reader(), records, *context);
                for (const IncomingFile &file : files) {
                    const auto text = texts.constFind(file.blob);
                    const bool isText = text != texts.cend();
                    const bool isMissing =
                        !isText && !file.blob.isEmpty() && file.movedFrom.isEmpty();
                    const auto applied =
                        isMissing
                            ? applier.refuse(file, Words::tr("It is no text in UTF-8, or larger "
                                                             "than a text of a site may be."))
                            : applier.apply(file, isText ? std::optional(*text) : std::nullopt);
                    if (!applied)
                        return failed(applied);
                    done.append(*applied);
                }
                return {};
            })
        .map([&](const ChangeSet &) {
            for (const SyncedFile &file : done)
                m_report.add(file);
        });
}

Result<void> SyncEngine::retryConflicts()
{
    Store &store = m_parts.store;
    const auto states = SiteFileTable(store.database()).all(m_parts.branch);
    if (!states)
        return failed(states);
    SiteRecords records(store.reader(), m_parts.branch);
    const auto context = pullContext();
    if (!context)
        return failed(context);
    QList<SyncedFile> done;
    return store
        .transact(Origin::Site, pullLabel(),
                  [&](Transaction &transaction) -> Result<void> {
                      PullApplier applier(transaction, store.reader(), records, *context);
                      for (const SiteFileState &state : *states) {
                          if (state.conflict == SiteConflict::None)
                              continue;
                          const auto retried = applier.retry(state);
                          if (!retried)
                              return failed(retried);
                          done.append(*retried);
                      }
                      return {};
                  })
        .map([&](const ChangeSet &) {
            for (const SyncedFile &file : done)
                m_report.add(file);
        });
}

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
    const auto sending = SiteFileTable(m_parts.store.database()).all(sendingTo(m_parts.branch));
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
            m_report.add({.path = file.path,
                          .state = SyncState::Failed,
                          .title = file.title,
                          .message = ofFile.error().message});
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
            return noteSending(transaction, m_parts.branch, files);
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
            m_report.add({.path = file.path, .state = SyncState::Sent, .title = file.title});
    });
}

} // namespace chapterhouse
