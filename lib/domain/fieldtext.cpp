#include "domain/fieldtext.h"

#include "base/words.h"
#include "domain/day.h"
#include "domain/fieldchecks.h"
#include "domain/fold.h"
#include "domain/listtext.h"

#include <QRegularExpression>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<FieldValue> checkedText(const FieldSpec &field, const QString &text)
{
    if (text.size() > longestText)
        return fail(ErrorKind::Input,
                    Words::tr("The text has %L1 characters; at most %L2 can be kept.")
                        .arg(text.size())
                        .arg(longestText));
    if (!text.isValidUtf16())
        return fail(ErrorKind::Input, Words::tr("The text holds half a character."));
    if (!field.check)
        return textValue(text);
    const Result<QString> checked = field.check(text);
    if (!checked)
        return failed(checked);
    return textValue(*checked);
}

QStringList choiceNames(const FieldSpec &field)
{
    QStringList names;
    for (const Choice &choice : field.choices)
        names += choice.value;
    return names;
}

Result<FieldValue> choiceFromText(const FieldSpec &field, const QString &text)
{
    for (const Choice &choice : field.choices) {
        if (text == choice.value)
            return FieldValue(text);
    }
    const QString folded = fold(text);
    for (const Choice &choice : field.choices) {
        if (folded == choice.value || folded == fold(Words::tr(choice.title)))
            return FieldValue(QString(choice.value));
    }
    return fail(ErrorKind::Input,
                Words::tr("“%1” is none of: %2.").arg(text, choiceNames(field).join(u", "_s)));
}

Result<FieldValue> integerFromText(const FieldSpec &field, const QString &text)
{
    const Result<QString> digits = field.check ? field.check(text) : text;
    if (!digits)
        return failed(digits);
    bool isNumber = false;
    const qlonglong number = digits->toLongLong(&isNumber);
    if (!isNumber || (number < 0 && field.least >= 0))
        return fail(ErrorKind::Input, Words::tr("“%1” is no whole number, like 12.").arg(text));
    if (number < field.least || number > field.most)
        return fail(
            ErrorKind::Input,
            Words::tr("%L1 is not from %L2 to %L3.").arg(number).arg(field.least).arg(field.most));
    return FieldValue(qint64(number));
}

Result<FieldValue> listFromCell(const FieldSpec &field, const QString &text)
{
    QStringList items;
    for (const QString &item : listFromText(text)) {
        const Result<FieldValue> checked = checkedText(field, item);
        if (!checked)
            return failed(checked);
        const QString *kept = std::get_if<QString>(&*checked);
        if (kept && !items.contains(*kept))
            items += *kept;
    }
    return listValue(items);
}

Result<FieldValue> idFromText(const QString &text)
{
    static const QRegularExpression form(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\z"_s);
    const QString lower = text.toLower();
    if (!form.match(lower).hasMatch())
        return fail(ErrorKind::Input, Words::tr("“%1” is no id.").arg(text));
    return FieldValue(RecordId(lower));
}

FieldKind kindOf(const FieldValue &value, FieldKind asked)
{
    const bool isText = asked == FieldKind::Text || asked == FieldKind::LongText ||
                        asked == FieldKind::Choice || asked == FieldKind::Days ||
                        asked == FieldKind::LocalTime;
    switch (value.index()) {
    case 1:
        return isText ? asked : FieldKind::Text;
    case 2:
        return FieldKind::Integer;
    case 3:
        return FieldKind::Flag;
    case 4:
        return FieldKind::Date;
    case 5:
        return FieldKind::Money;
    case 6:
        return asked == FieldKind::Id ? asked : FieldKind::Reference;
    case 7:
        return isList(asked) ? asked : FieldKind::List;
    default:
        return asked;
    }
}

/// The text as a value of a field that refers to nothing.
Result<FieldValue> valueFromText(const FieldSpec &field, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return FieldValue();
    switch (field.kind) {
    case FieldKind::Days:
    case FieldKind::Text:
        return checkedText(field, field.check ? trimmed : text);
    case FieldKind::LongText:
        return checkedText(field, text);
    case FieldKind::Choice:
        return choiceFromText(field, trimmed);
    case FieldKind::Integer:
        return integerFromText(field, trimmed);
    case FieldKind::Flag:
        return flagFromText(trimmed).map([](bool flag) { return FieldValue(flag); });
    case FieldKind::Date:
        return dayFromText(trimmed).map([](QDate day) { return FieldValue(day); });
    case FieldKind::LocalTime:
        return checkDayOrTime(trimmed).map(textValue);
    case FieldKind::Money:
        return moneyFromText(trimmed).map([](Money amount) { return FieldValue(amount); });
    case FieldKind::Id:
    case FieldKind::Reference:
        return idFromText(trimmed);
    case FieldKind::References:
    case FieldKind::List:
        return listFromCell(field, trimmed);
    }
    Q_UNREACHABLE();
}

Result<FieldValue> referencesFromText(const FieldSpec &field, const QString &text,
                                      const ReferenceFinder &references)
{
    QStringList ids;
    for (const QString &item : listFromText(text)) {
        const Result<RecordId> id = references.findReference(field.target, item);
        if (!id)
            return failed(id);
        if (!ids.contains(id->text()))
            ids += id->text();
    }
    return listValue(ids);
}

} // namespace

QString exactText(const FieldValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? u"yes"_s : u"no"_s;
    if (const auto *day = std::get_if<QDate>(&value))
        return isoText(*day);
    if (const auto *amount = std::get_if<Money>(&value))
        return moneyText(*amount);
    if (const auto *id = std::get_if<RecordId>(&value))
        return id->text();
    if (const auto *list = std::get_if<QStringList>(&value))
        return listText(*list);
    return {};
}

Result<FieldValue> fieldFromText(const FieldSpec &field, const QString &text,
                                 const ReferenceFinder &references)
{
    if (field.kind == FieldKind::References)
        return referencesFromText(field, text, references);
    if (field.kind != FieldKind::Reference)
        return valueFromText(field, text);
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return FieldValue();
    return references.findReference(field.target, trimmed).map([](const RecordId &id) {
        return FieldValue(id);
    });
}

Result<void> checkField(const FieldSpec &field, const FieldValue &value)
{
    if (isAbsent(value))
        return {};
    if (kindOf(value, field.kind) != field.kind)
        return fail(ErrorKind::Internal,
                    Words::tr("The value of “%1” is of the wrong kind.").arg(field.titleText()));
    if (refersToRecords(field.kind))
        return {};
    const QString text = exactText(value);
    const Result<FieldValue> read = valueFromText(field, text);
    if (!read)
        return failed(read);
    if (*read != value)
        return fail(
            ErrorKind::Input,
            Words::tr("“%1” cannot be kept as it is, but as “%2”.").arg(text, exactText(*read)));
    return {};
}

Result<bool> flagFromText(const QString &text)
{
    const QString folded = fold(text);
    if (QStringList{u"yes"_s, u"true"_s, u"1"_s, fold(Words::tr("yes"))}.contains(folded))
        return true;
    if (QStringList{u"no"_s, u"false"_s, u"0"_s, fold(Words::tr("no"))}.contains(folded))
        return false;
    return fail(ErrorKind::Input, Words::tr("“%1” is neither yes nor no.").arg(text));
}

QString moneyText(Money amount)
{
    const auto hundredths = static_cast<quint64>(amount.hundredths);
    const quint64 absolute = amount.hundredths < 0 ? 0 - hundredths : hundredths;
    return u"%1%2.%3"_s.arg(amount.hundredths < 0 ? u"-"_s : QString())
        .arg(absolute / 100)
        .arg(absolute % 100, 2, 10, QChar(u'0'));
}

Result<Money> moneyFromText(const QString &text)
{
    static const QRegularExpression form(u"^(-?)(\\d{1,13})(?:[.,](\\d{1,2}))?\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return fail(ErrorKind::Input, Words::tr("“%1” is no amount, like 10.00.").arg(text));
    const qint64 rest = match.captured(3).leftJustified(2, u'0').toLongLong();
    const qint64 hundredths = match.captured(2).toLongLong() * 100 + rest;
    return Money{match.captured(1).isEmpty() ? hundredths : -hundredths};
}

} // namespace chapterhouse
