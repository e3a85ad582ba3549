#include "formats/dateguess.h"

#include "formats/dateparts.h"

#include <QMap>

#include <algorithm>

namespace chapterhouse {

namespace {

/// What the cells of a column, or of all columns, allow.
struct Tally {
    int yearFirst = 0;
    int dayFirst = 0;   ///< impossible with the month first
    int monthFirst = 0; ///< impossible with the day first
    int either = 0;
    int compact = 0; ///< eight digits that are a day of the last or this century
    int other = 0;   ///< neither blank nor a date
    QMap<QChar, int> yearFirstSeparators = {};
    QMap<QChar, int> yearLastSeparators = {};

    int yearLast() const { return dayFirst + monthFirst + either; }

    void add(const Tally &column)
    {
        yearFirst += column.yearFirst;
        dayFirst += column.dayFirst;
        monthFirst += column.monthFirst;
        either += column.either;
        for (auto it = column.yearFirstSeparators.begin(); it != column.yearFirstSeparators.end();
             ++it)
            yearFirstSeparators[it.key()] += it.value();
        for (auto it = column.yearLastSeparators.begin(); it != column.yearLastSeparators.end();
             ++it)
            yearLastSeparators[it.key()] += it.value();
    }
};

bool isDay(const DatePart &year, const DatePart &month, const DatePart &day)
{
    return year.digits == 4 && month.digits <= 2 && day.digits <= 2 &&
           QDate(year.number, month.number, day.number).isValid();
}

bool isCompactDay(QStringView text)
{
    const auto parts = compactDateParts(text, DateFormat::Order::YearMonthDay);
    return parts && isDay(parts->first, parts->middle, parts->last) &&
           parts->first.number >= 1900 && parts->first.number < 2100;
}

void count(Tally &tally, QStringView text)
{
    const auto parts = datePartsOf(withoutTimeOfDay(text));
    if (!parts) {
        ++(isCompactDay(text) ? tally.compact : tally.other);
        return;
    }
    if (isDay(parts->first, parts->middle, parts->last)) {
        ++tally.yearFirst;
        ++tally.yearFirstSeparators[parts->separator];
        return;
    }
    const bool isDayFirst = isDay(parts->last, parts->middle, parts->first);
    const bool isMonthFirst = isDay(parts->last, parts->first, parts->middle);
    if (!isDayFirst && !isMonthFirst) {
        ++tally.other;
        return;
    }
    ++(isDayFirst && isMonthFirst ? tally.either : isDayFirst ? tally.dayFirst : tally.monthFirst);
    ++tally.yearLastSeparators[parts->separator];
}

Tally tallyOf(const CsvSample &rows, qsizetype column)
{
    Tally tally;
    for (const QStringList &row : rows) {
        const QString text = row.value(column).trimmed();
        if (!text.isEmpty())
            count(tally, text);
    }
    return tally;
}

QChar commonest(const QMap<QChar, int> &separators)
{
    const auto it = std::max_element(separators.begin(), separators.end());
    return it.key();
}

DateGuess yearLastGuess(const Tally &tally)
{
    const QChar separator = commonest(tally.yearLastSeparators);
    const bool isContradicted = tally.dayFirst > 0 && tally.monthFirst > 0;
    const bool isUnknown = tally.dayFirst == 0 && tally.monthFirst == 0 && separator != u'.';
    const bool isMonthFirst = tally.dayFirst == 0 && tally.monthFirst > 0;
    return {
        DateFormat(isMonthFirst ? DateFormat::Order::MonthDayYear : DateFormat::Order::DayMonthYear,
                   separator),
        tally.yearLast(), isContradicted || isUnknown};
}

} // namespace

DateGuess guessDates(const CsvSample &rows)
{
    qsizetype columns = 0;
    for (const QStringList &row : rows)
        columns = std::max(columns, row.size());

    Tally all;
    int compact = 0;
    for (qsizetype column = 0; column < columns; ++column) {
        const Tally tally = tallyOf(rows, column);
        const int dates = tally.yearFirst + tally.yearLast();
        if (dates > tally.other + tally.compact)
            all.add(tally);
        else if (dates == 0 && tally.other == 0)
            compact += tally.compact;
    }
    if (all.yearLast() > all.yearFirst)
        return yearLastGuess(all);
    if (all.yearFirst > 0) {
        return {DateFormat(DateFormat::Order::YearMonthDay, commonest(all.yearFirstSeparators)),
                all.yearFirst, false};
    }
    if (compact > 0)
        return {DateFormat(DateFormat::Order::YearMonthDay, QChar()), compact, false};
    return {};
}

} // namespace chapterhouse
