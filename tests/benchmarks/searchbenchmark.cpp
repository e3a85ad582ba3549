#include "benchmarks/measurement.h"

#include "domain/fold.h"
#include "models/listcolumns.h"
#include "store/listing.h"
#include "store/querysql.h"

#include <QElapsedTimer>

namespace chapterhouse::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 200;
const QDate day(2026, 11, 21);

QStringList typedTexts()
{
    return {u"mar"_s,
            u"giulia"_s,
            u"łuk"_s,
            u"müller ber"_s,
            u"speaker"_s,
            u"nguyễn"_s,
            u"member4711@example.org"_s};
}

double secondsSince(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// What the columns show that a list has until somebody chooses others.
std::vector<qsizetype> shownDerived()
{
    const QStringList usual = usualColumnsOf(Kind::Member);
    std::vector<ListColumn> columns = listColumnsOf(Kind::Member);
    std::erase_if(columns, [&](const ListColumn &each) { return !usual.contains(each.key); });
    return derivedFieldsOf(Kind::Member, columns);
}

/// What the list does for each text: all keys in order of the name, which are the count, then the
/// records of the first page. Returns how many there are of all texts.
Result<qint64> searchOurs(Database &database)
{
    qint64 found = 0;
    for (const QString &text : typedTexts()) {
        const ListRequest request{
            .kind = Kind::Member, .query = understoodQuery(Kind::Member, text).query, .day = day};
        const auto keys = listKeys(database, request);
        if (!keys)
            return failed(keys);
        const size_t shown = std::min<size_t>(pageSize, keys->size());
        const auto page =
            listRecords(database, Kind::Member, std::span(*keys).first(shown), day, shownDerived());
        if (!page)
            return failed(page);
        found += static_cast<qint64>(keys->size());
    }
    return found;
}

Result<qint64> runToEnd(Database &database, const QByteArray &sql, const QString &match)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return failed(statement);
    statement->bindText(1, match);
    statement->bindIfThere(2, dateValue(day));
    qint64 first = 0;
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return failed(row);
        if (!*row)
            return first;
        first = statement->integer(0);
        for (int column = 1; column < 24; ++column)
            (void)statement->utf8(column);
    }
}

/// The same by hand: count, then the first page.
Result<qint64> searchByHand(Database &database)
{
    qint64 found = 0;
    for (const QString &text : typedTexts()) {
        QStringList prefixes;
        for (const QString &word : foldedWords(text))
            prefixes += u'"' + word + u"\"*"_s;
        const QString match = prefixes.join(u" AND "_s);
        const auto count = runToEnd(
            database, "SELECT count(*) FROM member_search WHERE member_search MATCH ?1", match);
        if (!count)
            return failed(count);
        found += *count;
        const auto page = runToEnd(
            database,
            "SELECT m.*, s.status, s.class, s.tier, s.paid_until FROM ("
            "  SELECT row FROM member WHERE row IN ("
            "    SELECT rowid FROM member_search WHERE member_search MATCH ?1)"
            "  ORDER BY sort_key, title, id LIMIT 200) page"
            " JOIN member m ON m.row = page.row"
            " JOIN status_span s ON s.member = m.row AND s.\"from\" <= ?2 AND s.until >= ?2"
            " ORDER BY m.sort_key, m.title, m.id",
            match);
        if (!page)
            return failed(page);
    }
    return found;
}

} // namespace

Result<std::vector<Line>> measureSearch(const Plan &plan, const QString &store)
{
    auto database = Database::open(store, OpenMode::ReadOnly);
    if (!database)
        return failed(database);
    Line line{.name = u"%1 searches to the first page, %L2 members"_s.arg(typedTexts().size())
                          .arg(plan.members),
              .unit = u"s"_s,
              .goal = {Goal::Form::Times, 1.5}};
    for (int round = 0; round <= plan.rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto ours = searchOurs(**database);
        if (!ours)
            return failed(ours);
        const double oursSeconds = secondsSince(timer);
        timer.restart();
        const auto byHand = searchByHand(**database);
        if (!byHand)
            return failed(byHand);
        const double byHandSeconds = secondsSince(timer);
        if (*ours != *byHand)
            return fail(ErrorKind::Internal,
                        u"The searches find %1 and by hand %2."_s.arg(*ours).arg(*byHand));
        const bool isWarmUp = round == 0;
        if (isWarmUp)
            continue;
        line.ours.push_back(oursSeconds);
        line.reference.push_back(byHandSeconds);
    }
    return std::vector<Line>{line};
}

} // namespace chapterhouse::benchmarks
