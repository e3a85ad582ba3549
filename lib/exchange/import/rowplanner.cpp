#include "exchange/import/rowplanner.h"

#include "actions/holders.h"
#include "base/words.h"
#include "domain/recordchecks.h"
#include "exchange/import/rowmatcher.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

using Severity = ImportProblem::Severity;

std::vector<UnfinishedText> unfinishedIn(const Record &present, ImportMode mode,
                                         std::vector<UnfinishedText> texts)
{
    if (mode == ImportMode::Add)
        return {};
    std::erase_if(texts, [&](const UnfinishedText &text) {
        return mode == ImportMode::Fill && !isAbsent(present.values[text.field]);
    });
    return texts;
}

bool opensAny(const std::vector<PlannedPeriod> &periods)
{
    return std::ranges::any_of(periods,
                               [](const PlannedPeriod &period) { return !period.isOnRecord; });
}

QString placeOf(const Candidate &candidate)
{
    return candidate.line == 0
               ? candidate.title
               : Words::tr("%1 in line %2").arg(candidate.title).arg(candidate.line);
}

/// The cell that a fault of the period as a whole is shown at.
const PeriodTexts::Cell &dayCellOf(const PeriodTexts &texts)
{
    for (const PeriodPart part : {PeriodPart::Start, PeriodPart::PaidUntil, PeriodPart::PaidOn}) {
        if (!texts.at(part).text.isEmpty())
            return texts.at(part);
    }
    return *std::ranges::find_if(
        texts.cells, [](const PeriodTexts::Cell &cell) { return !cell.text.isEmpty(); });
}

} // namespace

RowPlanner::RowPlanner(const Reader &reader, IdSource &ids, const ImportRequest &request,
                       const QStringList &headers, const PeriodReader &periods)
    : m_reader(reader), m_ids(ids), m_request(request),
      m_catalogue(catalogueOf(request.mapping.kind)), m_references(reader),
      m_rowReader(request, headers, m_references), m_periods(periods),
      m_table(reader.database(), request.mapping.kind),
      m_index(request.mapping.kind, request.match),
      m_plan({.kind = request.mapping.kind, .mode = request.mode})
{
}

Result<void> RowPlanner::add(const CsvRow &csvRow)
{
    ReadRow read = m_rowReader.read(csvRow);
    PlannedRow row = startRow(csvRow.line(), read);
    Record record = newRecordOf(m_plan.kind, row);
    row.title = titleOf(record);
    for (OpenReference &reference : read.openReferences)
        m_late.push_back({static_cast<qsizetype>(m_plan.rows.size()), std::move(reference)});
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
    for (ImportProblem &problem : read.problems) {
        problem.row = static_cast<qsizetype>(m_plan.rows.size());
        m_plan.problems.push_back(std::move(problem));
    }
    if (!row.values.empty() && row.values.front().field == 0) {
        row.id = std::get<RecordId>(row.values.front().value);
        row.values.erase(row.values.begin());
    }
    return row;
}

Result<void> RowPlanner::planRow(PlannedRow &row, Record record, const PeriodTextsList &periods)
{
    const MemberFacts facts = m_plan.kind == Kind::Member ? factsOf(record) : MemberFacts();
    const RowMatch match = matchOf(m_index, record, facts, m_plan.mode);
    switch (match.what) {
    case RowMatch::What::Nobody:
        return planAddition(row, std::move(record), facts, periods);
    case RowMatch::What::One:
        return planChange(row, *match.known, periods);
    case RowMatch::What::Several:
        reject(row, -1, {},
               Words::tr("The row fits more than one %1: %2.")
                   .arg(wordFor(m_plan.kind), match.titles.join(u", "_s)));
        return {};
    case RowMatch::What::Doubtful:
        return planCandidates(row, {candidateOf(*match.known, facts)}, periods).map([](bool) {});
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
    row.title = titleOf(*before);
    row.outcome = RowOutcome::Same;
    row.unfinished = unfinishedIn(*before, m_plan.mode, std::move(row.unfinished));
    row.changes = changesBetween(*before, after);
    if (!row.changes.empty()) {
        if (!isRight(row, after) || !isUnique(row, after))
            return {};
    }
    if (m_plan.mode != ImportMode::Add && !periods.empty()) {
        auto history = historyOf(known);
        if (!history)
            return failed(history);
        planPeriods(row, periods, after, *history);
        m_histories.insert(known.id, *std::move(history));
    }
    if (!row.changes.empty() || opensAny(row.periods)) {
        row.outcome = RowOutcome::Update;
        noteChange(row, known, *before, after);
    }
    return {};
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
    if (!givesId)
        row.id = m_ids.next();
    record.values[0] = row.id;
    if (!isComplete(row, record) || !isUnique(row, record))
        return {};
    if (m_plan.kind == Kind::Member) {
        std::vector<Candidate> candidates = candidatesFor(m_index, facts, givesId);
        const auto waits = planCandidates(row, std::move(candidates), periods);
        if (!waits)
            return failed(waits);
        if (*waits)
            return {};
    }
    row.outcome = RowOutcome::New;
    PaidHistory history;
    planPeriods(row, periods, record, history);
    if (!periods.empty())
        m_histories.insert(row.id, std::move(history));
    const auto position = static_cast<qsizetype>(m_plan.rows.size());
    m_rowsOf.insert(row.id, {position});
    m_index.add(record, facts, {position, row.line, givesId});
    return {};
}

/// Whether the row waits for a decision, or is what a candidate is already.
Result<bool> RowPlanner::planCandidates(PlannedRow &row, std::vector<Candidate> candidates,
                                        const PeriodTextsList &periods)
{
    if (candidates.empty())
        return false;
    if (row.id.isEmpty())
        row.id = m_ids.next();
    const RecordIndex::Known *likeliest = m_index.withId(candidates.front().id);
    const Result<Record> present = presentRecord(*likeliest);
    if (!present)
        return failed(present);
    auto history = historyOf(*likeliest);
    if (!history)
        return failed(history);
    planPeriods(row, periods, *present, *history);
    row.changes = changesBetween(*present, mergedRecord(*present, row.values, m_plan.mode));
    const bool isThere = mergedRecord(*present, row.values, ImportMode::Overwrite) == *present &&
                         likeliest->isInStore() && !opensAny(row.periods);
    if (isThere) {
        row.id = likeliest->id;
        row.outcome = RowOutcome::Same;
        return true;
    }
    row.outcome = RowOutcome::SamePerson;
    row.candidates = std::move(candidates);
    const Candidate &candidate = row.candidates.front();
    warn(row, -1, row.title,
         Words::tr("May be the same as %1: %2").arg(placeOf(candidate), candidate.words));
    return true;
}

bool RowPlanner::isComplete(PlannedRow &row, const Record &record)
{
    if (m_plan.kind == Kind::Member) {
        if (!titleOf(record).isEmpty())
            return true;
        const qsizetype emails = m_catalogue.indexOf("emails"_L1);
        if (promoteWarning(emails))
            row.outcome = RowOutcome::Error;
        else
            reject(row, -1, {}, Words::tr("The row has neither a name nor an e-mail."));
        return false;
    }
    return isRight(row, record);
}

bool RowPlanner::isRight(PlannedRow &row, const Record &record)
{
    const auto checked =
        checkRecord(record).and_then([&] { return checkHolder(m_reader, record); });
    if (!checked)
        reject(row, -1, {}, checked.error().message);
    return checked.has_value();
}

bool RowPlanner::isUnique(PlannedRow &row, const Record &record)
{
    const RecordIndex::Known *holder = m_index.holderOfUnique(record);
    if (!holder)
        return true;
    const qsizetype field = *uniqueFieldOf(m_plan.kind);
    reject(row, field, exactText(record.values[field]),
           Words::tr("This is taken by %1.").arg(holder->title));
    return false;
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

void RowPlanner::planPeriods(PlannedRow &row, const PeriodTextsList &texts, const Record &member,
                             PaidHistory &history)
{
    for (const PeriodTexts &period : texts) {
        const auto request = m_periods.read(period, history);
        if (!request) {
            const auto &fault = request.error();
            warn(row, fault.column, fault.text, fault.reason);
            continue;
        }
        const TierTerms &tier = request->tier;
        auto planned = checkMayHold(member, tier.memberClass, tier.name).and_then([&] {
            return planPeriodOf(history, *request);
        });
        if (!planned) {
            const PeriodTexts::Cell &cell = dayCellOf(period);
            warn(row, cell.column, cell.text, planned.error().message);
            continue;
        }
        addToHistory(history, *planned);
        row.periods.push_back(*std::move(planned));
    }
}

int RowPlanner::columnOf(qsizetype field) const
{
    return static_cast<int>(m_request.mapping.columns.indexOf(ColumnTarget::ofField(field)));
}

void RowPlanner::warn(const PlannedRow &row, int column, const QString &value,
                      const QString &reason)
{
    ImportProblem problem{.line = row.line, .value = value, .reason = reason};
    if (column >= 0)
        problem = m_rowReader.problem(row.line, column, value, Severity::Warning, reason);
    problem.row = static_cast<qsizetype>(m_plan.rows.size());
    m_plan.problems.push_back(std::move(problem));
}

void RowPlanner::reject(PlannedRow &row, qsizetype field, const QString &value,
                        const QString &reason)
{
    warn(row, field < 0 ? -1 : columnOf(field), value, reason);
    m_plan.problems.back().severity = Severity::Error;
    row.outcome = RowOutcome::Error;
}

/// Makes what is wrong with a field of the row that is being planned the reason of its rejection.
bool RowPlanner::promoteWarning(qsizetype field)
{
    const auto position = static_cast<qsizetype>(m_plan.rows.size());
    bool isPromoted = false;
    for (auto problem = m_plan.problems.rbegin();
         problem != m_plan.problems.rend() && problem->row == position; ++problem) {
        if (problem->field != m_catalogue.at(field).key)
            continue;
        problem->severity = Severity::Error;
        isPromoted = true;
    }
    return isPromoted;
}

Result<ImportPlan> RowPlanner::finish()
{
    for (const LateReference &late : m_late) {
        if (auto resolved = resolve(late); !resolved)
            return failed(resolved);
    }
    std::ranges::stable_sort(m_plan.problems, {}, &ImportProblem::row);
    return std::move(m_plan);
}

Result<void> RowPlanner::resolve(const LateReference &late)
{
    PlannedRow &row = m_plan.rows[static_cast<size_t>(late.row)];
    if (row.outcome == RowOutcome::Error)
        return {};
    const auto meant = m_index.meantBy(late.reference.text);
    if (meant.size() == 1 && meant.front()->id != row.id)
        return giveReference(row, late.reference.field, meant.front()->id);
    const QString reason = meant.size() > 1
                               ? Words::tr("This fits more than one %1; give its id.")
                               : Words::tr("There is no such %1, neither here nor in the file.");
    warn(row, late.reference.column, late.reference.text, reason.arg(wordFor(m_plan.kind)));
    m_plan.problems.back().row = late.row;
    row.unfinished.push_back({late.reference.field, late.reference.text});
    return {};
}

Result<void> RowPlanner::giveReference(PlannedRow &row, qsizetype field, const RecordId &target)
{
    row.values.push_back({field, target});
    if (row.outcome == RowOutcome::New)
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
