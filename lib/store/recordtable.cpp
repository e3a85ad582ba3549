#include "store/recordtable.h"

#include "domain/emailaddress.h"
#include "domain/fold.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QByteArray tableName(Kind kind)
{
    return QByteArray(nameOf(kind).data(), nameOf(kind).size());
}

bool isStored(const FieldSpec &field)
{
    return !field.is(FieldFlag::Derived);
}

QByteArray insertSql(Kind kind)
{
    QByteArray columns = columnList(kind);
    if (isSearchable(kind))
        columns += ", title, sort_key, search_text";
    QByteArray places = "?";
    for (qsizetype i = 0; i < columns.count(','); ++i)
        places += ",?";
    return "INSERT INTO " + tableName(kind) + " (" + columns + ") VALUES (" + places + ')';
}

QByteArray updateSql(Kind kind, const QList<qsizetype> &fields)
{
    QByteArray assignments;
    for (const qsizetype field : fields)
        assignments += columnName(catalogueOf(kind).at(field)) + " = ?, ";
    if (isSearchable(kind))
        assignments += "title = ?, sort_key = ?, search_text = ?, ";
    assignments.chop(2);
    return "UPDATE " + tableName(kind) + " SET " + assignments + " WHERE id = ? RETURNING row";
}

void appendWords(QString &text, const FieldValue &value)
{
    if (const auto *single = std::get_if<QString>(&value))
        text += *single + u' ';
    else if (const auto *list = std::get_if<QStringList>(&value))
        text += list->join(u' ') + u' ';
}

/// Binds title, sort key and search text, which are never NULL; returns the next parameter.
int bindComputed(Statement &statement, int parameter, const Record &record)
{
    const QString title = titleOf(record);
    statement.bindText(parameter++, title);
    statement.bindText(parameter++, fold(title));
    statement.bindText(parameter++, searchTextOf(record));
    return parameter;
}

} // namespace

bool isSearchable(Kind kind)
{
    for (const FieldSpec &field : catalogueOf(kind).fields()) {
        if (field.is(FieldFlag::Searchable))
            return true;
    }
    return false;
}

QString searchTextOf(const Record &record)
{
    const Catalogue &catalogue = catalogueOf(record.kind);
    QString text;
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        if (catalogue.at(i).is(FieldFlag::Searchable))
            appendWords(text, record.values[i]);
    }
    return fold(text).trimmed();
}

QByteArray columnName(const FieldSpec &field)
{
    return '"' + QByteArray(field.key.data(), field.key.size()) + '"';
}

QByteArray columnList(Kind kind, const QByteArray &prefix)
{
    QByteArray columns;
    for (const FieldSpec &field : catalogueOf(kind).fields()) {
        if (isStored(field))
            columns += prefix + columnName(field) + ", ";
    }
    columns.chop(2);
    return columns;
}

Record recordFrom(const Statement &statement, Kind kind, int firstColumn)
{
    const Catalogue &catalogue = catalogueOf(kind);
    Record record{.kind = kind, .values = QList<FieldValue>(catalogue.size())};
    int column = firstColumn;
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        if (isStored(catalogue.at(i)))
            record.values[i] = statement.value(column++, catalogue.at(i).kind);
    }
    return record;
}

RecordTable::RecordTable(Database &database, Kind kind)
    : m_database(database), m_kind(kind),
      m_findSql("SELECT " + columnList(kind) + " FROM " + tableName(kind) + " WHERE id = ?"),
      m_insertSql(insertSql(kind))
{
}

Result<std::optional<Record>> RecordTable::find(const RecordId &id)
{
    auto statement = m_database.prepare(m_findSql);
    if (!statement)
        return failed(statement);
    statement->bindText(1, id.text());
    const Result<bool> row = statement->step();
    if (!row)
        return failed(row);
    return *row ? std::optional(recordFrom(*statement, m_kind, 0)) : std::nullopt;
}

Result<std::optional<qint64>> RecordTable::rowOf(const RecordId &id)
{
    auto statement = m_database.prepare("SELECT row FROM " + tableName(m_kind) + " WHERE id = ?");
    if (!statement)
        return failed(statement);
    statement->bindText(1, id.text());
    const Result<bool> row = statement->step();
    if (!row)
        return failed(row);
    return *row ? std::optional(statement->integer(0)) : std::nullopt;
}

Result<qint64> RecordTable::insert(const Record &record)
{
    auto statement = m_database.prepare(m_insertSql);
    if (!statement)
        return failed(statement);
    const Catalogue &catalogue = catalogueOf(m_kind);
    int parameter = 1;
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        if (isStored(catalogue.at(i)))
            statement->bind(parameter++, record.values[i]);
    }
    if (isSearchable(m_kind))
        bindComputed(*statement, parameter, record);
    if (const auto done = statement->run(); !done)
        return failed(done);
    const qint64 row = m_database.lastInsertedRow();
    if (!isSearchable(m_kind))
        return row;
    if (const auto indexed = replaceSearchText(row, {}, searchTextOf(record)); !indexed)
        return failed(indexed);
    if (const auto added = addEmails(row, record); !added)
        return failed(added);
    return row;
}

Result<qint64> RecordTable::update(const Record &before, const Record &after)
{
    const Catalogue &catalogue = catalogueOf(m_kind);
    QList<qsizetype> fields;
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        if (isStored(catalogue.at(i)) && before.values[i] != after.values[i])
            fields += i;
    }
    Q_ASSERT(!fields.isEmpty());
    auto statement = m_database.prepare(updateSql(m_kind, fields));
    if (!statement)
        return failed(statement);
    int parameter = 1;
    for (const qsizetype field : fields)
        statement->bind(parameter++, after.values[field]);
    if (isSearchable(m_kind))
        parameter = bindComputed(*statement, parameter, after);
    statement->bindText(parameter, after.id().text());
    const Result<bool> stepped = statement->step();
    if (!stepped)
        return failed(stepped);
    const qint64 row = statement->integer(0);
    if (!isSearchable(m_kind))
        return row;
    if (auto indexed = replaceSearchText(row, searchTextOf(before), searchTextOf(after)); !indexed)
        return failed(indexed);
    if (before.at("emails"_L1) == after.at("emails"_L1))
        return row;
    return addEmails(row, after).map([row] { return row; });
}

Result<qint64> RecordTable::remove(const Record &record)
{
    auto statement =
        m_database.prepare("DELETE FROM " + tableName(m_kind) + " WHERE id = ? RETURNING row");
    if (!statement)
        return failed(statement);
    statement->bindText(1, record.id().text());
    const Result<bool> stepped = statement->step();
    if (!stepped)
        return failed(stepped);
    const qint64 row = statement->integer(0);
    if (!isSearchable(m_kind))
        return row;
    return replaceSearchText(row, searchTextOf(record), {}).map([row] { return row; });
}

Result<void> RecordTable::replaceSearchText(qint64 row, const QString &before, const QString &after)
{
    if (before == after)
        return {};
    const QByteArray index = tableName(m_kind) + "_search";
    const auto write = [&](const QByteArray &sql, const QString &text) -> Result<void> {
        auto statement = m_database.prepare(sql);
        if (!statement)
            return failed(statement);
        statement->bindInteger(1, row);
        statement->bindText(2, text);
        return statement->run();
    };
    if (!before.isEmpty()) {
        const auto removed = write("INSERT INTO " + index + " (" + index +
                                       ", rowid, search_text) VALUES ('delete', ?, ?)",
                                   before);
        if (!removed)
            return removed;
    }
    if (after.isEmpty())
        return {};
    return write("INSERT INTO " + index + " (rowid, search_text) VALUES (?, ?)", after);
}

Result<void> RecordTable::addEmails(qint64 row, const Record &record)
{
    auto forget = m_database.prepareNamed("emails_forget"_L1);
    if (!forget)
        return failed(forget);
    forget->bindInteger(1, row);
    if (auto done = forget->run(); !done)
        return done;
    auto insert = m_database.prepareNamed("email_add"_L1);
    if (!insert)
        return failed(insert);
    for (const QString &email : record.list("emails"_L1)) {
        insert->bindText(1, fold(email));
        insert->bindInteger(2, row);
        if (auto done = insert->run(); !done)
            return done;
    }
    return {};
}

} // namespace chapterhouse
