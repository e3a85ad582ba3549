#pragma once

#include "content/siteprofile.h"
#include "domain/post.h"
#include "store/reader.h"
#include "store/transaction.h"

#include <QHash>

#include <map>

namespace chapterhouse {

/// The record's file as it would be written now. Fails as patch() does.
Result<QByteArray> fileOf(const ContentCollection &collection, const Record &record);

/// What a record that is there, or a new one that is met on `today`, becomes when it is to say what
/// a file of the site says. What differs from how it would be written now is taken, also where the
/// file once said the same. Fails as recordFrom() does.
Result<Record> recordFromSite(const ContentCollection &collection, const QString &fileName,
                              const QByteArray &file, Record present);
Result<Record> newRecordFromSite(const ContentCollection &collection, const QString &fileName,
                                 const QByteArray &file, const RecordId &id, QDate today);

/// The record once the site, or its review, has it as that file; a name that somebody gave it
/// meanwhile stays. `state` is of a post.
Record asSent(Record record, const QString &fileName, const QByteArray &file,
              PostState state = PostState::Published);

/// Which records the files of a site are, for files that nobody has asked about before.
class SiteRecords {
public:
    SiteRecords(const Reader &reader, QString branch)
        : m_reader(reader), m_branch(std::move(branch))
    {
    }

    /// The record that says that this is its file and has no other one on the branch; nothing when
    /// none does.
    Result<std::optional<Record>> recordOf(const ContentCollection &collection,
                                           const QString &fileName);
    /// Whether a record with that file was removed, and is not back.
    Result<bool> wasRemoved(const ContentCollection &collection, const QString &fileName);

private:
    Result<void> load(Kind kind);

    struct Names {
        QHash<QString, RecordId> records;
        QSet<QString> removed;
    };

    const Reader &m_reader;
    QString m_branch;
    std::map<Kind, Names> m_names;
};

} // namespace chapterhouse
