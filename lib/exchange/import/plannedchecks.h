#pragma once

#include "store/reader.h"

namespace chapterhouse {

/// Whether a record as a row of a file plans it is right by itself and with what is on record.
/// References of `open` fields are to rows that may yet come, and count as given.
Result<void> checkPlanned(const Reader &reader, Record record, const QList<qsizetype> &open);

} // namespace chapterhouse
