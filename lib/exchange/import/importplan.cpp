#include "exchange/import/importplan.h"

#include <algorithm>
#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array modeNames{"fill"_L1, "add"_L1, "overwrite"_L1};

QString kindOfMember(const Record &member)
{
    const bool namesPerson =
        !member.text("given_name"_L1).isEmpty() || !member.text("family_name"_L1).isEmpty();
    const bool isOrganisation = !namesPerson && !member.text("organisation"_L1).isEmpty();
    return isOrganisation ? u"organisation"_s : u"person"_s;
}

bool changesAnything(const PlannedRow &row)
{
    return !row.changes.empty() ||
           std::ranges::any_of(row.periods,
                               [](const PlannedPeriod &period) { return !period.isOnRecord; });
}

} // namespace

QLatin1String nameOf(ImportMode mode)
{
    return modeNames[static_cast<size_t>(mode)];
}

std::optional<ImportMode> importModeNamed(QStringView name)
{
    for (size_t i = 0; i < modeNames.size(); ++i) {
        if (name == modeNames[i])
            return static_cast<ImportMode>(i);
    }
    return std::nullopt;
}

RowFate fateOf(const PlannedRow &row)
{
    if (row.outcome == RowOutcome::Error)
        return RowFate::Rejected;
    if (row.decision == RowDecision::LeaveOut)
        return RowFate::LeftOut;
    if (row.outcome == RowOutcome::New)
        return RowFate::Add;
    if (row.outcome == RowOutcome::SamePerson) {
        if (row.decision == RowDecision::None)
            return RowFate::Undecided;
        if (row.decision == RowDecision::New)
            return RowFate::Add;
    }
    return changesAnything(row) ? RowFate::Update : RowFate::Nothing;
}

ImportCounts countsOf(const ImportPlan &plan)
{
    ImportCounts counts;
    for (const PlannedRow &row : plan.rows) {
        switch (fateOf(row)) {
        case RowFate::Add:
            ++counts.added;
            break;
        case RowFate::Update:
            ++counts.updated;
            break;
        case RowFate::Nothing:
            ++counts.same;
            break;
        case RowFate::Undecided:
            ++counts.duplicates;
            break;
        case RowFate::Rejected:
            ++counts.rejected;
            break;
        case RowFate::LeftOut:
            ++counts.leftOut;
            break;
        }
    }
    return counts;
}

Record newRecordOf(Kind kind, const PlannedRow &row)
{
    Record record = blankRecord(kind, row.id);
    for (const ImportedValue &value : row.values)
        record.values[value.field] = value.value;
    if (kind == Kind::Member && isAbsent(record.at("kind"_L1)))
        record.set("kind"_L1, kindOfMember(record));
    return record;
}

Record mergedRecord(Record present, const std::vector<ImportedValue> &values, ImportMode mode)
{
    if (mode == ImportMode::Add)
        return present;
    for (const ImportedValue &value : values) {
        FieldValue &field = present.values[value.field];
        if (mode == ImportMode::Overwrite || isAbsent(field))
            field = value.value;
    }
    return present;
}

std::vector<FieldChange> changesBetween(const Record &before, const Record &after)
{
    std::vector<FieldChange> changes;
    for (qsizetype i = 0; i < before.values.size(); ++i) {
        if (before.values[i] != after.values[i])
            changes.push_back({i, before.values[i], after.values[i]});
    }
    return changes;
}

} // namespace chapterhouse
