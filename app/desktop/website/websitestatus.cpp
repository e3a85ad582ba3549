#include "desktop/website/websitestatus.h"

#include "actions/association.h"
#include "base/words.h"
#include "desktop/website/websitewords.h"
#include "site/pullplan.h"
#include "site/reviewengine.h"
#include "site/siterecords.h"

#include <QDir>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr SettingSpec checkedSetting{"site/checked"_L1, ""_L1};
constexpr int mostSyncs = 50;

/// Puts together what is known of a connected site.
class StatusReader {
public:
    StatusReader(Database &database, const QDateTime &now, WebsiteStatus &status)
        : m_database(database), m_reader(database), m_now(now), m_status(status)
    {
    }

    Result<void> read()
    {
        return readStates()
            .and_then([this] { return readPlan(); })
            .and_then([this] { return readReviews(); })
            .and_then([this] { return readConflicts(); })
            .and_then([this] { return readSyncs(); });
    }

private:
    QString branch() const { return m_status.connection->stateName(); }

    Result<void> readStates()
    {
        const auto states = SiteFileTable(m_database).all(branch());
        if (!states)
            return failed(states);
        for (const SiteFileState &state : *states) {
            m_states.insert(state.path, state);
            if (state.record && !state.blob.isEmpty())
                m_status.standings.insert(*state.record, SyncState::Same);
        }
        return {};
    }

    Result<void> readPlan()
    {
        const auto plan = planPush(m_reader, m_status.profile, branch(), {.now = m_now});
        if (!plan)
            return failed(plan);
        for (const OutgoingFile &each : plan->outgoing) {
            WebsiteFile file = fileAt(each.path, each.title);
            file.record = each.record;
            file.state = each.state;
            file.movedFrom = each.movedFrom;
            file.theirs =
                m_states.value(each.movedFrom.isEmpty() ? each.path : each.movedFrom).base;
            file.mine = each.bytes;
            if (const auto warned = warnOfHiding(file); !warned)
                return warned;
            m_status.standings.insert(each.record, each.state);
            m_status.toSend.push_back(std::move(file));
        }
        for (const SyncedFile &each : plan->waiting)
            addWaiting(each);
        return {};
    }

    /// The site shows an event all the same.
    Result<void> warnOfHiding(WebsiteFile &file) const
    {
        if (file.kind != Kind::Event || !file.mine)
            return {};
        return m_reader.find(*file.record).map([&file](const std::optional<Record> &event) {
            if (event && event->flag("draft"_L1))
                file.message =
                    Words::tr("“Hidden” keeps it off the first page of the site only: everybody "
                              "can see it among the events.");
        });
    }

    void addWaiting(const SyncedFile &each)
    {
        WebsiteFile file = fileAt(each.path, each.title);
        file.state = each.state;
        file.message = each.message;
        file.record = each.record;
        const auto known = m_states.constFind(each.path);
        if (known != m_states.cend())
            file.theirs = known->theirs ? known->theirs : known->base;
        if (file.record && file.state != SyncState::Kept)
            m_status.standings.insert(*file.record, file.state);
        switch (file.state) {
        case SyncState::Failed:
        case SyncState::Unlinked:
            return m_status.toMend.push_back(std::move(file));
        case SyncState::Kept:
            return m_status.kept.push_back(std::move(file));
        case SyncState::Waiting:
            return m_status.waiting.push_back(std::move(file));
        default: // conflicts and reviews are read by themselves
            return;
        }
    }

    /// What is in review and was changed since goes there again.
    Result<void> readReviews()
    {
        const auto reviews = knownReviews(m_database);
        if (!reviews)
            return failed(reviews);
        m_status.reviews = *reviews;
        for (const ReviewDraft &review : *reviews) {
            const auto states = SiteFileTable(m_database).all(review.branch());
            if (!states)
                return failed(states);
            for (const SiteFileState &state : *states) {
                if (const auto added = addReviewed(state); !added)
                    return added;
            }
        }
        return {};
    }

    Result<void> addReviewed(const SiteFileState &state)
    {
        const ContentCollection *collection = collectionOfPath(m_status.profile, state.path);
        const auto record = state.record && collection
                                ? m_reader.find(*state.record)
                                : Result<std::optional<Record>>(std::nullopt);
        if (!record)
            return failed(record);
        if (!*record)
            return {};
        WebsiteFile file = fileAt(state.path, titleOf(**record));
        file.record = state.record;
        file.state = SyncState::InReview;
        file.reviewBranch = state.branch;
        file.theirs = state.base;
        if (const auto mine = fileOf(*collection, **record))
            file.mine = *mine;
        if (const auto warned = warnOfHiding(file); !warned)
            return warned;
        m_status.standings.insert(*state.record, SyncState::InReview);
        const bool isInConflict = state.conflict != SiteConflict::None;
        if (!isInConflict && file.mine && file.theirs && *file.mine != *file.theirs)
            m_status.toSend.push_back(file);
        if (isInConflict)
            file.state = SyncState::Conflict;
        m_status.reviewed.push_back(std::move(file));
        return {};
    }

    Result<void> readConflicts()
    {
        auto conflicts = conflictsOf(m_reader, m_status.profile, branch());
        if (!conflicts)
            return failed(conflicts);
        m_status.conflicts = *std::move(conflicts);
        for (const ListedConflict &conflict : m_status.conflicts) {
            if (conflict.state.record)
                m_status.standings.insert(*conflict.state.record, SyncState::Conflict);
        }
        return {};
    }

    Result<void> readSyncs()
    {
        auto steps = ChangeLog(m_database).stepsFrom(Origin::Site, mostSyncs);
        if (!steps)
            return failed(steps);
        m_status.syncs = *std::move(steps);
        return {};
    }

    WebsiteFile fileAt(const QString &path, const QString &title) const
    {
        WebsiteFile file{.path = path, .title = title.isEmpty() ? nameIn(path) : title};
        if (const ContentCollection *collection = collectionOfPath(m_status.profile, path)) {
            file.kind = collection->kind;
            file.collection = WebsiteWords::entry(*collection);
        }
        return file;
    }

    Database &m_database;
    Reader m_reader;
    QDateTime m_now;
    WebsiteStatus &m_status;
    QHash<QString, SiteFileState> m_states; ///< by path
};

} // namespace

bool WebsiteStatus::hasReview() const
{
    return connection && connection->folder.isEmpty() && profile.hasReview;
}

const ReviewDraft *WebsiteStatus::reviewOn(const QString &branch) const
{
    const auto found = std::ranges::find(reviews, branch, &ReviewDraft::branch);
    return branch.isEmpty() || found == reviews.end() ? nullptr : &*found;
}

WebsiteFile WebsiteStatus::fileOf(const ReviewDraft &review) const
{
    const auto found = std::ranges::find(reviewed, review.branch(), &WebsiteFile::reviewBranch);
    if (found != reviewed.end())
        return *found;
    return {.path = review.changes.isEmpty() ? QString() : review.changes.first().path,
            .title = review.slug,
            .state = SyncState::InReview,
            .message =
                Words::tr("Nobody here keeps it: it can be read and changed in the browser."),
            .reviewBranch = review.branch()};
}

QString WebsiteStatus::name() const
{
    if (!connection)
        return {};
    return connection->folder.isEmpty() ? connection->repository
                                        : QDir::toNativeSeparators(connection->folder);
}

Result<WebsiteStatus> readWebsiteStatus(Database &database, const QDateTime &now)
{
    WebsiteStatus status;
    const auto connection = connectionOf(database);
    if (!connection && connection.error().kind == ErrorKind::NotFound)
        return status;
    if (!connection)
        return failed(connection);
    status.connection = *connection;
    const auto checked = SettingTable(database).value(checkedSetting);
    if (!checked)
        return failed(checked);
    status.checked = QDateTime::fromString(*checked, Qt::ISODate);
    const auto profile = connection->profile();
    if (!profile) {
        status.problem = profile.error().message;
        return status;
    }
    status.profile = *profile;
    if (const auto read = StatusReader(database, now, status).read(); !read)
        return failed(read);
    return status;
}

Result<void> noteChecked(Store &store, const QDateTime &at)
{
    return putSetting(store, checkedSetting, at.toString(Qt::ISODate));
}

} // namespace chapterhouse
