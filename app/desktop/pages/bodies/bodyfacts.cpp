#include "desktop/pages/bodies/bodyfacts.h"

#include "store/bodyroster.h"
#include "store/listing.h"
#include "store/offices.h"
#include "store/recordtable.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<Record> bodyRecord(Database &database, const BodyId &body, QDate day)
{
    return RecordTable(database, Kind::Body)
        .rowOf(body.generic())
        .and_then([&](const std::optional<qint64> &row) {
            const qint64 keys[] = {row.value_or(0)};
            return listRecords(database, Kind::Body, keys, day);
        })
        .and_then([&](const std::vector<Record> &records) -> Result<Record> {
            if (!records.empty())
                return records.front();
            return Reader(database).get({Kind::Body, body.generic()});
        });
}

} // namespace

std::optional<FilledSeat> BodyFacts::seat(const SeatId &id) const
{
    const auto found = std::ranges::find(roster.seats, id, &Seat::id);
    if (found == roster.seats.end())
        return std::nullopt;
    return FilledSeat{.seat = *found,
                      .holder = roster.holders.value(found->member),
                      .functions = functionsIn(roster, *found, std::max(day, found->from))};
}

Result<BodyFacts> readBodyFacts(Database &database, const BodyId &body, QDate day)
{
    const Reader reader(database);
    auto record = bodyRecord(database, body, day);
    if (!record)
        return failed(record);
    auto roster = bodyRosterOf(reader, *record);
    if (!roster)
        return failed(roster);
    const auto onDay = bodyOnDay(reader, body, day);
    if (!onDay)
        return failed(onDay);
    std::vector<AttentionItem> ending = attentionTo(*onDay, day);
    std::erase_if(ending,
                  [](const AttentionItem &item) { return item.what != AttentionReason::SeatEnds; });
    std::vector<FilledSeat> filled = filledSeats(*roster, day);
    return BodyFacts{.record = *std::move(record),
                     .day = day,
                     .roster = *std::move(roster),
                     .filled = std::move(filled),
                     .findings = checkBody(*onDay, day),
                     .endingSoon = std::move(ending)};
}

Result<QHash<RecordId, int>> countFindings(Database &database, QDate day)
{
    return bodiesOnDay(Reader(database), day).map([day](const std::vector<BodyOnDay> &bodies) {
        QHash<RecordId, int> counts;
        for (const BodyOnDay &body : bodies)
            counts.insert(body.rules.body.generic(), static_cast<int>(checkBody(body, day).size()));
        return counts;
    });
}

} // namespace chapterhouse
