#include "site/pushplan.h"

#include "base/words.h"
#include "content/contentfile.h"
#include "content/contentname.h"
#include "content/filecheck.h"
#include "domain/event.h"
#include "domain/post.h"
#include "site/pullplan.h"
#include "site/siterecords.h"

#include <algorithm>

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
    const QString state = record.text("state"_L1);
    if (record.kind == Kind::Post)
        return state == nameOf(PostState::Ready) || state == nameOf(PostState::Published);
    if (record.kind == Kind::Event)
        return state == nameOf(EventState::Announced) && !record.flag("draft"_L1);
    return true;
}

class PushPlanner {
public:
    PushPlanner(const Reader &reader, const SiteProfile &site, const SiteFacts &facts,
                std::vector<SiteFileState> states)
        : m_reader(reader), m_site(site), m_facts(facts), m_states(std::move(states))
    {
    }

    Result<PushPlan> plan(const std::vector<SiteFileState> &leftOut)
    {
        for (const SiteFileState &state : leftOut)
            m_taken.insert(state.path.toLower());
        const auto inReview = SiteFileTable(m_reader.database()).inReview();
        if (!inReview)
            return failed(inReview);
        m_inReview = *inReview;
        for (const SiteFileState &state : m_states) {
            m_taken.insert(state.path.toLower());
            if (state.record)
                m_known.insert(*state.record);
        }
        for (const SiteFileState &state : m_states) {
            if (const auto planned = planKnown(state); !planned)
                return failed(planned);
        }
        for (const ContentCollection &collection : m_site.collections) {
            const auto records = m_reader.all(collection.kind);
            if (!records)
                return failed(records);
            for (const Record &record : *records) {
                if (!m_known.contains(record.ref()))
                    planNew(collection, record);
            }
        }
        return std::move(m_plan);
    }

private:
    Result<void> planKnown(const SiteFileState &state)
    {
        if (!state.record)
            return {};
        const auto record = m_reader.find(*state.record);
        if (!record)
            return failed(record);
        const QString title = *record ? titleOf(**record) : QString();
        if (state.conflict != SiteConflict::None)
            wait({.path = state.path,
                  .state = stateOf(state.conflict),
                  .title = title,
                  .conflict = state.conflict,
                  .message = state.error});
        else if (!state.base && state.blob.isEmpty())
            wait({.path = state.path,
                  .state = SyncState::Unlinked,
                  .title = title,
                  .message = state.error});
        else if (m_inReview.contains(state.record->id))
            wait({.path = state.path, .state = SyncState::InReview, .title = title});
        else if (!*record)
            m_plan.outgoing.push_back(
                {.path = state.path, .record = *state.record, .state = SyncState::Deleted});
        else if (const ContentCollection *collection = collectionOfPath(m_site, state.path))
            planChanged(*collection, state, **record);
        return {};
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
        file.bytes = *bytes;
        if (file.movedFrom.isEmpty() && state.base == *bytes)
            return;
        send(collection, std::move(file));
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
            return wait({.path = file.path, .state = SyncState::InReview, .title = file.title});
        if (!isForSite(record))
            return wait({.path = file.path, .state = SyncState::Kept, .title = file.title});
        if (!name)
            return refuse(file, name.error().message);
        if (m_taken.contains(file.path.toLower()))
            return refuse(file, takenSentence());
        const auto bytes = fileOf(collection, record);
        if (!bytes)
            return refuse(file, bytes.error().message);
        file.bytes = *bytes;
        m_taken.insert(file.path.toLower());
        send(collection, std::move(file));
    }

    /// Unless the site would reject it.
    void send(const ContentCollection &collection, OutgoingFile file)
    {
        if (!isSitePath(file.path) || !collectionOfPath(m_site, file.path))
            return refuse(
                file,
                Words::tr("“%1” cannot be the name of a file of the site.").arg(nameIn(file.path)));
        const QList<Finding> findings =
            checkFile(collection, m_facts, nameIn(file.path), *file.bytes).findings;
        const auto error = std::ranges::find(findings, Severity::Error, &Finding::severity);
        if (error != findings.end())
            return refuse(file, Words::tr("Line %1: %2").arg(error->line).arg(error->sentence));
        m_plan.outgoing.push_back(std::move(file));
    }

    void refuse(const OutgoingFile &file, const QString &reason)
    {
        wait({.path = file.path.isEmpty() ? file.title : file.path,
              .state = SyncState::Failed,
              .title = file.title,
              .message = reason});
    }

    void wait(const SyncedFile &file) { m_plan.waiting.append(file); }

    const Reader &m_reader;
    const SiteProfile &m_site;
    const SiteFacts &m_facts;
    std::vector<SiteFileState> m_states;
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

Result<PushPlan> planPush(const Reader &reader, const SiteProfile &site, const QString &branch,
                          const SiteFacts &facts)
{
    auto states = SiteFileTable(reader.database()).all(branch);
    if (!states)
        return failed(states);
    const auto leftOut = SiteFileTable(reader.database()).all(leftOutOf(branch));
    if (!leftOut)
        return failed(leftOut);
    return PushPlanner(reader, site, facts, *std::move(states)).plan(*leftOut);
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

QString sendingTo(const QString &branch)
{
    return u"(to %1)"_s.arg(branch);
}

QString leftOutOf(const QString &branch)
{
    return u"(left out of %1)"_s.arg(branch);
}

Result<void> noteSending(Transaction &transaction, const QString &branch,
                         const std::vector<OutgoingFile> &files)
{
    const QString name = sendingTo(branch);
    if (const auto forgotten = transaction.forgetSiteBranch(name); !forgotten)
        return forgotten;
    for (const OutgoingFile &file : files) {
        if (!file.bytes)
            continue;
        const auto noted = transaction.putSiteFile({.branch = name,
                                                    .path = file.path,
                                                    .record = file.record,
                                                    .blob = blobId(*file.bytes)});
        if (!noted)
            return noted;
    }
    return {};
}

Result<void> noteSent(Transaction &transaction, const Reader &reader, const QString &branch,
                      const std::vector<OutgoingFile> &files)
{
    for (const OutgoingFile &file : files) {
        if (const auto noted = noteSentFile(transaction, reader, branch, file); !noted)
            return noted;
    }
    return transaction.forgetSiteBranch(sendingTo(branch));
}

} // namespace chapterhouse
