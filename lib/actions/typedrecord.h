#pragma once

#include "store/store.h"

#include <QPair>

namespace chapterhouse {

/// Keys (or aliases) of a catalogue and what was typed for them.
using FieldTexts = QList<QPair<QString, QString>>;

/// The position of a field that can be typed, from its key or alias; Usage when there is none or it
/// is derived.
Result<qsizetype> settableField(Kind kind, const QString &key);

/// A new record of the kind from typed texts, with what a new one begins with; not yet written.
/// Usage for a key that is not there or is derived, Input for a text that cannot be right.
Result<Record> recordFromTexts(Store &store, Kind kind, const FieldTexts &texts);

/// Conflict when the record does not go together with others: a value that only one may have, a
/// period that its member cannot hold, a function outside the days of its seat, a seat or chapter
/// that its member has already.
Result<void> checkWithOthers(const Reader &reader, const Record &record);

/// Writes the texts into a record as part of a transaction; what was unfinished of these fields is
/// finished then. A chapter that becomes the primary one is it alone.
Result<void> putTexts(const Reader &reader, Transaction &transaction, const RecordRef &ref,
                      const FieldTexts &texts);

} // namespace chapterhouse
