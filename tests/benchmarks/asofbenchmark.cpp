#include "benchmarks/largeroster.h"
#include "benchmarks/measurement.h"

#include "store/listing.h"
#include "store/querysql.h"

#include <QElapsedTimer>
#include <QFile>

namespace chapterhouse::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr int seats = 20'000;
constexpr int pageSize = 200;
const QDate today(2026, 11, 21);
const QDate then(2023, 3, 1);

struct List {
    const char *name;
    Kind kind;
    const char *query;
};

/// What a board asks of a day: its members, who is in office, who leads, who is where.
constexpr List lists[] = {
    {"members", Kind::Member, ""},
    {"current members", Kind::Member, "status:current"},
    {"members of some chapters", Kind::Member, "chapter:\"chapter 1\""},
    {"members with an office", Kind::Member, "has:office"},
    {"seats held", Kind::Seat, "state:current"},
    {"leads", Kind::Function, "title:lead state:current"},
    {"chapters", Kind::Chapter, ""},
};

/// All keys of the list and its first page, as a page of the window asks for them; how many.
Result<qsizetype> listOn(Database &database, const List &list, QDate day)
{
    const ListRequest request{.kind = list.kind,
                              .query =
                                  understoodQuery(list.kind, QString::fromLatin1(list.query)).query,
                              .day = day};
    const auto keys = listKeys(database, request);
    if (!keys)
        return failed(keys);
    const size_t shown = std::min<size_t>(pageSize, keys->size());
    return listRecords(database, list.kind, std::span(*keys).first(shown), day)
        .map([&](const std::vector<Record> &) { return static_cast<qsizetype>(keys->size()); });
}

Result<double> secondsOf(Database &database, const List &list, QDate day)
{
    QElapsedTimer timer;
    timer.start();
    const auto rows = listOn(database, list, day);
    if (!rows)
        return failed(rows);
    if (*rows == 0)
        return fail(ErrorKind::Internal,
                    u"The list “%1” is empty."_s.arg(QLatin1String(list.name)));
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

Result<Line> measureList(Database &database, const List &list, int rounds)
{
    Line line{.name = u"%1 as of %2, to today"_s.arg(QLatin1String(list.name),
                                                     then.toString(Qt::ISODate)),
              .unit = u"s"_s,
              .goal = {Goal::Form::Times, 3}};
    for (int round = 0; round <= rounds; ++round) {
        const auto past = secondsOf(database, list, then);
        if (!past)
            return failed(past);
        const auto now = secondsOf(database, list, today);
        if (!now)
            return failed(now);
        const bool isWarmUp = round == 0;
        if (isWarmUp)
            continue;
        line.ours.push_back(*past);
        line.reference.push_back(*now);
    }
    return line;
}

} // namespace

Result<std::vector<Line>> measureAsOf(const Plan &plan, const QString &store)
{
    const QString path = plan.folder + u"/offices.chapterhouse"_s;
    QFile::remove(path);
    if (!QFile::copy(store, path))
        return fail(ErrorKind::Store, u"The store cannot be copied to %1."_s.arg(path));
    if (const auto added = addOffices(path, seats); !added)
        return failed(added);
    auto database = Database::open(path, OpenMode::ReadOnly);
    if (!database)
        return failed(database);
    std::vector<Line> lines;
    for (const List &list : lists) {
        auto line = measureList(**database, list, plan.rounds);
        if (!line)
            return failed(line);
        lines.push_back(*std::move(line));
    }
    return lines;
}

} // namespace chapterhouse::benchmarks
