#include "store/eventdays.h"

#include "store/listing.h"
#include "store/querysql.h"

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

} // namespace chapterhouse
