#include "store/maintenance.h"

#include "base/words.h"
#include "domain/fold.h"
#include "store/recordtable.h"
#include "store/settingtable.h"
#include "store/statusspans.h"
#include "store/verifylog.h"

#include <QSet>

#include <algorithm>

#include <sqlite3.h>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QByteArray tableOf(Kind kind)
{
    return {nameOf(kind).data(), nameOf(kind).size()};
}

std::vector<Kind> searchableKinds()
{
    std::vector<Kind> kinds;
    std::ranges::copy_if(allKinds(), std::back_inserter(kinds), isSearchable);
    return kinds;
}

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
        const QByteArray table = tableOf(kind);
        for (const FieldSpec &field : catalogueOf(kind).fields()) {
            if (field.kind != FieldKind::References)
                continue;
            const QByteArray target = tableOf(field.target);
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

/// What is computed from a record and kept beside it: title, sort key, search text.
Result<void> checkComputed(const Statement &row, const Record &record, Problems &problems)
{
    if (row.text(1) != searchTextOf(record))
        problems.add(
            Words::tr("The search text of “%1” is not what the record says.").arg(titleOf(record)));
    if (row.text(2) != titleOf(record) || row.text(3) != fold(titleOf(record)))
        problems.add(Words::tr("The name of “%1” in lists is not what the record says.")
                         .arg(titleOf(record)));
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

/// Of all kinds that plain words find.
Result<void> checkSearchables(Database &database, const StatusRules &rules, Problems &problems)
{
    for (const Kind kind : searchableKinds()) {
        const QByteArray sql = "SELECT row, search_text, title, sort_key, " + columnList(kind) +
                               " FROM " + tableOf(kind) + " ORDER BY row";
        const auto visited = database.visit(sql, [&](Statement &row) -> Result<void> {
            const Record record = recordFrom(row, kind, 4);
            auto checked = checkComputed(row, record, problems);
            if (!checked || kind != Kind::Member)
                return checked;
            return checkEmails(database, row.integer(0), record, problems).and_then([&] {
                return checkStatus(database, rules, row.integer(0), record, problems);
            });
        });
        if (!visited)
            return visited;
    }
    return {};
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
Result<void> checkSearchIndex(Database &database, Kind kind, Problems &problems)
{
    const QByteArray index = tableOf(kind) + "_search";
    auto checked = database.execute("INSERT INTO " + index + " (" + index +
                                    ", rank) VALUES ('integrity-check', 1)");
    if (checked)
        return {};
    switch (sqlite3_errcode(database.handle()) & 0xff) {
    case SQLITE_READONLY:
        return {};
    case SQLITE_CORRUPT:
        problems.add(Words::tr("The search index does not fit the %1.").arg(pluralOf(kind)));
        return {};
    default:
        return checked;
    }
}

Result<void> checkSearchIndexes(Database &database, Problems &problems)
{
    for (const Kind kind : searchableKinds()) {
        if (auto checked = checkSearchIndex(database, kind, problems); !checked)
            return checked;
    }
    return {};
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
        .and_then([&] { return checkSearchables(database, *rules, problems); })
        .and_then([&] { return checkLeftovers(database, problems); })
        .and_then([&] { return checkSearchIndexes(database, problems); })
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
