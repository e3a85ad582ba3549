#include "store/bodyroster.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<void> readFunctions(const Reader &reader, const Seat &seat, BodyRoster &roster)
{
    return reader.recordsOf(Kind::Function, "seat"_L1, seat.id.generic())
        .map([&roster](const std::vector<Record> &records) {
            std::ranges::transform(records, std::back_inserter(roster.functions), functionFrom);
        });
}

Result<void> readHolder(const Reader &reader, const MemberId &member, BodyRoster &roster)
{
    if (roster.holders.contains(member))
        return {};
    return reader.get({Kind::Member, member.generic()}).map([&](const Record &record) {
        roster.holders.insert(member,
                              {.name = titleOf(record), .country = record.text("country"_L1)});
    });
}

} // namespace

Result<BodyRoster> bodyRosterOf(const Reader &reader, const Record &body)
{
    BodyRoster roster{.rules = bodyRulesFrom(body), .seats = {}, .functions = {}, .holders = {}};
    const auto seats = reader.recordsOf(Kind::Seat, "body"_L1, body.id());
    if (!seats)
        return failed(seats);
    for (const Record &record : *seats) {
        const Seat seat = seatFrom(record);
        const auto read = readFunctions(reader, seat, roster).and_then([&] {
            return readHolder(reader, seat.member, roster);
        });
        if (!read)
            return failed(read);
        roster.seats.push_back(seat);
    }
    return roster;
}

} // namespace chapterhouse
