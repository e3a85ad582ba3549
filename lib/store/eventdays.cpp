#include "store/eventdays.h"

#include "store/listing.h"
#include "store/querysql.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <functional>

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

/// The days of one more event, of which the last may not be known.
void extend(std::optional<EventSpan> &span, const DayRange &days)
{
    const auto &[first, last] = days;
    if (!span)
        span = EventSpan{.days = {first, first}};
    span->days.first = std::min(span->days.first, first);
    span->days.last = std::max({span->days.last, first, last.isValid() ? last : first});
    span->isEndless = span->isEndless || !last.isValid();
}

/// Visits the days of all events that fit and have a start; the last one may not be known.
Result<void> visitDays(Database &database, const Query &query, QDate day,
                       const std::function<void(const DayRange &)> &visit)
{
    constexpr qint64 all = -1;
    const qsizetype days = catalogueOf(Kind::Event).indexOf("days"_L1);
    const ListRequest request{.kind = Kind::Event, .query = query, .sort = {}, .day = day};
    return visitRows(database, request, std::span(&days, 1), all, [&visit](const Statement &row) {
        const QString text = row.text(0); // "2026-11-05..2026-11-06"
        const QDate first = QDate::fromString(text.section(u".."_s, 0, 0), Qt::ISODate);
        if (first.isValid())
            visit({first, QDate::fromString(text.section(u".."_s, 1), Qt::ISODate)});
        return true;
    });
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
    std::optional<EventSpan> span;
    return visitDays(database, query, day, [&span](const DayRange &days) { extend(span, days); })
        .map([&] { return span; });
}

Result<std::optional<QDate>> nextDayWithEvents(Database &database, const Query &query, QDate from,
                                               bool isBackwards, QDate day)
{
    std::optional<QDate> next;
    const auto look = [&](const DayRange &days) {
        const QDate last = days.last.isValid() ? days.last : endOfTime();
        if (isBackwards && days.first <= from)
            next = std::max(next.value_or(days.first), std::min(last, from));
        else if (!isBackwards && last >= from)
            next = std::min(next.value_or(endOfTime()), std::max(days.first, from));
    };
    return visitDays(database, query, day, look).map([&] { return next; });
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
