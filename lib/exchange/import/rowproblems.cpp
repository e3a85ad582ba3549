#include "exchange/import/rowproblems.h"

#include "base/words.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

using Severity = ImportProblem::Severity;

RowProblems::RowProblems(ImportPlan &plan, const ImportMapping &mapping, const RowReader &reader)
    : m_plan(plan), m_mapping(mapping), m_catalogue(catalogueOf(mapping.kind)), m_reader(reader)
{
}

void RowProblems::take(std::vector<ImportProblem> problems)
{
    for (ImportProblem &problem : problems)
        note(std::move(problem), std::ssize(m_plan.rows));
}

void RowProblems::note(ImportProblem problem, qsizetype row)
{
    problem.row = row;
    m_plan.problems.push_back(std::move(problem));
}

void RowProblems::warn(const PlannedRow &row, const QString &value, const QString &reason)
{
    note({.line = row.line, .value = value, .reason = reason}, std::ssize(m_plan.rows));
}

void RowProblems::warn(const PlannedRow &row, const std::vector<PeriodReader::Fault> &faults)
{
    for (const PeriodReader::Fault &fault : faults) {
        if (fault.column < 0)
            warn(row, fault.text, fault.reason);
        else
            note(m_reader.problem(row.line, fault.column, fault.text, Severity::Warning,
                                  fault.reason),
                 std::ssize(m_plan.rows));
    }
}

PeriodReader::Fault RowProblems::asFaultOf(const QString &candidate,
                                           const PeriodReader::Fault &fault)
{
    return {fault.column, fault.text, Words::tr("As %1: %2").arg(candidate, fault.reason)};
}

void RowProblems::reject(PlannedRow &row, const QString &reason)
{
    warn(row, {}, reason);
    m_plan.problems.back().severity = Severity::Error;
    row.outcome = RowOutcome::Error;
}

void RowProblems::rejectPlanned(qsizetype row, const QString &reason)
{
    PlannedRow &planned = m_plan.rows[static_cast<size_t>(row)];
    planned.outcome = RowOutcome::Error;
    note({.line = planned.line, .severity = Severity::Error, .reason = reason}, row);
}

void RowProblems::rejectNameless(PlannedRow &row)
{
    if (promoteWarnings(m_catalogue.indexOf("emails"_L1)))
        row.outcome = RowOutcome::Error;
    else
        reject(row, Words::tr("The row has neither a name nor an e-mail."));
}

void RowProblems::rejectTaken(PlannedRow &row, const Record &record, const QString &holder)
{
    const qsizetype field = m_catalogue.uniqueField().value_or(0);
    const auto column = static_cast<int>(m_mapping.columns.indexOf(ColumnTarget::ofField(field)));
    const PeriodReader::Fault fault{column, exactText(record.values[field]),
                                    Words::tr("This is taken by %1.").arg(holder)};
    warn(row, {fault});
    m_plan.problems.back().severity = Severity::Error;
    row.outcome = RowOutcome::Error;
}

void RowProblems::rejectAmbiguous(PlannedRow &row, const RowMatch &match)
{
    reject(row, Words::tr("The row fits more than one %1: %2.")
                    .arg(wordFor(m_plan.kind), titlesOf(match).join(u", "_s)));
}

void RowProblems::warnOfReference(qsizetype row, const OpenReference &reference, bool isAmbiguous)
{
    const QString reason = isAmbiguous
                               ? Words::tr("This fits more than one %1; give its id.")
                               : Words::tr("There is no such %1, neither here nor in the file.");
    note(m_reader.problem(m_plan.rows[static_cast<size_t>(row)].line, reference.column,
                          reference.text, Severity::Warning, reason.arg(wordFor(m_plan.kind))),
         row);
}

/// Makes what is wrong with a field of the row the reason of its rejection.
bool RowProblems::promoteWarnings(qsizetype field)
{
    const auto position = std::ssize(m_plan.rows);
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

} // namespace chapterhouse
