#pragma once

#include "content/siteprofile.h"
#include "store/reader.h"
#include "store/transaction.h"

#include <QHash>

#include <map>

namespace chapterhouse {

/// The record's file as it would be written now. Fails as patch() does.
Result<QByteArray> fileOf(const ContentCollection &collection, const Record &record);

/// Which records the files of a site are, for files that nobody has asked about before.
class SiteRecords {
public:
    explicit SiteRecords(const Reader &reader) : m_reader(reader) {}

    /// The record that says that this is its file; nothing when none does.
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
    std::map<Kind, Names> m_names;
};

} // namespace chapterhouse
