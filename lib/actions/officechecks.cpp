#include "actions/officechecks.h"

#include "base/words.h"
#include "domain/day.h"
#include "domain/office.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkFits(const Seat &seat, const Function &function)
{
    const QDate last = function.until.isValid() ? function.until : function.from;
    const bool isLate = seat.until.isValid() && last > seat.until;
    if (function.from >= seat.from && !isLate)
        return {};
    const QString until = seat.until.isValid() ? isoText(seat.until) : Words::tr("further notice");
    return fail(ErrorKind::Conflict,
                Words::tr("“%1” is held within a seat, which lasts from %2 to %3. Change the days "
                          "of one to fit the other.")
                    .arg(function.title, isoText(seat.from), until));
}

Result<void> checkFunction(const Reader &reader, const Function &function)
{
    const auto seat = reader.find({Kind::Seat, function.seat.generic()});
    if (!seat)
        return failed(seat);
    const std::optional<Record> &present = *seat;
    if (!present)
        return {};
    return checkFits(seatFrom(*present), function);
}

} // namespace

Result<void> checkFunctionsFit(const Reader &reader, const Record &record)
{
    if (record.kind == Kind::Function)
        return checkFunction(reader, functionFrom(record));
    if (record.kind != Kind::Seat)
        return {};
    const auto functions = reader.recordsOf(Kind::Function, "seat"_L1, record.id());
    if (!functions)
        return failed(functions);
    for (const Record &function : *functions) {
        if (auto fits = checkFits(seatFrom(record), functionFrom(function)); !fits)
            return fits;
    }
    return {};
}

} // namespace chapterhouse
