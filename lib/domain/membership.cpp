#include "domain/membership.h"

#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array statuses{
    Choice{"deceased"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Deceased")},
    Choice{"terminated"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Terminated")},
    Choice{"left"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Left")},
    Choice{"suspended"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Suspended")},
    Choice{"current"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Current")},
    Choice{"grace"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Grace")},
    Choice{"lapsed"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Lapsed")},
    Choice{"applicant"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Applicant")},
    Choice{"contact"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Contact")},
};

constexpr std::array classes{
    Choice{"regular"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Regular")},
    Choice{"honorary"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Honorary")},
    Choice{"supporting"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Supporting")},
};

constexpr std::array standingKinds{
    Choice{"warned"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Warned")},
    Choice{"suspended"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Suspended")},
    Choice{"terminated"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Terminated")},
    Choice{"reinstated"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Reinstated")},
};

constexpr std::array reasons{
    Choice{"resigned"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Resigned")},
    Choice{"deceased"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Deceased")},
    Choice{"dissolved"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Dissolved")},
};

} // namespace

std::span<const Choice> statusChoices()
{
    return statuses;
}

std::span<const Choice> classChoices()
{
    return classes;
}

std::span<const Choice> standingChoices()
{
    return standingKinds;
}

std::span<const Choice> leavingReasons()
{
    return reasons;
}

QLatin1String nameOf(Status status)
{
    return statuses[static_cast<size_t>(status)].value;
}

QLatin1String nameOf(MemberClass memberClass)
{
    return classes[static_cast<size_t>(memberClass)].value;
}

std::optional<Status> statusFromName(QStringView name)
{
    return enumFromName<Status>(statuses, name);
}

std::optional<MemberClass> classFromName(QStringView name)
{
    return enumFromName<MemberClass>(classes, name);
}

bool hasVote(MemberClass memberClass)
{
    return memberClass != MemberClass::Supporting;
}

Membership membershipFrom(const Record &record)
{
    return {.id = MembershipId(record.id()),
            .memberClass = classFromName(record.text("class"_L1)).value_or(MemberClass::Regular),
            .tier = TierId(record.reference("tier"_L1)),
            .start = record.date("start"_L1),
            .end = record.date("end"_L1)};
}

Standing standingFrom(const Record &record)
{
    const auto what = enumFromName<Standing::What>(standingKinds, record.text("what"_L1));
    return {.what = what.value_or(Standing::What::Warned),
            .from = record.date("from"_L1),
            .until = record.date("until"_L1)};
}

Leaving leavingFrom(const Record &record)
{
    return {.effective = record.date("effective"_L1),
            .deceased = record.text("reason"_L1) == "deceased"_L1};
}

Admission admissionFrom(const Record &record)
{
    return {.applied = record.date("applied"_L1), .decided = record.date("decided"_L1)};
}

void addToStory(MemberStory &story, const Record &record)
{
    if (record.kind == Kind::Membership)
        story.periods.push_back(membershipFrom(record));
    else if (record.kind == Kind::Standing)
        story.standings.push_back(standingFrom(record));
    else if (record.kind == Kind::Leaving)
        story.leavings.push_back(leavingFrom(record));
    else if (record.kind == Kind::Admission)
        story.admissions.push_back(admissionFrom(record));
}

} // namespace chapterhouse
