#include "store/references.h"

#include "store/recordtable.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostNamed = 5;

Result<void> addReferring(Database &database, Kind kind, const FieldSpec &field, const RecordId &id,
                          std::vector<RecordRef> &found)
{
    const QByteArray table(nameOf(kind).data(), nameOf(kind).size());
    auto statement =
        database.prepare("SELECT id FROM " + table + " WHERE " + columnName(field) + " = ?");
    if (!statement)
        return failed(statement);
    statement->bindText(1, id.text());
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return failed(row);
        if (!*row)
            return {};
        found.push_back({kind, RecordId(statement->text(0))});
    }
}

} // namespace

Result<std::vector<RecordRef>> recordsReferringTo(Database &database, const RecordRef &ref)
{
    std::vector<RecordRef> found;
    for (const Kind kind : allKinds()) {
        for (const FieldSpec &field : catalogueOf(kind).fields()) {
            const bool pointsThere = field.kind == FieldKind::Reference &&
                                     field.target == ref.kind && !field.is(FieldFlag::Derived);
            if (!pointsThere)
                continue;
            if (const auto added = addReferring(database, kind, field, ref.id, found); !added)
                return failed(added);
        }
    }
    return found;
}

Result<QStringList> titlesReferringTo(Database &database, const RecordRef &ref)
{
    const auto referring = recordsReferringTo(database, ref);
    if (!referring)
        return failed(referring);
    QStringList titles;
    for (const RecordRef &other : *referring) {
        if (titles.size() == mostNamed)
            return titles << u"…"_s;
        const auto record = RecordTable(database, other.kind).find(other.id);
        if (!record)
            return failed(record);
        if (*record)
            titles += wordFor(other.kind) + u' ' + titleOf(**record);
    }
    return titles;
}

} // namespace chapterhouse
