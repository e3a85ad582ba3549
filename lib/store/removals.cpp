#include "store/removals.h"

#include "domain/recordjson.h"

#include <QJsonDocument>

namespace chapterhouse {

Result<void> visitRemovals(Database &database, Kind kind,
                           const std::function<void(const Removal &)> &visitor)
{
    auto statement = database.prepareNamed(QLatin1String("removals"));
    if (!statement)
        return failed(statement);
    statement->bindText(1, nameOf(kind));
    return statement->eachRow([&](const Statement &row) -> Result<void> {
        const RecordRef ref{kind, RecordId(row.text(0))};
        const auto record =
            recordFromJson(ref, QJsonDocument::fromJson(row.text(1).toUtf8()).object());
        if (record)
            visitor(
                {*record, QDateTime::fromMSecsSinceEpoch(row.integer(2), Qt::UTC), row.text(3)});
        return {};
    });
}

} // namespace chapterhouse
