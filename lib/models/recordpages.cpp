#include "models/recordpages.h"

#include "base/logging.h"

#include <algorithm>

namespace chapterhouse {

namespace {

constexpr qsizetype mostPages = 8;

} // namespace

void RecordPages::setDay(QDate day)
{
    if (day == m_day)
        return;
    m_day = day;
    m_records.clear();
}

void RecordPages::setDerived(std::vector<qsizetype> fields)
{
    if (fields == m_derived)
        return;
    m_derived = std::move(fields);
    m_records.clear();
}

const Record *RecordPages::at(const std::vector<qint64> &keys, qsizetype row)
{
    const qint64 key = keys[static_cast<size_t>(row)];
    auto found = m_records.constFind(key);
    if (found == m_records.constEnd()) {
        readPage(keys, row);
        found = m_records.constFind(key);
    }
    return found == m_records.constEnd() || found->values.isEmpty() ? nullptr : &*found;
}

void RecordPages::readPage(const std::vector<qint64> &keys, qsizetype row)
{
    if (m_records.size() > mostPages * pageSize)
        m_records.clear();
    const qsizetype first = row - row % pageSize;
    const qsizetype end = std::min(first + pageSize, static_cast<qsizetype>(keys.size()));
    std::vector<qint64> missing;
    for (qsizetype i = first; i < end; ++i) {
        if (!m_records.contains(keys[static_cast<size_t>(i)]))
            missing.push_back(keys[static_cast<size_t>(i)]);
    }
    if (!readAll(missing)) {
        for (const qint64 key : missing) {
            if (!readAll(std::span(&key, 1)))
                m_records.insert(key, Record{m_kind, {}});
        }
    }
}

/// False when one of them is gone.
bool RecordPages::readAll(std::span<const qint64> keys)
{
    auto records = listRecords(m_database, m_kind, keys, m_day, m_derived);
    if (!records)
        qCWarning(logStore) << records.error().message << records.error().details;
    if (!records || records->size() != keys.size())
        return false;
    for (size_t i = 0; i < keys.size(); ++i)
        m_records.emplace(keys[i], std::move((*records)[i]));
    return true;
}

} // namespace chapterhouse
