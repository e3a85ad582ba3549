#include "actions/chapterfounding.h"

#include "actions/officerecords.h"
#include "base/words.h"
#include "domain/chapterrules.h"
#include "store/offices.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// A seat with the function of a lead in it, and the time in the chapter that goes with it.
Result<void> addLead(Transaction &transaction, const RecordId &chapter, const MemberId &member,
                     QDate from)
{
    Record seat = blankRecord(Kind::Seat, transaction.newId());
    seat.set("member"_L1, member.generic());
    seat.set("chapter"_L1, chapter);
    seat.set("from"_L1, from);
    seat.set("how"_L1, QString(nameOf(SeatOrigin::Appointed)));
    const Record function =
        functionRecord(transaction.newId(), seat.id(), QString(leadTitle), from, {});
    Record stay = blankRecord(Kind::ChapterMembership, transaction.newId());
    stay.set("member"_L1, member.generic());
    stay.set("chapter"_L1, chapter);
    stay.set("from"_L1, from);
    return transaction.add(seat).and_then([&] { return transaction.add(function); }).and_then([&] {
        return transaction.add(stay);
    });
}

QList<MemberId> eachOnce(const QList<MemberId> &members)
{
    QList<MemberId> once;
    for (const MemberId &member : members) {
        if (!once.contains(member))
            once += member;
    }
    return once;
}

} // namespace

Result<AddedRecord> foundChapter(Store &store, const ChapterFounding &founding)
{
    const auto chapter = recordFromTexts(store, Kind::Chapter, founding.fields);
    if (!chapter)
        return failed(chapter);
    const QString label = Words::tr("New chapter %1").arg(titleOf(*chapter));
    auto changes =
        store.transact(Origin::Person, label, [&](Transaction &transaction) -> Result<void> {
            if (auto checked = checkWithOthers(store.reader(), *chapter); !checked)
                return checked;
            if (auto added = transaction.add(*chapter); !added)
                return added;
            for (const MemberId &lead : eachOnce(founding.leads)) {
                if (auto led = addLead(transaction, chapter->id(), lead, founding.on); !led)
                    return led;
            }
            return activateWhenReady(store.reader(), transaction, ChapterId(chapter->id()),
                                     store.today());
        });
    if (!changes)
        return failed(changes);
    return AddedRecord{chapter->id(), *std::move(changes)};
}

Result<void> activateWhenReady(const Reader &reader, Transaction &transaction,
                               const ChapterId &chapter, QDate day)
{
    const auto present = chapterOnDay(reader, chapter, day);
    if (!present)
        return failed(present);
    const bool isForming = present->chapter.text("state"_L1) == "forming"_L1;
    if (!isForming || !missingToBeActive(present->chapter, leadsOn(*present, day)).empty())
        return {};
    Record active = present->chapter;
    active.set("state"_L1, u"active"_s);
    return transaction.put(active);
}

} // namespace chapterhouse
