#include "domain/bodyyears.h"

#include "base/words.h"
#include "domain/daytext.h"
#include "domain/fold.h"
#include "domain/officeterms.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsOfYear = 12;

/// Months of one period.
int periodMonths(const BodyRoster &roster, const BodyTerms &terms)
{
    const bool isWithinTerms = std::ranges::all_of(roster.seats, [&](const Seat &seat) {
        return !terms.beginsATerm(seat) || seat.from == terms.running(seat.from).first;
    });
    return isWithinTerms ? roster.rules.termMonths.value_or(monthsOfYear) : monthsOfYear;
}

/// The first day of the earliest period.
QDate firstBegin(const BodyRoster &roster, const BodyTerms &terms)
{
    if (roster.rules.termMonths)
        return terms.running(terms.firstDay()).first;
    const MonthDay start = roster.rules.termStart.value_or(MonthDay{});
    const QDate first = terms.firstDay();
    const QDate sameYear(first.year(), start.month, start.day);
    return sameYear <= first ? sameYear : sameYear.addYears(-1);
}

std::vector<DayRange> periodsOf(const BodyRoster &roster, QDate day)
{
    const BodyTerms terms(roster.rules, roster.seats);
    if (!terms.firstDay().isValid())
        return {};
    const QDate latest =
        std::max(day, std::ranges::max_element(roster.seats, {}, &Seat::from)->from);
    const int months = periodMonths(roster, terms);
    const QDate begin = firstBegin(roster, terms);
    std::vector<DayRange> periods;
    for (int number = 0; begin.addMonths(months * number) <= latest; ++number)
        periods.push_back({.first = begin.addMonths(months * number),
                           .last = begin.addMonths(months * (number + 1)).addDays(-1)});
    std::ranges::reverse(periods);
    return periods;
}

/// The stays of one row in one period, while they are found.
using Stays = std::vector<OfficeStay>;

void add(Stays &stays, const BodyRoster &roster, const Seat &seat, const DayRange &days,
         const DayRange &period)
{
    const bool beganNow = period.first <= seat.from && seat.from <= period.last;
    stays.push_back({.member = seat.member,
                     .name = roster.holders.value(seat.member).name,
                     .seat = seat.id,
                     .days = days,
                     .how = beganNow ? seat.how : SeatOrigin::Elected});
}

/// One stay of those of one member that follow each other.
void join(Stays &stays)
{
    std::ranges::sort(stays, {}, [](const OfficeStay &stay) {
        return std::tuple(stay.days.first, fold(stay.name), stay.member);
    });
    Stays joined;
    for (const OfficeStay &stay : stays) {
        const auto before = std::ranges::find_if(joined, [&](const OfficeStay &each) {
            return each.member == stay.member && stay.days.first <= each.days.last.addDays(1);
        });
        if (before == joined.end())
            joined.push_back(stay);
        else
            before->days.last = std::max(before->days.last, stay.days.last);
    }
    stays = std::move(joined);
}

Stays inFunction(const BodyRoster &roster, const QString &title, const DayRange &period)
{
    Stays stays;
    for (const Seat &seat : roster.seats) {
        for (const Function &function : roster.functions) {
            if (function.seat != seat.id || fold(function.title) != fold(title))
                continue;
            const auto held = commonDays(function.days(), period);
            const auto seated = commonDays(seat.days(), period);
            if (const auto both = held && seated ? commonDays(*held, *seated) : std::nullopt)
                add(stays, roster, seat, *both, period);
        }
    }
    join(stays);
    return stays;
}

Stays withoutFunction(const BodyRoster &roster, const DayRange &period)
{
    Stays stays;
    for (const Seat &seat : roster.seats) {
        const auto days = commonDays(seat.days(), period);
        const bool hasFunction = std::ranges::any_of(roster.functions, [&](const Function &each) {
            return each.seat == seat.id && commonDays(each.days(), period);
        });
        if (days && !hasFunction)
            add(stays, roster, seat, *days, period);
    }
    join(stays);
    return stays;
}

QString daysText(const DayRange &days, const DayRange &period)
{
    const bool beginsLater = period.first < days.first;
    const bool endsEarlier = days.last < period.last;
    if (beginsLater && endsEarlier)
        return Words::tr("%1 – %2").arg(dayText(days.first), dayText(days.last));
    if (beginsLater)
        return Words::tr("from %1").arg(dayText(days.first));
    return endsEarlier ? Words::tr("until %1").arg(dayText(days.last)) : QString();
}

} // namespace

BodyYears bodyYears(const BodyRoster &roster, QDate day)
{
    BodyYears years{.periods = periodsOf(roster, day), .titles = {}, .stays = {}};
    const auto addRow = [&](const QString &title, const auto &staysIn) {
        std::vector<Stays> row;
        std::ranges::transform(years.periods, std::back_inserter(row), staysIn);
        const bool isEmpty = std::ranges::all_of(row, &Stays::empty);
        if (isEmpty && title.isEmpty())
            return;
        years.titles += title;
        years.stays.push_back(std::move(row));
    };
    for (const QString &title : functionTitles(roster))
        addRow(title, [&](const DayRange &period) { return inFunction(roster, title, period); });
    addRow({}, [&](const DayRange &period) { return withoutFunction(roster, period); });
    return years;
}

QString stayText(const OfficeStay &stay, const DayRange &period)
{
    QStringList parts;
    if (stay.how == SeatOrigin::ByElection)
        parts += Words::tr("by-election");
    else if (stay.how == SeatOrigin::NextRanking)
        parts += Words::tr("next-ranking");
    parts += daysText(stay.days, period);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace chapterhouse
