#pragma once

#include "store/store.h"

namespace chapterhouse {

/// Moves records that stand in an order (agenda items of an event, tasks of an event or a
/// checklist), in the order in which they stand, in front of the one called `before`, or behind all
/// when that is empty. Nothing is written when they stand there already. Usage for a kind without
/// an order; Input when they do not all belong to the same; Conflict for a task that would stand
/// before one that is due earlier.
Result<ChangeSet> moveRecords(Store &store, const QList<RecordRef> &records,
                              const RecordId &before);

/// Gives a record that is to be added the place behind those that stand there, unless it has one or
/// its kind has no order.
Result<void> placeLast(const Reader &reader, Record &record);

} // namespace chapterhouse
