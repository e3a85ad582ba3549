#pragma once

#include "base/idsource.h"
#include "domain/status.h"
#include "store/changeset.h"
#include "store/recordtable.h"
#include "store/references.h"
#include "store/sitefiletable.h"
#include "store/sitewaitingtable.h"
#include "store/statusspans.h"

#include <map>

namespace chapterhouse {

/// The writing side of one Store::transact(). Every write is checked, logged, and reflected in the
/// search text and status spans; a failure of any makes the whole transaction leave nothing.
class Transaction {
public:
    Transaction(Database &database, IdSource &ids, Step step, StatusRules rules);

    RecordId newId() { return m_ids.next(); }

    Result<std::optional<Record>> find(const RecordRef &ref);
    /// NotFound with a sentence when there is no such record.
    Result<Record> get(const RecordRef &ref);
    Result<MemberStory> storyOf(const MemberId &member);
    const StatusRules &rules() const { return m_rules; }

    /// The record comes with its id (newId()).
    Result<void> add(const Record &record);
    /// Writes what differs from the record as it is; nothing when nothing does.
    Result<void> put(const Record &after);
    /// Conflict, naming them, when other records refer to it.
    Result<void> remove(const RecordRef &ref);
    /// Removes the record as it is and returns nothing, or leaves it and returns the titles of
    /// those that refer to it.
    Result<QStringList> removeUnlessReferredTo(const Record &record);

    /// Keeps a text that could not be right for the field until a person finishes it; an empty one
    /// forgets it. Part of the transaction, not of the log; what is kept of a record that is
    /// removed is there again when the record is.
    Result<void> keepUnfinished(const RecordRef &ref, QLatin1String key, const QString &text);
    Result<void> putSetting(const QString &key, const QString &value);
    /// What is known of a file of the site; part of the transaction, not of the log.
    Result<void> putSiteFile(const SiteFileState &state);
    Result<void> forgetSiteFile(const QString &branch, const QString &path);
    Result<void> forgetSiteBranch(const QString &branch);
    /// A review of the site, as JSON; no bytes forget it. Not logged.
    Result<void> putSiteReview(const QString &branch, const QByteArray &draft);
    /// What the sync waits for; part of the transaction, not of the log.
    SiteWaitingTable siteWaiting() { return SiteWaitingTable(m_database); }
    /// All that is known of a site. Not logged.
    Result<void> forgetSite();

    /// Writes what follows from the changes; called once, by Store, before the commit.
    Result<ChangeSet> finish();

private:
    RecordTable &table(Kind kind);
    Result<void> log(const RecordChange &change);
    void touch(const RecordRef &ref, qint64 row, ChangeAction action, QSet<qsizetype> fields);
    void noteStory(const Record &record, bool isNewRecord);
    void noteTellers(const Record &record);
    Result<void> noteTellersOfName(const Record &before, const Record &after);
    Result<void> noteTellersFound(Kind kind, QLatin1String statementName, const RecordId &id);
    Result<void> touchTellers();
    Result<void> refreshMember(const RecordId &member);
    Result<qint64> rowOfMember(const RecordId &member);

    Database &m_database;
    IdSource &m_ids;
    Step m_step;
    StatusRules m_rules;
    ChangeLog m_log;
    StatusSpanTable m_spans;
    References m_references;
    std::map<Kind, RecordTable> m_tables;
    ChangeSet m_changes;
    QSet<Kind> m_kinds;
    size_t m_touchedCount = 0;
    /// Members whose spans are to be rewritten; those added here carry row and story, so that an
    /// import need not read them back.
    struct Refresh {
        qint64 newRow = 0;
        MemberStory story;
        bool mustRead = false; ///< the story was changed, not only added to
    };
    std::map<RecordId, Refresh> m_refresh;
    QSet<RecordRef> m_tellers; ///< whose derived fields may have changed
};

} // namespace chapterhouse
