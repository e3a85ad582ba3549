#include "actions/officerecords.h"

#include "base/words.h"
#include "domain/day.h"
#include "domain/office.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<QString> nameOf(const Reader &reader, const RecordRef &ref)
{
    return reader.get(ref).map([](const Record &record) { return titleOf(record); });
}

} // namespace

Record functionRecord(const RecordId &id, const RecordId &seat, const QString &title, QDate from,
                      QDate until)
{
    Record function = blankRecord(Kind::Function, id);
    function.set("seat"_L1, seat);
    function.set("title"_L1, textValue(title));
    function.set("from"_L1, dateValue(from));
    function.set("until"_L1, dateValue(until));
    return function;
}

Result<QString> nameOfSeat(const Reader &reader, const Record &seat)
{
    const RecordId body = seat.reference("body"_L1);
    const RecordRef place = body.isEmpty() ? RecordRef{Kind::Chapter, seat.reference("chapter"_L1)}
                                           : RecordRef{Kind::Body, body};
    const auto where = nameOf(reader, place);
    if (!where)
        return where;
    return nameOf(reader, {Kind::Member, seat.reference("member"_L1)}).map([&](const QString &who) {
        return u"%1, %2"_s.arg(who, *where);
    });
}

Result<std::optional<Record>> seatHeldAlready(const Reader &reader, const Record &asked)
{
    const auto seats = reader.recordsOf(Kind::Seat, "member"_L1, asked.reference("member"_L1));
    if (!seats)
        return failed(seats);
    for (const Record &seat : *seats) {
        const bool isSamePlace = seat.reference("body"_L1) == asked.reference("body"_L1) &&
                                 seat.reference("chapter"_L1) == asked.reference("chapter"_L1);
        if (isSamePlace && seatFrom(seat).covers(asked.date("from"_L1)))
            return seat;
    }
    return std::nullopt;
}

Failure heldAlready(const QString &name, const Record &present)
{
    return fail(ErrorKind::Conflict, Words::tr("That seat is held already: %1, from %2.")
                                         .arg(name, isoText(present.date("from"_L1))));
}

Result<std::vector<Record>> functionsOf(const Reader &reader, const RecordId &seat)
{
    return reader.recordsOf(Kind::Function, "seat"_L1, seat);
}

std::vector<Record> heldOn(const std::vector<Record> &functions, QDate day)
{
    std::vector<Record> held;
    std::ranges::copy_if(functions, std::back_inserter(held), [day](const Record &function) {
        return functionFrom(function).covers(day);
    });
    return held;
}

} // namespace chapterhouse
