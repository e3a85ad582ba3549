#include "domain/renewal.h"

#include "base/words.h"
#include "domain/day.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

const Membership *runningPeriod(const MemberStory &story, QDate day)
{
    const auto runs = [day](const Membership &period) { return period.covers(day); };
    const auto found = std::ranges::find_if(story.periods, runs);
    return found == story.periods.end() ? nullptr : &*found;
}

bool anyBeginsAfter(const MemberStory &story, QDate day)
{
    return std::ranges::any_of(story.periods,
                               [day](const Membership &period) { return period.start > day; });
}

bool isSameTier(const Membership &period, const TierTerms &tier)
{
    return period.tier == tier.id && period.memberClass == tier.memberClass;
}

Failure periodBeginsLater(QDate day)
{
    return fail(
        ErrorKind::Conflict,
        Words::tr("A period that begins after %1 is on record already. Correct or remove it "
                  "before the tier is changed.")
            .arg(day.toString(Qt::ISODate)));
}

} // namespace

Result<PeriodPlan> planPeriod(const MemberStory &story, const TierTerms &tier, QDate day,
                              std::optional<QDate> until)
{
    PeriodPlan plan{.start = day};
    const StatusOnDay present = statusOn(day, story, {});
    if (const Membership *running = runningPeriod(story, day)) {
        plan.continues = true;
        if (isSameTier(*running, tier)) {
            plan.start = present.paidUntil.addDays(1);
        } else {
            if (anyBeginsAfter(story, day))
                return periodBeginsLater(day);
            if (running->start < day) {
                plan.cutPeriod = running->id;
                plan.cutEnd = day.addDays(-1);
            }
        }
    } else if (present.paidUntil.isValid() && present.paidUntil == day.addDays(-1)) {
        plan.continues = true;
    }
    plan.end = until ? *until : lastDayAfterMonths(plan.start, tier.months);
    if (plan.end < plan.start)
        return fail(ErrorKind::Input,
                    Words::tr("The last day %1 lies before the first day %2.")
                        .arg(plan.end.toString(Qt::ISODate), plan.start.toString(Qt::ISODate)));
    return plan;
}

} // namespace chapterhouse
