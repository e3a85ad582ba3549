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

struct StatePill {
    QLatin1String state;
    Tone tone;
    Icon sign;
};

/// Of chapters, of what lasts from a day to a day, of the rules of a body, of events, their tasks
/// and their agenda, of posts, of records on the website.
constexpr StatePill statePills[] = {
    {"active"_L1, Tone::Good, Icon::SignDot},
    {"forming"_L1, Tone::Information, Icon::SignHalf},
    {"dormant"_L1, Tone::Neutral, Icon::SignPause},
    {"future"_L1, Tone::Information, Icon::SignClock},
    {"to_mend"_L1, Tone::Warning, Icon::SignTriangle},
    {"kept"_L1, Tone::Good, Icon::SignCheck},
    {"idea"_L1, Tone::Neutral, Icon::SignRing},
    {"planned"_L1, Tone::Information, Icon::SignPencil},
    {"open"_L1, Tone::Information, Icon::SignPencil},
    {"announced"_L1, Tone::Good, Icon::SignDot},
    {"held"_L1, Tone::Neutral, Icon::SignCheck},
    {"done"_L1, Tone::Neutral, Icon::SignCheck},
    {"cancelled"_L1, Tone::Wrong, Icon::SignCross},
    {"timed"_L1, Tone::Neutral, Icon::SignClock},
    {"local"_L1, Tone::Neutral, Icon::SignRing},
    {"draft"_L1, Tone::Information, Icon::SignPencil},
    {"in_review"_L1, Tone::Information, Icon::SignHalf},
    {"ready"_L1, Tone::Good, Icon::SignCheck},
    {"published"_L1, Tone::Good, Icon::SignDot},
    {"overdue"_L1, Tone::Warning, Icon::SignTriangle},
    {"site_same"_L1, Tone::Good, Icon::SignDot},
    {"site_new"_L1, Tone::Information, Icon::SignPlus},
    {"site_changed"_L1, Tone::Information, Icon::SignPencil},
    {"site_in_review"_L1, Tone::Information, Icon::SignHalf},
    {"site_waiting"_L1, Tone::Neutral, Icon::SignClock},
    {"site_unlinked"_L1, Tone::Warning, Icon::SignTriangle},
    {"site_conflict"_L1, Tone::Wrong, Icon::SignTriangle},
    {"site_failed"_L1, Tone::Wrong, Icon::SignCross},
};

Pill pillOfState(const QString &state)
{
    for (const StatePill &each : statePills) {
        if (state == each.state)
            return {.tone = each.tone, .sign = each.sign, .word = {}};
    }
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
