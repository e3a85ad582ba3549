#pragma once

#include "domain/bodyrules.h"
#include "domain/office.h"
#include "domain/status.h"

namespace chapterhouse {

/// Whoever holds a seat, as far as rules ask.
struct Holder {
    QString name;
    std::vector<StatusSpan> spans; ///< what statusSpans() says of them

    bool operator==(const Holder &) const = default;
    StatusOnDay on(QDate day) const;
};

/// Another body of which nobody may be a member at the same time.
struct ExcludedBody {
    BodyRules rules;
    std::vector<Seat> seats; ///< at least those that cover the day

    bool operator==(const ExcludedBody &) const = default;
};

/// Everything that the rules of a body are checked against on a day.
struct BodyOnDay {
    BodyRules rules;
    std::vector<Seat> seats;           ///< all that ever were
    std::vector<Function> functions;   ///< within them; at least those that cover the day
    QHash<MemberId, Holder> holders;   ///< at least of the seats that cover the day
    std::vector<ExcludedBody> exclude; ///< of which either names the other

    bool operator==(const BodyOnDay &) const = default;
};

/// One rule that is not kept. `sentence` is without a full stop, so that an article can follow.
struct BodyFinding {
    QLatin1String rule; ///< of ruleChoices()
    QString sentence;
    QString ground;  ///< "article 12", as the body's data say; may be empty
    MemberId member; ///< whom it is about; may be empty
    SeatId seat;     ///< which seat it is about; may be empty
    QString vacant;  ///< the title of the function that nobody holds; may be empty

    bool operator==(const BodyFinding &) const = default;
};

/// "5 of at least 6 seats are filled (article 12)".
QString textWithGround(const BodyFinding &finding);

/// What of the body's own rules is not kept on the day, in the order of ruleChoices(). Seats are
/// judged while they are held; before the body's first seat there is nothing to find.
/// - seats: so many are held as the rules say.
/// - functions: each function to be filled is held by exactly one.
/// - eligible: who was not appointed was in good standing and of an eligible class on the first day
///   of the seat.
/// - membership: seats end with the membership. Who lapsed or is suspended is told as well, who is
///   in grace is not.
/// - excludes: nobody sits in two bodies of which one excludes the other.
/// - experienced: such a function is held by who has sat in the body before, in an earlier seat, or
///   in this one since before the term in which the function began. The first board is exempt.
/// - stepping_down: so many have stepped down in the running term that a special assembly is to be
///   called.
/// - term: an elected seat begins on the day for it and lasts no longer than a term; one that
///   completes the term of another ends with that. The first board is exempt.
///
/// Mage-OS has these rules in its statutes, articles 6, 12, 14, 15 and 18.
std::vector<BodyFinding> checkBody(const BodyOnDay &body, QDate day);

} // namespace chapterhouse
