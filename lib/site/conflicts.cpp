#include "site/conflicts.h"

#include "base/words.h"
#include "content/contentfile.h"
#include "site/pullplan.h"
#include "site/siterecords.h"
#include "site/syncplan.h"
#include "site/syncreport.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Carries out one decision, within a transaction.
class Resolver {
public:
    Resolver(Transaction &transaction, Store &store, const ContentCollection &collection,
             SiteFileState state)
        : m_transaction(transaction), m_store(store), m_collection(collection),
          m_state(std::move(state))
    {
    }

    Result<void> takeMine()
    {
        const bool isGoneThere = m_state.blob.isEmpty();
        if (isGoneThere)
            return m_transaction.forgetSiteFile(m_state.branch, m_state.path);
        return m_state.conflict == SiteConflict::ReviewEnded ? keepReviewed() : settle();
    }

    Result<void> takeTheirs()
    {
        if (m_state.theirs)
            return write(*m_state.theirs);
        if (m_state.hasNoText())
            return fail(ErrorKind::Input, m_state.error);
        const auto present = m_state.record ? m_transaction.find(*m_state.record)
                                            : Result<std::optional<Record>>(std::nullopt);
        if (!present)
            return failed(present);
        if (*present) {
            if (const auto removed = m_transaction.remove(*m_state.record); !removed)
                return removed;
        }
        return m_transaction.forgetSiteFile(m_state.branch, m_state.path);
    }

    /// The record is what the file says, in everything that a file says.
    Result<void> write(const QByteArray &file)
    {
        const RecordRef ref =
            m_state.record.value_or(RecordRef{m_collection.kind, m_transaction.newId()});
        const auto present = m_transaction.find(ref);
        if (!present)
            return failed(present);
        const bool isNew = !present->has_value();
        const QString name = nameIn(m_state.path);
        const auto read = isNew
                              ? newRecordFromSite(m_collection, name, file, ref.id, m_store.today())
                              : recordFromSite(m_collection, name, file, **present);
        if (!read)
            return failed(read);
        m_state.record = ref;
        const auto kept = isNew ? m_transaction.add(*read) : m_transaction.put(*read);
        return kept.and_then([this] { return settle(); });
    }

private:
    /// With what the site has changed while it was in review.
    Result<void> keepReviewed()
    {
        const auto record = m_transaction.get(m_state.record.value_or(RecordRef()));
        const auto mine = record.and_then(
            [this](const Record &present) { return fileOf(m_collection, present); });
        if (!mine)
            return failed(mine);
        const SyncDecision decision = decide({m_state.base, *mine, m_state.theirs});
        if (decision.step == SyncStep::Merge)
            return write(decision.file);
        if (decision.step != SyncStep::Conflict)
            return settle();
        m_state.conflict = decision.conflict;
        m_state.error.clear();
        return m_transaction.putSiteFile(m_state);
    }

    /// What the site has is what both sides come from now.
    Result<void> settle()
    {
        m_state.base = m_state.theirs;
        m_state.conflict = SiteConflict::None;
        m_state.theirs.reset();
        m_state.error.clear();
        return m_transaction.putSiteFile(m_state);
    }

    Transaction &m_transaction;
    Store &m_store;
    const ContentCollection &m_collection;
    SiteFileState m_state;
};

bool isOpen(const SiteFileState &state)
{
    const bool isUnlinked = state.record && !state.base && state.blob.isEmpty();
    return state.conflict != SiteConflict::None || isUnlinked;
}

using Decision = std::function<Result<void>(Resolver &)>;

Result<void> settle(Transaction &transaction, Store &store, const SiteProfile &site,
                    const ConflictRef &conflict, const Decision &decision)
{
    const auto state = SiteFileTable(store.database()).find(conflict.branch, conflict.path);
    if (!state)
        return failed(state);
    const ContentCollection *collection = collectionOfPath(site, conflict.path);
    if (!*state || !isOpen(**state) || !collection)
        return fail(ErrorKind::NotFound,
                    Words::tr("There is nothing to decide about “%1”.").arg(conflict.path));
    if (conflict.seen && *conflict.seen != (*state)->blob)
        return fail(ErrorKind::Conflict,
                    Words::tr("The site has a newer version of “%1” than the one that you "
                              "decided about. Look at it again.")
                        .arg(conflict.path));
    Resolver resolver(transaction, store, *collection, **state);
    return decision(resolver);
}

/// Of several files, which one is meant.
Failure saidOf(const QString &path, Error error)
{
    if (!error.message.contains(path))
        error.message = Words::tr("“%1”: %2", "path, error").arg(path, error.message);
    return Failure(std::move(error));
}

Result<ChangeSet> settleAll(Store &store, const SiteProfile &site,
                            const QList<ConflictRef> &conflicts, const Decision &decision)
{
    const QString label =
        conflicts.size() == 1
            ? Words::tr("Decide about %1").arg(nameIn(conflicts.first().path))
            : Words::tr("Decide about %Ln files", nullptr, static_cast<int>(conflicts.size()));
    return store.transact(Origin::Person, label, [&](Transaction &transaction) -> Result<void> {
        for (const ConflictRef &conflict : conflicts) {
            const auto settled = settle(transaction, store, site, conflict, decision);
            if (!settled)
                return conflicts.size() == 1 ? settled : saidOf(conflict.path, settled.error());
        }
        return {};
    });
}

Result<void> addConflicts(const Reader &reader, const SiteProfile &site, const QString &branch,
                          std::vector<ListedConflict> &conflicts)
{
    const auto states = SiteFileTable(reader.database()).all(branch);
    if (!states)
        return failed(states);
    for (const SiteFileState &state : *states) {
        const ContentCollection *collection = collectionOfPath(site, state.path);
        if (state.conflict == SiteConflict::None || stateOf(state.conflict) == SyncState::Waiting ||
            !collection)
            continue;
        const auto record =
            state.record ? reader.find(*state.record) : Result<std::optional<Record>>(std::nullopt);
        if (!record)
            return failed(record);
        ListedConflict listed{.state = state};
        if (*record) {
            listed.title = titleOf(**record);
            if (const auto mine = fileOf(*collection, **record))
                listed.mine = *mine;
        }
        conflicts.push_back(std::move(listed));
    }
    return {};
}

} // namespace

Result<std::vector<ListedConflict>> conflictsOf(const Reader &reader, const SiteProfile &site,
                                                const QString &branch)
{
    const auto reviews = SiteFileTable(reader.database()).reviews();
    if (!reviews)
        return failed(reviews);
    std::vector<ListedConflict> conflicts;
    for (const QString &each : QStringList(branch) + reviews->keys()) {
        if (const auto added = addConflicts(reader, site, each, conflicts); !added)
            return failed(added);
    }
    return conflicts;
}

Result<ChangeSet> resolve(Store &store, const SiteProfile &site, const ConflictRef &conflict,
                          Resolution resolution)
{
    return resolveAll(store, site, {conflict}, resolution);
}

Result<ChangeSet> resolveAll(Store &store, const SiteProfile &site,
                             const QList<ConflictRef> &conflicts, Resolution resolution)
{
    return settleAll(store, site, conflicts, [resolution](Resolver &resolver) {
        return resolution == Resolution::Mine ? resolver.takeMine() : resolver.takeTheirs();
    });
}

Result<ChangeSet> resolveWith(Store &store, const SiteProfile &site, const ConflictRef &conflict,
                              const QByteArray &file)
{
    return settleAll(store, site, {conflict},
                     [&file](Resolver &resolver) { return resolver.write(file); });
}

} // namespace chapterhouse
