#include "site/pullapplier.h"

#include "base/words.h"
#include "content/contentfile.h"
#include "domain/post.h"
#include "domain/recordchecks.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Whether words from a review that has ended would be sent unasked.
bool isForSomebodyToDecide(const SiteFileState &state, const SyncDecision &decision,
                           const std::optional<QByteArray> &theirs)
{
    return state.conflict == SiteConflict::ReviewEnded &&
           (decision.step == SyncStep::Send ||
            (decision.step == SyncStep::Merge && theirs != decision.file));
}

bool changesRecord(SyncStep step)
{
    return step == SyncStep::Take || step == SyncStep::TakeDeletion || step == SyncStep::Merge;
}

} // namespace

Result<SyncedFile> PullApplier::apply(const IncomingFile &incoming,
                                      const std::optional<QByteArray> &theirs)
{
    if (incoming.sentFrom && theirs)
        return recognise(incoming, *incoming.sentFrom, *theirs);
    auto entry = entryOf(incoming);
    if (!entry)
        return failed(entry);
    entry->state.blob = incoming.blob;
    const bool isOnlyMoved = !incoming.movedFrom.isEmpty() && !theirs;
    if (!isOnlyMoved)
        return carryOut(*entry, theirs);
    const SiteFileState &known = entry->state;
    return carryOut(*entry, known.conflict == SiteConflict::None ? known.base : known.theirs);
}

Result<SyncedFile> PullApplier::retry(const SiteFileState &state)
{
    auto entry = entryOf({.path = state.path, .blob = state.blob});
    if (!entry)
        return failed(entry);
    if (state.hasNoText())
        return tell(*entry, SyncState::Conflict, state.error);
    return carryOut(*entry, state.theirs);
}

Result<SyncedFile> PullApplier::refuse(const IncomingFile &incoming, const QString &reason)
{
    auto entry = entryOf(incoming);
    if (!entry)
        return failed(entry);
    entry->state.blob = incoming.blob;
    return keepConflict(*entry, std::nullopt, SiteConflict::Unreadable, reason);
}

/// What we sent has arrived, and both sides come from that now.
Result<SyncedFile> PullApplier::recognise(const IncomingFile &incoming, const RecordRef &ref,
                                          const QByteArray &theirs)
{
    auto record = m_reader.find(ref);
    if (!record)
        return failed(record);
    if (*record) {
        *record = asSent(**record, nameIn(incoming.path), theirs);
        if (const auto put = m_transaction.put(**record); !put)
            return failed(put);
    }
    if (!incoming.movedFrom.isEmpty()) {
        const auto gone = m_transaction.forgetSiteFile(m_context.branch, incoming.movedFrom);
        if (!gone)
            return failed(gone);
    }
    Entry entry{.collection = collectionOfPath(m_context.site, incoming.path),
                .state = {.branch = m_context.branch,
                          .path = incoming.path,
                          .record = ref,
                          .blob = incoming.blob,
                          .base = theirs},
                .record = *std::move(record),
                .isKnown = true};
    return carryOut(entry, theirs);
}

/// What is known of the file; one that the site moved is known by its old name.
Result<PullApplier::Entry> PullApplier::entryOf(const IncomingFile &incoming)
{
    const bool isMoved = !incoming.movedFrom.isEmpty();
    const QString path = isMoved ? incoming.movedFrom : incoming.path;
    Entry entry{.collection = collectionOfPath(m_context.site, incoming.path),
                .state = {.branch = m_context.branch, .path = incoming.path}};
    SiteFileTable table(m_reader.database());
    const auto known = table.find(m_context.branch, path);
    if (!known)
        return failed(known);
    entry.isKnown = known->has_value();
    if (!entry.isKnown)
        return pair(entry).map([&] { return std::move(entry); });
    entry.state = **known;
    if (entry.state.record) {
        auto record = m_reader.find(*entry.state.record);
        if (!record)
            return failed(record);
        entry.record = *std::move(record);
    }
    if (isMoved) {
        if (const auto moved = move(entry, incoming.path); !moved)
            return failed(moved);
    }
    return entry;
}

/// The site calls it by another name now; one that was given here in the meantime stays.
Result<void> PullApplier::move(Entry &entry, const QString &path)
{
    const QString before = entry.state.path;
    entry.state.path = path;
    if (const auto gone = m_transaction.forgetSiteFile(m_context.branch, before); !gone)
        return gone;
    if (!entry.record)
        return {};
    const QString own = entry.record->text("file"_L1);
    if (!own.isEmpty() && own != nameIn(before))
        return {};
    entry.record->set("file"_L1, nameIn(path));
    return m_transaction.put(*entry.record);
}

/// A file that nobody has heard of may be that of a record which came in another way.
Result<void> PullApplier::pair(Entry &entry)
{
    if (!entry.collection)
        return {};
    auto record = m_records.recordOf(*entry.collection, nameIn(entry.state.path));
    if (!record)
        return failed(record);
    entry.record = *std::move(record);
    if (!entry.record)
        return {};
    entry.state.record = entry.record->ref();
    if (const QByteArray source = bytesOfSource(*entry.record); !source.isEmpty())
        entry.state.base = source;
    return {};
}

Result<SyncedFile> PullApplier::carryOut(Entry &entry, const std::optional<QByteArray> &theirs)
{
    if (entry.isKnown && !entry.state.record && entry.state.conflict == SiteConflict::None)
        return leaveOut(entry, theirs);
    const bool wasNeverMet = m_context.isFirst || m_context.isReview;
    if (wasNeverMet && !entry.isKnown && !entry.record && entry.collection) {
        const auto removed = m_records.wasRemoved(*entry.collection, nameIn(entry.state.path));
        if (!removed)
            return failed(removed);
        if (*removed)
            return leaveOut(entry, theirs);
    }
    if (entry.record && m_context.inReview.contains(entry.record->id()) &&
        theirs != entry.state.base)
        return keepConflict(entry, theirs, SiteConflict::InReview,
                            Words::tr("A version of it is in review: what the site has now is "
                                      "taken when the review is over."));
    if (const auto published = markPublished(entry); !published)
        return failed(published);
    std::optional<QByteArray> mine;
    if (entry.record && entry.collection) {
        const auto file = fileOf(*entry.collection, *entry.record);
        if (!file)
            return keepConflict(entry, theirs, SiteConflict::Changed, file.error().message);
        mine = *file;
    }
    const SyncDecision decision = decide({entry.state.base, mine, theirs});
    const auto isWritten = isBeingWritten(entry);
    if (!isWritten)
        return failed(isWritten);
    if (*isWritten && changesRecord(decision.step))
        return keepConflict(
            entry, theirs, SiteConflict::BeingWritten,
            Words::tr("Somebody is writing in it here: it is taken when that is saved."));
    if (isForSomebodyToDecide(entry.state, decision, theirs))
        return keepConflict(entry, theirs, SiteConflict::ReviewEnded, entry.state.error);
    switch (decision.step) {
    case SyncStep::Nothing:
    case SyncStep::Agree:
        return agree(entry, theirs, SyncState::Same);
    case SyncStep::Send:
        return agree(entry, theirs, SyncState::Changed);
    case SyncStep::SendDeletion:
        return agree(entry, theirs, SyncState::Deleted);
    case SyncStep::Take:
        return take(entry, decision.file, theirs, SyncState::Taken);
    case SyncStep::Merge:
        return take(entry, decision.file, theirs, SyncState::Merged);
    case SyncStep::TakeDeletion:
        Q_ASSERT(entry.record);
        return takeDeletion(entry, *entry.record);
    case SyncStep::Conflict:
        return keepConflict(entry, theirs, decision.conflict);
    }
    Q_UNREACHABLE();
}

/// A post whose file is met on the site for the first time was published by somebody.
Result<void> PullApplier::markPublished(Entry &entry)
{
    if (m_context.isReview || entry.isKnown || !entry.record || entry.record->kind != Kind::Post)
        return {};
    entry.record->set("state"_L1, QString(nameOf(PostState::Published)));
    return m_transaction.put(*entry.record);
}

/// Reads a file of the site, or what was merged into it, into its record.
Result<SyncedFile> PullApplier::take(Entry &entry, const QByteArray &file,
                                     const std::optional<QByteArray> &theirs, SyncState state)
{
    const bool isNew = !entry.record;
    const QString name = nameIn(entry.state.path);
    auto read = isNew ? newRecordFromSite(*entry.collection, name, file, m_transaction.newId(),
                                          m_context.today)
                      : recordFromSite(*entry.collection, name, file, *entry.record);
    // A name that was given here is still to be sent.
    if (const QString own = isNew ? QString() : entry.record->text("file"_L1);
        read && !own.isEmpty())
        read->set("file"_L1, own);
    const auto checked = read.and_then([](const Record &record) { return checkRecord(record); });
    if (!checked)
        return keepConflict(entry, theirs, SiteConflict::Unreadable, checked.error().message);
    entry.record = *read;
    entry.state.record = read->ref();
    const auto kept = isNew ? m_transaction.add(*read) : m_transaction.put(*read);
    return kept.and_then([&] { return agree(entry, theirs, state); });
}

Result<SyncedFile> PullApplier::takeDeletion(Entry &entry, Record record)
{
    const auto referring = m_transaction.removeUnlessReferredTo(record);
    if (!referring)
        return failed(referring);
    if (referring->isEmpty())
        return m_transaction.forgetSiteFile(m_context.branch, entry.state.path).map([&] {
            return tell(entry, SyncState::Removed);
        });
    record.set("file"_L1, {});
    record.set("source"_L1, {});
    if (record.kind == Kind::Post)
        record.set("state"_L1, QString(nameOf(PostState::Local)));
    entry.state.conflict = SiteConflict::None;
    entry.state.theirs.reset();
    entry.state.error = Words::tr("The site has deleted it. The record stays here, as others need "
                                  "it: %1.")
                            .arg(referring->join(u", "_s));
    entry.state.base.reset();
    entry.state.blob.clear();
    return m_transaction.put(record)
        .and_then([&] { return m_transaction.putSiteFile(entry.state); })
        .map([&] { return tell(entry, SyncState::Unlinked, entry.state.error); });
}

/// Both versions stay whole: ours is the record, theirs is kept beside it.
Result<SyncedFile> PullApplier::keepConflict(Entry &entry, const std::optional<QByteArray> &theirs,
                                             SiteConflict conflict, const QString &message)
{
    entry.state.conflict = conflict;
    entry.state.theirs = theirs;
    entry.state.error = message;
    return m_transaction.putSiteFile(entry.state).map([&] {
        return tell(entry, stateOf(conflict), message);
    });
}

/// From now on `theirs` is what both sides come from.
Result<SyncedFile> PullApplier::agree(Entry &entry, const std::optional<QByteArray> &theirs,
                                      SyncState state)
{
    entry.state.base = theirs;
    entry.state.conflict = SiteConflict::None;
    entry.state.theirs.reset();
    entry.state.error.clear();
    const bool isOver = !theirs && !entry.record;
    return (isOver ? m_transaction.forgetSiteFile(m_context.branch, entry.state.path)
                   : m_transaction.putSiteFile(entry.state))
        .map([&] { return tell(entry, state); });
}

/// A file whose record was removed before anybody knew of the site: nothing brings it back unasked,
/// and nothing deletes it there.
Result<SyncedFile> PullApplier::leaveOut(Entry &entry, const std::optional<QByteArray> &theirs)
{
    return agree(entry, theirs, theirs ? SyncState::LeftOut : SyncState::Same);
}

Result<bool> PullApplier::isBeingWritten(const Entry &entry) const
{
    if (!entry.record)
        return false;
    return m_reader.unfinished(entry.record->ref()).map([](const auto &texts) {
        return !texts.isEmpty();
    });
}

SyncedFile PullApplier::tell(const Entry &entry, SyncState state, const QString &message)
{
    return {.path = entry.state.path,
            .record = entry.state.record,
            .state = state,
            .title = entry.record ? titleOf(*entry.record) : QString(),
            .conflict = entry.state.conflict,
            .message = message};
}

} // namespace chapterhouse
