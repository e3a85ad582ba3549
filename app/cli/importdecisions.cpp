#include "importdecisions.h"

#include "base/words.h"

#include <algorithm>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

Failure wrong(const QString &sentence)
{
    return fail(ErrorKind::Usage, u"--decide: "_s + sentence);
}

bool waitsForDecision(const PlannedRow &row)
{
    return row.outcome == RowOutcome::SamePerson || row.outcome == RowOutcome::Removed;
}

Result<void> chooseCandidate(PlannedRow &row, const QString &what)
{
    const auto means = [&](const Candidate &candidate) {
        return what == "same"_L1 || candidate.id.text().startsWith(what);
    };
    const auto found = std::ranges::find_if(row.candidates, means);
    if (found == row.candidates.end())
        return wrong(
            Words::tr("“%1” is neither new, same, out, nor the id of a record that line %2 "
                      "may be about.")
                .arg(what)
                .arg(row.line));
    row.decision = RowDecision::Same;
    row.sameAs = found - row.candidates.begin();
    return {};
}

Result<void> decideRow(PlannedRow &row, const QString &what)
{
    if (what == "out"_L1) {
        row.decision = RowDecision::LeaveOut;
        return {};
    }
    if (!waitsForDecision(row))
        return wrong(Words::tr("There is nothing to decide about line %1.").arg(row.line));
    if (what == "new"_L1) {
        row.decision = RowDecision::New;
        return {};
    }
    return chooseCandidate(row, what);
}

/// The question is answered, and is no problem any more.
void dropQuestion(ImportPlan &plan, qsizetype row)
{
    std::erase_if(plan.problems, [row](const ImportProblem &problem) {
        return problem.row == row && problem.column.isEmpty() &&
               problem.severity == ImportProblem::Severity::Warning;
    });
}

} // namespace

Result<void> takeDecisions(ImportPlan &plan, const QStringList &decisions)
{
    for (const QString &decision : decisions) {
        bool isNumber = false;
        const int line = decision.section(u'=', 0, 0).toInt(&isNumber);
        const QString what = decision.section(u'=', 1).trimmed();
        if (!isNumber || what.isEmpty())
            return wrong(Words::tr("“%1” is no decision, like 7=new.").arg(decision));
        const auto row = std::ranges::find(plan.rows, line, &PlannedRow::line);
        if (row == plan.rows.end())
            return wrong(Words::tr("No row begins in line %1.").arg(line));
        if (auto decided = decideRow(*row, what); !decided)
            return decided;
        dropQuestion(plan, row - plan.rows.begin());
    }
    return {};
}

} // namespace chapterhouse::cli
