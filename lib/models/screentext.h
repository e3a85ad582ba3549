#pragma once

#include "domain/catalogue.h"
#include "models/titles.h"

namespace chapterhouse {

/// A field's value as a person reads it: days and amounts in the locale, the titles of choices and
/// of records referred to, the words for codes, lists with commas. Absent is the empty text.
QString screenText(const FieldSpec &field, const FieldValue &value, const Titles &titles);

} // namespace chapterhouse
