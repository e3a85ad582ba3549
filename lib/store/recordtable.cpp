#include "store/recordtable.h"

#include "base/words.h"
#include "domain/fold.h"
#include "domain/localtime.h"

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

/// Where the title is a field, it is a column already.
bool hasTitleField(Kind kind)
{
    return catalogueOf(kind).find(u"title").has_value();
}

/// What the program computes from the other columns, in the order of bindComputed().
QByteArrayList computedColumns(Kind kind)
{
    QByteArrayList columns;
    if (kind == Kind::Event)
        columns += "starts_at";
    if (!isSearchable(kind))
        return columns;
    if (!hasTitleField(kind))
        columns += "title";
    return columns << "sort_key"
                   << "search_text";
}

QByteArray insertSql(Kind kind)
{
    QByteArray columns = columnList(kind);
    for (const QByteArray &column : computedColumns(kind))
        columns += ", " + column;
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
    for (const QByteArray &column : computedColumns(kind))
        assignments += column + " = ?, ";
    assignments.chop(2);
    return "UPDATE " + tableName(kind) + " SET " + assignments + " WHERE row = ?";
}

void appendWords(QString &text, const FieldValue &value)
{
    if (const auto *single = std::get_if<QString>(&value))
        text += *single + u' ';
    else if (const auto *list = std::get_if<QStringList>(&value))
        text += list->join(u' ') + u' ';
}

/// Returns the next parameter. Nothing of it is NULL but the start of an event that has none.
int bindComputed(Statement &statement, int parameter, const Record &record,
                 const QString &searchText)
{
    if (record.kind == Kind::Event)
        statement.bind(parameter++, textValue(startsAt(record)));
    if (!isSearchable(record.kind))
        return parameter;
    const QString title = titleOf(record);
    if (!hasTitleField(record.kind))
        statement.bindComputedText(parameter++, title);
    statement.bindComputedText(parameter++, fold(title));
    statement.bindComputedText(parameter++, searchText);
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

QString startsAt(const Record &event)
{
    const auto start = dayOrTimeFromText(event.text("start"_L1));
    if (!start)
        return {};
    const LocalTime local{start->day, start->isWholeDay() ? QTime(0, 0) : start->time};
    return instantOf(local, zoneOrUtc(event.text("zone"_L1))).toString(Qt::ISODate);
}

QByteArray columnName(const FieldSpec &field)
{
    return '"' + QByteArray(field.key.data(), field.key.size()) + '"';
}

QByteArray itemsSql(const QByteArray &list)
{
    return "json_each(iif(json_valid(" + list + "), " + list + ", NULL))";
}

QByteArray holdsReferenceSql(const QByteArray &column)
{
    return "EXISTS (SELECT 1 FROM " + itemsSql(column) + " each WHERE each.value = ?)";
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
    : m_database(database), m_kind(kind), m_isSearchable(isSearchable(kind)),
      m_findSql("SELECT " + columnList(kind) + " FROM " + tableName(kind) + " WHERE id = ?"),
      m_rowSql("SELECT row FROM " + tableName(kind) + " WHERE id = ?"),
      m_insertSql(insertSql(kind)),
      m_removeSql("DELETE FROM " + tableName(kind) + " WHERE row = ?"), m_index(database, kind)
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

Result<Record> RecordTable::get(const RecordId &id)
{
    auto found = find(id);
    if (!found)
        return failed(found);
    if (std::optional<Record> &record = *found)
        return *std::move(record);
    return fail(ErrorKind::NotFound,
                Words::tr("There is no %1 %2.").arg(wordFor(m_kind), id.text()));
}

Result<std::optional<qint64>> RecordTable::rowOf(const RecordId &id)
{
    auto statement = m_database.prepare(m_rowSql);
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
    const QString searchText = m_isSearchable ? searchTextOf(record) : QString();
    bindComputed(*statement, parameter, record, searchText);
    if (const auto done = statement->run(); !done)
        return failed(done);
    const qint64 row = m_database.lastInsertedRow();
    if (!m_isSearchable)
        return row;
    if (const auto indexed = m_index.change(row, std::nullopt, searchText); !indexed)
        return failed(indexed);
    if (const auto added = addEmails(row, record); !added)
        return failed(added);
    return row;
}

Result<qint64> RecordTable::update(const Record &before, const Record &after)
{
    Result<qint64> row = presentRow(after.id());
    if (!row)
        return row;
    if (const auto written = writeChanges(*row, before, after); !written)
        return failed(written);
    if (!m_isSearchable)
        return row;
    if (auto indexed = m_index.change(*row, searchTextOf(before), searchTextOf(after)); !indexed)
        return failed(indexed);
    if (m_kind != Kind::Member || before.at("emails"_L1) == after.at("emails"_L1))
        return row;
    return forgetEmails(*row).and_then([&] { return addEmails(*row, after); }).map([&] {
        return *row;
    });
}

Result<void> RecordTable::writeChanges(qint64 row, const Record &before, const Record &after)
{
    const Catalogue &catalogue = catalogueOf(m_kind);
    QList<qsizetype> fields;
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        if (isStored(catalogue.at(i)) && before.values[i] != after.values[i])
            fields += i;
    }
    auto statement = m_database.prepare(updateSql(m_kind, fields));
    if (!statement)
        return failed(statement);
    int parameter = 1;
    for (const qsizetype field : fields)
        statement->bind(parameter++, after.values[field]);
    parameter = bindComputed(*statement, parameter, after, searchTextOf(after));
    statement->bindInteger(parameter, row);
    return statement->run();
}

Result<qint64> RecordTable::remove(const Record &record)
{
    Result<qint64> row = presentRow(record.id());
    if (!row)
        return row;
    auto statement = m_database.prepare(m_removeSql);
    if (!statement)
        return failed(statement);
    statement->bindInteger(1, *row);
    if (const auto done = statement->run(); !done)
        return failed(done);
    if (!m_isSearchable)
        return row;
    return forgetEmails(*row)
        .and_then([&] { return m_index.change(*row, searchTextOf(record), std::nullopt); })
        .map([&] { return *row; });
}

Result<qint64> RecordTable::presentRow(const RecordId &id)
{
    const auto row = rowOf(id);
    if (!row)
        return failed(row);
    Q_ASSERT(row->has_value());
    return row->value_or(0);
}

Result<void> RecordTable::finish()
{
    return m_index.flush();
}

Result<void> RecordTable::forgetEmails(qint64 row)
{
    if (m_kind != Kind::Member)
        return {};
    auto forget = m_database.prepareNamed("emails_forget"_L1);
    if (!forget)
        return failed(forget);
    forget->bindInteger(1, row);
    return forget->run();
}

Result<void> RecordTable::addEmails(qint64 row, const Record &record)
{
    if (m_kind != Kind::Member)
        return {};
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
