#include "benchmarks/largeroster.h"
#include "benchmarks/measurement.h"
#include "benchmarks/programrun.h"

#include <QDir>

namespace chapterhouse::benchmarks {

using namespace Qt::StringLiterals;

Result<std::vector<Line>> measureWindow(const Plan &plan, const QString &store)
{
    constexpr int fewMembers = 100;
    const QString small = QDir(plan.folder).filePath(u"small.chapterhouse"_s);
    if (const auto made = makeLargeStore(small, fewMembers); !made)
        return failed(made);
    Line time{.name = u"window up, %L1 members to %2"_s.arg(plan.members).arg(fewMembers),
              .unit = u"s"_s,
              .goal = {Goal::Form::Times, 1.3}};
    Line memory{.name = u"memory of it"_s, .unit = u"MB"_s, .goal = {Goal::Form::More, 20}};
    const QString probe = QString::fromUtf8(CHAPTERHOUSE_WINDOW_PROBE);
    for (int round = 0; round < plan.rounds; ++round) {
        const auto large = runProgram(probe, {store});
        if (!large)
            return failed(large);
        const auto few = runProgram(probe, {small});
        if (!few)
            return failed(few);
        time.ours.push_back(large->secondsToOutput);
        time.reference.push_back(few->secondsToOutput);
        memory.ours.push_back(large->peakMegabytes);
        memory.reference.push_back(few->peakMegabytes);
    }
    return std::vector<Line>{time, memory};
}

} // namespace chapterhouse::benchmarks
