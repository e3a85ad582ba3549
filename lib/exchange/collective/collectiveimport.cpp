#include "exchange/collective/collectiveimport.h"

#include "base/safefile.h"
#include "base/words.h"
#include "exchange/collective/collectivetable.h"
#include "exchange/import/importplanner.h"
#include "exchange/import/matchrules.h"
#include "exchange/import/rejectreasons.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr auto reasonKey = "why_rejected"_L1;

QString fieldNamed(const CollectiveTable &table, const QString &key)
{
    const qsizetype column = table.headers.indexOf(key);
    return column < 0 ? QString()
                      : nameOf(table.mapping.columns[column], catalogueOf(Kind::Member));
}

/// What was wrong with the values of the file, at the rows of the accounts.
void addFaults(ImportPlan &plan, const std::vector<CollectiveFault> &faults,
               const CollectiveTable &table)
{
    QHash<int, qsizetype> rows;
    for (qsizetype row = 0; row < std::ssize(plan.rows); ++row)
        rows.insert(plan.rows[static_cast<size_t>(row)].line, row);
    for (const CollectiveFault &fault : faults) {
        const auto row = rows.constFind(table.lines[static_cast<size_t>(fault.entry) - 1]);
        if (row == rows.cend())
            continue;
        plan.problems.push_back({.row = *row,
                                 .line = fault.entry,
                                 .column = fault.key,
                                 .field = fieldNamed(table, fault.key),
                                 .value = fault.value,
                                 .reason = fault.reason});
    }
    std::ranges::stable_sort(plan.problems, {}, &ImportProblem::row);
}

void tellLeftOut(ImportPlan &plan, qsizetype entries)
{
    plan.noRecords = entries;
    if (entries > 0)
        plan.notes += Words::tr("%Ln entries are left out: the host and who gives incognito are no "
                                "members.",
                                nullptr, static_cast<int>(entries));
}

} // namespace

Result<ImportPlan> planCollective(const Reader &reader, IdSource &ids, const QByteArray &json,
                                  ImportMode mode, const Progress &progress)
{
    const auto reading = readCollectiveMembers(json);
    if (!reading)
        return failed(reading);
    const CollectiveTable table = collectiveTable(reading->members);
    const auto match = matchRules(table.mapping, u"open_collective,emails"_s);
    if (!match)
        return failed(match);
    const ImportRequest request{
        .mapping = table.mapping, .mode = mode, .match = *match, .isOfAccounts = true};
    auto plan =
        planRows(reader, ids, CsvReader(table.text, u','), table.headers, request, progress);
    if (!plan)
        return failed(plan);
    addFaults(*plan, reading->faults, table);
    tellLeftOut(*plan, table.noMembers);
    return plan;
}

Result<QByteArray> readCollectiveFile(const QString &path)
{
    return readWholeFile(path, largestCollectiveList);
}

std::optional<QByteArray> rejectedCollectiveMembers(const QByteArray &json, const ImportPlan &plan)
{
    const auto reading = readCollectiveMembers(json);
    QHash<int, QString> reasons; // by line
    const QHash<qsizetype, QString> byRow = reasonsToStayOut(plan);
    for (auto row = byRow.cbegin(); row != byRow.cend(); ++row)
        reasons.insert(plan.rows[static_cast<size_t>(row.key())].line, row.value());
    if (!reading || reasons.isEmpty())
        return std::nullopt;
    const std::vector<int> lines = collectiveTable(reading->members).lines;
    const QJsonArray entries = QJsonDocument::fromJson(json).array();
    QJsonArray rejected;
    for (qsizetype entry = 0; entry < entries.size(); ++entry) {
        const auto reason = reasons.constFind(lines[static_cast<size_t>(entry)]);
        if (reason == reasons.cend())
            continue;
        QJsonObject object = entries[entry].toObject();
        object[reasonKey] = *reason;
        rejected += object;
    }
    return QJsonDocument(rejected).toJson();
}

} // namespace chapterhouse
