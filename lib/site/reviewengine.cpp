#include "site/reviewengine.h"

#include "base/words.h"
#include "content/contentname.h"
#include "site/pullplan.h"
#include "site/reviewjson.h"
#include "site/reviewnotes.h"
#include "site/setbacks.h"
#include "site/siteconnection.h"
#include "site/siterecords.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Whether what goes wrong with one file is nothing to the others.
bool concernsOneFile(ErrorKind kind)
{
    return kind == ErrorKind::Input || kind == ErrorKind::NotFound || kind == ErrorKind::Conflict;
}

} // namespace

Task<SyncReport> ReviewEngine::refresh()
{
    m_report = {};
    co_return reportAfter(co_await takeDrafts());
}

Task<SyncReport> ReviewEngine::send(RecordRef ref)
{
    m_report = {};
    co_return reportAfter(co_await sendOne(ref));
}

Task<SyncReport> ReviewEngine::sendChanged()
{
    m_report = {};
    co_return reportAfter(co_await sendAll());
}

Result<SyncReport> ReviewEngine::reportAfter(const Result<void> &done)
{
    return done.map([this] {
        m_report.requests = m_parts.site.requests();
        return m_report;
    });
}

Task<void> ReviewEngine::takeDrafts()
{
    const auto drafts = co_await m_reviews.drafts();
    if (!drafts)
        co_return failed(drafts);
    for (const ReviewDraft &draft : *drafts) {
        if (const auto taken = takeDraft(draft); !taken)
            co_return failed(taken);
    }
    co_return endMissing(*drafts);
}

Task<void> ReviewEngine::sendAll()
{
    const SiteFacts facts{.now = m_parts.store.clock().now()};
    const auto planned = planPush(reader(), m_parts.profile, m_parts.branch, facts);
    if (!planned)
        co_return failed(planned);
    auto changed = changedInReview();
    if (!changed)
        co_return failed(changed);
    for (const SyncedFile &file : planned->waiting)
        m_report.add(file);
    for (const OutgoingFile &file : planned->outgoing) {
        if (file.bytes)
            changed->append(file.record);
        else
            m_report.add(toldOf(file, file.state));
    }
    for (const RecordRef &ref : *changed) {
        const auto sent = co_await tryToSend(ref);
        if (!sent)
            co_return failed(sent);
    }
    co_return Result<void>();
}

/// What is wrong with one draft is told and keeps no other from being sent.
Task<void> ReviewEngine::tryToSend(RecordRef ref)
{
    const auto draft = draftOf(ref);
    if (!draft) {
        m_report.add({.path = reader().title(ref).value_or(QString()),
                      .record = ref,
                      .state = SyncState::Failed,
                      .message = draft.error().message});
        co_return Result<void>();
    }
    SyncedFile told = toldOf(draft->file, SyncState::Failed);
    const auto setback = setbackOf(m_parts, ref);
    if (!setback)
        co_return failed(setback);
    if (*setback && holdsUp(**setback, draft->file.bytes, m_parts.store.clock().now())) {
        told.message = (*setback)->error;
        m_report.add(told);
        co_return Result<void>();
    }
    const auto sent = co_await sendOne(ref);
    if (sent || !concernsOneFile(sent.error().kind))
        co_return sent;
    told.message = sent.error().message;
    m_report.add(told);
    co_return noteSetback(m_parts, ref, draft->file.bytes, told.message);
}

Task<void> ReviewEngine::setState(RecordRef ref, ReviewState state)
{
    const auto review = reviewOf(ref);
    if (!review)
        co_return failed(review);
    if (state == ReviewState::Ready) {
        if (const auto accepted = demandAccepted(*review); !accepted)
            co_return failed(accepted);
    }
    const auto done = co_await m_reviews.setState(*review, state);
    if (!done)
        co_return failed(done);
    co_return m_parts.store
        .transact(Origin::Site, reviewLabel(),
                  [&](Transaction &transaction) -> Result<void> {
                      return putPostState(transaction, reader(), ref, postStateOf(done->state))
                          .and_then([&] {
                              return transaction.putSiteReview(done->branch(), jsonOf(*done));
                          });
                  })
        .map([](const ChangeSet &) {});
}

Task<void> ReviewEngine::publish(RecordRef ref)
{
    const auto review = reviewOf(ref);
    if (!review)
        co_return failed(review);
    if (const auto accepted = demandAccepted(*review); !accepted)
        co_return failed(accepted);
    const auto done = co_await m_reviews.publish(*review);
    if (!done)
        co_return failed(done);
    co_return end(review->branch(), true);
}

Task<void> ReviewEngine::discard(RecordRef ref)
{
    const auto review = reviewOf(ref);
    if (!review)
        co_return failed(review);
    const auto done = co_await m_reviews.discard(*review);
    if (!done)
        co_return failed(done);
    co_return end(review->branch(), false);
}

/// When others have changed the draft meanwhile, what they wrote is taken first, once.
Task<void> ReviewEngine::sendOne(RecordRef ref)
{
    for (const bool isLast : {false, true}) {
        const auto draft = draftOf(ref);
        if (!draft)
            co_return failed(draft);
        if (draft->changes.isEmpty())
            co_return Result<void>();
        const auto sent = co_await sendDraft(*draft);
        if (sent)
            co_return noteSentDraft(*draft, *sent);
        if (isLast || sent.error().kind != ErrorKind::Conflict || !draft->review)
            co_return failed(sent);
        const auto taken = co_await takeDrafts();
        if (!taken)
            co_return failed(taken);
    }
    co_return Result<void>();
}

Task<ReviewDraft> ReviewEngine::sendDraft(Draft draft)
{
    const auto images =
        co_await imagesToSend(&m_parts, draft.file.path, draft.file.bytes.value_or(QByteArray()));
    if (!images)
        co_return failed(images);
    const QList<SiteChange> changes = *images + draft.changes;
    const QString message = commitMessage(m_parts.profile, {draft.file});
    if (draft.review)
        co_return co_await m_reviews.sendAgain(*draft.review, message, changes);
    const auto head = knownHead(m_parts.store.database());
    if (!head)
        co_return failed(head);
    if (head->commit.isEmpty())
        co_return fail(ErrorKind::Usage,
                       Words::tr("Receive the site first, so that it is known what the draft is "
                                 "compared with."));
    // Should the answer get lost, its file tells which record the draft is.
    if (const auto named = noteName(draft); !named)
        co_return failed(named);
    const DraftToSend begun{
        .collection = draft.collection->name,
        .slug = slugOfPath(draft.isRenamed() ? draft.changes.first().path : draft.file.path),
        .message = message,
        .changes = changes};
    co_return co_await m_reviews.begin(*head, begun);
}

Result<ReviewEngine::Draft> ReviewEngine::draftOf(const RecordRef &ref)
{
    Draft draft{.collection = m_parts.profile.collectionOf(ref.kind)};
    const auto record = reader().get(ref);
    if (!record)
        return failed(record);
    if (!draft.collection)
        return fail(ErrorKind::Input, Words::tr("The site has no place for “%1”: none of its "
                                                "collections is for such records.")
                                          .arg(titleOf(*record)));
    const auto name = nameFor(*draft.collection, *record);
    const auto bytes = fileOf(*draft.collection, *record);
    auto review = findReview(ref);
    if (!name || !bytes || !review)
        return !name ? failed(name) : !bytes ? failed(bytes) : failed(review);
    const bool isOnSite = !record->text("source"_L1).isEmpty();
    draft.file = {.path = draft.collection->folder + u'/' + *name,
                  .bytes = *bytes,
                  .record = ref,
                  .state = isOnSite ? SyncState::Changed : SyncState::New,
                  .title = titleOf(*record)};
    draft.review = *std::move(review);
    return addRename(draft).map([&draft] { return std::move(draft); });
}

Result<void> ReviewEngine::noteName(const Draft &draft)
{
    return m_parts.store
        .transact(Origin::Site, reviewLabel(),
                  [&](Transaction &transaction) -> Result<void> {
                      auto record = transaction.get(draft.file.record);
                      if (!record)
                          return failed(record);
                      record->set("file"_L1, nameIn(draft.file.path));
                      return transaction.put(*record);
                  })
        .map([](const ChangeSet &) {});
}

/// What its branch has to change for the file to be there, and by that name only: a new branch is
/// as the site is.
Result<void> ReviewEngine::addRename(Draft &draft)
{
    const auto states = files().all(draft.review ? draft.review->branch() : m_parts.branch);
    if (!states)
        return failed(states);
    bool isSent = false;
    for (const SiteFileState &state : *states) {
        if (state.record != draft.file.record)
            continue;
        if (draft.review && state.conflict != SiteConflict::None)
            return fail(ErrorKind::Input,
                        Words::tr("“%1” is in conflict with what others wrote in it: decide "
                                  "that first.")
                            .arg(draft.file.title));
        if (state.path == draft.file.path)
            isSent = draft.review && state.base == draft.file.bytes;
        else if (!state.blob.isEmpty())
            draft.changes.append({state.path, std::nullopt});
    }
    if (!isSent)
        draft.changes.append({draft.file.path, draft.file.bytes});
    return {};
}

Result<std::optional<ReviewDraft>> ReviewEngine::findReview(const RecordRef &ref)
{
    const auto reviews = knownReviews(m_parts.store.database());
    if (!reviews)
        return failed(reviews);
    for (const ReviewDraft &review : *reviews) {
        const auto states = files().all(review.branch());
        if (!states)
            return failed(states);
        if (std::ranges::find(*states, std::optional(ref), &SiteFileState::record) != states->end())
            return review;
    }
    return std::nullopt;
}

Result<ReviewDraft> ReviewEngine::reviewOf(const RecordRef &ref)
{
    return findReview(ref).and_then(
        [&](const std::optional<ReviewDraft> &review) -> Result<ReviewDraft> {
            if (review)
                return *review;
            return reader().title(ref).and_then([](const QString &title) -> Result<ReviewDraft> {
                return fail(
                    ErrorKind::NotFound,
                    Words::tr("“%1” is not in review. Send it for review first.").arg(title));
            });
        });
}

/// What was sent last is what is published: it is what has to be right.
Result<void> ReviewEngine::demandAccepted(const ReviewDraft &review)
{
    const auto states = files().all(review.branch());
    if (!states)
        return failed(states);
    const SiteFacts facts{.now = m_parts.store.clock().now()};
    for (const SiteFileState &state : *states) {
        if (state.conflict != SiteConflict::None)
            return fail(ErrorKind::Input,
                        Words::tr("Others have changed it in review: decide about "
                                  "the conflict, and send it again."));
        const ContentCollection *collection = collectionOfPath(m_parts.profile, state.path);
        const auto error = collection && state.base
                               ? firstError(*collection, facts, state.path, *state.base)
                               : std::nullopt;
        if (error)
            return fail(
                ErrorKind::Input,
                Words::tr("The site would reject it. %1 Mend that and send it again.").arg(*error));
    }
    return {};
}

/// The file that it has, or a name that no file of the site has, in review or not.
Result<QString> ReviewEngine::nameFor(const ContentCollection &collection, const Record &record)
{
    QSet<QString> taken;
    const auto reviews = files().reviews();
    if (!reviews)
        return failed(reviews);
    for (const QString &branch : reviews->keys() + QStringList(m_parts.branch)) {
        const auto states = files().all(branch);
        if (!states)
            return failed(states);
        for (const SiteFileState &state : *states)
            taken.insert(state.path.toLower());
    }
    return fileNameFor(collection, record, [&](const QString &lowerName) {
        return taken.contains((collection.folder + u'/' + lowerName).toLower());
    });
}

Result<QList<RecordRef>> ReviewEngine::changedInReview()
{
    QList<RecordRef> changed;
    const auto reviews = files().reviews();
    if (!reviews)
        return failed(reviews);
    for (const QString &branch : reviews->keys()) {
        const auto states = files().all(branch);
        if (!states)
            return failed(states);
        for (const SiteFileState &state : *states) {
            const auto record = state.record && state.conflict == SiteConflict::None
                                    ? reader().find(*state.record)
                                    : Result<std::optional<Record>>(std::nullopt);
            if (!record)
                return failed(record);
            if (*record)
                changed.append((*record)->ref());
        }
    }
    return changed;
}

} // namespace chapterhouse
