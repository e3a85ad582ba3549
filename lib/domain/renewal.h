#pragma once

#include "base/result.h"
#include "domain/status.h"

#include <optional>

namespace chapterhouse {

/// A tier as far as periods depend on it.
struct TierTerms {
    TierId id;
    QString name;
    MemberClass memberClass = MemberClass::Regular;
    int months = 12;
};

/// What a payment on a day opens: the new period, and the running one that a change of tier cuts.
struct PeriodPlan {
    QDate start;
    QDate end;              ///< last day
    bool continues = false; ///< follows the running chain without a gap
    std::optional<MembershipId> cutPeriod;
    QDate cutEnd; ///< the cut period's new last day

    bool operator==(const PeriodPlan &) const = default;
};

/// Statutes article 22 and the board's rules: renewed early, the new period follows the end of the
/// running chain; renewed late, it starts on `day` and the gap stays; another tier starts on `day`
/// and ends the running period the day before. Of two periods at once, one with a vote and one
/// without, each is renewed by itself. After leaving nothing runs. `until` overrules the tier's
/// months (at least one).
/// Fails (conflict) when the new period would cross one that begins later, and (input) when the
/// last day would lie before the first.
Result<PeriodPlan> planPeriod(const MemberStory &story, const TierTerms &tier, QDate day,
                              std::optional<QDate> until = std::nullopt);

} // namespace chapterhouse
