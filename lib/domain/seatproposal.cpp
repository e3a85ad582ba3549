#include "domain/seatproposal.h"

namespace chapterhouse {

namespace {

/// The day on which an elected seat begins.
QDate electedFrom(const BodyRules &rules, QDate today)
{
    if (!rules.termStart)
        return today;
    const QDate thisYear(today.year(), rules.termStart->month, rules.termStart->day);
    const QDate next = today <= thisYear ? thisYear : thisYear.addYears(1);
    const bool isSoon = today.daysTo(next) <= endingSoonDays;
    return isSoon ? next : next.addYears(-1);
}

} // namespace

SeatDays proposedDays(const BodyRules &rules, std::span<const Seat> seats, SeatOrigin how,
                      QDate today)
{
    Seat seat;
    seat.how = how;
    seat.from = how == SeatOrigin::Elected ? electedFrom(rules, today) : today;
    const QDate end = BodyTerms(rules, seats).plannedEnd(seat);
    return {.from = seat.from, .until = end == endOfTime() ? QDate() : end};
}

SeatOrigin proposedOrigin(const BodyRules &rules, std::span<const Seat> seats, QDate today)
{
    if (!rules.termMonths)
        return SeatOrigin::Appointed;
    const QDate begin = electedFrom(rules, today);
    const bool isNear = std::abs(begin.daysTo(today)) <= endingSoonDays;
    return seats.empty() || isNear ? SeatOrigin::Elected : SeatOrigin::ByElection;
}

} // namespace chapterhouse
