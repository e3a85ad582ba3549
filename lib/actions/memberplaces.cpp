#include "actions/memberplaces.h"

#include "actions/officerecords.h"
#include "base/words.h"
#include "domain/day.h"

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

Result<std::vector<Record>> othersOfMember(const Reader &reader, const Record &record,
                                           const PlannedRecords &planned)
{
    const RecordId member = record.reference("member"_L1);
    return reader.recordsOf(record.kind, "member"_L1, member)
        .map([&](const std::vector<Record> &stored) {
            std::vector<Record> others = planned.ofMember(member);
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
    return othersOfMember(reader, stay, planned).map([&](std::vector<Record> others) {
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
    return nameOfSeat(reader, present).and_then([&](const QString &name) -> Result<void> {
        return fail(ErrorKind::Conflict, Words::tr("That seat is held already: %1, from %2.")
                                             .arg(name, isoText(present.date("from"_L1))));
    });
}

} // namespace

bool isHeldInPlace(Kind kind)
{
    return kind == Kind::Seat || kind == Kind::ChapterMembership;
}

void PlannedRecords::put(const Record &record)
{
    forget(record);
    m_records.insert(record.id(), record);
    m_ofMember.insert(record.reference("member"_L1), record.id());
}

void PlannedRecords::forget(const Record &record)
{
    if (const auto known = m_records.constFind(record.id()); known != m_records.cend())
        m_ofMember.remove(known->reference("member"_L1), record.id());
    m_records.remove(record.id());
}

std::vector<Record> PlannedRecords::ofMember(const RecordId &member) const
{
    std::vector<Record> records;
    for (const RecordId &id : m_ofMember.values(member))
        records.push_back(m_records.value(id));
    return records;
}

Result<std::vector<Record>> othersInPlace(const Reader &reader, const Record &record,
                                          const PlannedRecords &planned)
{
    return othersOfMember(reader, record, planned).map([&](std::vector<Record> others) {
        std::erase_if(others, [&](const Record &other) {
            const bool isInBody = record.kind == Kind::Seat;
            return other.reference("chapter"_L1) != record.reference("chapter"_L1) ||
                   (isInBody && other.reference("body"_L1) != record.reference("body"_L1));
        });
        return others;
    });
}

Result<void> checkHeldOnce(const Reader &reader, const Record &record,
                           const PlannedRecords &planned)
{
    if (!isHeldInPlace(record.kind))
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
