#pragma once

#include "desktop/widgets/fields/choice.h"
#include "domain/catalogue.h"

namespace chapterhouse {

class ChoiceField;
class DateField;
class FieldEditor;
class OpenFile;

/// The editor for values of the field's kind; of a field that is checked as a country or a time
/// zone, one that offers those; of one that refers to members, one that searches for them. A number
/// is edited as its text, another reference as the text that names the record. `file` must outlive
/// it.
FieldEditor *newFieldEditor(const FieldSpec &field, OpenFile &file);

/// Whether the editor of a field holds the ids of the records that it refers to, not their names.
bool holdsIds(const FieldSpec &field);

/// One that holds `day` at first.
DateField *newDateField(QDate today, QDate day = {});
/// One that holds the key `chosen` at first; empty: nothing.
ChoiceField *newChoiceField(const QList<ChoiceItem> &items, const QString &chosen);

/// What can be chosen, in the user's language.
QList<ChoiceItem> itemsOf(std::span<const Choice> choices);

/// The day in an editor; invalid: there is none.
QDate dayIn(const FieldEditor *editor);

} // namespace chapterhouse
