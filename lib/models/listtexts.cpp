#include "models/listtexts.h"

#include "models/screentext.h"
#include "models/statuswords.h"

#include <set>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The id, and all that the columns show.
std::vector<qsizetype> fieldsOf(const std::vector<ListColumn> &columns)
{
    std::set<qsizetype> fields{0};
    for (const ListColumn &column : columns) {
        fields.insert(column.fields.begin(), column.fields.end());
        fields.insert(column.below.begin(), column.below.end());
    }
    return {fields.begin(), fields.end()};
}

} // namespace

ListTexts::ListTexts(const Reader &reader) : m_reader(reader), m_titles(reader)
{
    refresh();
}

void ListTexts::refresh()
{
    const auto grace = m_reader.setting(settings::graceDays);
    m_graceDays = grace ? grace->toInt() : m_graceDays;
}

QString ListTexts::of(const Record &record, const ListColumn &column, QDate day) const
{
    if (column.shape == ListColumn::Shape::Name)
        return isNamed(record.kind) ? titleOf(record)
                                    : partsOf(record, {column.fields.front()}).join(u", "_s);
    if (column.words)
        return column.words(record);
    if (column.shape == ListColumn::Shape::Status && record.kind == Kind::Member)
        return statusWord(statusFacts(m_reader, record, day, m_graceDays));
    const auto shown = column.shape == ListColumn::Shape::Status
                           ? std::vector{column.fields.front()}
                           : column.fields;
    const QStringList parts = partsOf(record, shown);
    return parts.isEmpty() ? u"–"_s : parts.join(u" · "_s);
}

QString ListTexts::below(const Record &record, const ListColumn &column) const
{
    return partsOf(record, column.below).join(u", "_s);
}

QStringList ListTexts::partsOf(const Record &record, const std::vector<qsizetype> &fields) const
{
    const Catalogue &catalogue = catalogueOf(record.kind);
    QStringList parts;
    for (const qsizetype field : fields)
        parts += screenText(catalogue.at(field), record.values[field], m_titles);
    parts.removeAll(QString());
    return parts;
}

Result<void> visitTexts(Database &database, const ListRequest &request,
                        const std::vector<ListColumn> &columns, const TextVisitor &visitor)
{
    const Reader reader(database);
    const ListTexts texts(reader);
    const std::vector<qsizetype> fields = fieldsOf(columns);
    Record record{.kind = request.kind, .values = {}};
    record.values.resize(catalogueOf(request.kind).size());
    Result<void> visited;
    const auto listed =
        visitList(database, request, fields, -1, [&](std::span<const FieldValue> values) {
            for (size_t i = 0; i < fields.size(); ++i)
                record.values[fields[i]] = values[i];
            QStringList row;
            for (const ListColumn &column : columns)
                row += texts.of(record, column, request.day);
            visited = visitor(row);
            return visited.has_value();
        });
    return listed.and_then([&] { return visited; });
}

} // namespace chapterhouse
