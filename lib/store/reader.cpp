#include "store/reader.h"

#include "base/words.h"
#include "domain/fold.h"
#include "domain/localtime.h"
#include "store/recordtable.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestIdBeginning = 8;

QByteArray tableOf(Kind kind)
{
    return QByteArray(nameOf(kind).data(), nameOf(kind).size());
}

QByteArray lookupSql(Kind kind, const QByteArray &expression, const QByteArray &text = "?1")
{
    return "SELECT id FROM " + tableOf(kind) + " WHERE " + expression + " = " + text + " LIMIT 2";
}

/// The column in which no two records of a named kind have the same.
QByteArray uniqueColumn(Kind kind)
{
    const Catalogue &catalogue = catalogueOf(kind);
    return columnName(catalogue.at(catalogue.uniqueField().value_or(0)));
}

/// By a short name that several may share.
QList<QByteArray> lookupsBySlug(Kind kind)
{
    const Catalogue &catalogue = catalogueOf(kind);
    const auto slug = catalogue.find(u"slug");
    const bool isOwn = slug && slug != catalogue.uniqueField();
    return isOwn ? QList<QByteArray>{lookupSql(kind, "slug")} : QList<QByteArray>();
}

/// How a text may name a record: statements with one parameter, in the order they are tried.
QList<QByteArray> lookups(Kind kind)
{
    QList<QByteArray> statements;
    if (kind == Kind::Member)
        statements << namedSql("member_by_number"_L1) << namedSql("member_by_email"_L1)
                   << namedSql("member_by_name"_L1);
    else if (isNamed(kind))
        statements << lookupSql(kind, uniqueColumn(kind)) << lookupsBySlug(kind)
                   << lookupSql(kind, isSearchable(kind) ? "sort_key" : "fold(name)", "fold(?1)");
    return statements;
}

Result<QStringList> idsFrom(Database &database, const QByteArray &sql, const QString &text)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return failed(statement);
    statement->bindText(1, text);
    QStringList ids;
    return statement->eachRow([&](const Statement &row) { ids += row.text(0); }).map([&] {
        return ids;
    });
}

Result<std::vector<Record>> readAll(Statement &statement, Kind kind)
{
    std::vector<Record> records;
    return statement
        .eachRow([&](const Statement &row) { records.push_back(recordFrom(row, kind, 0)); })
        .map([&] { return std::move(records); });
}

} // namespace

Result<Record> Reader::get(const RecordRef &ref) const
{
    return RecordTable(m_database, ref.kind).get(ref.id);
}

Result<std::optional<Record>> Reader::find(const RecordRef &ref) const
{
    return RecordTable(m_database, ref.kind).find(ref.id);
}

Result<QString> Reader::title(const RecordRef &ref) const
{
    return get(ref).map([](const Record &record) { return titleOf(record); });
}

Result<RecordId> Reader::findReference(Kind kind, const QString &text) const
{
    QList<QByteArray> statements{"SELECT id FROM " + tableOf(kind) + " WHERE id = ?1"};
    statements += lookups(kind);
    if (text.size() >= shortestIdBeginning)
        statements << "SELECT id FROM " + tableOf(kind) +
                          " WHERE id >= lower(?1) AND id < lower(?1) || 'g' LIMIT 2";
    for (const QByteArray &sql : statements) {
        const auto ids = idsFrom(m_database, sql, text);
        if (!ids)
            return failed(ids);
        if (ids->size() == 1)
            return RecordId(ids->front());
        if (ids->size() > 1)
            return fail(
                ErrorKind::Conflict,
                Words::tr("“%1” fits more than one %2. Give its id.").arg(text, wordFor(kind)));
    }
    return fail(ErrorKind::NotFound, Words::tr("There is no %1 “%2”.").arg(wordFor(kind), text));
}

Result<std::vector<Record>> Reader::recordsOf(Kind kind, QLatin1String key,
                                              const RecordId &target) const
{
    const FieldSpec &field = catalogueOf(kind).at(catalogueOf(kind).indexOf(key));
    return field.kind == FieldKind::References
               ? recordsWhere(kind, holdsReferenceSql(columnName(field)), target.text())
               : recordsWith(kind, key, target.text());
}

Result<std::vector<Record>> Reader::recordsOfThose(Kind kind, QLatin1String key,
                                                   QLatin1String ofThose,
                                                   const RecordId &target) const
{
    const FieldSpec &field = catalogueOf(kind).at(catalogueOf(kind).indexOf(key));
    const Catalogue &those = catalogueOf(field.target);
    return recordsWhere(kind,
                        columnName(field) + " IN (SELECT id FROM " + tableOf(field.target) +
                            " WHERE " + columnName(those.at(those.indexOf(ofThose))) + " = ?)",
                        target.text());
}

Result<std::vector<Record>> Reader::recordsWith(Kind kind, QLatin1String key,
                                                const QString &text) const
{
    const Catalogue &catalogue = catalogueOf(kind);
    return recordsWhere(kind, columnName(catalogue.at(catalogue.indexOf(key))) + " = ?", text);
}

Result<std::vector<Record>> Reader::recordsWhere(Kind kind, const QByteArray &condition,
                                                 const QString &text) const
{
    auto statement = m_database.prepare("SELECT " + columnList(kind) + " FROM " + tableOf(kind) +
                                        " WHERE " + condition + " ORDER BY row");
    if (!statement)
        return failed(statement);
    statement->bindText(1, text);
    return readAll(*statement, kind);
}

Result<std::vector<Record>> Reader::all(Kind kind) const
{
    auto statement = m_database.prepare("SELECT " + columnList(kind) + " FROM " + tableOf(kind) +
                                        " ORDER BY row");
    if (!statement)
        return failed(statement);
    return readAll(*statement, kind);
}

Result<MemberStory> Reader::storyOf(const MemberId &member) const
{
    return StatusSpanTable(m_database).storyOf(member.generic());
}

Result<StatusOnDay> Reader::statusOn(const MemberId &member, QDate day) const
{
    const auto row = RecordTable(m_database, Kind::Member).rowOf(member.generic());
    if (!row)
        return failed(row);
    const auto spans = StatusSpanTable(m_database).spansOf(row->value_or(0));
    if (!spans)
        return failed(spans);
    for (const StatusSpan &span : *spans) {
        if (span.from <= day && day <= span.until)
            return span.what;
    }
    return StatusOnDay();
}

Result<std::vector<HistoryEntry>> Reader::history(const RecordRef &record) const
{
    return ChangeLog(m_database).history(record);
}

Result<QList<QPair<QString, QString>>> Reader::unfinished(const RecordRef &ref) const
{
    auto statement = m_database.prepareNamed("unfinished_of"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, nameOf(ref.kind));
    statement->bindText(2, ref.id.text());
    QList<QPair<QString, QString>> found;
    return statement
        ->eachRow([&](const Statement &row) {
            found.append({row.text(0), row.text(1)});
        })
        .map([&] { return found; });
}

Result<QString> Reader::setting(const SettingSpec &setting) const
{
    return SettingTable(m_database).value(setting);
}

QTimeZone Reader::associationZone() const
{
    const auto name = setting(settings::associationZone);
    return zoneOrUtc(name.value_or(QString()));
}

} // namespace chapterhouse
