#include "desktop/records/searchvalues.h"

#include "store/commonvalues.h"

namespace chapterhouse {

namespace {

using ValuesByKey = QHash<QLatin1String, QStringList>;

constexpr int mostOfAField = 2000;

Result<ValuesByKey> readValues(Database &database, Kind kind, const QList<QLatin1String> &keys)
{
    const Catalogue &catalogue = catalogueOf(kind);
    ValuesByKey all;
    for (const QLatin1String key : keys) {
        auto values =
            commonValues(database, kind, catalogue.at(catalogue.indexOf(key)), mostOfAField);
        if (!values)
            return failed(values);
        all.insert(key, *std::move(values));
    }
    return all;
}

} // namespace

SearchValues::SearchValues(OpenFile &file, Kind kind, const QList<QLatin1String> &keys,
                           QObject *parent)
    : QObject(parent), m_file(file), m_kind(kind), m_keys(keys)
{
    connect(&file.writer(), &StoreThread::changed, this, [this] { m_isStale = true; });
}

QStringList SearchValues::of(const FieldSpec &field)
{
    if (!m_keys.contains(field.key))
        return {};
    if (m_isStale)
        read();
    return m_values.value(field.key);
}

void SearchValues::read()
{
    m_isStale = false;
    m_file.query(
        this,
        [kind = m_kind, keys = m_keys](Database &database) {
            return readValues(database, kind, keys);
        },
        [this](const Result<ValuesByKey> &values) {
            if (!values || *values == m_values)
                return;
            m_values = *values;
            Q_EMIT changed();
        });
}

} // namespace chapterhouse
