#include "domain/recordjson.h"

#include "base/words.h"
#include "domain/fieldtext.h"

#include <QJsonArray>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<FieldValue> valueFromString(const FieldSpec &field, const QString &text)
{
    switch (field.kind) {
    case FieldKind::Id:
    case FieldKind::Reference:
        return idValue(RecordId(text));
    case FieldKind::Date:
        return dateValue(QDate::fromString(text, Qt::ISODate));
    case FieldKind::Money:
        return moneyFromText(text).map([](Money amount) { return FieldValue(amount); });
    default:
        return textValue(text);
    }
}

QStringList stringsOf(const QJsonArray &array)
{
    QStringList strings;
    for (const QJsonValue &item : array)
        strings += item.toString();
    return strings;
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
    const bool isList = field.kind == FieldKind::List;
    if (json.isUndefined() || json.isNull())
        return FieldValue();
    if (json.isDouble() && field.kind == FieldKind::Integer)
        return FieldValue(json.toInteger());
    if (json.isBool() && field.kind == FieldKind::Flag)
        return FieldValue(json.toBool());
    if (json.isArray() && isList)
        return listValue(stringsOf(json.toArray()));
    if (json.isString() && !isList)
        return valueFromString(field, json.toString());
    return fail(ErrorKind::Input,
                Words::tr("The value of “%1” is of the wrong type.").arg(field.key));
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

} // namespace chapterhouse
