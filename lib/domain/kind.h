#pragma once

#include "base/id.h"

#include <QHashFunctions>
#include <QString>

#include <optional>
#include <span>

namespace chapterhouse {

/// Every kind of record. Its catalogue (catalogue.h) says what it holds.
enum class Kind {
    Member,
    Admission,
    Membership,
    Standing,
    Leaving,
    Tier,
    Payment,
    Chapter,
    ChapterMembership,
    Body,
    Seat,
    Function,
    Event,
    AgendaItem,
    Checklist,
    Task,
    Author,
    Post,
};

/// All kinds, in an order in which a kind comes after those it refers to.
std::span<const Kind> allKinds();

/// The kind's name in files, tables and commands: "member".
QLatin1String nameOf(Kind kind);
/// The name of its list in commands: "members".
QString pluralOf(Kind kind);
/// What a person calls one of it: "member", "membership", "payment" (translated, lower case).
QString wordFor(Kind kind);
/// From either name.
std::optional<Kind> kindFromName(const QString &name);

using MemberId = Id<struct MemberTag>;
using AdmissionId = Id<struct AdmissionTag>;
using MembershipId = Id<struct MembershipTag>;
using StandingId = Id<struct StandingTag>;
using LeavingId = Id<struct LeavingTag>;
using TierId = Id<struct TierTag>;
using PaymentId = Id<struct PaymentTag>;
using ChapterId = Id<struct ChapterTag>;
using ChapterMembershipId = Id<struct ChapterMembershipTag>;
using BodyId = Id<struct BodyTag>;
using SeatId = Id<struct SeatTag>;
using FunctionId = Id<struct FunctionTag>;
using EventId = Id<struct EventTag>;
using AgendaItemId = Id<struct AgendaItemTag>;
using ChecklistId = Id<struct ChecklistTag>;
using TaskId = Id<struct TaskTag>;
using AuthorId = Id<struct AuthorTag>;
using PostId = Id<struct PostTag>;

/// One record of any kind.
struct RecordRef {
    Kind kind = Kind::Member;
    RecordId id;

    bool operator==(const RecordRef &) const = default;
};

inline size_t qHash(const RecordRef &ref, size_t seed = 0)
{
    return qHashMulti(seed, static_cast<int>(ref.kind), ref.id.text());
}

} // namespace chapterhouse
