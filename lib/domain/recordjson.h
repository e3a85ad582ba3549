#pragma once

#include "base/result.h"
#include "domain/record.h"

#include <QJsonObject>
#include <QJsonValue>

namespace chapterhouse {

/// A value in the program's JSON: texts, ids, days and amounts as strings ("10.00"), numbers, true
/// and false, lists as arrays. Absent is undefined.
QJsonValue jsonOf(const FieldValue &value);
/// The inverse of jsonOf(); null is absence. Input when the JSON is of another
/// type or no such value. The field's check is checkField()'s affair.
Result<FieldValue> fieldFromJson(const FieldSpec &field, const QJsonValue &json);

/// All present values of a record by key.
QJsonObject jsonOf(const Record &record);
/// The inverse, with that id; Input as fieldFromJson().
Result<Record> recordFromJson(const RecordRef &ref, const QJsonObject &values);

} // namespace chapterhouse
