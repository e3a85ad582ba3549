#include "actions/memberplaces.h"
#include "actions/officerecords.h"
#include "actions/officeverbs.h"
#include "base/words.h"
#include "domain/day.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Ends what is held after the day; what begins after it goes.
Result<void> endFunctions(Transaction &transaction, const std::vector<Record> &functions, QDate on)
{
    for (Record function : functions) {
        const QDate until = function.date("until"_L1);
        if (until.isValid() && until <= on)
            continue;
        Result<void> ended;
        if (function.date("from"_L1) > on) {
            ended = transaction.remove(function.ref());
        } else {
            function.set("until"_L1, on);
            ended = transaction.put(function);
        }
        if (!ended)
            return ended;
    }
    return {};
}

/// Conflict when what lasts from a day to a day cannot end on this one.
Result<void> checkLastDay(const Record &what, QDate on)
{
    const QDate until = what.date("until"_L1);
    if (until.isValid() && on > until)
        return fail(ErrorKind::Conflict,
                    Words::tr("The %1 ends on %2 already, before %3. If it lasts longer, change "
                              "its last day.")
                        .arg(wordFor(what.kind), isoText(until), isoText(on)));
    if (on >= what.date("from"_L1))
        return {};
    return fail(ErrorKind::Conflict,
                Words::tr("The %1 begins on %2 and cannot end before it, on %3. If it was entered "
                          "by mistake, remove it.")
                    .arg(wordFor(what.kind), isoText(what.date("from"_L1)), isoText(on)));
}

/// Conflict when the seat cannot go to the member on the day.
Result<void> checkHandover(const Record &former, const MemberId &successor, QDate on)
{
    if (former.reference("member"_L1) == successor.generic())
        return fail(ErrorKind::Conflict, Words::tr("A seat is handed over to somebody else."));
    const QDate until = former.date("until"_L1);
    if (until.isValid() && on > until)
        return fail(ErrorKind::Conflict,
                    Words::tr("The seat ends on %1, which leaves nothing to hand over on %2. Add a "
                              "seat from that day instead.")
                        .arg(isoText(until), isoText(on)));
    return checkLastDay(former, on.addDays(-1));
}

Record successorOf(const Record &former, const RecordId &id, const MemberId &successor, QDate on,
                   SeatOrigin how)
{
    Record next = former;
    next.values[0] = id;
    next.set("member"_L1, successor.generic());
    next.set("from"_L1, on);
    next.set("how"_L1, QString(nameOf(how)));
    next.set("ended"_L1, {});
    next.set("replaces"_L1, former.id());
    return next;
}

} // namespace

Result<ChangeSet> endSeat(Store &store, const SeatId &seat, QDate on, SeatEnd why)
{
    auto record = store.reader().get({Kind::Seat, seat.generic()});
    if (!record)
        return failed(record);
    if (auto checked = checkLastDay(*record, on); !checked)
        return failed(checked);
    const auto name = nameOfSeat(store.reader(), *record);
    if (!name)
        return failed(name);
    return store.transact(Origin::Person, Words::tr("End of office: %1").arg(*name),
                          [&](Transaction &transaction) -> Result<void> {
                              const auto functions = functionsOf(store.reader(), record->id());
                              if (!functions)
                                  return failed(functions);
                              record->set("until"_L1, on);
                              record->set("ended"_L1, QString(nameOf(why)));
                              return endFunctions(transaction, *functions, on).and_then([&] {
                                  return transaction.put(*record);
                              });
                          });
}

Result<AddedRecord> handOver(Store &store, const SeatId &seat, const MemberId &successor, QDate on,
                             SeatOrigin how)
{
    const Reader &reader = store.reader();
    auto former = reader.get({Kind::Seat, seat.generic()});
    if (!former)
        return failed(former);
    if (auto checked = checkHandover(*former, successor, on); !checked)
        return failed(checked);
    const QDate lastDay = on.addDays(-1);
    const Record next = successorOf(*former, store.ids().next(), successor, on, how);
    if (auto free = checkHeldOnce(reader, next); !free)
        return failed(free);
    const auto name = nameOfSeat(reader, *former);
    if (!name)
        return failed(name);
    const auto heir = reader.title({Kind::Member, successor.generic()});
    if (!heir)
        return failed(heir);
    auto changes = store.transact(
        Origin::Person, Words::tr("Handover: %1, to %2").arg(*name, *heir),
        [&](Transaction &transaction) -> Result<void> {
            const auto functions = functionsOf(reader, former->id());
            if (!functions)
                return failed(functions);
            former->set("until"_L1, lastDay);
            former->set("ended"_L1, QString(nameOf(SeatEnd::HandedOver)));
            const Result<void> ended = endFunctions(transaction, *functions, lastDay)
                                           .and_then([&] { return transaction.put(*former); })
                                           .and_then([&] { return transaction.add(next); });
            if (!ended)
                return failed(ended);
            for (const Record &function : heldOn(heldOn(*functions, lastDay), on)) {
                const auto given = transaction.add(functionRecord(transaction.newId(), next.id(),
                                                                  function.text("title"_L1), on,
                                                                  function.date("until"_L1)));
                if (!given)
                    return given;
            }
            return {};
        });
    if (!changes)
        return failed(changes);
    return AddedRecord{next.id(), *std::move(changes)};
}

Result<ChangeSet> endFunction(Store &store, const FunctionId &function, QDate on)
{
    const auto record = store.reader().get({Kind::Function, function.generic()});
    if (!record)
        return failed(record);
    if (auto checked = checkLastDay(*record, on); !checked)
        return failed(checked);
    return store.transact(
        Origin::Person, Words::tr("End of function: %1").arg(titleOf(*record)),
        [&](Transaction &transaction) { return endFunctions(transaction, {*record}, on); });
}

} // namespace chapterhouse
