#include "domain/renewal.h"

#include "base/words.h"
#include "domain/day.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

bool isSameTier(const Membership &period, const TierTerms &tier)
{
    return period.tier == tier.id && period.memberClass == tier.memberClass;
}

/// The period that a payment for the tier on the day continues or cuts: of two at once the one of
/// that tier, else the one that counts. What a member who has left once paid runs no more.
const Membership *runningPeriod(const MemberStory &story, const TierTerms &tier, QDate day,
                                const StatusOnDay &present)
{
    const Membership *running = nullptr;
    for (const Membership &period : story.periods) {
        if (!period.covers(day) || present.status == Status::Left)
            continue;
        if (isSameTier(period, tier))
            return &period;
        if (period.tier == present.tier && period.memberClass == present.memberClass)
            running = &period;
    }
    return running;
}

/// The story without the periods that a renewal runs beside: of two at once, one with a vote and
/// one without are continued each by itself, so that neither has a gap.
MemberStory storyContinuedBy(const TierTerms &tier, MemberStory story)
{
    std::erase_if(story.periods, [&tier](const Membership &period) {
        return hasVote(period.memberClass) != hasVote(tier.memberClass);
    });
    return story;
}

Result<void> checkNothingBeginsWithin(const PeriodPlan &plan, const MemberStory &story)
{
    for (const Membership &period : story.periods) {
        if (plan.start < period.start && period.start <= plan.end)
            return fail(ErrorKind::Conflict,
                        Words::tr("A period that begins on %1 is on record already. Correct or "
                                  "remove it first, or give a last day before it.")
                            .arg(period.start.toString(Qt::ISODate)));
    }
    return {};
}

} // namespace

Result<PeriodPlan> planPeriod(const MemberStory &story, const TierTerms &tier, QDate day,
                              std::optional<QDate> until)
{
    PeriodPlan plan{.start = day};
    const StatusOnDay present = statusOn(day, story, {});
    const Membership *running = runningPeriod(story, tier, day, present);
    const bool isRenewal = running && isSameTier(*running, tier);
    const MemberStory around = isRenewal ? storyContinuedBy(tier, story) : story;
    if (isRenewal) {
        plan.start = statusOn(day, around, {}).paidUntil.addDays(1);
    } else if (running && running->start < day) {
        plan.cutPeriod = running->id;
        plan.cutEnd = day.addDays(-1);
    }
    plan.continues =
        running || (present.paidUntil.isValid() && present.paidUntil == day.addDays(-1));
    plan.end = until ? *until : lastDayAfterMonths(plan.start, tier.months);
    if (plan.end < plan.start)
        return fail(ErrorKind::Input,
                    Words::tr("The last day %1 lies before the first day %2.")
                        .arg(plan.end.toString(Qt::ISODate), plan.start.toString(Qt::ISODate)));
    if (const auto checked = checkNothingBeginsWithin(plan, around); !checked)
        return failed(checked);
    return plan;
}

} // namespace chapterhouse
