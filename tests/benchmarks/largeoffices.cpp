#include "benchmarks/largeroster.h"

#include "base/clock.h"
#include "store/store.h"

namespace chapterhouse::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr int places = 100; ///< half of them chapters, half bodies
constexpr int seatDays = 730;
constexpr int daysOfHistory = 20 * 365;
const QDate firstDay(2007, 1, 1);

Record placeOf(int number, const RecordId &id)
{
    const bool isChapter = number % 2 == 0;
    Record place = blankRecord(isChapter ? Kind::Chapter : Kind::Body, id);
    place.set("name"_L1, u"%1 %2"_s.arg(isChapter ? u"Chapter"_s : u"Body"_s).arg(number));
    if (isChapter)
        place.set("state"_L1, u"active"_s);
    else
        place.set("kind"_L1, u"committee"_s);
    return place;
}

/// A seat of two years, one after another through the years, with a function in it.
Result<void> addSeat(Transaction &transaction, int number, const Record &place,
                     const RecordId &member)
{
    const QDate from = firstDay.addDays(qint64(number) * 37 % daysOfHistory);
    Record seat = blankRecord(Kind::Seat, transaction.newId());
    seat.set("member"_L1, member);
    seat.set(place.kind == Kind::Chapter ? "chapter"_L1 : "body"_L1, place.id());
    seat.set("from"_L1, from);
    seat.set("until"_L1, from.addDays(seatDays));
    Record function = blankRecord(Kind::Function, transaction.newId());
    function.set("seat"_L1, seat.id());
    function.set("title"_L1, place.kind == Kind::Chapter ? u"Lead"_s : u"Chair"_s);
    function.set("from"_L1, from);
    function.set("until"_L1, from.addDays(seatDays));
    return transaction.add(seat).and_then([&] { return transaction.add(function); });
}

Result<void> addStay(Transaction &transaction, int number, const Record &chapter,
                     const RecordId &member)
{
    Record stay = blankRecord(Kind::ChapterMembership, transaction.newId());
    stay.set("chapter"_L1, chapter.id());
    stay.set("member"_L1, member);
    stay.set("from"_L1, firstDay.addDays(qint64(number) * 11 % daysOfHistory));
    return transaction.add(stay);
}

} // namespace

Result<void> addOffices(const QString &path, int seats)
{
    const SystemClock clock;
    UuidV7Source ids(clock);
    const auto store = Store::open(path, {clock, ids, u"benchmark"_s, u"here"_s});
    if (!store)
        return failed(store);
    const auto members = (*store)->reader().all(Kind::Member);
    if (!members)
        return failed(members);
    const auto fill = [&](Transaction &transaction) -> Result<void> {
        std::vector<Record> made;
        for (int i = 0; i < places; ++i) {
            made.push_back(placeOf(i, transaction.newId()));
            if (auto added = transaction.add(made.back()); !added)
                return added;
        }
        for (int i = 0; i < seats; ++i) {
            const RecordId member = (*members)[static_cast<size_t>(i) * 7 % members->size()].id();
            if (auto added = addSeat(transaction, i, made[static_cast<size_t>(i) % places], member);
                !added)
                return added;
        }
        for (size_t i = 0; i < members->size(); i += 2) {
            const Record &chapter = made[i % places];
            if (auto added = addStay(transaction, static_cast<int>(i), chapter, (*members)[i].id());
                !added)
                return added;
        }
        return {};
    };
    return (*store)
        ->transact(Origin::Program, u"Benchmark: offices"_s, fill)
        .map([](const ChangeSet &) {});
}

} // namespace chapterhouse::benchmarks
