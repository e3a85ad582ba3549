#include "domain/officeterms.h"

#include "base/words.h"

#include <algorithm>
#include <functional>

namespace chapterhouse {

namespace {

constexpr int mostDaysToCount = 60;
constexpr int mostMonthsToCount = 24;
constexpr int monthsOfYear = 12;

int wholeMonths(QDate from, QDate to)
{
    const int months = (to.year() - from.year()) * monthsOfYear + to.month() - from.month();
    return from.addMonths(months) <= to ? months : months - 1;
}

int dividedDown(int number, int by)
{
    return number >= 0 ? number / by : (number + 1) / by - 1;
}

/// That day of a year, on or before another day.
QDate lastOnOrBefore(MonthDay start, QDate day)
{
    const QDate thisYear(day.year(), start.month, start.day);
    return thisYear <= day ? thisYear : QDate(day.year() - 1, start.month, start.day);
}

/// `until`, unless the seat ended before its time.
QDate untilAsPlanned(const Seat &seat)
{
    return seat.ended.value_or(SeatEnd::Term) == SeatEnd::Term ? seat.until : QDate();
}

template<class T, class Order = std::identity>
void sortOnce(std::vector<T> &items, const Order &order = {})
{
    std::ranges::sort(items, {}, order);
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

} // namespace

BodyTerms::BodyTerms(const BodyRules &rules, std::span<const Seat> seats)
    : m_rules(rules), m_seats(seats)
{
    if (!seats.empty())
        m_firstDay = std::ranges::min_element(seats, {}, &Seat::from)->from;
    for (const Seat &seat : seats) {
        if (!beginsATerm(seat))
            continue;
        if (!m_firstBegin.isValid() || seat.from < m_firstBegin)
            m_firstBegin = seat.from;
        if (const QDate end = endOfWhole(seat); end.isValid())
            m_elected.push_back({.first = seat.from, .last = end});
    }
    sortOnce(m_elected, [](const DayRange &term) { return std::pair(term.first, term.last); });
}

bool BodyTerms::beginsATerm(const Seat &seat) const
{
    return seat.how == SeatOrigin::Elected &&
           (!m_rules.termStart || m_rules.termStart->isOn(seat.from));
}

/// The first day of one of the terms, from which the others are counted.
QDate BodyTerms::anchor(QDate day) const
{
    if (m_firstBegin.isValid())
        return m_firstBegin;
    const QDate start = m_firstDay.isValid() ? m_firstDay : day;
    return m_rules.termStart ? lastOnOrBefore(*m_rules.termStart, start) : start;
}

DayRange BodyTerms::running(QDate day) const
{
    if (!m_rules.termMonths)
        return {.first = m_firstDay, .last = endOfTime()};
    const QDate counted = anchor(day);
    const int months = *m_rules.termMonths;
    const int number = dividedDown(wholeMonths(counted, day), months);
    return {.first = counted.addMonths(months * number),
            .last = counted.addMonths(months * (number + 1)).addDays(-1)};
}

QDate BodyTerms::lastBegin(QDate day) const
{
    QDate last = running(day).first;
    for (const DayRange &term : m_elected) {
        if (last < term.first && term.first <= day)
            last = term.first;
    }
    return last;
}

std::vector<QDate> BodyTerms::endsOn(QDate day) const
{
    std::vector<QDate> ends{running(day).last};
    for (const DayRange &term : m_elected) {
        if (term.first <= day && day <= term.last)
            ends.push_back(term.last);
    }
    sortOnce(ends);
    return ends;
}

QDate BodyTerms::endOfWhole(const Seat &seat) const
{
    if (seat.how != SeatOrigin::Elected || isOfFirstBoard(seat))
        return untilAsPlanned(seat);
    return termEnd(m_rules, seat.from);
}

/// The last day of the whole term that the seat completes, over all who completed it before;
/// invalid when that is not on record, or when seats replace each other in a circle.
QDate BodyTerms::endOfCompleted(const Seat &seat) const
{
    const Seat *completed = &seat;
    for (size_t steps = 0; completesATerm(*completed); ++steps) {
        const auto found = std::ranges::find(m_seats, completed->replaces, &Seat::id);
        if (found == m_seats.end() || steps > m_seats.size())
            return {};
        completed = &*found;
    }
    return endOfWhole(*completed);
}

std::vector<QDate> BodyTerms::endsFor(const Seat &seat) const
{
    const QDate end = endOfCompleted(seat);
    return end.isValid() ? std::vector{end} : endsOn(seat.from);
}

QDate BodyTerms::plannedEnd(const Seat &seat) const
{
    if (!completesATerm(seat))
        return endOfWhole(seat);
    if (!m_rules.termMonths)
        return untilAsPlanned(seat);
    const QDate end = endOfCompleted(seat);
    return end.isValid() ? end : running(seat.from).last;
}

QDate termEnd(const BodyRules &rules, QDate from)
{
    return rules.termMonths && from.isValid() ? lastDayAfterMonths(from, *rules.termMonths)
                                              : QDate();
}

bool completesATerm(const Seat &seat)
{
    return seat.how == SeatOrigin::ByElection || seat.how == SeatOrigin::NextRanking;
}

QString timeLeft(QDate until, QDate day)
{
    if (!until.isValid())
        return {};
    const bool isOver = until < day;
    const auto days = static_cast<int>(isOver ? until.daysTo(day) : day.daysTo(until));
    const int months = isOver ? wholeMonths(until, day) : wholeMonths(day, until);
    if (days == 0)
        return Words::tr("ends today");
    if (days <= mostDaysToCount)
        return isOver ? Words::tr("ended %Ln days ago", nullptr, days)
                      : Words::tr("ends in %Ln days", nullptr, days);
    if (months < mostMonthsToCount)
        return isOver ? Words::tr("ended %Ln months ago", nullptr, months)
                      : Words::tr("%Ln months left", nullptr, months);
    const int years = months / monthsOfYear;
    return isOver ? Words::tr("ended %Ln years ago", nullptr, years)
                  : Words::tr("%Ln years left", nullptr, years);
}

std::vector<Seat> seatsEndingSoon(std::span<const Seat> seats, QDate day)
{
    std::vector<Seat> ending;
    std::ranges::copy_if(seats, std::back_inserter(ending), [day](const Seat &seat) {
        return seat.covers(day) && seat.until.isValid() && day.daysTo(seat.until) <= endingSoonDays;
    });
    return ending;
}

std::vector<Seat> endingWithoutSuccessor(std::span<const Seat> seats, QDate day)
{
    std::vector<Seat> ending = seatsEndingSoon(seats, day);
    std::erase_if(ending, [&](const Seat &seat) {
        return std::ranges::find(seats, seat.id, &Seat::replaces) != seats.end();
    });
    std::vector<Seat> following;
    std::ranges::copy_if(seats, std::back_inserter(following), [day](const Seat &seat) {
        return seat.from > day && seat.replaces.isEmpty();
    });
    const auto isFollowed = [&](const auto &fits) {
        const auto found = std::ranges::find_if(following, fits);
        const bool isThere = found != following.end();
        if (isThere)
            following.erase(found);
        return isThere;
    };
    std::erase_if(ending, [&](const Seat &seat) {
        return isFollowed([&](const Seat &next) { return next.member == seat.member; });
    });
    std::erase_if(ending, [&](const Seat &seat) {
        return isFollowed([&](const Seat &next) { return next.from <= seat.until.addDays(1); });
    });
    return ending;
}

} // namespace chapterhouse
