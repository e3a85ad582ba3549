#include "benchmarks/largeroster.h"
#include "benchmarks/measurement.h"

#include "exchange/calendar/schedulepages.h"
#include "store/listing.h"
#include "store/querysql.h"

#include <QElapsedTimer>
#include <QFile>

namespace chapterhouse::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr int events = 5'000;
constexpr int series = 50;
const QDate today(2026, 11, 21);
const DayRange month{{2026, 11, 1}, {2026, 11, 30}};

/// All events that fit the query, with what follows from them.
Result<std::vector<Record>> listed(Database &database, const QString &query)
{
    const ListRequest request{
        .kind = Kind::Event, .query = understoodQuery(Kind::Event, query).query, .day = today};
    const auto keys = listKeys(database, request);
    if (!keys)
        return failed(keys);
    return listRecords(database, Kind::Event, *keys, today);
}

Result<size_t> listAll(Database &database)
{
    return listed(database, {}).map([](const std::vector<Record> &all) { return all.size(); });
}

/// What a month of the calendar shows: its events, and its times of series.
Result<size_t> showMonth(Database &database)
{
    return eventSchedule(database, {}, month, QTimeZone("Europe/Rome"), today)
        .map([](const std::vector<ScheduledEvent> &shown) { return shown.size(); });
}

/// What an agenda begins with.
Result<size_t> showAgenda(Database &database)
{
    const ScheduleRequest request{.query = {}, .day = today, .here = QTimeZone("Europe/Rome")};
    return scheduleFrom(database, request, today).map([](const SchedulePage &page) {
        return page.entries.size();
    });
}

Result<double> secondsOf(Database &database, Result<size_t> (*show)(Database &))
{
    QElapsedTimer timer;
    timer.start();
    const auto shown = show(database);
    if (!shown)
        return failed(shown);
    if (*shown == 0)
        return fail(ErrorKind::Internal, u"There are no events."_s);
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

} // namespace

Result<std::vector<Line>> measureMonth(const Plan &plan, const QString &store)
{
    const QString path = plan.folder + u"/events.chapterhouse"_s;
    QFile::remove(path);
    if (!QFile::copy(store, path))
        return fail(ErrorKind::Store, u"The store cannot be copied to %1."_s.arg(path));
    if (const auto added = addEvents(path, events, series); !added)
        return failed(added);
    auto database = Database::open(path, OpenMode::ReadOnly);
    if (!database)
        return failed(database);
    Line oneMonth{.name = u"a month of %L1 events, to all of them"_s.arg(events),
                  .unit = u"s"_s,
                  .goal = {Goal::Form::Times, 2}};
    Line agenda{.name = u"the agenda of %L1 events, to all of them"_s.arg(events),
                .unit = u"s"_s,
                .goal = {Goal::Form::Times, 2}};
    for (int round = 0; round <= plan.rounds; ++round) {
        const auto monthly = secondsOf(**database, showMonth);
        const auto daily = secondsOf(**database, showAgenda);
        const auto all = secondsOf(**database, listAll);
        for (const auto *seconds : {&monthly, &daily, &all}) {
            if (!*seconds)
                return failed(*seconds);
        }
        const bool isWarmUp = round == 0;
        if (isWarmUp)
            continue;
        oneMonth.ours.push_back(*monthly);
        oneMonth.reference.push_back(*all);
        agenda.ours.push_back(*daily);
        agenda.reference.push_back(*all);
    }
    return std::vector{oneMonth, agenda};
}

} // namespace chapterhouse::benchmarks
