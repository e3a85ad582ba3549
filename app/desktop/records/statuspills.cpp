#include "desktop/records/statuspills.h"

#include "domain/membership.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Pill pillOf(Status status)
{
    const auto pill = [](Tone tone, Icon sign) { return Pill{.tone = tone, .sign = sign}; };
    switch (status) {
    case Status::Current:
        return pill(Tone::Good, Icon::SignDot);
    case Status::Grace:
        return pill(Tone::Warning, Icon::SignHalf);
    case Status::Lapsed:
        return pill(Tone::Wrong, Icon::SignRing);
    case Status::Suspended:
        return pill(Tone::Wrong, Icon::SignPause);
    case Status::Terminated:
        return pill(Tone::Wrong, Icon::SignCross);
    case Status::Applicant:
        return pill(Tone::Information, Icon::SignMail);
    case Status::Deceased:
    case Status::Left:
    case Status::Contact:
        return pill(Tone::Neutral, Icon::SignDash);
    }
    Q_UNREACHABLE();
}

/// Of events and of their tasks.
std::optional<Pill> pillOfPlan(const QString &state)
{
    if (state == "idea"_L1)
        return Pill{.tone = Tone::Neutral, .sign = Icon::SignRing, .word = {}};
    if (state == "planned"_L1 || state == "open"_L1)
        return Pill{.tone = Tone::Information, .sign = Icon::SignPencil, .word = {}};
    if (state == "announced"_L1)
        return Pill{.tone = Tone::Good, .sign = Icon::SignDot, .word = {}};
    if (state == "held"_L1 || state == "done"_L1)
        return Pill{.tone = Tone::Neutral, .sign = Icon::SignCheck, .word = {}};
    if (state == "cancelled"_L1)
        return Pill{.tone = Tone::Wrong, .sign = Icon::SignCross, .word = {}};
    if (state == "timed"_L1)
        return Pill{.tone = Tone::Neutral, .sign = Icon::SignClock, .word = {}};
    if (state == "overdue"_L1)
        return Pill{.tone = Tone::Warning, .sign = Icon::SignTriangle, .word = {}};
    return std::nullopt;
}

/// The state of a chapter, of what lasts from a day to a day, or of the rules of a body.
Pill pillOfState(const QString &state)
{
    if (const auto pill = pillOfPlan(state))
        return *pill;
    if (state == "active"_L1)
        return {.tone = Tone::Good, .sign = Icon::SignDot, .word = {}};
    if (state == "forming"_L1)
        return {.tone = Tone::Information, .sign = Icon::SignHalf, .word = {}};
    if (state == "dormant"_L1)
        return {.tone = Tone::Neutral, .sign = Icon::SignPause, .word = {}};
    if (state == "future"_L1)
        return {.tone = Tone::Information, .sign = Icon::SignClock, .word = {}};
    if (state == "to_mend"_L1)
        return {.tone = Tone::Warning, .sign = Icon::SignTriangle, .word = {}};
    if (state == "kept"_L1)
        return {.tone = Tone::Good, .sign = Icon::SignCheck, .word = {}};
    return {};
}

} // namespace

Pill pillOf(const QString &status, const QString &word)
{
    const auto ofMember = statusFromName(status);
    Pill pill = ofMember ? pillOf(*ofMember) : pillOfState(status);
    pill.word = word;
    return pill;
}

} // namespace chapterhouse
