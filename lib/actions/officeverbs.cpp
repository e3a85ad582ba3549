#include "actions/officeverbs.h"

#include "actions/chapterfounding.h"
#include "actions/memberplaces.h"
#include "actions/officerecords.h"
#include "actions/typedrecord.h"
#include "base/words.h"
#include "domain/officeterms.h"
#include "domain/recordchecks.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The texts without the title, and the title.
struct OfficeTexts {
    FieldTexts ofSeat;
    std::optional<QString> title;
};

OfficeTexts withoutTitle(const FieldTexts &texts)
{
    OfficeTexts parts;
    for (const auto &[key, text] : texts) {
        if (key.compare("title"_L1, Qt::CaseInsensitive) == 0)
            parts.title = text.trimmed();
        else
            parts.ofSeat.append({key, text});
    }
    return parts;
}

/// The seat of the same member in the same place that covers the first day of the asked one.
Result<std::optional<Record>> seatHeldAlready(const Reader &reader, const Record &asked)
{
    return othersInPlace(reader, asked)
        .map([day = asked.date("from"_L1)](const std::vector<Record> &others) {
            const auto held = std::ranges::find_if(
                others, [day](const Record &seat) { return seatFrom(seat).covers(day); });
            return held == others.end() ? std::nullopt : std::optional(*held);
        });
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
    function.set("title"_L1, title);
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
    if (!isHeld || title.isEmpty()) {
        if (auto free = checkHeldOnce(reader, *seat); !free)
            return failed(free);
    }
    const Record holder = held->value_or(*seat);
    const QString label =
        Words::tr("Office: %1").arg(title.isEmpty() ? *name : u"%1, %2"_s.arg(*name, title));
    auto changes =
        store.transact(Origin::Person, label, [&](Transaction &transaction) -> Result<void> {
            Result<void> added = isHeld ? Result<void>() : transaction.add(holder);
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

} // namespace chapterhouse
