#include "domain/moneytext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chapterhouse {

namespace {

/// Twelve digits before the decimals: far from the limit of 64 bits in hundredths.
const QRegularExpression &amountForm()
{
    static const QRegularExpression form(
        u"^(-?)(\\d{1,12}|\\d{1,3}(?:(?<sep>[ .,'’])\\d{3})(?:\\k<sep>\\d{3}){0,2})"
        "(?:(?<point>[.,])(\\d{1,2}))?$"_s);
    return form;
}

/// The text without a currency before or behind, and with plain spaces only.
QString bareAmount(const QString &text)
{
    static const QRegularExpression currency(
        u"^\\s*(?:[A-Za-z]{3}|\\p{Sc})\\s*|\\s*(?:[A-Za-z]{3}|\\p{Sc})\\s*$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QString bare = text.simplified().remove(currency);
    bare.replace(QChar(0x2212), u'-');
    return bare;
}

} // namespace

QString moneyText(Money amount, const QLocale &locale)
{
    const qint64 hundredths = amount.hundredths;
    const QString whole = locale.toString(qAbs(hundredths / 100));
    const QString cents = u"%1"_s.arg(qAbs(hundredths % 100), 2, 10, QChar(u'0'));
    const QString sign = hundredths < 0 ? u"-"_s : QString();
    return sign + whole + locale.decimalPoint() + cents;
}

std::optional<Money> moneyFromText(const QString &text, const QLocale &locale)
{
    const QRegularExpressionMatch match = amountForm().match(bareAmount(text));
    if (!match.hasMatch())
        return std::nullopt;
    const QString separator = match.captured(u"sep"_s);
    const QString point = match.captured(u"point"_s);
    // "1.250" alone is a thousand and more only where the locale separates thousands so.
    const bool ambiguous = !separator.isEmpty() && separator == locale.decimalPoint();
    if (ambiguous || (!separator.isEmpty() && separator == point))
        return std::nullopt;
    QString digits;
    for (const QChar c : match.captured(2)) {
        if (c.isDigit())
            digits.append(c);
    }
    const QString cents = match.captured(5).leftJustified(2, u'0');
    const qint64 hundredths = digits.toLongLong() * 100 + cents.toLongLong();
    return Money{match.captured(1).isEmpty() ? hundredths : -hundredths};
}

} // namespace chapterhouse
