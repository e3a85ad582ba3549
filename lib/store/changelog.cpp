#include "store/changelog.h"

#include "domain/recordjson.h"

#include <QJsonDocument>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

ChangeAction actionFrom(const QString &name)
{
    if (name == "added"_L1)
        return ChangeAction::Added;
    return name == "set"_L1 ? ChangeAction::Set : ChangeAction::Removed;
}

QString compact(const QJsonObject &object)
{
    return object.isEmpty()
               ? QString()
               : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectFrom(const QByteArrayView &json)
{
    return QJsonDocument::fromJson(json.toByteArray()).object();
}

RecordChange changeFrom(const Statement &row, int column)
{
    const Kind kind = kindFromName(row.text(column)).value_or(Kind::Member);
    return {.record = {kind, RecordId(row.text(column + 1))},
            .action = actionFrom(row.text(column + 2)),
            .before = objectFrom(row.utf8(column + 3)),
            .after = objectFrom(row.utf8(column + 4))};
}

Step stepFrom(const Statement &row, int column)
{
    return {.row = row.integer(column),
            .id = RecordId(row.text(column + 1)),
            .at = QDateTime::fromMSecsSinceEpoch(row.integer(column + 2), Qt::UTC),
            .who = row.text(column + 3),
            .origin = row.text(column + 4),
            .session = row.text(column + 5),
            .label = row.text(column + 6),
            .about = row.integer(column + 7)};
}

QJsonValue orNull(const QJsonValue &value)
{
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

} // namespace

QLatin1String nameOf(ChangeAction action)
{
    switch (action) {
    case ChangeAction::Added:
        return "added"_L1;
    case ChangeAction::Set:
        return "set"_L1;
    case ChangeAction::Removed:
        return "removed"_L1;
    }
    Q_UNREACHABLE();
}

QLatin1String nameOf(Origin origin)
{
    switch (origin) {
    case Origin::Person:
        return "person"_L1;
    case Origin::Calendar:
        return "calendar"_L1;
    case Origin::Site:
        return "site"_L1;
    case Origin::Program:
        return "program"_L1;
    }
    Q_UNREACHABLE();
}

RecordChange changeBetween(const Record &before, const Record &after)
{
    const Catalogue &catalogue = catalogueOf(before.kind);
    RecordChange change{.record = before.ref(), .action = ChangeAction::Set};
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        if (before.values[i] == after.values[i])
            continue;
        change.before.insert(catalogue.at(i).key, orNull(jsonOf(before.values[i])));
        change.after.insert(catalogue.at(i).key, orNull(jsonOf(after.values[i])));
    }
    return change;
}

Result<qint64> ChangeLog::addStep(const Step &step)
{
    auto statement = m_database.prepareNamed("step_add"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, step.id.text());
    statement->bindInteger(2, step.at.toMSecsSinceEpoch());
    statement->bindText(3, step.who);
    statement->bindText(4, step.origin);
    statement->bindText(5, step.session);
    statement->bindText(6, step.label);
    statement->bind(7, step.about == 0 ? FieldValue() : FieldValue(step.about));
    if (const auto done = statement->run(); !done)
        return failed(done);
    return m_database.lastInsertedRow();
}

Result<void> ChangeLog::addChange(qint64 stepRow, const RecordChange &change)
{
    auto statement = m_database.prepareNamed("change_add"_L1);
    if (!statement)
        return failed(statement);
    statement->bindInteger(1, stepRow);
    statement->bindText(2, nameOf(change.record.kind));
    statement->bindText(3, change.record.id.text());
    statement->bindText(4, nameOf(change.action));
    statement->bindText(5, compact(change.before));
    statement->bindText(6, compact(change.after));
    return statement->run();
}

Result<std::optional<Step>> ChangeLog::step(qint64 row)
{
    auto statement = m_database.prepareNamed("step_find"_L1);
    if (!statement)
        return failed(statement);
    statement->bindInteger(1, row);
    const Result<bool> found = statement->step();
    if (!found)
        return failed(found);
    return *found ? std::optional(stepFrom(*statement, 0)) : std::nullopt;
}

Result<std::vector<Step>> ChangeLog::stepsFrom(Origin origin, int most)
{
    auto statement = m_database.prepareNamed("steps_from"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, nameOf(origin));
    statement->bindInteger(2, most);
    std::vector<Step> steps;
    return statement->eachRow([&](const Statement &row) { steps.push_back(stepFrom(row, 0)); })
        .map([&] { return std::move(steps); });
}

Result<void> ChangeLog::visitBackwards(qint64 stepRow, const ChangeVisitor &visitor)
{
    auto statement = m_database.prepareNamed("changes_of_step"_L1);
    if (!statement)
        return failed(statement);
    statement->bindInteger(1, stepRow);
    return statement->eachRow([&](const Statement &row) { return visitor(changeFrom(row, 0)); });
}

Result<void> ChangeLog::visitByRecord(Kind kind, const ChangeVisitor &visitor)
{
    auto statement = m_database.prepareNamed("changes_by_record"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, nameOf(kind));
    return statement->eachRow([&](const Statement &row) { return visitor(changeFrom(row, 0)); });
}

Result<qint64> ChangeLog::countChanges(qint64 stepRow)
{
    auto statement = m_database.prepareNamed("changes_count"_L1);
    if (!statement)
        return failed(statement);
    statement->bindInteger(1, stepRow);
    const Result<bool> row = statement->step();
    if (!row)
        return failed(row);
    return statement->integer(0);
}

Result<std::vector<HistoryEntry>> ChangeLog::history(const RecordRef &record)
{
    auto statement = m_database.prepareNamed("history"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, record.id.text());
    statement->bindText(2, nameOf(record.kind));
    std::vector<HistoryEntry> entries;
    return statement
        ->eachRow([&](const Statement &row) {
            entries.push_back({stepFrom(row, 0), changeFrom(row, 8)});
        })
        .map([&] { return std::move(entries); });
}

} // namespace chapterhouse
