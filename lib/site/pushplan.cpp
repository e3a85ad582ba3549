#include "site/pushplan.h"

#include "base/words.h"
#include "content/contentfile.h"
#include "content/contentname.h"
#include "content/filecheck.h"
#include "domain/event.h"
#include "domain/post.h"
#include "site/pullplan.h"
#include "site/setbacks.h"
#include "site/siterecords.h"

#include <algorithm>
#include <map>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString takenSentence()
{
    return Words::tr("The site has another file of that name.");
}

/// Whether a record that the site has never had is meant for it.
bool isForSite(const Record &record)
{
    if (record.kind == Kind::Author)
        return true;
    const QString state = record.text("state"_L1);
    if (record.kind == Kind::Post)
        return state == nameOf(PostState::Ready) || state == nameOf(PostState::Published);
    return state == nameOf(EventState::Announced) && !record.flag("draft"_L1);
}

class PushPlanner {
public:
    PushPlanner(const Reader &reader, const SiteProfile &site, const QString &branch,
                const SiteFacts &facts)
        : m_reader(reader), m_site(site), m_branch(branch), m_facts(facts)
    {
    }

    Result<PushPlan> plan()
    {
        if (const auto loaded = loadStates().and_then([this] { return loadRecords(); }); !loaded)
            return failed(loaded);
        for (const SiteFileState &state : m_states)
            planKnown(state);
        for (const ContentCollection &collection : m_site.collections) {
            for (const Record &record : m_records[collection.kind]) {
                if (!m_known.contains(record.ref()))
                    planNew(collection, record);
            }
        }
        return std::move(m_plan);
    }

private:
    Result<void> loadStates()
    {
        SiteFileTable files(m_reader.database());
        SiteWaitingTable waiting(m_reader.database());
        auto states = files.all(m_branch);
        auto inReview = files.inReview();
        const auto leftOut = waiting.leftOut();
        const auto setbacks = waiting.setbacks();
        if (!states || !inReview)
            return states ? failed(inReview) : failed(states);
        if (!leftOut || !setbacks)
            return leftOut ? failed(setbacks) : failed(leftOut);
        m_states = *std::move(states);
        m_inReview = *std::move(inReview);
        for (const QString &path : *leftOut)
            m_taken.insert(path.toLower());
        for (const SiteSetback &setback : *setbacks)
            m_setbacks.insert(setback.record, setback);
        for (const SiteFileState &state : m_states) {
            m_taken.insert(state.path.toLower());
            if (state.record)
                m_known.insert(*state.record);
        }
        return {};
    }

    Result<void> loadRecords()
    {
        for (const ContentCollection &collection : m_site.collections) {
            if (m_records.contains(collection.kind))
                continue;
            auto records = m_reader.all(collection.kind);
            if (!records)
                return failed(records);
            std::vector<Record> &kept = m_records[collection.kind] = *std::move(records);
            for (const Record &record : kept)
                m_byRef.insert(record.ref(), &record);
        }
        return {};
    }

    void planKnown(const SiteFileState &state)
    {
        if (!state.record)
            return;
        const Record *record = m_byRef.value(*state.record);
        SyncedFile known{.path = state.path,
                         .record = state.record,
                         .title = record ? titleOf(*record) : QString()};
        const ContentCollection *collection = collectionOfPath(m_site, state.path);
        if (state.conflict != SiteConflict::None) {
            known.state = stateOf(state.conflict);
            known.conflict = state.conflict;
            known.message = state.error;
            wait(known);
        } else if (!state.base && state.blob.isEmpty()) {
            known.state = SyncState::Unlinked;
            known.message = state.error;
            wait(known);
        } else if (m_inReview.contains(state.record->id)) {
            known.state = SyncState::InReview;
            wait(known);
        } else if (collection && record) {
            planChanged(*collection, state, *record);
        } else if (collection) {
            m_plan.outgoing.push_back(
                {.path = state.path, .record = *state.record, .state = SyncState::Deleted});
        }
    }

    void planChanged(const ContentCollection &collection, const SiteFileState &state,
                     const Record &record)
    {
        const QString own = record.text("file"_L1);
        const QString name = own.isEmpty() ? nameIn(state.path) : own;
        OutgoingFile file{.path = collection.folder + u'/' + name,
                          .record = record.ref(),
                          .title = titleOf(record)};
        if (file.path != state.path) {
            file.movedFrom = state.path;
            if (m_taken.contains(file.path.toLower()) &&
                file.path.compare(state.path, Qt::CaseInsensitive) != 0)
                return refuse(file, takenSentence());
            m_taken.insert(file.path.toLower());
        }
        const auto bytes = fileOf(collection, record);
        if (!bytes)
            return refuse(file, bytes.error().message);
        if (file.movedFrom.isEmpty() && state.base == *bytes)
            return;
        send(collection, std::move(file), *bytes);
    }

    void planNew(const ContentCollection &collection, const Record &record)
    {
        OutgoingFile file{
            .record = record.ref(), .state = SyncState::New, .title = titleOf(record)};
        const auto name = fileNameFor(collection, record, [&](const QString &lowerName) {
            return m_taken.contains((collection.folder + u'/' + lowerName).toLower());
        });
        file.path = collection.folder + u'/' + name.value_or(file.title);
        if (m_inReview.contains(record.id()))
            return wait(toldOf(file, SyncState::InReview));
        if (!isForSite(record))
            return wait(toldOf(file, SyncState::Kept));
        if (!name)
            return refuse(file, name.error().message);
        if (m_taken.contains(file.path.toLower()))
            return refuse(file, takenSentence());
        const auto bytes = fileOf(collection, record);
        if (!bytes)
            return refuse(file, bytes.error().message);
        m_taken.insert(file.path.toLower());
        send(collection, std::move(file), *bytes);
    }

    /// Unless the site would reject it, or it failed a short while ago.
    void send(const ContentCollection &collection, OutgoingFile file, const QByteArray &bytes)
    {
        if (!isSitePath(file.path) || !collectionOfPath(m_site, file.path))
            return refuse(
                file,
                Words::tr("“%1” cannot be the name of a file of the site.").arg(nameIn(file.path)));
        if (const auto error = firstError(collection, m_facts, file.path, bytes))
            return refuse(file, *error);
        const auto setback = m_setbacks.constFind(file.record);
        if (setback != m_setbacks.cend() && holdsUp(*setback, bytes, m_facts.now))
            return refuse(file, setback->error);
        file.bytes = bytes;
        m_plan.outgoing.push_back(std::move(file));
    }

    void refuse(const OutgoingFile &file, const QString &reason)
    {
        SyncedFile told = toldOf(file, SyncState::Failed);
        told.message = reason;
        if (told.path.isEmpty())
            told.path = file.title;
        wait(told);
    }

    void wait(const SyncedFile &file) { m_plan.waiting.append(file); }

    const Reader &m_reader;
    const SiteProfile &m_site;
    const QString m_branch;
    const SiteFacts &m_facts;
    std::vector<SiteFileState> m_states;
    std::map<Kind, std::vector<Record>> m_records;
    QHash<RecordRef, const Record *> m_byRef;
    QHash<RecordRef, SiteSetback> m_setbacks;
    QSet<RecordRef> m_known;
    QSet<RecordId> m_inReview;
    QSet<QString> m_taken; ///< paths, in lower case
    PushPlan m_plan;
};

QByteArray verbOf(SyncState state)
{
    if (state == SyncState::Deleted)
        return "Delete";
    return state == SyncState::New ? "Create" : "Update";
}

Result<void> noteSentFile(Transaction &transaction, const Reader &reader, const QString &branch,
                          const OutgoingFile &file)
{
    if (!file.bytes)
        return transaction.forgetSiteFile(branch, file.path);
    if (!file.movedFrom.isEmpty()) {
        if (const auto gone = transaction.forgetSiteFile(branch, file.movedFrom); !gone)
            return gone;
    }
    const auto record = reader.find(file.record);
    if (!record)
        return failed(record);
    if (*record) {
        const Record sent = asSent(**record, nameIn(file.path), *file.bytes);
        if (const auto put = transaction.put(sent); !put)
            return put;
    }
    return transaction.putSiteFile({.branch = branch,
                                    .path = file.path,
                                    .record = file.record,
                                    .blob = blobId(*file.bytes),
                                    .base = file.bytes});
}

} // namespace

SyncedFile toldOf(const OutgoingFile &file, SyncState state)
{
    return {.path = file.path, .record = file.record, .state = state, .title = file.title};
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

Result<PushPlan> planPush(const Reader &reader, const SiteProfile &site, const QString &branch,
                          const SiteFacts &facts)
{
    return PushPlanner(reader, site, branch, facts).plan();
}

QList<SiteChange> changesOf(const std::vector<OutgoingFile> &files)
{
    QList<SiteChange> changes;
    for (const OutgoingFile &file : files) {
        if (!file.movedFrom.isEmpty())
            changes.append({file.movedFrom, std::nullopt});
        changes.append({file.path, file.bytes});
    }
    return changes;
}

QString commitMessage(const SiteProfile &site, const std::vector<OutgoingFile> &files)
{
    if (files.size() != 1)
        return u"Update %1 files"_s.arg(files.size());
    const OutgoingFile &file = files.front();
    const ContentCollection *collection = collectionOfPath(site, file.path);
    const QString name = nameIn(file.path);
    return u"%1 %2 “%3”"_s.arg(QString::fromLatin1(verbOf(file.state)),
                               collection ? collection->label : u"File"_s,
                               name.left(name.lastIndexOf(u'.')));
}

Result<void> noteSending(Transaction &transaction, const std::vector<OutgoingFile> &files)
{
    if (const auto cleared = transaction.siteWaiting().clearSending(); !cleared)
        return cleared;
    for (const OutgoingFile &file : files) {
        const auto noted = file.bytes ? transaction.siteWaiting().putSending(
                                            {file.path, file.record, blobId(*file.bytes)})
                                      : Result<void>();
        if (!noted)
            return noted;
    }
    return {};
}

Result<void> noteSent(Transaction &transaction, const Reader &reader, const QString &branch,
                      const std::vector<OutgoingFile> &files)
{
    for (const OutgoingFile &file : files) {
        const auto noted = noteSentFile(transaction, reader, branch, file).and_then([&] {
            return transaction.siteWaiting().forgetSetback(file.record);
        });
        if (!noted)
            return noted;
    }
    return transaction.siteWaiting().clearSending();
}

} // namespace chapterhouse
