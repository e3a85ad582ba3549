#include "domain/recordjson.h"

#include "base/words.h"
#include "domain/day.h"
#include "domain/fieldtext.h"

#include <QJsonArray>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Failure wrongType(const FieldSpec &field)
{
    return fail(ErrorKind::Input,
                Words::tr("The value of “%1” is of the wrong type.").arg(field.key));
}

Result<FieldValue> valueFromString(const FieldSpec &field, const QString &text)
{
    switch (field.kind) {
    case FieldKind::Id:
    case FieldKind::Reference:
        return idValue(RecordId(text));
    case FieldKind::Date:
        return dayFromText(text).map([](QDate day) { return FieldValue(day); });
    case FieldKind::Money:
        return moneyFromText(text).map([](Money amount) { return FieldValue(amount); });
    case FieldKind::Days:
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Choice:
    case FieldKind::LocalTime:
        return textValue(text);
    case FieldKind::Integer:
    case FieldKind::Flag:
    case FieldKind::List:
    case FieldKind::References:
        return wrongType(field);
    }
    Q_UNREACHABLE();
}

Result<FieldValue> integerFromJson(const FieldSpec &field, const QJsonValue &json)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 number = json.toInteger(none);
    const bool isThere = number != none && (number >= 0 || field.least < 0);
    return isThere ? FieldValue(number) : Result<FieldValue>(wrongType(field));
}

Result<FieldValue> listFromJson(const FieldSpec &field, const QJsonArray &array)
{
    QStringList strings;
    for (const QJsonValue item : array) {
        if (!item.isString())
            return wrongType(field);
        strings += item.toString();
    }
    return listValue(strings);
}

} // namespace

QJsonValue jsonOf(const FieldValue &value)
{
    if (isAbsent(value))
        return QJsonValue(QJsonValue::Undefined);
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag;
    if (const auto *list = std::get_if<QStringList>(&value))
        return QJsonArray::fromStringList(*list);
    return exactText(value);
}

Result<FieldValue> fieldFromJson(const FieldSpec &field, const QJsonValue &json)
{
    if (json.isUndefined() || json.isNull())
        return FieldValue();
    if (json.isString())
        return valueFromString(field, json.toString());
    if (json.isDouble() && field.kind == FieldKind::Integer)
        return integerFromJson(field, json);
    if (json.isBool() && field.kind == FieldKind::Flag)
        return FieldValue(json.toBool());
    if (json.isArray() && isList(field.kind))
        return listFromJson(field, json.toArray());
    return wrongType(field);
}

QJsonObject jsonOf(const Record &record)
{
    const Catalogue &catalogue = catalogueOf(record.kind);
    QJsonObject object;
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        if (!isAbsent(record.values[i]))
            object.insert(catalogue.at(i).key, jsonOf(record.values[i]));
    }
    return object;
}

Result<Record> recordFromJson(const RecordRef &ref, const QJsonObject &values)
{
    const Catalogue &catalogue = catalogueOf(ref.kind);
    Record record = blankRecord(ref.kind, ref.id);
    for (qsizetype i = 1; i < catalogue.size(); ++i) {
        auto value = fieldFromJson(catalogue.at(i), values.value(catalogue.at(i).key));
        if (!value)
            return failed(value);
        record.values[i] = *std::move(value);
    }
    return record;
}

} // namespace chapterhouse
