#include "site/reviewnotes.h"

#include "base/words.h"
#include "content/contentfile.h"
#include "content/filecheck.h"
#include "domain/post.h"
#include "site/pullplan.h"
#include "site/reviewengine.h"
#include "site/reviewjson.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

PostState postStateOf(ReviewState state)
{
    switch (state) {
    case ReviewState::Draft:
        return PostState::Draft;
    case ReviewState::InReview:
        return PostState::InReview;
    case ReviewState::Ready:
        return PostState::Ready;
    case ReviewState::Deletion:
        return PostState::Published;
    }
    Q_UNREACHABLE();
}

Result<void> putPostState(Transaction &transaction, const Reader &reader, const RecordRef &ref,
                          PostState state)
{
    if (ref.kind != Kind::Post)
        return {};
    auto record = reader.find(ref);
    if (!record || !*record)
        return record ? Result<void>() : failed(record);
    (*record)->set("state"_L1, QString(nameOf(state)));
    return transaction.put(**record);
}

/// Whoever publishes a draft knows that the site has it now.
Result<void> publishState(Transaction &transaction, const QString &branch, SiteFileState state)
{
    state.branch = branch;
    state.conflict = SiteConflict::None;
    state.theirs.reset();
    return transaction.putSiteFile(state);
}

} // namespace

QString reviewLabel()
{
    return Words::tr("Reviews of the website");
}

QString slugOfPath(const QString &path)
{
    const QString name = nameIn(path);
    return name.left(name.lastIndexOf(u'.'));
}

std::optional<QString> firstError(const ContentCollection &collection, const SiteFacts &facts,
                                  const QString &path, const QByteArray &file)
{
    const QList<Finding> findings = checkFile(collection, facts, nameIn(path), file).findings;
    const auto error = std::ranges::find(findings, Severity::Error, &Finding::severity);
    if (error == findings.end())
        return std::nullopt;
    return Words::tr("Line %1: %2").arg(error->line).arg(error->sentence);
}

Result<void> noteReview(Transaction &transaction, const Reader &reader, const RecordRef &ref,
                        const ReviewDraft &review)
{
    return transaction.putSiteReview(review.branch(), jsonOf(review)).and_then([&] {
        return putPostState(transaction, reader, ref, postStateOf(review.state));
    });
}

Result<std::vector<ReviewDraft>> knownReviews(Database &database)
{
    return SiteFileTable(database).reviews().map([](const QMap<QString, QByteArray> &kept) {
        std::vector<ReviewDraft> reviews;
        for (const QByteArray &json : kept) {
            if (const auto review = reviewFromJson(json))
                reviews.push_back(*review);
        }
        return reviews;
    });
}

Result<void> ReviewEngine::takeDraft(const ReviewDraft &draft)
{
    Store &store = m_parts.store;
    SiteRecords records(store.reader(), draft.branch());
    const PullContext context{m_parts.profile, draft.branch(), store.today(), {}, true};
    return store
        .transact(Origin::Site, reviewLabel(),
                  [&](Transaction &transaction) -> Result<void> {
                      PullApplier applier(transaction, store.reader(), records, context);
                      for (const SiteChange &text : draft.changes) {
                          const bool isText = text.bytes && !text.bytes->isEmpty() &&
                                              collectionOfPath(m_parts.profile, text.path);
                          const auto taken =
                              isText ? takeText(applier, draft, text) : Result<void>();
                          if (!taken)
                              return taken;
                      }
                      const auto states = files().all(draft.branch());
                      if (!states)
                          return failed(states);
                      for (const SiteFileState &state : *states) {
                          const auto noted =
                              state.record ? putPostState(transaction, store.reader(),
                                                          *state.record, postStateOf(draft.state))
                                           : Result<void>();
                          if (!noted)
                              return noted;
                      }
                      return transaction.putSiteReview(draft.branch(), jsonOf(draft));
                  })
        .map([](const ChangeSet &) {});
}

Result<void> ReviewEngine::takeText(PullApplier &applier, const ReviewDraft &draft,
                                    const SiteChange &text)
{
    const QByteArray blob = blobId(*text.bytes);
    const auto known = files().find(draft.branch(), text.path);
    if (!known)
        return failed(known);
    const bool isSame = *known && (*known)->blob == blob;
    if (isSame && (*known)->conflict == SiteConflict::None)
        return {};
    const auto taken = isSame ? applier.retry(**known)
                              : applier.apply({.path = text.path, .blob = blob}, text.bytes);
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

/// A post that is on the branch of the site stays published, and another is only here: when its
/// review ended because somebody published it, the next pull meets it there.
Result<void> ReviewEngine::end(const QString &branch, bool isPublished)
{
    const auto states = files().all(branch);
    const auto onSite = files().all(m_parts.branch);
    if (!states || !onSite)
        return states ? failed(onSite) : failed(states);
    return m_parts.store
        .transact(Origin::Site, reviewLabel(),
                  [&](Transaction &transaction) -> Result<void> {
                      for (const SiteFileState &state : *states) {
                          if (!state.record)
                              continue;
                          const bool isThere =
                              isPublished ||
                              std::ranges::find(*onSite, state.record, &SiteFileState::record) !=
                                  onSite->end();
                          const auto put =
                              putPostState(transaction, reader(), *state.record,
                                           isThere ? PostState::Published : PostState::Local);
                          const auto settled = put.and_then([&] {
                              return isPublished ? publishState(transaction, m_parts.branch, state)
                                                 : Result<void>();
                          });
                          if (!settled)
                              return settled;
                      }
                      return transaction.forgetSiteBranch(branch).and_then(
                          [&] { return transaction.putSiteReview(branch, {}); });
                  })
        .map([](const ChangeSet &) {});
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
        auto record = reader().get(draft.file.record);
        if (!record)
            return failed(record);
        record->set("file"_L1, nameIn(draft.file.path));
        record->set("source"_L1, sourceOfBytes(*draft.file.bytes));
        return transaction.put(*record)
            .and_then([&] {
                return transaction.putSiteFile({.branch = branch,
                                                .path = draft.file.path,
                                                .record = draft.file.record,
                                                .blob = blobId(*draft.file.bytes),
                                                .base = draft.file.bytes});
            })
            .and_then([&] { return noteReview(transaction, reader(), draft.file.record, review); });
    };
    return m_parts.store.transact(Origin::Site, reviewLabel(), note).map([&](const ChangeSet &) {
        m_report.add(
            {.path = draft.file.path, .state = SyncState::Sent, .title = draft.file.title});
    });
}

} // namespace chapterhouse
