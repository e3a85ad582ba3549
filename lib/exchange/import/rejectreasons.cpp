#include "exchange/import/rejectreasons.h"

#include "base/words.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QHash<qsizetype, QStringList> reasonsByRow(const ImportPlan &plan)
{
    QHash<qsizetype, QStringList> reasons;
    for (const ImportProblem &problem : plan.problems)
        reasons[problem.row] += problem.column.isEmpty()
                                    ? problem.reason
                                    : u"%1: %2"_s.arg(problem.column, problem.reason);
    return reasons;
}

QString reasonOf(const PlannedRow &row, QStringList reasons)
{
    if (row.decision == RowDecision::LeaveOut)
        reasons += Words::tr("Left out by decision.");
    if (reasons.isEmpty())
        reasons += Words::tr("Left out with the row that adds the record.");
    return reasons.join(u' ');
}

bool staysOut(const ImportPlan &plan, const PlannedRow &row)
{
    const RowFate fate = fateOf(plan, row);
    return fate == RowFate::Rejected || fate == RowFate::Undecided || fate == RowFate::LeftOut;
}

} // namespace

QHash<qsizetype, QString> reasonsToStayOut(const ImportPlan &plan)
{
    const QHash<qsizetype, QStringList> known = reasonsByRow(plan);
    QHash<qsizetype, QString> reasons;
    for (qsizetype at = 0; at < std::ssize(plan.rows); ++at) {
        const PlannedRow &row = plan.rows[static_cast<size_t>(at)];
        if (staysOut(plan, row))
            reasons.insert(at, reasonOf(row, known.value(at)));
    }
    return reasons;
}

} // namespace chapterhouse
