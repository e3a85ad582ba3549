#pragma once

#include "actions/typedrecord.h"

namespace chapterhouse {

struct AddedRecord {
    RecordId id;
    ChangeSet changeSet;
};

/// Adds a record from typed texts. Usage for a key that is not there or is derived, Input for a
/// text that cannot be right, Conflict for a member number or tier name that is taken.
Result<AddedRecord> addRecord(Store &store, Kind kind, const FieldTexts &texts);

/// Changes fields of a record in one step; a blank text empties its field. Errors as addRecord().
/// A period or payment is corrected rather than edited: `reason` is then required and goes into the
/// history with the old values.
Result<ChangeSet> setFields(Store &store, const RecordRef &ref, const FieldTexts &texts,
                            const QString &reason = {});

/// What typing into a field led to.
struct TypedField {
    ChangeSet changeSet;
    QString unfinishedBecause; ///< the sentence that says what is expected; empty: it was saved
};

/// Saves one field as it was typed. A text that cannot be right is kept as unfinished, beside the
/// value that the field had, until a person finishes it.
Result<TypedField> typeField(Store &store, const RecordRef &ref, const QString &key,
                             const QString &text);

/// Keeps what is being typed into a field as unfinished, in case that the program ends before the
/// field is left: nothing of the record changes, and nothing goes into the history. Saving the
/// field ends it. NotFound when there is no such record any more.
Result<void> keepTyping(Store &store, const RecordRef &ref, const QString &key,
                        const QString &text);

/// What is unfinished of a field is not wanted.
Result<void> forgetTyping(Store &store, const RecordRef &ref, const QString &key);

} // namespace chapterhouse
