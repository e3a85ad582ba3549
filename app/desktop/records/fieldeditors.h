#pragma once

#include "domain/catalogue.h"

namespace chapterhouse {

class FieldEditor;

/// The editor for values of the field's kind; of a field that is checked as a country or a time
/// zone, one that offers those. A number is edited as its text, a reference as the text that names
/// the record. `today` is where a calendar opens.
FieldEditor *newFieldEditor(const FieldSpec &field, QDate today);

} // namespace chapterhouse
