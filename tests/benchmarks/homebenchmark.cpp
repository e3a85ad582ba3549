#include "benchmarks/measurement.h"

#include "actions/openmatters.h"
#include "store/memberfigures.h"

#include <QElapsedTimer>

namespace chapterhouse::benchmarks {

using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 21);

/// What Home tells and draws.
Result<double> secondsOfHome(Database &database)
{
    constexpr int months = 12;
    QElapsedTimer timer;
    timer.start();
    const auto matters = openMatters(Reader(database), today);
    const auto classes = membersByClass(database, {today.addMonths(-months), today});
    const auto comings = comingsAndGoings(database, months, today);
    const auto chapters = membersByChapter(database, today);
    if (!matters || !classes)
        return matters ? failed(classes) : failed(matters);
    if (!comings || !chapters)
        return comings ? failed(chapters) : failed(comings);
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

Result<double> secondsOfMembers(Database &database)
{
    QElapsedTimer timer;
    timer.start();
    return Reader(database).all(Kind::Member).map([&timer](const std::vector<Record> &) {
        return static_cast<double>(timer.nsecsElapsed()) / 1e9;
    });
}

} // namespace

Result<std::vector<Line>> measureHome(const Plan &plan, const QString &store)
{
    const auto database = Database::open(store, OpenMode::ReadOnly);
    if (!database)
        return failed(database);
    Line line{.name = u"Home, beside reading %L1 members once"_s.arg(plan.members),
              .unit = u"s"_s,
              .goal = {Goal::Form::Times, 2}};
    for (int round = 0; round < plan.rounds; ++round) {
        const auto ours = secondsOfHome(**database);
        const auto reference = secondsOfMembers(**database);
        if (!ours || !reference)
            return ours ? failed(reference) : failed(ours);
        line.ours.push_back(*ours);
        line.reference.push_back(*reference);
    }
    return std::vector<Line>{line};
}

} // namespace chapterhouse::benchmarks
