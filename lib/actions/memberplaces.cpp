#include "actions/memberplaces.h"

#include "actions/officerecords.h"
#include "base/words.h"
#include "domain/day.h"
#include "domain/fold.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

bool isPrimary(const Record &stay)
{
    return stay.kind == Kind::ChapterMembership && stay.at("primary"_L1) == FieldValue(true);
}

DayRange daysOf(const Record &record)
{
    return lastingDays(record.date("from"_L1), record.date("until"_L1));
}

bool shareADay(const Record &left, const Record &right)
{
    return commonDays(daysOf(left), daysOf(right)).has_value();
}

/// The field that says who holds the record, or what it is held in.
QLatin1String holderKey(Kind kind)
{
    return kind == Kind::Function ? "seat"_L1 : "member"_L1;
}

RecordId holderOf(const Record &record)
{
    return record.reference(holderKey(record.kind));
}

/// Of two that one holder has.
bool areInOnePlace(const Record &left, const Record &right)
{
    if (left.kind == Kind::Function)
        return fold(left.text("title"_L1)) == fold(right.text("title"_L1));
    const bool isInBody = left.kind == Kind::Seat;
    return left.reference("chapter"_L1) == right.reference("chapter"_L1) &&
           (!isInBody || left.reference("body"_L1) == right.reference("body"_L1));
}

Result<std::vector<Record>> othersOfHolder(const Reader &reader, const Record &record,
                                           const PlannedRecords &planned)
{
    const RecordId holder = holderOf(record);
    return reader.recordsOf(record.kind, holderKey(record.kind), holder)
        .map([&](const std::vector<Record> &stored) {
            std::vector<Record> others = planned.heldBy(holder);
            std::ranges::copy_if(stored, std::back_inserter(others),
                                 [&](const Record &each) { return !planned.holds(each.id()); });
            std::erase_if(others, [&](const Record &each) { return each.id() == record.id(); });
            return others;
        });
}

/// The other primary stays of the member that share a day with the stay.
Result<std::vector<Record>> otherPrimaries(const Reader &reader, const Record &stay,
                                           const PlannedRecords &planned)
{
    return othersOfHolder(reader, stay, planned).map([&](std::vector<Record> others) {
        std::erase_if(others, [&](const Record &other) {
            return !isPrimary(other) || !shareADay(other, stay);
        });
        return others;
    });
}

/// Conflict with a stay, told of in a sentence with places for who, where and since when.
Result<void> conflictWith(const Reader &reader, const Record &stay, const QString &sentence)
{
    const auto who = reader.title({Kind::Member, stay.reference("member"_L1)});
    if (!who)
        return failed(who);
    return reader.title({Kind::Chapter, stay.reference("chapter"_L1)})
        .and_then([&](const QString &where) -> Result<void> {
            return fail(ErrorKind::Conflict,
                        sentence.arg(*who, where, isoText(stay.date("from"_L1))));
        });
}

Result<void> heldSince(const Reader &reader, const Record &present)
{
    if (present.kind == Kind::ChapterMembership)
        return conflictWith(reader, present, Words::tr("%1 is in %2 already, from %3."));
    if (present.kind == Kind::Function)
        return fail(ErrorKind::Conflict,
                    Words::tr("“%1” is held in this seat already, from %2.")
                        .arg(present.text("title"_L1), isoText(present.date("from"_L1))));
    return nameOfSeat(reader, present).and_then([&](const QString &name) -> Result<void> {
        return fail(ErrorKind::Conflict, Words::tr("That seat is held already: %1, from %2.")
                                             .arg(name, isoText(present.date("from"_L1))));
    });
}

} // namespace

bool isHeldOnce(Kind kind)
{
    return kind == Kind::Seat || kind == Kind::ChapterMembership || kind == Kind::Function;
}

void PlannedRecords::put(const Record &record)
{
    forget(record);
    m_records.insert(record.id(), record);
    m_heldBy.insert(holderOf(record), record.id());
}

void PlannedRecords::forget(const Record &record)
{
    if (const auto known = m_records.constFind(record.id()); known != m_records.cend())
        m_heldBy.remove(holderOf(*known), record.id());
    m_records.remove(record.id());
}

std::vector<Record> PlannedRecords::heldBy(const RecordId &holder) const
{
    std::vector<Record> records;
    for (const RecordId &id : m_heldBy.values(holder))
        records.push_back(m_records.value(id));
    return records;
}

Result<std::vector<Record>> othersInPlace(const Reader &reader, const Record &record,
                                          const PlannedRecords &planned)
{
    return othersOfHolder(reader, record, planned).map([&](std::vector<Record> others) {
        std::erase_if(others, [&](const Record &other) { return !areInOnePlace(other, record); });
        return others;
    });
}

Result<void> checkHeldOnce(const Reader &reader, const Record &record,
                           const PlannedRecords &planned)
{
    if (!isHeldOnce(record.kind))
        return {};
    const auto others = othersInPlace(reader, record, planned);
    if (!others)
        return failed(others);
    const auto present = std::ranges::find_if(
        *others, [&](const Record &other) { return shareADay(other, record); });
    return present == others->end() ? Result<void>() : heldSince(reader, *present);
}

Result<void> checkOnlyPrimary(const Reader &reader, const Record &record,
                              const PlannedRecords &planned)
{
    if (!isPrimary(record))
        return {};
    const auto others = otherPrimaries(reader, record, planned);
    if (!others)
        return failed(others);
    return others->empty()
               ? Result<void>()
               : conflictWith(reader, others->front(),
                              Words::tr("The primary chapter of %1 is %2 already, from %3."));
}

Result<void> makeOnlyPrimary(const Reader &reader, Transaction &transaction, const Record &stay)
{
    if (!isPrimary(stay))
        return {};
    auto others = otherPrimaries(reader, stay, {});
    if (!others)
        return failed(others);
    for (Record &other : *others) {
        other.set("primary"_L1, {});
        if (auto put = transaction.put(other); !put)
            return put;
    }
    return {};
}

} // namespace chapterhouse
