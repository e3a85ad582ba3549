#include "actions/officeverbs.h"

#include "actions/chapterfounding.h"
#include "actions/typedrecord.h"
#include "base/words.h"
#include "domain/day.h"
#include "domain/officeterms.h"
#include "domain/recordchecks.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String titleKey{"title"};

/// The texts without the title, and the title.
struct OfficeTexts {
    FieldTexts ofSeat;
    std::optional<QString> title;
};

OfficeTexts withoutTitle(const FieldTexts &texts)
{
    OfficeTexts parts;
    for (const auto &[key, text] : texts) {
        if (key.compare(titleKey, Qt::CaseInsensitive) == 0)
            parts.title = text.trimmed();
        else
            parts.ofSeat.append({key, text});
    }
    return parts;
}

Record functionRecord(const RecordId &id, const RecordId &seat, const QString &title, QDate from,
                      QDate until)
{
    Record function = blankRecord(Kind::Function, id);
    function.set("seat"_L1, seat);
    function.set(titleKey, textValue(title));
    function.set("from"_L1, dateValue(from));
    function.set("until"_L1, dateValue(until));
    return function;
}

Result<QString> nameOf(const Reader &reader, const RecordRef &ref)
{
    return reader.get(ref).map([](const Record &record) { return titleOf(record); });
}

/// "Ann Lee, Board of directors".
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

/// The seat of the same member in the same place that covers the first day of the asked one.
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

/// Ends an elected or completing seat in a body with the term, where its rules say when that is.
Result<void> endWithTerm(const Reader &reader, Record &seat)
{
    const RecordId body = seat.reference("body"_L1);
    if (seat.date("until"_L1).isValid() || body.isEmpty() || isAbsent(seat.at("how"_L1)))
        return {};
    const auto record = reader.get({Kind::Body, body});
    if (!record)
        return failed(record);
    const auto records = reader.recordsOf(Kind::Seat, "body"_L1, body);
    if (!records)
        return failed(records);
    std::vector<Seat> seats;
    std::ranges::transform(*records, std::back_inserter(seats), seatFrom);
    const BodyRules rules = bodyRulesFrom(*record);
    seat.set("until"_L1, dateValue(BodyTerms(rules, seats).plannedEnd(seatFrom(seat))));
    return {};
}

Result<std::vector<Record>> functionsOf(const Reader &reader, const RecordId &seat)
{
    return reader.recordsOf(Kind::Function, "seat"_L1, seat);
}

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

Result<void> checkLastDay(const Record &what, QDate on)
{
    if (on >= what.date("from"_L1))
        return {};
    return fail(ErrorKind::Conflict,
                Words::tr("The %1 begins on %2 and cannot end before it, on %3. If it was entered "
                          "by mistake, remove it.")
                    .arg(wordFor(what.kind), isoText(what.date("from"_L1)), isoText(on)));
}

/// The functions that are held in the seat on the day.
std::vector<Record> heldOn(const std::vector<Record> &functions, QDate day)
{
    std::vector<Record> held;
    std::ranges::copy_if(functions, std::back_inserter(held), [day](const Record &function) {
        return functionFrom(function).covers(day);
    });
    return held;
}

/// Writes what the seat is called as another title of its one function, or as a new one.
Result<void> retitle(Transaction &transaction, const Record &seat,
                     const std::vector<Record> &functions, const QString &title)
{
    if (functions.size() > 1)
        return fail(ErrorKind::Usage, Words::tr("Several functions are held in this seat: change "
                                                "the one that is meant."));
    if (functions.empty())
        return title.isEmpty()
                   ? Result<void>()
                   : transaction.add(functionRecord(transaction.newId(), seat.id(), title,
                                                    seat.date("from"_L1), seat.date("until"_L1)));
    Record function = functions.front();
    if (title.isEmpty())
        return transaction.remove(function.ref());
    function.set(titleKey, title);
    return transaction.put(function);
}

/// The day on which what a seat is called is told: as the derived title of a seat.
QDate dayWithin(const Record &seat, QDate day)
{
    const QDate until = seat.date("until"_L1);
    return std::max(until.isValid() ? std::min(day, until) : day, seat.date("from"_L1));
}

/// A lead may be what was missing last for a chapter to be active.
Result<void> activateChapterOf(Store &store, Transaction &transaction, const Record &seat)
{
    const RecordId chapter = seat.reference("chapter"_L1);
    if (chapter.isEmpty())
        return {};
    return activateWhenReady(store.reader(), transaction, ChapterId(chapter), store.today());
}

} // namespace

Result<AddedRecord> addOffice(Store &store, const FieldTexts &texts)
{
    const OfficeTexts parts = withoutTitle(texts);
    auto seat = recordFromTexts(store, Kind::Seat, parts.ofSeat);
    if (!seat)
        return failed(seat);
    if (!seat->date("from"_L1).isValid())
        seat->set("from"_L1, store.today());
    if (const auto checked = checkRecord(*seat); !checked)
        return failed(checked);
    const Reader &reader = store.reader();
    const auto held = seatHeldAlready(reader, *seat);
    if (!held)
        return failed(held);
    const auto name = nameOfSeat(reader, *seat);
    if (!name)
        return failed(name);
    const bool isHeld = held->has_value();
    if (auto ended = isHeld ? Result<void>() : endWithTerm(reader, *seat); !ended)
        return failed(ended);
    const QString title = parts.title.value_or(QString());
    if (isHeld && title.isEmpty())
        return fail(ErrorKind::Conflict, Words::tr("That seat is held already: %1, from %2.")
                                             .arg(*name, isoText((*held)->date("from"_L1))));
    const Record holder = held->value_or(*seat);
    const QString label =
        Words::tr("Office: %1").arg(title.isEmpty() ? *name : u"%1, %2"_s.arg(*name, title));
    auto changes =
        store.transact(Origin::Person, label, [&](Transaction &transaction) -> Result<void> {
            const Result<void> added = isHeld ? Result<void>() : transaction.add(holder);
            if (!added || title.isEmpty())
                return added;
            const Record function = functionRecord(transaction.newId(), holder.id(), title,
                                                   seat->date("from"_L1), seat->date("until"_L1));
            return checkWithOthers(reader, function)
                .and_then([&] { return transaction.add(function); })
                .and_then([&] { return activateChapterOf(store, transaction, holder); });
        });
    if (!changes)
        return failed(changes);
    return AddedRecord{holder.id(), *std::move(changes)};
}

Result<ChangeSet> setOffice(Store &store, const SeatId &seat, const FieldTexts &texts)
{
    const OfficeTexts parts = withoutTitle(texts);
    const RecordRef ref{Kind::Seat, seat.generic()};
    if (!parts.title)
        return setFields(store, ref, texts);
    return store.reader().get(ref).and_then([&](const Record &record) {
        return nameOfSeat(store.reader(), record).and_then([&](const QString &name) {
            return store.transact(
                Origin::Person, Words::tr("Change office: %1").arg(name),
                [&](Transaction &transaction) -> Result<void> {
                    const auto functions = functionsOf(store.reader(), record.id());
                    if (!functions)
                        return failed(functions);
                    const QDate day = dayWithin(record, store.today());
                    return retitle(transaction, record, heldOn(*functions, day), *parts.title)
                        .and_then([&] {
                            return putTexts(store.reader(), transaction, ref, parts.ofSeat);
                        });
                });
        });
    });
}

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
    const QDate lastDay = on.addDays(-1);
    if (auto checked = checkLastDay(*former, lastDay); !checked)
        return failed(checked);
    if (former->reference("member"_L1) == successor.generic())
        return fail(ErrorKind::Conflict, Words::tr("A seat is handed over to somebody else."));
    Record next = *former;
    next.values[0] = store.ids().next();
    next.set("member"_L1, successor.generic());
    next.set("from"_L1, on);
    next.set("how"_L1, QString(nameOf(how)));
    next.set("ended"_L1, {});
    next.set("replaces"_L1, former->id());
    const auto name = nameOfSeat(reader, *former);
    const auto heir = nameOf(reader, {Kind::Member, successor.generic()});
    if (!name || !heir)
        return name ? failed(heir) : failed(name);
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
                return ended;
            for (const Record &function : heldOn(*functions, lastDay)) {
                const auto given = transaction.add(functionRecord(transaction.newId(), next.id(),
                                                                  function.text(titleKey), on,
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

Result<AddedRecord> giveFunction(Store &store, const SeatId &seat, const QString &title, QDate from,
                                 QDate until)
{
    const Reader &reader = store.reader();
    const auto record = reader.get({Kind::Seat, seat.generic()});
    if (!record)
        return failed(record);
    const auto name = nameOfSeat(reader, *record);
    if (!name)
        return failed(name);
    const Record function =
        functionRecord(store.ids().next(), record->id(), title.trimmed(), from, until);
    auto changes = store.transact(
        Origin::Person, Words::tr("Function: %1, %2").arg(*name, title),
        [&](Transaction &transaction) {
            return checkWithOthers(reader, function)
                .and_then([&] { return transaction.add(function); })
                .and_then([&] { return activateChapterOf(store, transaction, *record); });
        });
    if (!changes)
        return failed(changes);
    return AddedRecord{function.id(), *std::move(changes)};
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
