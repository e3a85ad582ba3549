#include "store/eventdays.h"

#include "store/listing.h"
#include "store/querysql.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Term termOf(const DayRange &days)
{
    return {.form = Term::Form::Key,
            .key = u"days"_s,
            .values = {{.op = Comparison::Operator::Range,
                        .from = days.first.toString(Qt::ISODate),
                        .upTo = days.last.toString(Qt::ISODate)}}};
}

Query within(Query query, const DayRange &days)
{
    if (query.anyOf.empty())
        query.anyOf.emplace_back();
    for (std::vector<Term> &alternative : query.anyOf)
        alternative.push_back(termOf(days));
    return query;
}

/// The days of one more event, "2026-11-05..2026-11-06", of which the last may not be known.
void extend(std::optional<EventSpan> &span, const QString &days)
{
    const QDate first = QDate::fromString(days.section(u".."_s, 0, 0), Qt::ISODate);
    const QDate last = QDate::fromString(days.section(u".."_s, 1), Qt::ISODate);
    if (!first.isValid())
        return;
    if (!span)
        span = EventSpan{.days = {first, first}};
    span->days.first = std::min(span->days.first, first);
    span->days.last = std::max({span->days.last, first, last.isValid() ? last : first});
    span->isEndless = span->isEndless || !last.isValid();
}

} // namespace

Result<std::vector<Record>> eventsOnDays(Database &database, const Query &query,
                                         const DayRange &days, QDate day)
{
    const ListRequest request{.kind = Kind::Event,
                              .query = within(query, days),
                              .sort = {{.field = catalogueOf(Kind::Event).indexOf("start"_L1)}},
                              .day = day};
    return listKeys(database, request).and_then([&](const std::vector<qint64> &keys) {
        return listRecords(database, Kind::Event, keys, day, {});
    });
}

Result<std::optional<EventSpan>> spanOfEvents(Database &database, const Query &query, QDate day)
{
    constexpr qint64 all = -1;
    const qsizetype days = catalogueOf(Kind::Event).indexOf("days"_L1);
    const ListRequest request{.kind = Kind::Event, .query = query, .sort = {}, .day = day};
    std::optional<EventSpan> span;
    return visitRows(database, request, std::span(&days, 1), all,
                     [&span](const Statement &row) {
                         extend(span, row.text(0));
                         return true;
                     })
        .map([&] { return span; });
}

Result<QHash<RecordId, QStringList>> changedTimesOf(Database &database,
                                                    const QList<RecordId> &series)
{
    QJsonArray ids;
    for (const RecordId &id : series)
        ids += id.text();
    auto statement = database.prepareNamed("changed_times"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact)));
    QHash<RecordId, QStringList> times;
    return statement
        ->eachRow([&](const Statement &row) { times[RecordId(row.text(0))] += row.text(1); })
        .map([&] { return times; });
}

} // namespace chapterhouse
