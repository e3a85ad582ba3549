#include "formats/dateparts.h"

#include <QRegularExpression>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Takes up to four digits off the front of `text`; none if there is no digit, or a fifth.
std::optional<DatePart> takePart(QStringView &text)
{
    DatePart part;
    while (part.digits < text.size() && isDigit(text[part.digits])) {
        if (part.digits == 4)
            return std::nullopt;
        part.number = part.number * 10 + text[part.digits].unicode() - u'0';
        ++part.digits;
    }
    if (part.digits == 0)
        return std::nullopt;
    text = text.sliced(part.digits);
    return part;
}

bool takeSeparator(QStringView &text, QChar separator)
{
    if (text.isEmpty() || text.front() != separator)
        return false;
    text = text.sliced(1);
    return true;
}

} // namespace

std::optional<DateParts> datePartsOf(QStringView text)
{
    const auto first = takePart(text);
    if (!first || text.isEmpty())
        return std::nullopt;
    const QChar separator = text.front();
    if (separator != u'.' && separator != u'/' && separator != u'-')
        return std::nullopt;
    takeSeparator(text, separator);
    const auto middle = takePart(text);
    if (!middle || !takeSeparator(text, separator))
        return std::nullopt;
    const auto last = takePart(text);
    if (!last || !text.isEmpty())
        return std::nullopt;
    return DateParts{*first, *middle, *last, separator};
}

std::optional<DateParts> compactDateParts(QStringView text, DateFormat::Order order)
{
    if (text.size() != 8 || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    const bool yearIsFirst = order == DateFormat::Order::YearMonthDay;
    const auto part = [text](qsizetype from, int digits) {
        return DatePart{digits, text.sliced(from, digits).toInt()};
    };
    if (yearIsFirst)
        return DateParts{part(0, 4), part(4, 2), part(6, 2), QChar()};
    return DateParts{part(0, 2), part(2, 2), part(4, 4), QChar()};
}

QStringView withoutTimeOfDay(QStringView text)
{
    constexpr qsizetype longestDate = 10;
    constexpr qsizetype longestWithTime = 40;
    if (text.size() <= longestDate || text.size() > longestWithTime)
        return text;
    static const QRegularExpression time(
        u"[T ] ?\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?( ?[AaPp][Mm])?( ?(Z|UTC|[+-]\\d{2}:?\\d{2}))?$"_s);
    const auto match = time.match(text);
    return match.hasMatch() ? text.first(match.capturedStart()) : text;
}

} // namespace chapterhouse
