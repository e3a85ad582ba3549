#pragma once

#include "domain/day.h"
#include "domain/membership.h"

#include <vector>

namespace chapterhouse {

/// The board's settings that statuses depend on.
struct StatusRules {
    /// Days after the end of the last period in which "lapsed" is not yet said. Gives no vote.
    int graceDays = 30;

    bool operator==(const StatusRules &) const = default;
};

/// What a member is on one day. Class and tier are those of the covering period or else of the last
/// one before; `paidUntil` is the last day of that period's chain of touching periods.
struct StatusOnDay {
    Status status = Status::Contact;
    std::optional<MemberClass> memberClass;
    TierId tier;
    QDate paidUntil;

    bool operator==(const StatusOnDay &) const = default;
};

/// The days from `from` to `until` (both included) on which `what` holds.
struct StatusSpan {
    QDate from;
    QDate until;
    StatusOnDay what;

    bool operator==(const StatusSpan &) const = default;
};

/// The first that holds: deceased, terminated, left, suspended, current, grace, lapsed, applicant,
/// contact (statutes articles 5 to 7, 22 and 28). A period that begins after a member left brings
/// them back; a termination ends with a reinstatement only. Who has a period that begins later is
/// an applicant from the day of the application for it on, where one is on record.
StatusOnDay statusOn(QDate day, const MemberStory &story, const StatusRules &rules);

/// statusOn() of every day from `beginningOfTime()` to `endOfTime()`, cut wherever it changes.
std::vector<StatusSpan> statusSpans(const MemberStory &story, const StatusRules &rules);

} // namespace chapterhouse
