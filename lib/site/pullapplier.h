#pragma once

#include "site/pullplan.h"
#include "site/siterecords.h"
#include "site/syncplan.h"
#include "site/syncreport.h"

#include <QDate>

namespace chapterhouse {

/// What a pull needs to know beside the files.
struct PullContext {
    const SiteProfile &site;
    QString branch; ///< SiteConnection::stateName()
    QDate today;
    QSet<RecordId> inReview{}; ///< what the branch of the site changes of them has to wait
    bool isReview = false;     ///< `branch` is one in review
    bool isFirst = false;      ///< nothing was known of the site before this pull
};

/// Takes files of the site into the store, within one transaction.
class PullApplier {
public:
    PullApplier(Transaction &transaction, const Reader &reader, SiteRecords &records,
                const PullContext &context)
        : m_transaction(transaction), m_reader(reader), m_records(records), m_context(context)
    {
    }

    /// `theirs` is what the site has now; nothing: it deleted the file, or only moved it. Fails
    /// only where the store does: what is wrong with a file is in the answer, and kept with it.
    Result<SyncedFile> apply(const IncomingFile &incoming, const std::optional<QByteArray> &theirs);
    /// Looks again at a file in conflict: it may have been mended here.
    Result<SyncedFile> retry(const SiteFileState &state);
    /// Says of a file that it could not be read.
    Result<SyncedFile> refuse(const IncomingFile &incoming, const QString &reason);

private:
    struct Entry {
        const ContentCollection *collection = nullptr;
        SiteFileState state;
        std::optional<Record> record{};
        bool isKnown = false;
    };

    Result<SyncedFile> recognise(const IncomingFile &incoming, const RecordRef &ref,
                                 const QByteArray &theirs);
    Result<Entry> entryOf(const IncomingFile &incoming);
    Result<void> move(Entry &entry, const QString &path);
    Result<void> pair(Entry &entry);
    Result<void> markPublished(Entry &entry);
    Result<SyncedFile> carryOut(Entry &entry, const std::optional<QByteArray> &theirs);
    Result<SyncedFile> take(Entry &entry, const QByteArray &file,
                            const std::optional<QByteArray> &theirs, SyncState state);
    Result<SyncedFile> takeDeletion(Entry &entry, Record record);
    Result<SyncedFile> keepConflict(Entry &entry, const std::optional<QByteArray> &theirs,
                                    SiteConflict conflict, const QString &message = {});
    Result<SyncedFile> agree(Entry &entry, const std::optional<QByteArray> &theirs,
                             SyncState state);
    Result<SyncedFile> leaveOut(Entry &entry, const std::optional<QByteArray> &theirs);
    Result<bool> isBeingWritten(const Entry &entry) const;
    static SyncedFile tell(const Entry &entry, SyncState state, const QString &message = {});

    Transaction &m_transaction;
    const Reader &m_reader; ///< of the transaction's connection
    SiteRecords &m_records;
    const PullContext &m_context;
};

} // namespace chapterhouse
