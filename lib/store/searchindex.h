#pragma once

#include "domain/kind.h"
#include "store/database.h"

#include <map>
#include <optional>

namespace chapterhouse {

/// The full-text index of one searchable kind. Changes wait and are written in the order of rows,
/// as FTS5 starts a new segment whenever a row precedes the one before; a search in the same
/// transaction does not see those that wait.
class SearchIndex {
public:
    SearchIndex(Database &database, Kind kind);

    /// A row's text, as stored; nothing when there is no such row. (A row without words has an
    /// empty text.)
    using Text = std::optional<QString>;

    Result<void> change(qint64 row, const Text &before, const Text &after);
    /// Writes what waits; to be called before the commit.
    Result<void> flush();

private:
    struct Change {
        Text before;
        Text after;
    };
    Result<void> write(qint64 row, const QByteArray &sql, const Text &text);

    Database &m_database;
    QByteArray m_removeSql;
    QByteArray m_addSql;
    std::map<qint64, Change> m_waiting;
};

} // namespace chapterhouse
