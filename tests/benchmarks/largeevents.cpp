#include "benchmarks/largeroster.h"

#include "base/clock.h"
#include "store/store.h"

namespace chapterhouse::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysOfHistory = 10 * 365;
constexpr int daysOfSeries = 4 * 365;
constexpr int timesOfSeries = 50; ///< in which one is changed
const QDate firstDay(2018, 1, 1);
const QDate firstDayOfSeries(2023, 1, 2);

Record eventOn(QDate day, const QString &title, const RecordId &id)
{
    Record event = blankRecord(Kind::Event, id);
    event.set("title"_L1, title);
    event.set("state"_L1, u"announced"_s);
    event.set("start"_L1, day.toString(Qt::ISODate) + u"T18:30"_s);
    event.set("end"_L1, day.toString(Qt::ISODate) + u"T21:00"_s);
    event.set("zone"_L1, u"Europe/Amsterdam"_s);
    event.set("time_confirmed"_L1, true);
    event.set("location"_L1, u"Utrecht, Netherlands"_s);
    event.set("excerpt"_L1, u"An evening of talks, with time for questions."_s);
    return event;
}

/// A call every week or every month; every second series is over.
Record seriesFrom(int number, const RecordId &id)
{
    const QDate first = firstDayOfSeries.addDays(qint64(number) * 37 % daysOfSeries);
    Record series = eventOn(first, u"Call %1"_s.arg(number), id);
    const QString rule = number % 4 < 2 ? u"FREQ=WEEKLY"_s : u"FREQ=MONTHLY;BYDAY=-1TH"_s;
    const bool isOver = number % 2 == 0;
    series.set("rrule"_L1, isOver ? rule + u";UNTIL=20261001T000000Z"_s : rule);
    series.set("exceptions"_L1, QStringList{first.addDays(7).toString(Qt::ISODate) + u"T18:30"_s});
    return series;
}

/// A time of a weekly series, an hour later than it would have been.
Record changedTime(int number, const Record &series, const RecordId &id)
{
    const QDate first = QDate::fromString(series.text("start"_L1).first(10), Qt::ISODate);
    const QDate day = first.addDays(7 * (2 + number % timesOfSeries));
    Record event = eventOn(day, titleOf(series), id);
    event.set("start"_L1, day.toString(Qt::ISODate) + u"T19:30"_s);
    event.set("series"_L1, series.id());
    event.set("occurrence"_L1, day.toString(Qt::ISODate) + u"T18:30"_s);
    return event;
}

Result<void> addAll(Transaction &transaction, int events, int series)
{
    std::vector<Record> recurring;
    for (int i = 0; i < series; ++i) {
        recurring.push_back(seriesFrom(i, transaction.newId()));
        if (auto added = transaction.add(recurring.back()); !added)
            return added;
    }
    for (int i = series; i < events; ++i) {
        const bool isChange = i % 10 == 0;
        const QDate day = firstDay.addDays(qint64(i) * 29 % daysOfHistory);
        const Record &changed = recurring[static_cast<size_t>(i / 10) % (recurring.size() / 4) * 4];
        const Record event = isChange ? changedTime(i, changed, transaction.newId())
                                      : eventOn(day, u"Meetup %1"_s.arg(i), transaction.newId());
        if (auto added = transaction.add(event); !added)
            return added;
    }
    return {};
}

} // namespace

Result<void> addEvents(const QString &path, int events, int series)
{
    const SystemClock clock;
    UuidV7Source ids(clock);
    const auto store = Store::open(path, {clock, ids, u"benchmark"_s, u"here"_s});
    if (!store)
        return failed(store);
    return (*store)
        ->transact(Origin::Program, u"Benchmark: events"_s,
                   [&](Transaction &transaction) { return addAll(transaction, events, series); })
        .map([](const ChangeSet &) {});
}

} // namespace chapterhouse::benchmarks
