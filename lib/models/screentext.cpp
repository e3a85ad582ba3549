#include "models/screentext.h"

#include "base/words.h"
#include "domain/country.h"
#include "domain/fieldtext.h"

#include <QRegularExpression>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString choiceText(const FieldSpec &field, const QString &value)
{
    for (const Choice &choice : field.choices) {
        if (choice.value == value)
            return Words::tr(choice.title);
    }
    return field.key == "country"_L1 ? countryName(value) : value;
}

/// The locale's long form without the day of the week, the month as a short word.
QString dayForm(const QLocale &locale)
{
    static const QRegularExpression weekday(u"^dddd[,.]?\\s*|[,.]?\\s*dddd$"_s);
    QString form = locale.dateFormat(QLocale::LongFormat);
    return form.remove(weekday).replace("MMMM"_L1, "MMM"_L1);
}

} // namespace

QString dayText(QDate day, const QLocale &locale)
{
    return locale.toString(day, dayForm(locale));
}

QString shortDayText(QDate day, const QLocale &locale)
{
    static const QRegularExpression year(u"[,.]?\\s*y{2,4}[,.]?\\s*"_s);
    return locale.toString(day, dayForm(locale).remove(year));
}

QString moneyText(Money amount, const QLocale &locale)
{
    const QString exact = moneyText(amount);
    const QString whole = locale.toString(qAbs(amount.hundredths / 100));
    return (amount.hundredths < 0 ? u"−"_s : QString()) + whole + locale.decimalPoint() +
           exact.right(2);
}

QString screenText(const FieldSpec &field, const FieldValue &value, const Titles &titles)
{
    if (const auto *text = std::get_if<QString>(&value))
        return choiceText(field, *text);
    if (const auto *number = std::get_if<qint64>(&value))
        return QLocale().toString(*number);
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? Words::tr("Yes") : Words::tr("No");
    if (const auto *day = std::get_if<QDate>(&value))
        return dayText(*day);
    if (const auto *amount = std::get_if<Money>(&value))
        return moneyText(*amount, QLocale());
    if (const auto *id = std::get_if<RecordId>(&value))
        return field.kind == FieldKind::Reference ? titles.of({field.target, *id}) : id->text();
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->join(u", "_s);
    return {};
}

} // namespace chapterhouse
