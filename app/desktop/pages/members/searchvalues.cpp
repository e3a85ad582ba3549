#include "desktop/pages/members/searchvalues.h"

#include "store/commonvalues.h"

#include <algorithm>
#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

using ValuesByKey = QHash<QLatin1String, QStringList>;

constexpr std::array offered{"city"_L1, "tags"_L1};
constexpr int mostOfAField = 2000;

Result<ValuesByKey> readValues(Database &database)
{
    const Catalogue &catalogue = catalogueOf(Kind::Member);
    ValuesByKey all;
    for (const QLatin1String key : offered) {
        auto values =
            commonValues(database, Kind::Member, catalogue.at(catalogue.find(QString(key)).value()),
                         mostOfAField);
        if (!values)
            return failed(values);
        all.insert(key, *std::move(values));
    }
    return all;
}

} // namespace

SearchValues::SearchValues(OpenFile &file, QObject *parent) : QObject(parent), m_file(file)
{
    connect(&file.writer(), &StoreThread::changed, this, [this] { m_isStale = true; });
}

QStringList SearchValues::of(const FieldSpec &field)
{
    if (std::ranges::find(offered, field.key) == offered.end())
        return {};
    if (m_isStale)
        read();
    return m_values.value(field.key);
}

void SearchValues::read()
{
    m_isStale = false;
    m_file.query(this, readValues, [this](const Result<ValuesByKey> &values) {
        if (!values || *values == m_values)
            return;
        m_values = *values;
        Q_EMIT changed();
    });
}

} // namespace chapterhouse
