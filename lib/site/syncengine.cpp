#include "site/syncengine.h"

#include "base/words.h"
#include "content/siteprofile.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype textsAtOnce = 100;

QString pullLabel()
{
    return Words::tr("Changes from the website");
}

/// Of the collections, and where the site's CMS is configured.
QStringList foldersToList(const SiteProfile &profile)
{
    QStringList folders = foldersOf(profile);
    for (const QString &path : cmsConfigurationPaths()) {
        const QString folder = path.left(path.lastIndexOf(u'/'));
        if (!folders.contains(folder))
            folders += folder;
    }
    return folders;
}

/// Files that are taken in one transaction, and the texts that are asked for first.
struct Batch {
    std::vector<IncomingFile> files;
    QList<SiteFile> asked;
};

std::vector<Batch> batchesOf(const PullPlan &plan)
{
    QHash<QString, SiteFile> unread;
    for (const SiteFile &file : plan.unread)
        unread.insert(file.path, file);
    std::vector<Batch> batches;
    for (const IncomingFile &file : plan.incoming) {
        if (batches.empty() || batches.back().asked.size() == textsAtOnce)
            batches.emplace_back();
        batches.back().files.push_back(file);
        if (unread.contains(file.path))
            batches.back().asked.append(unread.value(file.path));
    }
    return batches;
}

QList<SiteFile> askedIn(const std::vector<Batch> &batches, size_t at)
{
    return at < batches.size() ? batches[at].asked : QList<SiteFile>();
}

std::optional<SiteFile> configurationIn(const SiteListing &listing)
{
    for (const QString &path : cmsConfigurationPaths()) {
        const auto found = std::ranges::find(listing.files, path, &SiteFile::path);
        if (found != listing.files.end())
            return *found;
    }
    return std::nullopt;
}

} // namespace

Task<SyncReport> SyncEngine::pull()
{
    m_report = {};
    co_return reportAfter(co_await pullChanges());
}

Task<SyncReport> SyncEngine::push()
{
    m_report = {};
    co_return reportAfter(co_await pushChanges());
}

Task<SyncReport> SyncEngine::sync()
{
    m_report = {};
    auto done = co_await pullChanges();
    if (done)
        done = co_await pushChanges();
    co_return reportAfter(done);
}

Result<SyncReport> SyncEngine::status()
{
    return plan().map([this](const PushPlan &planned) {
        SyncReport report;
        for (const OutgoingFile &file : planned.outgoing)
            report.add(toldOf(file, file.state));
        for (const SyncedFile &file : planned.waiting)
            report.add(file);
        report.requests = m_parts.site.requests();
        return report;
    });
}

Result<SyncReport> SyncEngine::reportAfter(const Result<void> &done)
{
    return done.map([this] {
        m_report.requests = m_parts.site.requests();
        return m_report;
    });
}

Task<void> SyncEngine::pullChanges()
{
    const auto known = knownHead(m_parts.store.database());
    if (!known)
        co_return failed(known);
    auto listed = co_await m_parts.site.listing(foldersToList(m_parts.profile), *known);
    if (!listed)
        co_return failed(listed);
    if (*listed && !(*listed)->isKnown) {
        const auto isNew = co_await followConfiguration(**listed);
        if (!isNew)
            co_return failed(isNew);
        if (*isNew)
            listed = co_await m_parts.site.listing(foldersToList(m_parts.profile), {});
        if (!listed)
            co_return failed(listed);
    }
    if (*listed) {
        const auto taken = co_await takeListing(**listed);
        if (!taken)
            co_return failed(taken);
    }
    co_return retryConflicts();
}

/// Whether the site's CMS is configured for something else than what was known; one that cannot be
/// followed is told, and the one before stays.
Task<bool> SyncEngine::followConfiguration(SiteListing listing)
{
    auto connection = connectionOf(m_parts.store.database());
    const auto file = configurationIn(listing);
    if (!connection || !file || file->blob == blobId(connection->configuration))
        co_return false;
    const QList<SiteFile> asked(1, *file);
    const auto texts = co_await m_parts.site.texts(asked);
    if (!texts)
        co_return failed(texts);
    connection->configuration = texts->value(file->blob);
    const auto profile = connection->usableProfile();
    if (!profile) {
        tellFailed(file->path, profile.error());
        co_return false;
    }
    m_parts.profile = *profile;
    co_return connectSite(m_parts.store, *connection).map([] { return true; });
}

void SyncEngine::tellFailed(const QString &path, const Error &error)
{
    m_report.add({.path = path, .state = SyncState::Failed, .message = error.message});
}

Task<void> SyncEngine::takeListing(SiteListing listing)
{
    if (listing.isKnown)
        co_return noteHead(listing.head);
    const auto states = SiteFileTable(m_parts.store.database()).all(m_parts.branch);
    if (!states)
        co_return failed(states);
    const auto sending = SiteWaitingTable(m_parts.store.database()).sending();
    if (!sending)
        co_return failed(sending);
    PullPlan planned = planPull(m_parts.profile, listing, *states, *sending);
    const auto taken = co_await takeTexts(std::move(planned));
    co_return taken.and_then([&] { return noteListing(listing); });
}

Task<SyncEngine::Texts> SyncEngine::textsOf(QList<SiteFile> files)
{
    if (files.isEmpty())
        co_return Texts();
    co_return co_await m_parts.site.texts(files);
}

/// The site sends the next texts while those before are taken.
Task<void> SyncEngine::takeTexts(PullPlan plan)
{
    SiteRecords records(reader(), m_parts.branch);
    const std::vector<Batch> batches = batchesOf(plan);
    const auto total = static_cast<qsizetype>(plan.incoming.size());
    qsizetype taken = 0;
    Task<Texts> next = textsOf(askedIn(batches, 0));
    for (size_t i = 0; i < batches.size(); ++i) {
        const auto texts = co_await next;
        if (!texts)
            co_return failed(texts);
        next = textsOf(askedIn(batches, i + 1));
        auto applied = applyBatch(records, batches[i].files, *texts);
        taken += static_cast<qsizetype>(batches[i].files.size());
        if (applied && m_parts.progress && !m_parts.progress(taken, total))
            applied = fail(ErrorKind::Cancelled, Words::tr("Stopped. What came until then is here; "
                                                           "the rest comes next time."));
        if (!applied) {
            co_await next;
            co_return applied;
        }
    }
    co_return Result<void>();
}

/// What was on its way is here by now, or never comes: the branch has moved.
Result<void> SyncEngine::noteListing(const SiteListing &listing)
{
    const auto note = [&](Transaction &transaction) -> Result<void> {
        return transaction.siteWaiting()
            .clearSending()
            .and_then([&] { return transaction.siteWaiting().replaceLeftOut(listing.leftOut); })
            .and_then([&] { return putHead(transaction, listing.head); });
    };
    return m_parts.store.transact(Origin::Site, pullLabel(), note).map([&](const ChangeSet &) {
        for (const QString &path : listing.leftOut)
            m_report.add({.path = path,
                          .state = SyncState::LeftOut,
                          .message = Words::tr("Not every computer can keep a file of that name, "
                                               "or another differs from it by capitals only.")});
    });
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

/// Carries out `step` for each number below `count`, in one transaction.
Result<void>
SyncEngine::applyEach(SiteRecords &records, size_t count,
                      const std::function<Result<SyncedFile>(PullApplier &, size_t)> &step)
{
    const auto context = pullContext();
    if (!context)
        return failed(context);
    QList<SyncedFile> done;
    const auto apply = [&](Transaction &transaction) -> Result<void> {
        PullApplier applier(transaction, reader(), records, *context);
        for (size_t i = 0; i < count; ++i) {
            const auto applied = step(applier, i);
            if (!applied)
                return failed(applied);
            done.append(*applied);
        }
        return {};
    };
    return m_parts.store.transact(Origin::Site, pullLabel(), apply).map([&](const ChangeSet &) {
        for (const SyncedFile &file : done)
            m_report.add(file);
    });
}

Result<void> SyncEngine::applyBatch(SiteRecords &records, const std::vector<IncomingFile> &files,
                                    const Texts &texts)
{
    return applyEach(records, files.size(), [&](PullApplier &applier, size_t i) {
        const IncomingFile &file = files[i];
        const auto text = texts.constFind(file.blob);
        if (text != texts.cend())
            return applier.apply(file, *text);
        const bool hasNoText = file.blob.isEmpty() || !file.movedFrom.isEmpty();
        return hasNoText ? applier.apply(file, std::nullopt)
                         : applier.refuse(file, Words::tr("It is no text in UTF-8, or larger "
                                                          "than a text of a site may be."));
    });
}

Result<void> SyncEngine::retryConflicts()
{
    auto states = SiteFileTable(m_parts.store.database()).all(m_parts.branch);
    if (!states)
        return failed(states);
    std::erase_if(*states,
                  [](const SiteFileState &state) { return state.conflict == SiteConflict::None; });
    if (states->empty())
        return {};
    SiteRecords records(reader(), m_parts.branch);
    return applyEach(records, states->size(),
                     [&](PullApplier &applier, size_t i) { return applier.retry((*states)[i]); });
}

} // namespace chapterhouse
