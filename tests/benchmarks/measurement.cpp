#include "benchmarks/measurement.h"

#include <algorithm>

namespace chapterhouse::benchmarks {

using namespace Qt::StringLiterals;

namespace {

QString aligned(const QString &name, const QString &ours, const QString &reference,
                const QString &comparison, const QString &goal, const QString &verdict)
{
    return name.leftJustified(46) + ours.rightJustified(12) + reference.rightJustified(12) +
           comparison.rightJustified(11) + goal.rightJustified(12) + verdict.rightJustified(9);
}

QString amount(double value, const QString &unit)
{
    return QString::number(value, 'f', unit == "MB"_L1 ? 1 : 3) + u' ' + unit;
}

} // namespace

double median(std::vector<double> samples)
{
    const auto middle = samples.begin() + static_cast<qsizetype>(samples.size() / 2);
    std::ranges::nth_element(samples, middle);
    return *middle;
}

bool meetsGoal(const Line &line)
{
    const double ours = median(line.ours);
    const double reference = median(line.reference);
    return line.goal.form == Goal::Form::Times ? ours <= line.goal.limit * reference
                                               : ours <= line.goal.limit + reference;
}

QString tableRow(const Line &line)
{
    const double ours = median(line.ours);
    const double reference = median(line.reference);
    const bool isRatio = line.goal.form == Goal::Form::Times;
    const QString comparison = isRatio ? QString::number(ours / reference, 'f', 2) + u" ×"_s
                                       : u"%1%2"_s.arg(ours < reference ? u""_s : u"+"_s,
                                                       amount(ours - reference, line.unit));
    const QString goal = isRatio ? u"≤ %1 ×"_s.arg(line.goal.limit)
                                 : u"≤ +%1 %2"_s.arg(line.goal.limit).arg(line.unit);
    return aligned(line.name, amount(ours, line.unit), amount(reference, line.unit), comparison,
                   goal, meetsGoal(line) ? u"met"_s : u"missed"_s);
}

QString tableHead()
{
    return aligned(u"median of one run"_s, u"ours"_s, u"reference"_s, u"ratio"_s, u"goal"_s, {});
}

} // namespace chapterhouse::benchmarks
