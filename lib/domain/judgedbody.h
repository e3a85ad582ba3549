#pragma once

#include "domain/bodychecks.h"
#include "domain/officeterms.h"

/// What the checks behind checkBody() share; one of them a rule.
namespace chapterhouse {

/// A body on the day on which it is judged.
struct JudgedBody {
    const BodyOnDay &body;
    const BodyRules &rules;
    BodyTerms terms;
    QDate day;
    std::vector<Seat> held; ///< on the day

    const Seat *heldSeat(const SeatId &id) const;
    Holder holderOf(const Seat &seat) const { return body.holders.value(seat.member); }
    /// The functions of that title that are held on the day.
    std::vector<Function> functionsTitled(const QString &title) const;
};

using Findings = std::vector<BodyFinding>;

/// A finding about a seat, or about none; its rule and article are filled in later.
BodyFinding finding(const QString &sentence, const Seat &seat = {});

Findings checkEligible(const JudgedBody &judged);
Findings checkMembership(const JudgedBody &judged);
Findings checkExcludes(const JudgedBody &judged);
Findings checkExperienced(const JudgedBody &judged);
Findings checkSteppingDown(const JudgedBody &judged);
Findings checkTerm(const JudgedBody &judged);

} // namespace chapterhouse
