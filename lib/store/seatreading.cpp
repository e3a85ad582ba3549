#include "store/seatreading.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

template<class Value, class Convert>
Result<std::vector<Value>> converted(const Result<std::vector<Record>> &records, Convert convert)
{
    return records.map([&](const std::vector<Record> &read) {
        std::vector<Value> values;
        values.reserve(read.size());
        std::ranges::transform(read, std::back_inserter(values), convert);
        return values;
    });
}

} // namespace

Result<std::vector<Seat>> seatsIn(const Reader &reader, const RecordRef &place)
{
    return converted<Seat>(reader.recordsOf(Kind::Seat, nameOf(place.kind), place.id), seatFrom);
}

Result<std::vector<Function>> functionsIn(const Reader &reader, const RecordRef &place)
{
    return converted<Function>(
        reader.recordsOfThose(Kind::Function, "seat"_L1, nameOf(place.kind), place.id),
        functionFrom);
}

} // namespace chapterhouse
