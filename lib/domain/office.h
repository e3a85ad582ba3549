#pragma once

#include "domain/day.h"
#include "domain/record.h"

#include <optional>
#include <vector>

namespace chapterhouse {

/// How somebody came to a seat. Whoever completes the term of another is not bound to a whole term.
enum class SeatOrigin { Elected, ByElection, NextRanking, Appointed };

/// Why a seat ended.
enum class SeatEnd { Term, SteppedDown, Membership, HandedOver, Removed };

std::span<const Choice> waysToASeat();
std::span<const Choice> endsOfSeats();

QLatin1String nameOf(SeatOrigin how);
QLatin1String nameOf(SeatEnd ended);

/// A member's seat in a body or a chapter, of which exactly one is set. `until` is the last day and
/// invalid while no end is known.
struct Seat {
    SeatId id;
    MemberId member;
    BodyId body;
    ChapterId chapter;
    QDate from;
    QDate until;
    SeatOrigin how = SeatOrigin::Elected;
    std::optional<SeatEnd> ended;
    SeatId replaces;

    bool operator==(const Seat &) const = default;
    DayRange days() const { return lastingDays(from, until); }
    bool covers(QDate day) const { return days().contains(day); }
};

/// A title held within a seat ("President", "Lead"); `until` as of a seat.
struct Function {
    FunctionId id;
    SeatId seat;
    QString title;
    QDate from;
    QDate until;

    bool operator==(const Function &) const = default;
    DayRange days() const { return lastingDays(from, until); }
    bool covers(QDate day) const { return days().contains(day); }
};

Seat seatFrom(const Record &record);
Function functionFrom(const Record &record);

/// Whether a function within a seat of a chapter leads it: "Lead", "Co-lead", "Chapter lead".
bool isLead(const QString &title);

/// The rules that a ground can name in `body.grounds`, like "seats article 12".
std::span<const Choice> ruleChoices();
/// "seats article 12": a rule of ruleChoices() and the article of the statutes that is its reason,
/// from the rule's name or title, with a colon after it or not.
Result<QString> checkGround(const QString &text);
/// "Seats: article 12", which checkGround() reads again.
QString groundWords(const QString &ground);
/// The name of a class, from its name or title.
Result<QString> checkClass(const QString &text);
/// The title of a class.
QString classWords(const QString &name);

} // namespace chapterhouse
