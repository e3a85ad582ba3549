#pragma once

#include "domain/bodyrules.h"
#include "domain/day.h"
#include "domain/office.h"

#include <span>

namespace chapterhouse {

/// The terms of one body, from its rules and all its seats that ever were, both of which have to
/// outlive it.
class BodyTerms {
public:
    BodyTerms(const BodyRules &rules, std::span<const Seat> seats);

    /// The first day of the body's first seat; invalid before there is one.
    QDate firstDay() const { return m_firstDay; }
    /// Whether the seat began with the body: the first board is bound to no length of a term, and
    /// nobody can have been on it before.
    bool isOfFirstBoard(const Seat &seat) const { return seat.from == m_firstDay; }
    /// Whether the seat was elected for a whole term, on a day on which one may begin.
    bool beginsATerm(const Seat &seat) const;

    /// The term that runs on the day. Terms follow each other, counted from the first seat elected
    /// on the body's day for it, or else from that day before the first seat. Of a body without
    /// terms it is all days since the first seat.
    DayRange running(QDate day) const;
    /// The latest day up to `day` on which a term began: the running one's first, or that of seats
    /// elected since, where one part of a body is elected each year.
    QDate lastBegin(QDate day) const;
    /// The last days of all terms that run on the day, in order: of the running one, and of seats
    /// elected for a whole term.
    std::vector<QDate> endsOn(QDate day) const;
    /// The last days that a seat may have which completes the term of another (`replaces`): the
    /// other's, or where that is unknown those of the terms that run on its first day.
    std::vector<QDate> endsFor(const Seat &seat) const;
    /// The last day that the rules give a seat: to an elected one that of its term; to one that
    /// completes the term of another that one's, or where it is unknown the running term's. Of the
    /// first board and of who was appointed `until` alone says it. Invalid where nothing does.
    QDate plannedEnd(const Seat &seat) const;

private:
    QDate anchor(QDate day) const;
    QDate endOfWhole(const Seat &seat) const;
    QDate endOfCompleted(const Seat &seat) const;

    const BodyRules &m_rules;
    std::span<const Seat> m_seats;
    QDate m_firstDay;
    QDate m_firstBegin;              ///< of a seat elected for a whole term
    std::vector<DayRange> m_elected; ///< the whole terms of elected seats, each once
};

/// The last day of a term that begins on the day: of two years from 1 July 2024 30 June 2026.
/// Invalid where the body has no terms.
QDate termEnd(const BodyRules &rules, QDate from);

/// Whether the seat completes the term of another, and so is bound to no whole one.
bool completesATerm(const Seat &seat);

/// "7 months left", "ends in 12 days", "ended 3 days ago" of what lasts until the day `until`,
/// included; empty when that is invalid.
QString timeLeft(QDate until, QDate day);

/// Seats that end within so many days want a successor.
inline constexpr int endingSoonDays = 60;

/// Of the seats of one body or chapter those held on the day that end within endingSoonDays
/// (`until`, that day included).
std::vector<Seat> seatsEndingSoon(std::span<const Seat> seats, QDate day);

/// Of those the ones without a successor: a seat that replaces them, or one that begins later and
/// replaces none: of the same member, or of anyone from the day after at the latest. Each such
/// seat follows one.
std::vector<Seat> endingWithoutSuccessor(std::span<const Seat> seats, QDate day);

} // namespace chapterhouse
