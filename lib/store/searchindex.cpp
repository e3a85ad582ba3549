#include "store/searchindex.h"

namespace chapterhouse {

namespace {

/// Bounds the memory of a big import.
constexpr size_t mostWaiting = 20'000;

QByteArray indexName(Kind kind)
{
    return QByteArray(nameOf(kind).data(), nameOf(kind).size()) + "_search";
}

} // namespace

SearchIndex::SearchIndex(Database &database, Kind kind)
    : m_database(database), m_removeSql("INSERT INTO " + indexName(kind) + " (" + indexName(kind) +
                                        ", rowid, search_text) VALUES ('delete', ?, ?)"),
      m_addSql("INSERT INTO " + indexName(kind) + " (rowid, search_text) VALUES (?, ?)")
{
}

Result<void> SearchIndex::change(qint64 row, const Text &before, const Text &after)
{
    const auto [it, isNew] = m_waiting.try_emplace(row, Change{before, after});
    if (!isNew)
        it->second.after = after;
    return m_waiting.size() < mostWaiting ? Result<void>() : flush();
}

Result<void> SearchIndex::flush()
{
    for (const auto &[row, change] : m_waiting) {
        if (change.before == change.after)
            continue;
        if (auto removed = write(row, m_removeSql, change.before); !removed)
            return removed;
        if (auto added = write(row, m_addSql, change.after); !added)
            return added;
    }
    m_waiting.clear();
    return {};
}

Result<void> SearchIndex::write(qint64 row, const QByteArray &sql, const Text &text)
{
    if (!text)
        return {};
    auto statement = m_database.prepare(sql);
    if (!statement)
        return failed(statement);
    statement->bindInteger(1, row);
    statement->bindComputedText(2, *text);
    return statement->run();
}

} // namespace chapterhouse
