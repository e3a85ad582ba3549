#pragma once

#include "store/changeset.h"
#include "store/listing.h"

#include <QHash>

#include <span>

namespace chapterhouse {

/// The records around the rows that a list shows, read by key in pages. Holds a few pages.
class RecordPages {
public:
    static constexpr qsizetype pageSize = 200;

    RecordPages(Database &database, Kind kind) : m_database(database), m_kind(kind) {}

    /// As of which day records are read; another day forgets all.
    void setDay(QDate day);
    /// Which derived fields records are read with; others forget all.
    void setDerived(std::vector<qsizetype> fields);
    /// The record in the row, read with its page when it is not there yet; null when it is gone.
    const Record *at(const std::vector<qint64> &keys, qsizetype row);
    void forget(qint64 key) { m_records.remove(key); }
    void forgetAll() { m_records.clear(); }

private:
    void readPage(const std::vector<qint64> &keys, qsizetype row);
    bool readAll(std::span<const qint64> keys);

    Database &m_database;
    Kind m_kind;
    QDate m_day;
    std::vector<qsizetype> m_derived;
    QHash<qint64, Record> m_records; ///< one without values stands for a row that is gone
};

} // namespace chapterhouse
