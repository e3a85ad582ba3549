#pragma once

#include "store/changeset.h"
#include "store/reader.h"

namespace chapterhouse {

/// The titles of records that others refer to, read once.
class Titles {
public:
    explicit Titles(const Reader &reader) : m_reader(reader) {}

    /// The id itself when there is no such record.
    QString of(const RecordRef &ref) const;
    /// Forgets what the changes touched. True when a title may read differently now.
    bool forget(const ChangeSet &changes);

private:
    const Reader &m_reader;
    mutable QHash<RecordRef, QString> m_known;
};

} // namespace chapterhouse
