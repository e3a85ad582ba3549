#pragma once

#include "store/reader.h"

#include <vector>

/// What the verbs on offices read of them, and make.
namespace chapterhouse {

/// A function; without `until` it lasts as long as its seat.
Record functionRecord(const RecordId &id, const RecordId &seat, const QString &title, QDate from,
                      QDate until);

/// "Ann Lee, Board of directors".
Result<QString> nameOfSeat(const Reader &reader, const Record &seat);

/// All functions of a seat, whenever they are held.
Result<std::vector<Record>> functionsOf(const Reader &reader, const RecordId &seat);

/// Those of them that are held on the day.
std::vector<Record> heldOn(const std::vector<Record> &functions, QDate day);

} // namespace chapterhouse
