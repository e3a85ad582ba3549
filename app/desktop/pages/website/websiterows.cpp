#include "desktop/pages/website/websiterows.h"

#include "base/words.h"
#include "desktop/website/websitewords.h"
#include "domain/daytext.h"
#include "site/pullplan.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

using What = WebsiteRow::What;

/// Collects the rows; a sort of which there are none has no head.
class Rows {
public:
    Rows(const WebsiteStatus &status, const QTimeZone &zone) : m_status(status), m_zone(zone) {}

    void addConflicts()
    {
        addHead(u"decide"_s, Words::tr("Decide"), m_status.conflicts.size());
        for (size_t at = 0; at < m_status.conflicts.size(); ++at) {
            const ListedConflict &conflict = m_status.conflicts[at];
            const QString &path = conflict.state.path;
            m_rows.push_back({.what = What::Conflict,
                              .key = u"conflict:%1:%2"_s.arg(conflict.state.branch, path),
                              .title = conflict.title.isEmpty() ? nameIn(path) : conflict.title,
                              .subtitle = entryAt(path),
                              .pill = WebsiteWords::pill(SyncState::Conflict),
                              .at = at});
        }
    }

    void addFiles(const QString &key, const QString &title, const std::vector<WebsiteFile> &files)
    {
        addHead(key, title, files.size());
        for (size_t at = 0; at < files.size(); ++at)
            addFile(What::File, key, files[at], at);
    }

    void addReceived(const SyncReport &received)
    {
        std::vector<WebsiteFile> files;
        for (const SyncedFile &each : received.files) {
            if (isNews(each.state))
                files.push_back(receivedFile(each));
        }
        addHead(u"received"_s, Words::tr("Received"), files.size());
        for (size_t at = 0; at < files.size(); ++at)
            addFile(What::Received, u"received"_s, files[at], at);
    }

    void addSyncs()
    {
        addHead(u"syncs"_s, Words::tr("Earlier"), m_status.syncs.size());
        for (size_t at = 0; at < m_status.syncs.size(); ++at) {
            const Step &step = m_status.syncs[at];
            const QDateTime when = step.at.toTimeZone(m_zone);
            m_rows.push_back(
                {.what = What::Sync,
                 .key = u"sync:%1"_s.arg(step.row),
                 .title = step.label,
                 .subtitle = u"%1, %2"_s.arg(dayText(when.date()), timeText(when.time())),
                 .pill = {Tone::Neutral, Icon::SignClock, {}},
                 .at = at});
        }
    }

    std::vector<WebsiteRow> take() { return std::move(m_rows); }

private:
    static bool isNews(SyncState state)
    {
        switch (state) {
        case SyncState::Taken:
        case SyncState::Merged:
        case SyncState::Removed:
        case SyncState::Unlinked:
        case SyncState::LeftOut:
        case SyncState::Failed:
            return true;
        default:
            return false;
        }
    }

    void addHead(const QString &key, const QString &title, size_t count)
    {
        if (count > 0)
            m_rows.push_back({.what = What::Head,
                              .key = u"head:"_s + key,
                              .title = Words::tr("%1 (%2)", "section, how many")
                                           .arg(title, QLocale().toString(qulonglong(count)))});
    }

    void addFile(What what, const QString &key, const WebsiteFile &file, size_t at)
    {
        m_rows.push_back({.what = what,
                          .key = u"%1:%2"_s.arg(key, file.path),
                          .title = file.title,
                          .subtitle = file.collection,
                          .pill = WebsiteWords::pill(file.state),
                          .at = at,
                          .file = file});
    }

    WebsiteFile receivedFile(const SyncedFile &each) const
    {
        WebsiteFile file{.path = each.path,
                         .title = each.title.isEmpty() ? nameIn(each.path) : each.title,
                         .collection = entryAt(each.path),
                         .state = each.state,
                         .message = each.message};
        if (const ContentCollection *collection = collectionOfPath(m_status.profile, each.path))
            file.kind = collection->kind;
        return file;
    }

    QString entryAt(const QString &path) const
    {
        const ContentCollection *collection = collectionOfPath(m_status.profile, path);
        return collection ? WebsiteWords::entry(*collection) : QString();
    }

    const WebsiteStatus &m_status;
    QTimeZone m_zone;
    std::vector<WebsiteRow> m_rows;
};

} // namespace

std::vector<WebsiteRow> websiteRows(const WebsiteStatus &status, const SyncReport &received,
                                    const QTimeZone &zone)
{
    Rows rows(status, zone);
    rows.addConflicts();
    rows.addFiles(u"mend"_s, Words::tr("To mend"), status.toMend);
    rows.addFiles(u"send"_s, Words::tr("To send"), status.toSend);
    rows.addReceived(received);
    rows.addFiles(u"waiting"_s, Words::tr("Waiting"), status.waiting);
    rows.addFiles(u"kept"_s, Words::tr("Only here"), status.kept);
    rows.addSyncs();
    return rows.take();
}

} // namespace chapterhouse
