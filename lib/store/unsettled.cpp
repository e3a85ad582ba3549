#include "store/unsettled.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

Result<std::vector<UnfinishedRecord>> unfinishedRecords(Database &database)
{
    auto statement = database.prepareNamed("unfinished_all"_L1);
    if (!statement)
        return failed(statement);
    std::vector<UnfinishedRecord> found;
    return statement
        ->eachRow([&found](const Statement &row) {
            const auto kind = kindFromName(row.text(0));
            if (!kind)
                return;
            const RecordRef record{*kind, RecordId(row.text(1))};
            if (found.empty() || found.back().record != record)
                found.push_back({record, {}});
            found.back().texts.append({row.text(2), row.text(3)});
        })
        .map([&found] { return std::move(found); });
}

Result<int> countSiteConflicts(Database &database)
{
    auto statement = database.prepareNamed("site_conflicts_count"_L1);
    if (!statement)
        return failed(statement);
    return statement->step().map([&](bool) { return static_cast<int>(statement->integer(0)); });
}

} // namespace chapterhouse
