#include "actions/officerecords.h"

#include "domain/office.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

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
    const auto where = reader.title(place);
    if (!where)
        return failed(where);
    return reader.title({Kind::Member, seat.reference("member"_L1)}).map([&](const QString &who) {
        return u"%1, %2"_s.arg(who, *where);
    });
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
