#include "exchange/import/rowplanner.h"

#include "actions/memberplaces.h"
#include "domain/listtext.h"
#include "domain/recordchecks.h"
#include "exchange/import/candidates.h"
#include "exchange/import/plannedchecks.h"
#include "exchange/import/plannedplaces.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

RowPlanner::RowPlanner(const Reader &reader, IdSource &ids, const ImportRequest &request,
                       const QStringList &headers, const PeriodReader &periods)
    : m_reader(reader), m_ids(ids), m_request(request),
      m_catalogue(catalogueOf(request.mapping.kind)), m_references(reader),
      m_rowReader(request, headers, m_references), m_periods(periods),
      m_table(reader.database(), request.mapping.kind),
      m_index(request.mapping.kind, request.match), m_removed(request.mapping.kind, request.match),
      m_plan({.kind = request.mapping.kind, .mode = request.mode}),
      m_problems(m_plan, request.mapping, m_rowReader)
{
}

Result<void> RowPlanner::add(const CsvRow &csvRow)
{
    ReadRow read = m_rowReader.read(csvRow);
    PlannedRow row = startRow(csvRow.line(), read);
    Record record = newRecordOf(m_plan.kind, row);
    row.title = titleOf(record);
    m_openFields.clear();
    for (OpenReference &reference : read.openReferences) {
        m_openFields += reference.field;
        m_late.push_back({static_cast<qsizetype>(m_plan.rows.size()), std::move(reference)});
    }
    Result<void> planned;
    if (read.isRejected)
        row.outcome = RowOutcome::Error;
    else
        planned = planRow(row, std::move(record), read.periods);
    m_plan.rows.push_back(std::move(row));
    return planned;
}

PlannedRow RowPlanner::startRow(int line, ReadRow &read)
{
    PlannedRow row{
        .line = line, .values = std::move(read.values), .unfinished = std::move(read.unfinished)};
    m_problems.take(std::move(read.problems));
    if (!row.values.empty() && row.values.front().field == 0) {
        row.id = std::get<RecordId>(row.values.front().value);
        row.values.erase(row.values.begin());
    }
    if (m_request.isOfAccounts && m_plan.mode != ImportMode::Overwrite) {
        for (ImportedValue &value : row.values)
            value.isForNewOnly = m_catalogue.at(value.field).key == "display_name"_L1;
    }
    return row;
}

Result<void> RowPlanner::planRow(PlannedRow &row, Record record, const PeriodTextsList &periods)
{
    const MemberFacts facts = m_plan.kind == Kind::Member ? factsOf(record) : MemberFacts();
    const RowMatch match = matchOf(m_index, record, facts, m_request);
    switch (match.what) {
    case RowMatch::What::Nobody:
        return planAddition(row, std::move(record), facts, periods);
    case RowMatch::What::One:
        return planChange(row, *match.known.front(), periods);
    case RowMatch::What::Several:
        if (m_plan.kind != Kind::Member) {
            m_problems.rejectAmbiguous(row, match);
            return {};
        }
        [[fallthrough]];
    case RowMatch::What::Doubtful:
        return planDoubt(row, record, facts, match, periods);
    }
    Q_UNREACHABLE();
}

Result<void> RowPlanner::planChange(PlannedRow &row, const RecordIndex::Known &known,
                                    const PeriodTextsList &periods)
{
    const Result<Record> before = presentRecord(known);
    if (!before)
        return failed(before);
    const Record after = mergedRecord(*before, row.values, m_plan.mode);
    row.id = known.id;
    row.addedBy = known.source.row;
    row.title = titleOf(*before);
    row.outcome = RowOutcome::Same;
    if (const auto taken = takeUnfinished(row, *before); !taken)
        return failed(taken);
    row.changes = changesBetween(*before, after);
    if (!row.changes.empty()) {
        if (!isRight(row, after) || !isUnique(row, after))
            return {};
    }
    if (m_plan.mode != ImportMode::Add && !periods.empty()) {
        auto history = historyOf(known);
        if (!history)
            return failed(history);
        takePeriods(row, planPeriods(m_periods, periods, after, *history));
        m_histories.insert(known.id, *std::move(history));
    }
    if (!row.changes.empty() || opensAny(row.periods)) {
        row.outcome = RowOutcome::Update;
        noteChange(row, known, *before, after);
    }
    return {};
}

Result<void> RowPlanner::takeUnfinished(PlannedRow &row, const Record &present) const
{
    if (row.unfinished.empty())
        return {};
    return m_reader.unfinished(present.ref()).map([&](const KeptTexts &kept) {
        row.unfinished = unfinishedIn(present, m_plan.mode, std::move(row.unfinished), kept);
    });
}

/// Later rows of the file find the record as this row leaves it.
void RowPlanner::noteChange(const PlannedRow &row, const RecordIndex::Known &known,
                            const Record &before, const Record &after)
{
    m_rowsOf[row.id] += static_cast<qsizetype>(m_plan.rows.size());
    if (before != after)
        m_index.add(after, m_plan.kind == Kind::Member ? factsOf(after) : MemberFacts(),
                    known.source);
}

Result<void> RowPlanner::planAddition(PlannedRow &row, Record record, const MemberFacts &facts,
                                      const PeriodTextsList &periods)
{
    const bool givesId = !row.id.isEmpty();
    if (!startAddition(row, record))
        return {};
    if (m_plan.kind == Kind::Member) {
        const auto candidates = candidatesFor(m_index, facts, givesId);
        const auto waits = planCandidates(row, record, candidates, periods);
        if (!waits)
            return failed(waits);
        if (*waits)
            return {};
    }
    const auto removal = m_removed.sentenceFor(record);
    row.outcome = removal ? RowOutcome::Removed : RowOutcome::New;
    PaidHistory history;
    takePeriods(row, planPeriods(m_periods, periods, record, history));
    if (removal) {
        m_problems.warn(row, row.title, *removal);
        return {};
    }
    if (!periods.empty())
        m_histories.insert(row.id, history);
    const auto position = static_cast<qsizetype>(m_plan.rows.size());
    m_rowsOf.insert(row.id, {position});
    m_index.add(record, facts, {position, row.line, givesId});
    return {};
}

/// Whether the row can be a record of its own; gives it an id.
bool RowPlanner::startAddition(PlannedRow &row, Record &record)
{
    if (row.id.isEmpty())
        row.id = m_ids.next();
    record.values[0] = row.id;
    return isComplete(row, record) && isUnique(row, record);
}

Result<void> RowPlanner::planDoubt(PlannedRow &row, Record record, const MemberFacts &facts,
                                   const RowMatch &match, const PeriodTextsList &periods)
{
    const auto candidates = candidatesFor(m_index, facts, !row.id.isEmpty(), match.known);
    if (!startAddition(row, record))
        return {};
    return planCandidates(row, record, candidates, periods).map([](bool) {});
}

/// Whether the row waits for a decision, or is what a candidate is already.
Result<bool> RowPlanner::planCandidates(PlannedRow &row, const Record &record,
                                        std::vector<Candidate> candidates,
                                        const PeriodTextsList &periods)
{
    if (candidates.empty())
        return false;
    std::vector<PeriodReader::Fault> faults;
    for (Candidate &candidate : candidates) {
        const auto isThere = describe(candidate, row, record, periods, faults);
        if (!isThere)
            return failed(isThere);
        if (!*isThere)
            continue;
        row.id = candidate.id;
        row.outcome = RowOutcome::Same;
        return presentRecord(*m_index.withId(row.id))
            .and_then([&](const Record &present) { return takeUnfinished(row, present); })
            .map([] { return true; });
    }
    row.outcome = RowOutcome::SamePerson;
    row.candidates = std::move(candidates);
    m_problems.warn(row, row.title, sentenceOf(row.candidates));
    PaidHistory none;
    takePeriods(row, planPeriods(m_periods, periods, record, none));
    m_problems.warn(row, faults);
    return true;
}

/// Plans what the row would do to the candidate; returns whether there is nothing to do, as the
/// store has all of it.
Result<bool> RowPlanner::describe(Candidate &candidate, const PlannedRow &row, const Record &record,
                                  const PeriodTextsList &periods,
                                  std::vector<PeriodReader::Fault> &faults)
{
    const RecordIndex::Known &known = *m_index.withId(candidate.id);
    const Result<Record> present = presentRecord(known);
    if (!present)
        return failed(present);
    candidate.fields = comparedFields(record, *present);
    const Record after = mergedRecord(*present, row.values, m_plan.mode);
    candidate.changes = changesBetween(*present, after);
    if (m_plan.mode != ImportMode::Add && !periods.empty()) {
        auto history = historyOf(known);
        if (!history)
            return failed(history);
        PlannedPeriods planned = planPeriods(m_periods, periods, after, *history);
        candidate.periods = std::move(planned.periods);
        for (const PeriodReader::Fault &fault : planned.conflicts)
            faults.push_back(RowProblems::asFaultOf(candidate.title, fault));
    }
    return known.isInStore() && !opensAny(candidate.periods) &&
           mergedRecord(*present, row.values, ImportMode::Overwrite) == *present;
}

bool RowPlanner::isComplete(PlannedRow &row, const Record &record)
{
    if (m_plan.kind != Kind::Member)
        return isRight(row, record);
    const bool hasTitle = !titleOf(record).isEmpty();
    if (!hasTitle)
        m_problems.rejectNameless(row);
    return hasTitle;
}

bool RowPlanner::isRight(PlannedRow &row, const Record &record)
{
    const auto checked = checkPlanned(m_reader, record, m_openFields);
    if (!checked)
        m_problems.reject(row, checked.error().message);
    return checked.has_value();
}

bool RowPlanner::isUnique(PlannedRow &row, const Record &record)
{
    const RecordIndex::Known *holder = m_index.holderOfUnique(record);
    if (holder)
        m_problems.rejectTaken(row, record, holder->title);
    return !holder;
}

Result<Record> RowPlanner::presentRecord(const RecordIndex::Known &known)
{
    const QList<qsizetype> rows = m_rowsOf.value(known.id);
    Record record;
    if (known.isInStore()) {
        auto stored = m_table.find(known.id);
        if (!stored)
            return failed(stored);
        record = (*stored).value_or(blankRecord(m_plan.kind, known.id));
    } else {
        record = newRecordOf(m_plan.kind, m_plan.rows[static_cast<size_t>(rows.front())]);
    }
    for (const qsizetype row : rows)
        record = mergedRecord(std::move(record), m_plan.rows[static_cast<size_t>(row)].values,
                              m_plan.mode);
    return record;
}

Result<PaidHistory> RowPlanner::historyOf(const RecordIndex::Known &known) const
{
    const auto planned = m_histories.constFind(known.id);
    if (planned != m_histories.cend())
        return *planned;
    return known.isInStore() ? paidHistoryOf(m_reader, known.id) : PaidHistory();
}

void RowPlanner::takePeriods(PlannedRow &row, PlannedPeriods planned)
{
    row.periods = std::move(planned.periods);
    m_problems.warn(row, planned.faults);
    m_problems.warn(row, planned.conflicts);
}

Result<ImportPlan> RowPlanner::finish()
{
    for (const LateReference &late : m_late) {
        if (auto resolved = resolve(late); !resolved)
            return failed(resolved);
    }
    if (auto checked = checkPlaces(); !checked)
        return failed(checked);
    std::ranges::stable_sort(m_plan.problems, {}, &ImportProblem::row);
    return std::move(m_plan);
}

Result<void> RowPlanner::checkPlaces()
{
    if (!isHeldOnce(m_plan.kind))
        return {};
    std::vector<PlannedPlace> places;
    for (qsizetype row = 0; row < std::ssize(m_plan.rows); ++row) {
        const RecordId &id = m_plan.rows[static_cast<size_t>(row)].id;
        const RecordIndex::Known *known = m_index.withId(id);
        if (!known || m_rowsOf.value(id).value(0, -1) != row)
            continue;
        auto record = presentRecord(*known);
        if (!record)
            return failed(record);
        places.push_back({*std::move(record), known->isInStore()});
    }
    return placesRefused(m_reader, places).map([this](const QHash<RecordId, QString> &refused) {
        for (auto each = refused.begin(); each != refused.end(); ++each) {
            for (const qsizetype row : m_rowsOf.value(each.key()))
                m_problems.rejectPlanned(row, each.value());
        }
    });
}

Result<void> RowPlanner::resolve(const LateReference &late)
{
    PlannedRow &row = m_plan.rows[static_cast<size_t>(late.row)];
    if (row.outcome == RowOutcome::Error)
        return {};
    const bool isList =
        catalogueOf(m_plan.kind).at(late.reference.field).kind == FieldKind::References;
    QStringList ids;
    for (const QString &text :
         isList ? listFromText(late.reference.text) : QStringList{late.reference.text}) {
        const auto id = targetOf(text, row.id);
        if (!id) {
            m_problems.warnOfReference(late.row, late.reference, m_index.meantBy(text).size() > 1);
            return leaveOpen(late);
        }
        ids += id->text();
    }
    return giveReference(
        row, {late.reference.field, isList ? listValue(ids) : idValue(RecordId(ids.value(0)))});
}

/// The row comes in without the reference, if it is right without.
Result<void> RowPlanner::leaveOpen(const LateReference &late)
{
    PlannedRow &row = m_plan.rows[static_cast<size_t>(late.row)];
    row.unfinished.push_back({late.reference.field, late.reference.text});
    const RecordIndex::Known *known = m_index.withId(row.id);
    if (!known)
        return {};
    return presentRecord(*known).map([&](const Record &record) {
        if (const auto checked = checkRecord(record); !checked)
            m_problems.rejectPlanned(late.row, checked.error().message);
    });
}

/// The record of the file or the store that a text means; nothing when there is none, or several.
std::optional<RecordId> RowPlanner::targetOf(const QString &text, const RecordId &self)
{
    const auto meant = m_index.meantBy(text);
    if (meant.size() > 1)
        return std::nullopt;
    const auto id = meant.empty() ? m_reader.findReference(m_plan.kind, text) : meant.front()->id;
    return id && *id != self ? std::optional(*id) : std::nullopt;
}

Result<void> RowPlanner::giveReference(PlannedRow &row, const ImportedValue &value)
{
    row.values.push_back(value);
    for (Candidate &candidate : row.candidates)
        noteLateValue(candidate, row.values.back(), m_plan.mode);
    if (row.outcome == RowOutcome::New || row.outcome == RowOutcome::SamePerson)
        return {};
    const auto stored = m_table.find(row.id);
    if (!stored)
        return failed(stored);
    const Record before = stored->value_or(blankRecord(m_plan.kind, row.id));
    const Record after = mergedRecord(before, {row.values.back()}, m_plan.mode);
    const std::vector<FieldChange> changes = changesBetween(before, after);
    row.changes.insert(row.changes.end(), changes.begin(), changes.end());
    if (!changes.empty() && row.outcome == RowOutcome::Same)
        row.outcome = RowOutcome::Update;
    return {};
}

} // namespace chapterhouse
