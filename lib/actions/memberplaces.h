#pragma once

#include "store/reader.h"
#include "store/transaction.h"

#include <QMultiHash>

/// What a member holds once at a time: a seat in a body or chapter, a stay in a chapter, a primary
/// chapter. Records of other kinds pass each of the checks.
namespace chapterhouse {

/// Records of one kind as a step that is still being planned will leave them; they go before those
/// in the store.
class PlannedRecords {
public:
    void put(const Record &record);
    void forget(const Record &record);
    bool holds(const RecordId &id) const { return m_records.contains(id); }
    std::vector<Record> ofMember(const RecordId &member) const;

private:
    QHash<RecordId, Record> m_records;
    QMultiHash<RecordId, RecordId> m_ofMember;
};

/// Whether records of the kind give a member a place: seats and stays.
bool isHeldInPlace(Kind kind);

/// The other seats, or stays, of the same member in the same place.
Result<std::vector<Record>> othersInPlace(const Reader &reader, const Record &record,
                                          const PlannedRecords &planned = {});

/// Conflict, naming who, where and since when, when the member of a seat or stay has another one
/// there on one of its days.
Result<void> checkHeldOnce(const Reader &reader, const Record &record,
                           const PlannedRecords &planned = {});

/// Conflict when a stay is primary on a day on which another one of the member is.
Result<void> checkOnlyPrimary(const Reader &reader, const Record &record,
                              const PlannedRecords &planned = {});

/// Lets no other stay of the member be primary on a day of this one, when this one is.
Result<void> makeOnlyPrimary(const Reader &reader, Transaction &transaction, const Record &stay);

} // namespace chapterhouse
