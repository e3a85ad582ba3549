#include "domain/status.h"

#include <algorithm>

namespace chapterhouse {

namespace {

const Leaving *leavingInForce(QDate day, const MemberStory &story)
{
    const Leaving *inForce = nullptr;
    for (const Leaving &leaving : story.leavings) {
        if (leaving.effective <= day && (!inForce || leaving.effective > inForce->effective))
            inForce = &leaving;
    }
    if (!inForce || inForce->deceased)
        return inForce;
    const bool cameBack = std::ranges::any_of(story.periods, [&](const Membership &period) {
        return inForce->effective < period.start && period.start <= day;
    });
    return cameBack ? nullptr : inForce;
}

bool isDeceased(QDate day, const MemberStory &story)
{
    return std::ranges::any_of(story.leavings, [day](const Leaving &leaving) {
        return leaving.deceased && leaving.effective <= day;
    });
}

/// Whether the member was reinstated on a day from `from` to `day`.
bool isReinstatedSince(QDate from, QDate day, const MemberStory &story)
{
    return std::ranges::any_of(story.standings, [&](const Standing &standing) {
        return standing.what == Standing::What::Reinstated && from <= standing.from &&
               standing.from <= day;
    });
}

bool isUnder(Standing::What what, QDate day, const MemberStory &story)
{
    return std::ranges::any_of(story.standings, [&](const Standing &standing) {
        const bool over =
            what == Standing::What::Suspended && standing.until.isValid() && standing.until < day;
        return standing.what == what && standing.from <= day && !over &&
               !isReinstatedSince(standing.from, day, story);
    });
}

/// Of two periods at once the one with a vote counts, then the one that lasts longer.
bool countsBefore(const Membership &left, const Membership &right)
{
    const auto rank = [](const Membership &period) {
        return std::tuple(hasVote(period.memberClass), period.end, period.start);
    };
    return rank(left) > rank(right);
}

const Membership *coveringPeriod(QDate day, const MemberStory &story)
{
    const Membership *best = nullptr;
    for (const Membership &period : story.periods) {
        if (period.covers(day) && (!best || countsBefore(period, *best)))
            best = &period;
    }
    return best;
}

const Membership *lastPeriodBefore(QDate day, const MemberStory &story)
{
    const Membership *last = nullptr;
    for (const Membership &period : story.periods) {
        const bool isOver = period.end < day;
        if (isOver && (!last || period.end > last->end ||
                       (period.end == last->end && countsBefore(period, *last))))
            last = &period;
    }
    return last;
}

/// The last day of the chain of periods that touch or overlap, from `end` on. One pass finds it,
/// and another that it is, where the periods are in the order of their first days.
QDate endOfChain(QDate end, const MemberStory &story)
{
    for (bool grew = true; grew;) {
        grew = false;
        for (const Membership &period : story.periods) {
            if (period.start <= end.addDays(1) && period.end > end) {
                end = period.end;
                grew = true;
            }
        }
    }
    return end;
}

/// The first day on which a period that begins later makes an applicant: that of the last
/// application before it, or any day where none is on record.
QDate inSightFrom(const Membership &period, const MemberStory &story)
{
    QDate from = beginningOfTime();
    for (const Admission &admission : story.admissions) {
        if (admission.applied.isValid() && admission.applied <= period.start)
            from = std::max(from, admission.applied);
    }
    return from;
}

bool isApplicant(QDate day, const MemberStory &story)
{
    const bool applied = std::ranges::any_of(story.admissions, [day](const Admission &admission) {
        const bool decided = admission.decided.isValid() && admission.decided <= day;
        return admission.applied.isValid() && admission.applied <= day && !decided;
    });
    return applied || std::ranges::any_of(story.periods, [&](const Membership &period) {
               return inSightFrom(period, story) <= day && day < period.start;
           });
}

Status paidStatus(QDate day, const Membership *covering, const Membership *last,
                  const MemberStory &story, const StatusRules &rules)
{
    if (covering)
        return Status::Current;
    if (last)
        return last->end.daysTo(day) <= rules.graceDays ? Status::Grace : Status::Lapsed;
    return isApplicant(day, story) ? Status::Applicant : Status::Contact;
}

std::vector<QDate> daysOfChange(const MemberStory &story, const StatusRules &rules)
{
    std::vector<QDate> days{beginningOfTime()};
    for (const Membership &period : story.periods) {
        days.push_back(period.start);
        days.push_back(period.end.addDays(1));
        days.push_back(period.end.addDays(rules.graceDays + 1));
    }
    for (const Standing &standing : story.standings) {
        days.push_back(standing.from);
        days.push_back(standing.until.addDays(1));
    }
    for (const Leaving &leaving : story.leavings)
        days.push_back(leaving.effective);
    for (const Admission &admission : story.admissions) {
        days.push_back(admission.applied);
        days.push_back(admission.decided);
    }
    std::erase_if(days, [](QDate day) {
        return !day.isValid() || day < beginningOfTime() || day > endOfTime();
    });
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

} // namespace

StatusOnDay statusOn(QDate day, const MemberStory &story, const StatusRules &rules)
{
    const Membership *covering = coveringPeriod(day, story);
    const Membership *last = covering ? nullptr : lastPeriodBefore(day, story);
    StatusOnDay result;
    if (const Membership *period = covering ? covering : last) {
        result.memberClass = period->memberClass;
        result.tier = period->tier;
        result.paidUntil = endOfChain(period->end, story);
    }
    if (isDeceased(day, story))
        result.status = Status::Deceased;
    else if (isUnder(Standing::What::Terminated, day, story))
        result.status = Status::Terminated;
    else if (leavingInForce(day, story))
        result.status = Status::Left;
    else if (isUnder(Standing::What::Suspended, day, story))
        result.status = Status::Suspended;
    else
        result.status = paidStatus(day, covering, last, story, rules);
    return result;
}

std::vector<StatusSpan> statusSpans(const MemberStory &unordered, const StatusRules &rules)
{
    MemberStory story = unordered;
    std::ranges::stable_sort(story.periods, {}, &Membership::start);
    std::vector<StatusSpan> spans;
    for (const QDate day : daysOfChange(story, rules)) {
        const StatusOnDay what = statusOn(day, story, rules);
        if (!spans.empty() && spans.back().what == what)
            continue;
        if (!spans.empty())
            spans.back().until = day.addDays(-1);
        spans.push_back({.from = day, .until = endOfTime(), .what = what});
    }
    return spans;
}

} // namespace chapterhouse
