#pragma once

#include "store/reader.h"
#include "store/transaction.h"

#include <QMultiHash>

/// What is held once at a time: by a member a seat in a body or chapter, a stay in a chapter, a
/// primary chapter; within a seat a function. Records of other kinds pass each of the checks.
namespace chapterhouse {

/// Records of one kind as a step that is still being planned will leave them; they go before those
/// in the store.
class PlannedRecords {
public:
    void put(const Record &record);
    void forget(const Record &record);
    bool holds(const RecordId &id) const { return m_records.contains(id); }
    /// Those of a member, or of functions those within a seat.
    std::vector<Record> heldBy(const RecordId &holder) const;

private:
    QHash<RecordId, Record> m_records;
    QMultiHash<RecordId, RecordId> m_heldBy;
};

/// Whether records of the kind are held once at a time: seats, stays and functions.
bool isHeldOnce(Kind kind);

/// The other seats, or stays, of the same member in the same place; of a function those with its
/// title in the same seat.
Result<std::vector<Record>> othersInPlace(const Reader &reader, const Record &record,
                                          const PlannedRecords &planned = {});

/// Conflict, naming what is in the way and since when, when another one of othersInPlace() is held
/// on one of the record's days.
Result<void> checkHeldOnce(const Reader &reader, const Record &record,
                           const PlannedRecords &planned = {});

/// Conflict when a stay is primary on a day on which another one of the member is.
Result<void> checkOnlyPrimary(const Reader &reader, const Record &record,
                              const PlannedRecords &planned = {});

/// Lets no other stay of the member be primary on a day of this one, when this one is.
Result<void> makeOnlyPrimary(const Reader &reader, Transaction &transaction, const Record &stay);

} // namespace chapterhouse
