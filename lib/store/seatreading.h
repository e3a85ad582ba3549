#pragma once

#include "domain/office.h"
#include "store/reader.h"

/// What is read of all seats of one body or chapter: a statement each, however many there are.
namespace chapterhouse {

Result<std::vector<Seat>> seatsIn(const Reader &reader, const RecordRef &place);
/// The functions within these seats, whenever they are held.
Result<std::vector<Function>> functionsIn(const Reader &reader, const RecordRef &place);

} // namespace chapterhouse
