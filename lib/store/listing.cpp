#include "store/listing.h"

#include "base/words.h"
#include "store/fieldsql.h"
#include "store/querysql.h"
#include "store/recordtable.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

struct ListSql {
    QByteArray from; ///< from FROM to the end of WHERE
    QByteArray order;
    QList<FieldValue> bound;
};

QByteArray directed(const QByteArray &expression, bool descending)
{
    return expression + (descending ? " DESC NULLS LAST" : " NULLS LAST");
}

/// By the folded title, then the title.
QByteArray titleOrderSql(Kind kind, bool descending)
{
    const QByteArray title = titleSql(kind, "m");
    const QByteArray folded = isSearchable(kind) ? "m.sort_key" : "fold(" + title + ')';
    return directed(folded, descending) + ", " + directed(title, descending);
}

/// By folded text, then the text, with what is absent at the end.
QByteArray sortSql(Kind kind, const SortKey &key)
{
    if (key.field == SortKey::byTitle)
        return titleOrderSql(kind, key.descending);
    const FieldSpec &field = catalogueOf(kind).at(key.field);
    QByteArray expression = sortedBySql(kind, key.field);
    const QByteArray title =
        field.kind == FieldKind::Reference ? titleSql(field.target, "r") : QByteArray();
    if (!title.isEmpty())
        expression = "(SELECT " + title + " FROM " +
                     QByteArray(nameOf(field.target).data(), nameOf(field.target).size()) +
                     " r WHERE r.id = " + expression + ')';
    const bool isText = field.kind == FieldKind::Text || field.kind == FieldKind::LongText ||
                        isList(field.kind) || !title.isEmpty();
    if (!isText)
        return directed(expression, key.descending);
    return directed("fold(" + expression + ')', key.descending) + ", " +
           directed(expression, key.descending);
}

/// Tiers come in the order in which they were made, which is that of their amounts.
bool isListedByName(Kind kind)
{
    return isNamed(kind) && kind != Kind::Tier;
}

/// Events come in the order in which they start, other kinds by name.
QByteArray orderSql(const ListRequest &request)
{
    QByteArrayList keys;
    for (const SortKey &key : request.sort)
        keys += sortSql(request.kind, key);
    if (request.kind == Kind::Event)
        keys += "m.starts_at NULLS LAST";
    if (isSearchable(request.kind))
        keys += "m.sort_key, m.title, m.id";
    else if (isListedByName(request.kind))
        keys += titleOrderSql(request.kind, false) + ", m.id";
    else
        keys += "m.row";
    return " ORDER BY " + keys.join(", ");
}

bool needsStatus(Kind kind, std::span<const qsizetype> fields)
{
    for (const qsizetype field : fields) {
        if (fieldSql(kind, field).needsStatus)
            return true;
    }
    return false;
}

ListSql listSql(const ListRequest &request, std::span<const qsizetype> fields)
{
    QuerySql query = compileQuery(request.kind, request.query);
    bool joinStatus = query.needsStatus || needsStatus(request.kind, fields);
    for (const SortKey &key : request.sort)
        joinStatus = joinStatus || (key.field != SortKey::byTitle &&
                                    fieldSql(request.kind, key.field).needsStatus);
    QByteArray from = fromClause(request.kind, joinStatus);
    if (!query.condition.isEmpty())
        from += " WHERE " + query.condition;
    return {.from = from, .order = orderSql(request), .bound = std::move(query.bound)};
}

/// ?1 is always the day; a statement without it has no parameters, or begins with ?2.
void bindAll(Statement &statement, QDate day, const QList<FieldValue> &bound)
{
    statement.bindIfThere(1, dateValue(day));
    for (qsizetype i = 0; i < bound.size(); ++i)
        statement.bind(static_cast<int>(i) + 2, bound[i]);
}

QByteArray selected(Kind kind, std::span<const qsizetype> fields)
{
    QByteArrayList expressions;
    for (const qsizetype field : fields)
        expressions += fieldSql(kind, field).expression;
    return expressions.join(", ");
}

/// Without a limit none is written: SQLite sorts faster where there is none.
QByteArray limitSql(qint64 limit)
{
    return limit < 0 ? QByteArray() : " LIMIT " + QByteArray::number(limit);
}

std::vector<qsizetype> derivedFields(Kind kind)
{
    const Catalogue &catalogue = catalogueOf(kind);
    std::vector<qsizetype> fields;
    for (qsizetype field = 0; field < catalogue.size(); ++field) {
        if (catalogue.at(field).is(FieldFlag::Derived))
            fields.push_back(field);
    }
    return fields;
}

/// The stored fields and those of the derived ones.
std::vector<qsizetype> fieldsWith(Kind kind, std::span<const qsizetype> derived)
{
    const Catalogue &catalogue = catalogueOf(kind);
    std::vector<qsizetype> fields;
    for (qsizetype field = 0; field < catalogue.size(); ++field) {
        if (!catalogue.at(field).is(FieldFlag::Derived) ||
            std::ranges::find(derived, field) != derived.end())
            fields.push_back(field);
    }
    return fields;
}

} // namespace

Result<std::vector<qint64>> listKeys(Database &database, const ListRequest &request, qint64 limit)
{
    const ListSql sql = listSql(request, {});
    auto statement = database.prepare("SELECT m.row" + sql.from + sql.order + limitSql(limit));
    if (!statement)
        return failed(statement);
    bindAll(*statement, request.day, sql.bound);
    std::vector<qint64> keys;
    return statement->eachRow([&](const Statement &row) { keys.push_back(row.integer(0)); })
        .map([&] { return std::move(keys); });
}

Result<qint64> countRows(Database &database, const ListRequest &request)
{
    ListRequest unsorted = request;
    unsorted.sort.clear();
    const ListSql sql = listSql(unsorted, {});
    auto statement = database.prepare("SELECT count(*)" + sql.from);
    if (!statement)
        return failed(statement);
    bindAll(*statement, request.day, sql.bound);
    const Result<bool> row = statement->step();
    if (!row)
        return failed(row);
    return statement->integer(0);
}

Result<std::vector<Record>> listRecords(Database &database, Kind kind, std::span<const qint64> keys,
                                        QDate day)
{
    return listRecords(database, kind, keys, day, derivedFields(kind));
}

Result<std::vector<Record>> listRecords(Database &database, Kind kind, std::span<const qint64> keys,
                                        QDate day, std::span<const qsizetype> derived)
{
    const std::vector<qsizetype> fields = fieldsWith(kind, derived);
    auto statement =
        database.prepare("SELECT " + selected(kind, fields) +
                         fromClause(kind, needsStatus(kind, fields)) + " WHERE m.row = ?2");
    if (!statement)
        return failed(statement);
    std::vector<Record> records;
    records.reserve(keys.size());
    for (const qint64 key : keys) {
        statement->reset();
        bindAll(*statement, day, {key});
        const Result<bool> row = statement->step();
        if (!row)
            return failed(row);
        if (!*row)
            continue;
        Record record{.kind = kind, .values = QList<FieldValue>(catalogueOf(kind).size())};
        for (size_t i = 0; i < fields.size(); ++i)
            record.values[fields[i]] =
                statement->value(static_cast<int>(i), catalogueOf(kind).at(fields[i]).kind);
        records.push_back(std::move(record));
    }
    return records;
}

Result<void> visitRows(Database &database, const ListRequest &request,
                       std::span<const qsizetype> fields, qint64 limit, const RowVisitor &visitor)
{
    const ListSql sql = listSql(request, fields);
    auto statement = database.prepare("SELECT " + selected(request.kind, fields) + sql.from +
                                      sql.order + limitSql(limit));
    if (!statement)
        return failed(statement);
    bindAll(*statement, request.day, sql.bound);
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return failed(row);
        if (!*row || !visitor(*statement))
            return {};
    }
}

Result<void> visitList(Database &database, const ListRequest &request,
                       std::span<const qsizetype> fields, qint64 limit, const ListVisitor &visitor)
{
    const Catalogue &catalogue = catalogueOf(request.kind);
    std::vector<FieldValue> values(fields.size());
    return visitRows(database, request, fields, limit, [&](const Statement &row) {
        for (size_t i = 0; i < fields.size(); ++i)
            values[i] = row.value(static_cast<int>(i), catalogue.at(fields[i]).kind);
        return visitor(values);
    });
}

Result<std::vector<SortKey>> sortFromText(Kind kind, const QString &text)
{
    std::vector<SortKey> keys;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        const bool descending = name.startsWith(u'-');
        const auto field = catalogueOf(kind).find(descending ? QStringView(name).mid(1) : name);
        if (!field)
            return fail(ErrorKind::Usage,
                        Words::tr("No %1 has a field “%2” to sort by.").arg(wordFor(kind), name));
        keys.push_back({*field, descending});
    }
    return keys;
}

} // namespace chapterhouse
