#pragma once

#include "exchange/import/periodplanner.h"
#include "exchange/import/rowmatcher.h"
#include "exchange/import/rowreader.h"

namespace chapterhouse {

/// What an import has to say about the rows that it plans, as problems of the plan. "The row" is
/// the one that is being planned and joins the plan's rows afterwards.
class RowProblems {
public:
    /// All arguments outlive it.
    RowProblems(ImportPlan &plan, const ImportMapping &mapping, const RowReader &reader);

    /// Those that its cells had when they were read.
    void take(std::vector<ImportProblem> problems);

    /// The row comes in, or waits for a decision.
    void warn(const PlannedRow &row, const QString &value, const QString &reason);
    void warn(const PlannedRow &row, const std::vector<PeriodReader::Fault> &faults);
    /// What would be wrong if the row were about the candidate of that title.
    static PeriodReader::Fault asFaultOf(const QString &candidate,
                                         const PeriodReader::Fault &fault);

    /// The row does not come in.
    void reject(PlannedRow &row, const QString &reason);
    /// The same of a row that was planned before.
    void rejectPlanned(qsizetype row, const QString &reason);
    void rejectNameless(PlannedRow &row);
    void rejectTaken(PlannedRow &row, const Record &record, const QString &holder);
    void rejectAmbiguous(PlannedRow &row, const RowMatch &match);

    /// A row that was planned refers to none, or several, of the records here and in the file.
    void warnOfReference(qsizetype row, const OpenReference &reference, bool isAmbiguous);

private:
    void note(ImportProblem problem, qsizetype row);
    bool promoteWarnings(qsizetype field);

    ImportPlan &m_plan;
    const ImportMapping &m_mapping;
    const Catalogue &m_catalogue;
    const RowReader &m_reader;
};

} // namespace chapterhouse
