#include "benchmarks/largeroster.h"
#include "benchmarks/measurement.h"

#include "exchange/calendar/eventcalendar.h"
#include "formats/icalendar/seriesoccurrences.h"
#include "store/listing.h"
#include "store/querysql.h"

#include <QElapsedTimer>
#include <QFile>

namespace chapterhouse::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr int events = 5'000;
constexpr int series = 200;
constexpr int mostTimes = 1'000;
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

/// How often a series takes place in the month, its changed times included.
Result<size_t> timesOf(const Reader &reader, const Record &event)
{
    const auto changed = reader.recordsOf(Kind::Event, "series"_L1, event.id());
    if (!changed)
        return failed(changed);
    QList<CalendarEvent> changes;
    for (const Record &each : *changed) {
        auto change = calendarEventOf(each, event);
        if (!change)
            return failed(change);
        changes += *std::move(change);
    }
    const auto told = calendarEventOf(event, {});
    if (!told)
        return failed(told);
    return seriesOccurrences(*told, changes, month, mostTimes)
        .map([](const std::vector<CalendarOccurrence> &times) { return times.size(); });
}

Result<size_t> listAll(Database &database)
{
    return listed(database, {}).map([](const std::vector<Record> &all) { return all.size(); });
}

/// What a month of the calendar shows: its events, and its times of series.
Result<size_t> showMonth(Database &database)
{
    const auto found = listed(database, u"days:2026-11"_s);
    if (!found)
        return failed(found);
    const Reader reader(database);
    size_t shown = 0;
    for (const Record &event : *found) {
        const bool recurs = !event.text("rrule"_L1).isEmpty();
        const auto times = recurs ? timesOf(reader, event) : Result<size_t>(size_t(1));
        if (!times)
            return failed(times);
        shown += *times;
    }
    return shown;
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
    Line line{.name = u"a month of %L1 events, to all of them"_s.arg(events),
              .unit = u"s"_s,
              .goal = {Goal::Form::Times, 2}};
    for (int round = 0; round <= plan.rounds; ++round) {
        const auto oneMonth = secondsOf(**database, showMonth);
        if (!oneMonth)
            return failed(oneMonth);
        const auto all = secondsOf(**database, listAll);
        if (!all)
            return failed(all);
        const bool isWarmUp = round == 0;
        if (isWarmUp)
            continue;
        line.ours.push_back(*oneMonth);
        line.reference.push_back(*all);
    }
    return std::vector{line};
}

} // namespace chapterhouse::benchmarks
