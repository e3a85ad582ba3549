#include "exchange/import/importplan.h"

#include "domain/event.h"
#include "domain/fold.h"

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

bool changesAnything(const std::vector<FieldChange> &changes,
                     const std::vector<PlannedPeriod> &periods)
{
    return !changes.empty() || opensAny(periods);
}

bool staysOut(const ImportPlan &plan, qsizetype row)
{
    return row >= 0 && fateOf(plan, plan.rows[static_cast<size_t>(row)]) != RowFate::Add;
}

RowFate fateOfDecided(const ImportPlan &plan, const PlannedRow &row)
{
    if (row.decision == RowDecision::New)
        return RowFate::Add;
    const Candidate *candidate = row.chosen();
    if (!candidate)
        return RowFate::Undecided;
    if (staysOut(plan, candidate->row))
        return RowFate::Add;
    return changesAnything(candidate->changes, candidate->periods) ? RowFate::Update
                                                                   : RowFate::Nothing;
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

bool ComparedField::isSame() const
{
    if (const auto *text = std::get_if<QString>(&inFile)) {
        const auto *other = std::get_if<QString>(&onRecord);
        return other && fold(*text) == fold(*other);
    }
    const auto *items = std::get_if<QStringList>(&inFile);
    const auto *others = std::get_if<QStringList>(&onRecord);
    if (!items || !others)
        return inFile == onRecord;
    return std::ranges::all_of(*items, [&](const QString &item) {
        return std::ranges::any_of(*others,
                                   [&](const QString &other) { return fold(item) == fold(other); });
    });
}

const Candidate *PlannedRow::chosen() const
{
    const bool isChosen = outcome == RowOutcome::SamePerson && decision == RowDecision::Same &&
                          sameAs >= 0 && static_cast<size_t>(sameAs) < candidates.size();
    return isChosen ? &candidates[static_cast<size_t>(sameAs)] : nullptr;
}

RowFate fateOf(const ImportPlan &plan, const PlannedRow &row)
{
    if (row.outcome == RowOutcome::Error)
        return RowFate::Rejected;
    if (row.decision == RowDecision::LeaveOut)
        return RowFate::LeftOut;
    switch (row.outcome) {
    case RowOutcome::New:
        return RowFate::Add;
    case RowOutcome::SamePerson:
    case RowOutcome::Removed:
        return fateOfDecided(plan, row);
    case RowOutcome::Update:
    case RowOutcome::Same:
    case RowOutcome::Error:
        break;
    }
    if (staysOut(plan, row.addedBy))
        return RowFate::LeftOut;
    return changesAnything(row.changes, row.periods) ? RowFate::Update : RowFate::Nothing;
}

ImportCounts countsOf(const ImportPlan &plan)
{
    ImportCounts counts;
    for (const PlannedRow &row : plan.rows) {
        switch (fateOf(plan, row)) {
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
    if (kind == Kind::Event && isAbsent(record.at("state"_L1)))
        record.set("state"_L1, QString(nameOf(EventState::Idea)));
    return record;
}

Record mergedRecord(Record present, const std::vector<ImportedValue> &values, ImportMode mode)
{
    if (mode == ImportMode::Add)
        return present;
    for (const ImportedValue &value : values) {
        FieldValue &field = present.values[value.field];
        if (value.isForNewOnly)
            continue;
        if (mode == ImportMode::Overwrite || isAbsent(field))
            field = value.value;
    }
    return present;
}

bool opensAny(const std::vector<PlannedPeriod> &periods)
{
    return std::ranges::any_of(periods,
                               [](const PlannedPeriod &period) { return !period.isOnRecord; });
}

std::vector<UnfinishedText> unfinishedIn(const Record &present, ImportMode mode,
                                         std::vector<UnfinishedText> texts, const KeptTexts &kept)
{
    if (mode == ImportMode::Add)
        return {};
    const Catalogue &catalogue = catalogueOf(present.kind);
    std::erase_if(texts, [&](const UnfinishedText &text) {
        const bool isFilled = mode == ImportMode::Fill && !isAbsent(present.values[text.field]);
        return isFilled || kept.contains({QString(catalogue.at(text.field).key), text.text});
    });
    return texts;
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

std::vector<ComparedField> comparedFields(const Record &inFile, const Record &onRecord)
{
    std::vector<ComparedField> fields;
    for (qsizetype i = 1; i < inFile.values.size(); ++i) {
        if (!isAbsent(inFile.values[i]) || !isAbsent(onRecord.values[i]))
            fields.push_back({i, inFile.values[i], onRecord.values[i]});
    }
    return fields;
}

} // namespace chapterhouse
