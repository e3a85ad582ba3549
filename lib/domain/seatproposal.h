#pragma once

#include "domain/officeterms.h"

namespace chapterhouse {

/// The days that a new seat is proposed for; `until` is invalid where no rule says it.
struct SeatDays {
    QDate from;
    QDate until;

    bool operator==(const SeatDays &) const = default;
};

/// An elected seat begins on the body's day for it, the one to come when that is within
/// endingSoonDays, and lasts a term; one that completes a term begins today and ends with it.
SeatDays proposedDays(const BodyRules &rules, std::span<const Seat> seats, SeatOrigin how,
                      QDate today);

/// How somebody comes to a new seat most probably: elected when terms have just begun or begin
/// soon, by a by-election within one, appointed where a body has no terms.
SeatOrigin proposedOrigin(const BodyRules &rules, std::span<const Seat> seats, QDate today);

} // namespace chapterhouse
