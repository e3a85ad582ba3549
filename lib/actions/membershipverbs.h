#pragma once

#include "actions/periods.h"
#include "store/store.h"

namespace chapterhouse {

/// What a person says when a member joins or renews.
struct PaidPeriod {
    QString tier; ///< id or name; empty: the tier of the last period
    QDate on;     ///< the day of joining, renewing or paying
    std::optional<QDate> until;
    std::optional<Money> paid;
    QString method;
    QString reference;
};

struct OpenedPeriod {
    QString sentence; ///< periodSentence()
    ChangeSet changeSet;
};

/// Opens a first period, or a new one after a gap. Conflict while a period runs (renew it), while
/// the member is terminated (statutes article 7) or after death; an organisation joins supporting
/// tiers only (article 5).
Result<OpenedPeriod> join(Store &store, const MemberId &member, const PaidPeriod &period);

/// Continues the membership by the rules of planPeriod(). Conflict for someone who never joined,
/// and otherwise as join().
Result<OpenedPeriod> renew(Store &store, const MemberId &member, const PaidPeriod &period);

/// What renew() or join() would do, in words; changes nothing.
Result<QString> previewPeriod(Store &store, const MemberId &member, const PaidPeriod &period);

/// The board accepts the open application, or one made the same day (statutes articles 5 and 28).
/// `reference` names the decision. Conflict when the member is admitted already.
Result<ChangeSet> admit(Store &store, const MemberId &member, QDate on, const QString &reference);

/// Suspends from `on` to `until` (its last day), at most twelve months (statutes article 7).
Result<ChangeSet> suspend(Store &store, const MemberId &member, QDate on, QDate until,
                          const QString &reason);

/// Ends a suspension or termination from `on` on. Conflict when there is none.
Result<ChangeSet> reinstate(Store &store, const MemberId &member, QDate on, const QString &reason);

/// Ends the membership: from `on` on the member has left (statutes article 6). `reason` is
/// resigned (the default when empty), deceased or dissolved. Conflict when they have left already.
Result<ChangeSet> endMembership(Store &store, const MemberId &member, QDate on,
                                const QString &reason);

} // namespace chapterhouse
