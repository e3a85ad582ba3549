#include "store/maintenance.h"

#include "base/words.h"
#include "domain/fold.h"
#include "store/recordtable.h"
#include "store/settingtable.h"
#include "store/statusspans.h"
#include "store/verifylog.h"

#include <QSet>

#include <sqlite3.h>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkStructure(Database &database, Problems &problems)
{
    return database.visit("PRAGMA integrity_check", [&](Statement &row) -> Result<void> {
        if (row.text(0) != "ok"_L1)
            problems.add(Words::tr("The file is damaged: %1.").arg(row.text(0)));
        return {};
    });
}

Result<void> checkReferences(Database &database, Problems &problems)
{
    return database.visit("PRAGMA foreign_key_check", [&](Statement &row) -> Result<void> {
        problems.add(Words::tr("Row %1 of “%2” refers to a missing “%3”.")
                         .arg(row.text(1), row.text(0), row.text(2)));
        return {};
    });
}

/// Lists of references, which foreign keys do not watch over; what is no list refers to nothing.
Result<void> checkReferenceLists(Database &database, Problems &problems)
{
    for (const Kind kind : allKinds()) {
        const QByteArray table(nameOf(kind).data(), nameOf(kind).size());
        for (const FieldSpec &field : catalogueOf(kind).fields()) {
            if (field.kind != FieldKind::References)
                continue;
            const QByteArray target(nameOf(field.target).data(), nameOf(field.target).size());
            const QByteArray list = "m." + columnName(field);
            const QByteArray sql = "SELECT m.id FROM " + table + " m, json_each(iif(json_valid(" +
                                   list + "), " + list + ", json_array(" + list +
                                   "))) each WHERE " + list +
                                   " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + target +
                                   " r WHERE r.id = each.value)";
            const auto visited = database.visit(sql, [&](Statement &row) -> Result<void> {
                problems.add(Words::tr("“%1” of the %2 %3 refers to what is missing.")
                                 .arg(field.titleText(), wordFor(kind), row.text(0)));
                return {};
            });
            if (!visited)
                return visited;
        }
    }
    return {};
}

Result<void> checkStatus(Database &database, const StatusRules &rules, qint64 row,
                         const Record &member, Problems &problems)
{
    StatusSpanTable table(database);
    const auto story = table.storyOf(member.id());
    if (!story)
        return failed(story);
    const auto spans = table.spansOf(row);
    if (!spans)
        return failed(spans);
    if (*spans != statusSpans(*story, rules))
        problems.add(
            Words::tr("The status of “%1” is not what the records say.").arg(titleOf(member)));
    return {};
}

/// What is computed from a member and kept beside it: title, sort key, search text.
Result<void> checkComputed(const Statement &row, const Record &member, Problems &problems)
{
    if (row.text(1) != searchTextOf(member))
        problems.add(
            Words::tr("The search text of “%1” is not what the record says.").arg(titleOf(member)));
    if (row.text(2) != titleOf(member) || row.text(3) != fold(titleOf(member)))
        problems.add(Words::tr("The name of “%1” in lists is not what the record says.")
                         .arg(titleOf(member)));
    return {};
}

Result<void> checkEmails(Database &database, qint64 row, const Record &member, Problems &problems)
{
    QSet<QString> expected;
    for (const QString &email : member.list("emails"_L1))
        expected += fold(email);
    auto statement = database.prepareNamed("emails_of"_L1);
    if (!statement)
        return failed(statement);
    statement->bindInteger(1, row);
    QSet<QString> found;
    auto read = statement->eachRow([&](const Statement &line) { found += line.text(0); });
    if (!read)
        return read;
    if (found != expected)
        problems.add(Words::tr("The e-mails that “%1” is found by are not those of the "
                               "record.")
                         .arg(titleOf(member)));
    return {};
}

Result<void> checkMembers(Database &database, const StatusRules &rules, Problems &problems)
{
    const QByteArray sql = "SELECT row, search_text, title, sort_key, " + columnList(Kind::Member) +
                           " FROM member ORDER BY row";
    return database.visit(sql, [&](Statement &row) -> Result<void> {
        const Record member = recordFrom(row, Kind::Member, 4);
        return checkComputed(row, member, problems)
            .and_then([&] { return checkEmails(database, row.integer(0), member, problems); })
            .and_then(
                [&] { return checkStatus(database, rules, row.integer(0), member, problems); });
    });
}

/// Statuses and e-mails of members that are not there.
Result<void> checkLeftovers(Database &database, Problems &problems)
{
    return database.integer(namedSql("leftovers_count"_L1)).map([&](const auto &count) {
        if (count.value_or(0) > 0)
            problems.add(Words::tr("There are %Ln lines about members that are gone.", nullptr,
                                   static_cast<int>(*count)));
    });
}

/// FTS5's own check compares the index with the table; it is a write as far as SQLite is concerned,
/// so that a read-only store does without.
Result<void> checkSearchIndex(Database &database, Problems &problems)
{
    auto checked = database.execute(namedSql("search_check"_L1));
    if (checked)
        return {};
    switch (sqlite3_errcode(database.handle()) & 0xff) {
    case SQLITE_READONLY:
        return {};
    case SQLITE_CORRUPT:
        problems.add(Words::tr("The search index does not fit the members."));
        return {};
    default:
        return checked;
    }
}

} // namespace

Result<QStringList> verify(Database &database)
{
    const auto rules = statusRulesOf(database);
    if (!rules)
        return failed(rules);
    Problems problems;
    return checkStructure(database, problems)
        .and_then([&] { return checkReferences(database, problems); })
        .and_then([&] { return checkReferenceLists(database, problems); })
        .and_then([&] { return checkMembers(database, *rules, problems); })
        .and_then([&] { return checkLeftovers(database, problems); })
        .and_then([&] { return checkSearchIndex(database, problems); })
        .and_then([&] { return verifyLog(database, problems); })
        .map([&] { return problems.sentences(); });
}

Result<void> rebuildStatusSpans(Database &database, const StatusRules &rules)
{
    StatusSpanTable table(database);
    return database.visit(namedSql("members_all"_L1), [&](Statement &row) -> Result<void> {
        const auto story = table.storyOf(RecordId(row.text(1)));
        if (!story)
            return failed(story);
        return table.replace(row.integer(0), statusSpans(*story, rules));
    });
}

} // namespace chapterhouse
