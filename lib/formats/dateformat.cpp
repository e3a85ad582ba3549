#include "formats/dateformat.h"

#include "base/words.h"
#include "formats/dateparts.h"
#include "formats/textposition.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr DateFormat::Order allOrders[] = {DateFormat::Order::YearMonthDay,
                                           DateFormat::Order::DayMonthYear,
                                           DateFormat::Order::MonthDayYear};

QString nameOf(DateFormat::Order order, const QString &separator)
{
    switch (order) {
    case DateFormat::Order::YearMonthDay:
        return u"YYYY"_s + separator + u"MM"_s + separator + u"DD"_s;
    case DateFormat::Order::DayMonthYear:
        return u"DD"_s + separator + u"MM"_s + separator + u"YYYY"_s;
    case DateFormat::Order::MonthDayYear:
        return u"MM"_s + separator + u"DD"_s + separator + u"YYYY"_s;
    }
    Q_UNREACHABLE();
}

/// "D.M.YYYY" as "DD.MM.YYYY".
QString withFullLengths(QString name)
{
    for (const QChar letter : {u'D', u'M'}) {
        if (name.count(letter) == 1)
            name.replace(letter, QString(2, letter));
    }
    return name;
}

} // namespace

DateFormat::DateFormat(Order order, QChar separator) : m_order(order), m_separator(separator) {}

std::optional<DateFormat> DateFormat::named(QStringView name)
{
    const QString upper = name.trimmed().toString().toUpper();
    for (const QChar separator : {QChar(u'-'), QChar(u'.'), QChar(u'/'), QChar()}) {
        for (const Order order : allOrders) {
            const DateFormat format(order, separator);
            if ((separator.isNull() ? upper : withFullLengths(upper)) == format.name())
                return format;
        }
    }
    return std::nullopt;
}

QString DateFormat::name() const
{
    return nameOf(m_order, m_separator.isNull() ? QString() : QString(m_separator));
}

Result<QDate> DateFormat::parse(QStringView text) const
{
    const auto refuse = [&](const QString &reason) {
        return fail(ErrorKind::Input, reason.arg(shortened(text.trimmed()), name()));
    };
    const QStringView day = withoutTimeOfDay(text.trimmed());
    const auto parts = m_separator.isNull() ? compactDateParts(day, m_order) : datePartsOf(day);
    if (!parts)
        return refuse(Words::tr("“%1” is not a date of the form %2."));

    const bool yearIsFirst = m_order == Order::YearMonthDay;
    const DatePart &year = yearIsFirst ? parts->first : parts->last;
    const DatePart &other = yearIsFirst ? parts->last : parts->first;
    if (year.digits <= 2 && other.digits <= 2)
        return refuse(Words::tr("The year in “%1” has two digits; write all four, as in %2."));
    if (year.digits != 4 || other.digits > 2 || parts->middle.digits > 2)
        return refuse(Words::tr("“%1” is not a date of the form %2."));

    const bool dayIsMiddle = m_order == Order::MonthDayYear;
    const QDate date(year.number, dayIsMiddle ? other.number : parts->middle.number,
                     dayIsMiddle ? parts->middle.number : other.number);
    if (!date.isValid())
        return refuse(Words::tr("“%1” is no day of the calendar when read as %2."));
    return date;
}

} // namespace chapterhouse
