#include "store/references.h"

#include "store/recordtable.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNamed = 5;

QByteArray lookupSql(Kind kind, const FieldSpec &field)
{
    const QByteArray refers = field.kind == FieldKind::References
                                  ? holdsReferenceSql(columnName(field))
                                  : columnName(field) + " = ?";
    return "SELECT " + columnList(kind) + " FROM " +
           QByteArray(nameOf(kind).data(), nameOf(kind).size()) + " WHERE " + refers + " LIMIT " +
           QByteArray::number(mostNamed + 1);
}

} // namespace

References::References(Database &database) : m_database(database)
{
    for (const Kind kind : allKinds()) {
        for (const FieldSpec &field : catalogueOf(kind).fields()) {
            if (refersToRecords(field.kind) && !field.is(FieldFlag::Derived))
                m_lookups.push_back({field.target, kind, lookupSql(kind, field)});
        }
    }
}

Result<QStringList> References::titlesReferringTo(const RecordRef &ref)
{
    QStringList titles;
    for (const Lookup &lookup : m_lookups) {
        if (lookup.target != ref.kind)
            continue;
        if (const auto added = addTitles(lookup, ref.id, titles); !added)
            return failed(added);
        if (titles.size() > mostNamed)
            return titles.first(mostNamed) << u"…"_s;
    }
    return titles;
}

Result<void> References::addTitles(const Lookup &lookup, const RecordId &id, QStringList &titles)
{
    auto statement = m_database.prepare(lookup.sql);
    if (!statement)
        return failed(statement);
    statement->bindText(1, id.text());
    return statement->eachRow([&](const Statement &row) {
        titles += wordFor(lookup.kind) + u' ' + titleOf(recordFrom(row, lookup.kind, 0));
    });
}

} // namespace chapterhouse
