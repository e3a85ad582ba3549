#include "store/maintenance.h"

#include "base/words.h"
#include "store/recordtable.h"
#include "store/settingtable.h"
#include "store/statusspans.h"

#include <functional>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProblems = 100;

using RowVisitor = std::function<Result<void>(Statement &)>;

Result<void> forEachRow(Database &database, const QByteArray &sql, const RowVisitor &visit)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return failed(statement);
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return failed(row);
        if (!*row)
            return {};
        if (auto visited = visit(*statement); !visited)
            return visited;
    }
}

void addProblem(QStringList &problems, const QString &sentence)
{
    if (problems.size() < mostProblems)
        problems += sentence;
}

Result<void> checkStructure(Database &database, QStringList &problems)
{
    return forEachRow(database, "PRAGMA integrity_check", [&](Statement &row) -> Result<void> {
        if (row.text(0) != "ok"_L1)
            addProblem(problems, Words::tr("The file is damaged: %1.").arg(row.text(0)));
        return {};
    });
}

Result<void> checkReferences(Database &database, QStringList &problems)
{
    return forEachRow(database, "PRAGMA foreign_key_check", [&](Statement &row) -> Result<void> {
        addProblem(problems, Words::tr("Row %1 of “%2” refers to a missing “%3”.")
                                 .arg(row.text(1), row.text(0), row.text(2)));
        return {};
    });
}

Result<void> checkMember(Database &database, const StatusRules &rules, qint64 row,
                         const Record &member, QStringList &problems)
{
    StatusSpanTable table(database);
    const auto story = table.storyOf(member.id());
    if (!story)
        return failed(story);
    const auto spans = table.spansOf(row);
    if (!spans)
        return failed(spans);
    if (*spans != statusSpans(*story, rules))
        addProblem(
            problems,
            Words::tr("The status of “%1” is not what the records say.").arg(titleOf(member)));
    return {};
}

Result<void> checkMembers(Database &database, const StatusRules &rules, QStringList &problems)
{
    const QByteArray sql =
        "SELECT row, search_text, " + columnList(Kind::Member) + " FROM member ORDER BY row";
    return forEachRow(database, sql, [&](Statement &row) -> Result<void> {
        const Record member = recordFrom(row, Kind::Member, 2);
        if (row.text(1) != searchTextOf(member))
            addProblem(problems, Words::tr("The search text of “%1” is not what the record says.")
                                     .arg(titleOf(member)));
        return checkMember(database, rules, row.integer(0), member, problems);
    });
}

/// FTS5's own check compares the index with the table; it is a write as far as SQLite is concerned,
/// so that a read-only store does without.
Result<void> checkSearchIndex(Database &database, QStringList &problems)
{
    const auto checked = database.execute(namedSql("search_check"_L1));
    if (!checked && checked.error().message.isEmpty())
        return checked;
    const bool isReadOnly = !checked && checked.error().details.contains("readonly"_L1);
    if (!checked && !isReadOnly)
        addProblem(problems, Words::tr("The search index does not fit the members."));
    return {};
}

/// A record is there exactly when its newest line in the log is not a removal.
Result<void> checkLog(Database &database, QStringList &problems)
{
    for (const Kind kind : allKinds()) {
        const QByteArray table(nameOf(kind).data(), nameOf(kind).size());
        const QByteArray unlogged =
            "SELECT id FROM " + table +
            " r WHERE coalesce((SELECT c.action FROM change c WHERE c.record = r.id ORDER BY"
            " c.row DESC LIMIT 1), 'removed') = 'removed'";
        const auto visited = forEachRow(database, unlogged, [&](Statement &row) -> Result<void> {
            addProblem(
                problems,
                Words::tr("The %1 %2 is not in the change log.").arg(wordFor(kind), row.text(0)));
            return {};
        });
        if (!visited)
            return visited;
    }
    return {};
}

} // namespace

Result<QStringList> verify(Database &database)
{
    const auto grace = SettingTable(database).value(settings::graceDays);
    if (!grace)
        return failed(grace);
    const StatusRules rules{.graceDays = grace->toInt()};
    QStringList problems;
    const Result<void> checked =
        checkStructure(database, problems)
            .and_then([&] { return checkReferences(database, problems); })
            .and_then([&] { return checkMembers(database, rules, problems); })
            .and_then([&] { return checkSearchIndex(database, problems); })
            .and_then([&] { return checkLog(database, problems); });
    if (!checked)
        return failed(checked);
    return problems;
}

Result<void> rebuildStatusSpans(Database &database, const StatusRules &rules)
{
    StatusSpanTable table(database);
    return forEachRow(database, namedSql("members_all"_L1), [&](Statement &row) -> Result<void> {
        const auto story = table.storyOf(RecordId(row.text(1)));
        if (!story)
            return failed(story);
        return table.replace(row.integer(0), statusSpans(*story, rules));
    });
}

} // namespace chapterhouse
