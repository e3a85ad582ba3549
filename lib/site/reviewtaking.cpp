#include "site/reviewengine.h"

#include "base/words.h"
#include "content/contentfile.h"
#include "site/pullplan.h"
#include "site/reviewjson.h"
#include "site/reviewnotes.h"
#include "site/siterecords.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

using States = std::vector<SiteFileState>;

const SiteFileState *stateOfRecord(const States &states, const RecordRef &record)
{
    const auto found = std::ranges::find(states, std::optional(record), &SiteFileState::record);
    return found == states.end() ? nullptr : &*found;
}

bool hasPath(const States &states, const QString &path)
{
    return std::ranges::find(states, path, &SiteFileState::path) != states.end();
}

bool isText(const SiteProfile &profile, const SiteChange &change)
{
    return change.bytes && !change.bytes->isEmpty() && collectionOfPath(profile, change.path);
}

/// One file of a draft that came in place of another.
struct DraftMove {
    SiteFileState before;
    QString path;
};

/// The one file of a draft that is gone, and the one that is new: somebody renamed it. When nothing
/// was known of the draft, it is the file of the site that its branch is named after.
std::optional<DraftMove> moveIn(const SiteProfile &profile, const ReviewDraft &draft,
                                const States &known, const States &onSite)
{
    QStringList fresh;
    QStringList present;
    States gone;
    for (const SiteChange &change : draft.changes) {
        if (isText(profile, change))
            present += change.path;
        if (isText(profile, change) && !hasPath(known, change.path))
            fresh += change.path;
    }
    for (const SiteFileState &state : known) {
        if (state.record && !present.contains(state.path))
            gone.push_back(state);
    }
    for (const SiteFileState &state : onSite) {
        const bool isItsFile =
            slugOfPath(state.path) == draft.slug && state.record && !present.contains(state.path);
        if (isItsFile && known.empty())
            gone.push_back(state);
    }
    if (fresh.size() != 1 || gone.size() != 1 ||
        collectionOfPath(profile, fresh.first()) != collectionOfPath(profile, gone[0].path))
        return std::nullopt;
    return DraftMove{gone[0], fresh.first()};
}

} // namespace

Result<void> ReviewEngine::takeDraft(const ReviewDraft &draft)
{
    const auto known = files().all(draft.branch());
    const auto onSite = files().all(m_parts.branch);
    if (!known || !onSite)
        return known ? failed(onSite) : failed(known);
    const auto move = moveIn(m_parts.profile, draft, *known, *onSite);
    Store &store = m_parts.store;
    SiteRecords records(store.reader(), draft.branch());
    const PullContext context{m_parts.profile, draft.branch(), store.today(), {}, true};
    const auto take = [&](Transaction &transaction) -> Result<void> {
        PullApplier applier(transaction, store.reader(), records, context);
        if (move) {
            SiteFileState before = move->before;
            before.branch = draft.branch();
            if (const auto put = transaction.putSiteFile(before); !put)
                return put;
        }
        for (const SiteChange &text : draft.changes) {
            const bool isMoved = move && move->path == text.path;
            const auto taken =
                isText(m_parts.profile, text)
                    ? takeText(applier, draft, text, isMoved ? move->before.path : QString())
                    : Result<void>();
            if (!taken)
                return taken;
        }
        return noteDraft(transaction, draft);
    };
    return store.transact(Origin::Site, reviewLabel(), take).map([](const ChangeSet &) {});
}

/// What is known of it, and how far its posts are.
Result<void> ReviewEngine::noteDraft(Transaction &transaction, const ReviewDraft &draft)
{
    const auto states = files().all(draft.branch());
    if (!states)
        return failed(states);
    for (const SiteFileState &state : *states) {
        const auto noted = state.record ? putPostState(transaction, reader(), *state.record,
                                                       postStateOf(draft.state))
                                        : Result<void>();
        if (!noted)
            return noted;
    }
    return transaction.putSiteReview(draft.branch(), jsonOf(draft));
}

Result<void> ReviewEngine::takeText(PullApplier &applier, const ReviewDraft &draft,
                                    const SiteChange &text, const QString &movedFrom)
{
    Q_ASSERT(text.bytes);
    const QByteArray blob = blobId(*text.bytes);
    const auto known = files().find(draft.branch(), text.path);
    if (!known)
        return failed(known);
    const bool isSame = *known && (*known)->blob == blob;
    if (isSame && (*known)->conflict == SiteConflict::None)
        return {};
    const auto taken =
        isSame
            ? applier.retry(**known)
            : applier.apply({.path = text.path, .blob = blob, .movedFrom = movedFrom}, text.bytes);
    return taken.map([this](const SyncedFile &file) { m_report.add(file); });
}

Result<void> ReviewEngine::endMissing(const QList<ReviewDraft> &drafts)
{
    const auto known = files().reviews();
    if (!known)
        return failed(known);
    for (const QString &branch : known->keys()) {
        if (std::ranges::find(drafts, branch, &ReviewDraft::branch) != drafts.end())
            continue;
        if (const auto ended = end(branch, false); !ended)
            return ended;
    }
    return {};
}

/// A post that is on the branch of the site stays published, and another is only here.
Result<void> ReviewEngine::end(const QString &branch, bool isPublished)
{
    const auto states = files().all(branch);
    const auto onSite = files().all(m_parts.branch);
    if (!states || !onSite)
        return states ? failed(onSite) : failed(states);
    const auto note = [&](Transaction &transaction) -> Result<void> {
        for (const SiteFileState &state : *states) {
            if (!state.record)
                continue;
            const auto ended = isPublished
                                   ? notePublished(transaction, state, *state.record, *onSite)
                                   : noteEnded(transaction, state, *state.record, *onSite);
            if (!ended)
                return ended;
        }
        return transaction.forgetSiteBranch(branch).and_then(
            [&] { return transaction.putSiteReview(branch, {}); });
    };
    return m_parts.store.transact(Origin::Site, reviewLabel(), note).map([](const ChangeSet &) {});
}

/// Whoever publishes a draft knows that the site has it now, and under which name.
Result<void> ReviewEngine::notePublished(Transaction &transaction, SiteFileState state,
                                         const RecordRef &ref,
                                         const std::vector<SiteFileState> &onSite)
{
    for (const SiteFileState &before : onSite) {
        const bool isOldName = before.record == ref && before.path != state.path;
        const auto gone =
            isOldName ? transaction.forgetSiteFile(m_parts.branch, before.path) : Result<void>();
        if (!gone)
            return gone;
    }
    state.branch = m_parts.branch;
    state.conflict = SiteConflict::None;
    state.theirs.reset();
    return transaction.putSiteFile(state).and_then(
        [&] { return putPostState(transaction, reader(), ref, PostState::Published); });
}

/// When somebody published it, the next pull meets there what was in review. When not, a post that
/// the site has says something else here, which nobody sends without having been asked.
Result<void> ReviewEngine::noteEnded(Transaction &transaction, const SiteFileState &state,
                                     const RecordRef &ref, const std::vector<SiteFileState> &onSite)
{
    const SiteFileState *known = stateOfRecord(onSite, ref);
    auto noted = transaction.siteWaiting().putSending({state.path, ref, state.blob}).and_then([&] {
        return putPostState(transaction, reader(), ref,
                            known ? PostState::Published : PostState::Local);
    });
    if (!noted || !known)
        return noted;
    const auto record = reader().find(ref);
    const ContentCollection *collection = collectionOfPath(m_parts.profile, known->path);
    if (!record || !*record || !collection)
        return record ? Result<void>() : failed(record);
    const auto mine = fileOf(*collection, **record);
    const bool isSame =
        mine && known->base == *mine && (*record)->text("file"_L1) == nameIn(known->path);
    if (isSame)
        return {};
    SiteFileState open = *known;
    if (open.conflict == SiteConflict::None)
        open.theirs = open.base;
    open.conflict = SiteConflict::ReviewEnded;
    open.error = Words::tr("Its review has ended. Keep what is here, and send it again, or go back "
                           "to what the site has.");
    return transaction.putSiteFile(open);
}

/// Who sends again what was in a review that has ended, has decided about it.
Result<void> ReviewEngine::settleEnded(Transaction &transaction, const RecordRef &record)
{
    const auto onSite = files().all(m_parts.branch);
    if (!onSite)
        return failed(onSite);
    const SiteFileState *known = stateOfRecord(*onSite, record);
    if (!known || known->conflict != SiteConflict::ReviewEnded)
        return {};
    SiteFileState settled = *known;
    const bool isUpToDate = settled.theirs == settled.base;
    settled.conflict = isUpToDate ? SiteConflict::None : SiteConflict::InReview;
    if (isUpToDate)
        settled.theirs.reset();
    settled.error.clear();
    return transaction.putSiteFile(settled);
}

Result<void> ReviewEngine::noteSentDraft(const Draft &draft, const ReviewDraft &review)
{
    const QString branch = review.branch();
    const auto note = [&](Transaction &transaction) -> Result<void> {
        for (const SiteChange &change : draft.changes) {
            const auto gone =
                change.bytes ? Result<void>() : transaction.forgetSiteFile(branch, change.path);
            if (!gone)
                return gone;
        }
        const auto record = reader().get(draft.file.record);
        if (!record)
            return failed(record);
        const SiteFileState sent{.branch = branch,
                                 .path = draft.file.path,
                                 .record = draft.file.record,
                                 .blob = blobId(*draft.file.bytes),
                                 .base = draft.file.bytes};
        return transaction
            .put(asSent(*record, nameIn(draft.file.path), *draft.file.bytes,
                        postStateOf(review.state)))
            .and_then([&] { return transaction.putSiteFile(sent); })
            .and_then([&] { return settleEnded(transaction, draft.file.record); })
            .and_then([&] { return transaction.siteWaiting().forgetSetback(draft.file.record); })
            .and_then([&] { return transaction.putSiteReview(branch, jsonOf(review)); });
    };
    return m_parts.store.transact(Origin::Site, reviewLabel(), note).map([&](const ChangeSet &) {
        m_report.add(toldOf(draft.file, SyncState::Sent));
    });
}

} // namespace chapterhouse
