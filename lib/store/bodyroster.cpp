#include "store/bodyroster.h"

#include "store/seatreading.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<QHash<MemberId, SeatHolder>> holdersOf(Database &database, const RecordId &body)
{
    auto statement = database.prepareNamed("roster_names"_L1);
    if (!statement)
        return failed(statement);
    statement->bindText(1, body.text());
    QHash<MemberId, SeatHolder> holders;
    return statement
        ->eachRow([&](const Statement &row) {
            holders.insert(MemberId(RecordId(row.text(0))),
                           {.name = row.text(1), .country = row.text(2)});
        })
        .map([&] { return std::move(holders); });
}

} // namespace

Result<BodyRoster> bodyRosterOf(const Reader &reader, const Record &body)
{
    auto seats = seatsIn(reader, body.ref());
    if (!seats)
        return failed(seats);
    auto functions = functionsIn(reader, body.ref());
    if (!functions)
        return failed(functions);
    return holdersOf(reader.database(), body.id()).map([&](QHash<MemberId, SeatHolder> holders) {
        return BodyRoster{.rules = bodyRulesFrom(body),
                          .seats = *std::move(seats),
                          .functions = *std::move(functions),
                          .holders = std::move(holders)};
    });
}

} // namespace chapterhouse
