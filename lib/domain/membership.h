#pragma once

#include "domain/day.h"
#include "domain/record.h"

#include <optional>
#include <vector>

namespace chapterhouse {

/// Statutes articles 5 and 11: who pays what, and who votes.
enum class MemberClass { Regular, Honorary, Supporting };

/// What a member is on a day; derived from the story, never typed in.
enum class Status {
    Deceased,
    Terminated,
    Left,
    Suspended,
    Current,
    Grace,
    Lapsed,
    Applicant,
    Contact,
};

std::span<const Choice> statusChoices();
std::span<const Choice> classChoices();
std::span<const Choice> standingChoices();
std::span<const Choice> leavingReasons();

QLatin1String nameOf(Status status);
QLatin1String nameOf(MemberClass memberClass);
std::optional<Status> statusFromName(QStringView name);
std::optional<MemberClass> classFromName(QStringView name);

/// Regular and honorary members vote, supporting members advise (statutes article 11).
bool hasVote(MemberClass memberClass);

/// One paid period (statutes article 22); `end` is its last day.
struct Membership {
    MembershipId id;
    MemberClass memberClass = MemberClass::Regular;
    TierId tier;
    QDate start;
    QDate end;

    bool operator==(const Membership &) const = default;
    bool covers(QDate day) const { return DayRange{start, end}.contains(day); }
};

/// A decision of the board on a member (statutes article 7); `until` is the last day of a
/// suspension and invalid for the others.
struct Standing {
    enum class What { Warned, Suspended, Terminated, Reinstated };
    What what = What::Warned;
    QDate from;
    QDate until;

    bool operator==(const Standing &) const = default;
};

/// Statutes article 6; `effective` is the first day on which the member has left.
struct Leaving {
    QDate effective;
    bool deceased = false;

    bool operator==(const Leaving &) const = default;
};

/// Statutes articles 5 and 28: an application and the board's decision (invalid when open).
struct Admission {
    QDate applied;
    QDate decided;

    bool operator==(const Admission &) const = default;
};

/// Everything that decides a member's status.
struct MemberStory {
    std::vector<Membership> periods;
    std::vector<Standing> standings;
    std::vector<Leaving> leavings;
    std::vector<Admission> admissions;

    bool operator==(const MemberStory &) const = default;
};

Membership membershipFrom(const Record &record);
Standing standingFrom(const Record &record);
Leaving leavingFrom(const Record &record);
Admission admissionFrom(const Record &record);
/// Adds a membership, standing, leaving or admission record to the story; others are passed over.
void addToStory(MemberStory &story, const Record &record);

} // namespace chapterhouse
