#include "exchange/export/exportrows.h"

#include "domain/listtext.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

ExportRows::ExportRows(Database &database, const ExportRequest &request)
    : m_database(database), m_request(request), m_catalogue(catalogueOf(request.list.kind))
{
    for (const ColumnTarget &column : request.columns) {
        const bool isField = column.what == ColumnTarget::What::Field;
        m_places.push_back(isField ? static_cast<int>(m_fields.size()) : -1);
        if (isField)
            m_fields.push_back(column.field);
    }
    if (hasPeriods())
        m_fields.push_back(0);
}

bool ExportRows::hasPeriods() const
{
    return std::ranges::any_of(m_request.columns, [](const ColumnTarget &column) {
        return column.what == ColumnTarget::What::Period;
    });
}

Result<void> ExportRows::visit(const Visitor &visitor)
{
    const bool withPeriods = hasPeriods();
    if (withPeriods) {
        auto periods = PeriodColumns::load(m_database);
        if (!periods)
            return failed(periods);
        m_periods = *std::move(periods);
    }
    Result<void> visited;
    const auto listed =
        visitRows(m_database, m_request.list, m_fields, -1, [&](const Statement &row) {
            m_row = &row;
            if (withPeriods)
                m_member = row.text(static_cast<int>(m_fields.size()) - 1);
            visited = visitor(*this);
            return visited.has_value();
        });
    m_row = nullptr;
    return listed.and_then([&] { return visited; });
}

const FieldSpec &ExportRows::fieldOf(qsizetype column) const
{
    return m_catalogue.at(m_request.columns[column].field);
}

FieldValue ExportRows::value(qsizetype column) const
{
    return m_row->value(place(column), fieldOf(column).kind);
}

QByteArrayView ExportRows::utf8(qsizetype column) const
{
    return m_row->utf8(place(column));
}

bool ExportRows::isAbsent(qsizetype column) const
{
    return m_row->isNull(place(column));
}

QString ExportRows::periodText(qsizetype column) const
{
    const ColumnTarget &target = m_request.columns[column];
    return m_periods.text(m_member, target.part, target.period);
}

QString ExportRows::titlesOf(const FieldSpec &field, const QStringList &ids) const
{
    QStringList titles;
    for (const QString &id : ids)
        titles += titleOf(field, RecordId(id));
    return listText(titles);
}

QString ExportRows::titleOf(const FieldSpec &field, const RecordId &id) const
{
    if (!isNamed(field.target))
        return id.text();
    QString &title = m_titles[id.text()];
    if (title.isEmpty()) {
        const auto record = Reader(m_database).find({field.target, id});
        title = record && *record ? chapterhouse::titleOf(**record) : id.text();
    }
    return title;
}

} // namespace chapterhouse
