#include "store/commonvalues.h"

#include "store/fieldsql.h"
#include "store/recordtable.h"

namespace chapterhouse {

Result<QStringList> commonValues(Database &database, Kind kind, const FieldSpec &field, int most)
{
    const bool isList = field.kind == FieldKind::List;
    const QByteArray column = "m." + columnName(field);
    const QByteArray value = isList ? "item.value" : column;
    const QByteArray items = isList ? ", " + itemsSql(column) + " item" : QByteArray();
    auto statement =
        database.prepare("SELECT " + value + fromClause(kind, false) + items + " WHERE " + value +
                         " IS NOT NULL GROUP BY " + value + " ORDER BY count(*) DESC, " + value +
                         " LIMIT " + QByteArray::number(most));
    if (!statement)
        return failed(statement);
    QStringList values;
    return statement->eachRow([&](const Statement &row) { values += row.text(0); }).map([&] {
        return std::move(values);
    });
}

} // namespace chapterhouse
