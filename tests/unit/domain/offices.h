#pragma once

#include "domain/bodychecks.h"
#include "unit/domain/stories.h"

/// Short ways to write bodies, seats and functions in a test's table. The ids of members are their
/// names, those of seats what the test calls them.
namespace chapterhouse::tests {

inline MemberId memberId(const QString &name)
{
    return MemberId(RecordId(name));
}

inline SeatId seatId(const QString &name)
{
    return SeatId(RecordId(name));
}

inline BodyId bodyId(const QString &name)
{
    return BodyId(RecordId(name));
}

/// The seat of a member whose name is the seat's id as well.
inline Seat seat(const QString &member, QDate from, QDate until = {},
                 SeatOrigin how = SeatOrigin::Elected)
{
    return {.id = seatId(member),
            .member = memberId(member),
            .body = {},
            .chapter = {},
            .from = from,
            .until = until,
            .how = how,
            .ended = {},
            .replaces = {}};
}

inline Seat named(const QString &id, Seat seat)
{
    seat.id = seatId(id);
    return seat;
}

inline Seat ended(Seat seat, SeatEnd how)
{
    seat.ended = how;
    return seat;
}

inline Seat replacing(const QString &other, Seat seat)
{
    seat.replaces = seatId(other);
    return seat;
}

inline Function function(const QString &seat, const QString &title, QDate from, QDate until = {})
{
    return {.id = FunctionId(RecordId(seat + title)),
            .seat = seatId(seat),
            .title = title,
            .from = from,
            .until = until};
}

/// Terms of so many months from 1 July, and nothing else.
inline BodyRules termsOfJuly(int months = 24)
{
    BodyRules rules;
    rules.body = bodyId(QStringLiteral("board"));
    rules.name = QStringLiteral("Board");
    rules.termMonths = months;
    rules.termStart = MonthDay{.month = 7, .day = 1};
    return rules;
}

} // namespace chapterhouse::tests
