#pragma once

#include "domain/bodyrules.h"
#include "domain/office.h"

namespace chapterhouse {

/// Whoever holds or held a seat, as lists name them.
struct SeatHolder {
    QString name;
    QString country; ///< ISO 3166-1 alpha-2; may be empty

    bool operator==(const SeatHolder &) const = default;
};

/// A body with all seats and functions that ever were in it, and who held them.
struct BodyRoster {
    BodyRules rules;
    std::vector<Seat> seats;
    std::vector<Function> functions;
    QHash<MemberId, SeatHolder> holders;

    bool operator==(const BodyRoster &) const = default;
};

/// A seat that is held on a day, with the functions held in it then, in the body's order.
struct FilledSeat {
    Seat seat;
    SeatHolder holder;
    std::vector<Function> functions;

    bool operator==(const FilledSeat &) const = default;
    /// Of the functions, in their order.
    QStringList titleList() const;
    /// "President, Treasurer"; empty without a function.
    QString titles() const;
};

/// The titles of all functions in the body: those to be filled in their order, then others by name.
QStringList functionTitles(const BodyRoster &roster);

/// The functions that are held in a seat on the day, in the body's order.
std::vector<Function> functionsIn(const BodyRoster &roster, const Seat &seat, QDate day);

/// The seats held on the day, in the order of the body's functions, then by name.
std::vector<FilledSeat> filledSeats(const BodyRoster &roster, QDate day);

/// How many seats are missing to what the rules ask at least.
int vacantSeats(const BodyRules &rules, int filled);

/// "7 of 6 to 9", "1 of 2", "5 of at least 3"; the number alone where no rule says how many.
QString seatCountText(std::optional<qint64> least, std::optional<qint64> most, qint64 filled);

/// One line of Markdown a seat: "- Ann Lee (IT) - *President*". What is markup in a name or title
/// stands for itself.
QString bodyMarkdown(const std::vector<FilledSeat> &seats);

} // namespace chapterhouse
