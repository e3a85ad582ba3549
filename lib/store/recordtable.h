#pragma once

#include "domain/record.h"
#include "store/searchindex.h"

#include <optional>

namespace chapterhouse {

/// The table of one kind of record, its SQL generated from the catalogue. Never opens, commits or
/// signals. Keeps what is computed from a record (title, sort key, search text, e-mail lookup) in
/// step with it.
class RecordTable {
public:
    RecordTable(Database &database, Kind kind);

    /// Nothing when there is no such record. Derived fields stay absent.
    Result<std::optional<Record>> find(const RecordId &id);
    /// find(), or NotFound with a sentence.
    Result<Record> get(const RecordId &id);
    /// The integer key of the row, used for joins and lists.
    Result<std::optional<qint64>> rowOf(const RecordId &id);
    /// Returns the integer key of the new row.
    Result<qint64> insert(const Record &record);
    /// Writes the fields that differ between two states of one record; returns its row's key.
    Result<qint64> update(const Record &before, const Record &after);
    /// Returns the key that the row had.
    Result<qint64> remove(const Record &record);
    /// Writes what waits for the search index; to be called before the commit.
    Result<void> finish();

private:
    /// The key of a row that is known to be there.
    Result<qint64> presentRow(const RecordId &id);
    Result<void> writeChanges(qint64 row, const Record &before, const Record &after);
    Result<void> forgetEmails(qint64 row);
    Result<void> addEmails(qint64 row, const Record &record);

    Database &m_database;
    Kind m_kind;
    bool m_isSearchable;
    QByteArray m_findSql;
    QByteArray m_rowSql;
    QByteArray m_insertSql;
    QByteArray m_removeSql;
    SearchIndex m_index;
};

/// Whether plain words find records of the kind, which then has a title, a sort key and an index.
bool isSearchable(Kind kind);
/// The folded text that plain words are looked up in.
QString searchTextOf(const Record &record);
/// The instant that an event starts at, in UTC, as lists sort it: "2026-01-06T14:00:00Z". A whole
/// day starts at midnight; without a zone the time counts as UTC. It follows the time zone rules
/// that this computer knew when the event was written, and decides nothing but an order.
QString startsAt(const Record &event);
/// The stored columns of the kind, quoted and in catalogue order: `"id", "kind", …`, each behind
/// `prefix` ("m.").
QByteArray columnList(Kind kind, const QByteArray &prefix = {});
/// The key as a quoted column name.
QByteArray columnName(const FieldSpec &field);
/// A table with a row, its `value`, for each item of the list that the expression says; of none, or
/// of a text that is no JSON, without rows.
QByteArray itemsSql(const QByteArray &list);
/// The condition that a list of references in the column holds the id bound to `?`.
QByteArray holdsReferenceSql(const QByteArray &column);
/// The record in the columns of columnList() from `firstColumn` on.
Record recordFrom(const Statement &statement, Kind kind, int firstColumn);

} // namespace chapterhouse
