#include "domain/value.h"

namespace chapterhouse {

FieldValue textValue(const QString &text)
{
    return text.isEmpty() ? FieldValue() : FieldValue(text);
}

FieldValue listValue(const QStringList &list)
{
    return list.isEmpty() ? FieldValue() : FieldValue(list);
}

FieldValue dateValue(QDate day)
{
    return day.isValid() ? FieldValue(day) : FieldValue();
}

FieldValue idValue(const RecordId &id)
{
    return id.isEmpty() ? FieldValue() : FieldValue(id);
}

} // namespace chapterhouse
