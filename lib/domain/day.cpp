#include "domain/day.h"

#include "base/words.h"

#include <algorithm>
#include <optional>

namespace chapterhouse {

namespace {

/// The number that exactly `digits` ASCII digits spell.
std::optional<int> number(QStringView text, int digits)
{
    const bool isPlain =
        text.size() == digits &&
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isPlain ? std::optional(text.toInt()) : std::nullopt;
}

bool hasMonthForm(QStringView text)
{
    return text.size() == 7 && text[4] == u'-' && number(text.first(4), 4) &&
           number(text.sliced(5), 2);
}

bool hasDayForm(QStringView text)
{
    return text.size() == 10 && text[7] == u'-' && hasMonthForm(text.first(7)) &&
           number(text.sliced(8), 2);
}

/// Which part of a date that is well written does not exist.
Failure notInTheCalendar(QStringView text)
{
    const QDate month(text.first(4).toInt(), text.sliced(5, 2).toInt(), 1);
    if (!month.isValid())
        return fail(ErrorKind::Input,
                    Words::tr("“%1” is not in the calendar; years run from 0001, months from 01 "
                              "to 12.")
                        .arg(text));
    return fail(ErrorKind::Input,
                Words::tr("“%1” is not in the calendar; that month runs from 01 to %2.")
                    .arg(text)
                    .arg(month.daysInMonth()));
}

} // namespace

Result<QDate> dayFromText(QStringView text)
{
    if (!hasDayForm(text))
        return fail(
            ErrorKind::Input,
            Words::tr("“%1” is not a day; write year, month and day, like 2024-03-05.").arg(text));
    const QDate day(text.first(4).toInt(), text.sliced(5, 2).toInt(), text.sliced(8).toInt());
    if (!day.isValid())
        return notInTheCalendar(text);
    return day;
}

QString isoText(QDate day)
{
    if (!day.isValid() || day < beginningOfTime() || day > endOfTime())
        return {};
    const auto [year, month, dayOfMonth] = QCalendar().partsFromDate(day);
    QString text(10, u'-');
    const auto write = [&text](qsizetype end, int digits, int number) {
        for (; digits > 0; --digits, number /= 10)
            text[--end] = QChar(u'0' + number % 10);
    };
    write(4, 4, year);
    write(7, 2, month);
    write(10, 2, dayOfMonth);
    return text;
}

Result<DayRange> dayRangeFromText(QStringView text)
{
    if (const auto year = number(text, 4); year && *year > 0)
        return DayRange{QDate(*year, 1, 1), QDate(*year, 12, 31)};
    if (hasMonthForm(text)) {
        const QDate first(text.first(4).toInt(), text.sliced(5).toInt(), 1);
        if (!first.isValid())
            return notInTheCalendar(text);
        return DayRange{first, first.addMonths(1).addDays(-1)};
    }
    if (hasDayForm(text))
        return dayFromText(text).map([](QDate day) { return DayRange{day, day}; });
    return fail(
        ErrorKind::Input,
        Words::tr("“%1” is not a date; write a year, a month or a day, like 2024, 2024-03 or "
                  "2024-03-05.")
            .arg(text));
}

QDate beginningOfTime()
{
    return QDate(1, 1, 1);
}

DayRange lastingDays(QDate from, QDate until)
{
    return {.first = from, .last = until.isValid() ? until : endOfTime()};
}

std::optional<DayRange> commonDays(const DayRange &left, const DayRange &right)
{
    const DayRange both{.first = std::max(left.first, right.first),
                        .last = std::min(left.last, right.last)};
    return both.first <= both.last ? std::optional(both) : std::nullopt;
}

QDate endOfTime()
{
    return QDate(9999, 12, 31);
}

QDate lastDayAfterMonths(QDate start, int months)
{
    Q_ASSERT(start.isValid() && months > 0);
    return start.addMonths(months).addDays(-1);
}

} // namespace chapterhouse
