#include "exchange/import/periodplanner.h"

#include "base/words.h"
#include "domain/day.h"
#include "domain/recordchecks.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsOfYear = 12;

bool isSameTier(const Membership &period, const TierTerms &tier)
{
    return period.tier == tier.id && period.memberClass == tier.memberClass;
}

template<class Predicate>
bool anyOfTier(const PaidHistory &history, const TierTerms &tier, Predicate predicate)
{
    return std::ranges::any_of(history.story.periods, [&](const Membership &period) {
        return isSameTier(period, tier) && predicate(period);
    });
}

/// The same payment: its reference where it has one, else its day and amount.
bool isPaymentOnRecord(const PaidHistory &history, const PeriodRequest &request)
{
    if (!request.paid)
        return false;
    return std::ranges::any_of(history.payments, [&](const PaidHistory::Payment &payment) {
        const bool isSameDay = !request.paidOn || payment.date == *request.paidOn;
        if (payment.amount != *request.paid || !isSameDay)
            return false;
        return request.reference.isEmpty() ? request.paidOn.has_value()
                                           : payment.reference == request.reference;
    });
}

bool isCurrentOn(const PaidHistory &history, QDate day)
{
    return std::ranges::any_of(history.story.periods,
                               [day](const Membership &period) { return period.covers(day); });
}

Result<PlannedPeriod> planWithDays(const PaidHistory &history, PlannedPeriod planned, QDate start,
                                   QDate end)
{
    const TierTerms &tier = planned.request.tier;
    if (end < start)
        return fail(ErrorKind::Input,
                    Words::tr("The last day %1 lies before the first day %2.")
                        .arg(end.toString(Qt::ISODate), start.toString(Qt::ISODate)));
    planned.plan = {.start = start, .end = end};
    planned.plan.continues = isCurrentOn(history, start.addDays(-1));
    const bool overlaps = anyOfTier(history, tier, [&](const Membership &period) {
        return period.start <= end && period.end >= start;
    });
    const bool isSame = anyOfTier(history, tier, [&](const Membership &period) {
        return period.start == start && period.end == end;
    });
    planned.isOnRecord = isSame || (overlaps && isPaymentOnRecord(history, planned.request));
    if (overlaps && !planned.isOnRecord)
        return fail(ErrorKind::Conflict,
                    Words::tr("A period of %1 that overlaps %2 to %3 is on record already.")
                        .arg(tier.name, start.toString(Qt::ISODate), end.toString(Qt::ISODate)));
    return planned;
}

Result<PlannedPeriod> planWithLastDay(const PaidHistory &history, PlannedPeriod planned, QDate end)
{
    QDate start = end.addDays(1).addMonths(-monthsOfYear);
    for (const Membership &period : history.story.periods) {
        if (!isSameTier(period, planned.request.tier))
            continue;
        if (period.start <= end && period.end >= end) {
            planned.isOnRecord = true;
            planned.plan = {.start = period.start, .end = period.end};
            return planned;
        }
        if (period.end < end && period.end >= start)
            start = period.end.addDays(1);
    }
    planned.isStartAssumed = true;
    return planWithDays(history, planned, start, end);
}

/// Where the file says when it was paid and nothing else, a period that begins that day, or one
/// that follows the running one, is what was paid for.
bool isPaidForAlready(const PaidHistory &history, const TierTerms &tier, QDate day)
{
    const auto runs = [day](const Membership &period) { return period.covers(day); };
    const auto begins = [day](const Membership &period) { return period.start == day; };
    const auto follows = [day](const Membership &period) { return period.start > day; };
    return anyOfTier(history, tier, begins) ||
           (anyOfTier(history, tier, runs) && anyOfTier(history, tier, follows));
}

Result<PlannedPeriod> planWithPayment(const PaidHistory &history, PlannedPeriod planned, QDate day)
{
    const PeriodRequest &request = planned.request;
    planned.isOnRecord = request.paid ? isPaymentOnRecord(history, request)
                                      : isPaidForAlready(history, request.tier, day);
    if (planned.isOnRecord) {
        planned.plan = {.start = day, .end = lastDayAfterMonths(day, request.tier.months)};
        return planned;
    }
    const auto plan = planPeriod(history.story, request.tier, day);
    if (!plan)
        return failed(plan);
    planned.plan = *plan;
    return planned;
}

Result<PlannedPeriod> planDays(const PaidHistory &history, const PeriodRequest &request)
{
    const PlannedPeriod planned{.request = request};
    if (request.start)
        return planWithDays(
            history, planned, *request.start,
            request.until.value_or(lastDayAfterMonths(*request.start, request.tier.months)));
    if (request.until)
        return planWithLastDay(history, planned, *request.until);
    if (request.paidOn)
        return planWithPayment(history, planned, *request.paidOn);
    return fail(ErrorKind::Input,
                Words::tr("The period has no day: give its start, its last day (“paid until”) or "
                          "the day of payment."));
}

QString sentenceOf(const PlannedPeriod &period)
{
    const QString sentence = periodSentence(period.plan, period.request);
    if (period.isOnRecord)
        return Words::tr("On record already (%1)").arg(sentence);
    return period.isStartAssumed ? Words::tr("%1 (start assumed)").arg(sentence) : sentence;
}

/// The cell that a fault of the period as a whole is shown at.
const PeriodTexts::Cell &dayCellOf(const PeriodTexts &texts)
{
    for (const PeriodPart part : {PeriodPart::Start, PeriodPart::PaidUntil, PeriodPart::PaidOn}) {
        if (!texts.at(part).text.isEmpty())
            return texts.at(part);
    }
    return *std::ranges::find_if(
        texts.cells, [](const PeriodTexts::Cell &cell) { return !cell.text.isEmpty(); });
}

} // namespace

Result<PaidHistory> paidHistoryOf(const Reader &reader, const RecordId &member)
{
    auto story = reader.storyOf(MemberId(member));
    if (!story)
        return failed(story);
    const auto payments = reader.recordsOf(Kind::Payment, "member"_L1, member);
    if (!payments)
        return failed(payments);
    PaidHistory history{.story = *std::move(story)};
    for (const Record &payment : *payments)
        history.payments.push_back({payment.date("date"_L1),
                                    payment.money("amount"_L1).value_or(Money{}),
                                    payment.text("reference"_L1)});
    return history;
}

Result<PlannedPeriod> planPeriodOf(const PaidHistory &history, const PeriodRequest &request)
{
    auto planned = planDays(history, request);
    if (planned)
        planned->sentence = sentenceOf(*planned);
    return planned;
}

void addToHistory(PaidHistory &history, const PlannedPeriod &period)
{
    if (period.isOnRecord)
        return;
    if (period.plan.cutPeriod) {
        for (Membership &other : history.story.periods) {
            if (other.id == *period.plan.cutPeriod)
                other.end = period.plan.cutEnd;
        }
    }
    history.story.periods.push_back({.memberClass = period.request.tier.memberClass,
                                     .tier = period.request.tier.id,
                                     .start = period.plan.start,
                                     .end = period.plan.end});
    if (period.request.paid)
        history.payments.push_back({period.request.paidOn.value_or(period.plan.start),
                                    *period.request.paid, period.request.reference});
}

PlannedPeriods planPeriods(const PeriodReader &reader, const std::vector<PeriodTexts> &texts,
                           const Record &member, PaidHistory &history)
{
    PlannedPeriods result;
    for (const PeriodTexts &period : texts) {
        const auto request = reader.read(period, history);
        if (!request) {
            result.faults.push_back(request.error());
            continue;
        }
        const TierTerms &tier = request->tier;
        auto planned = checkMayHold(member, tier.memberClass, tier.name).and_then([&] {
            return planPeriodOf(history, *request);
        });
        if (!planned) {
            const PeriodTexts::Cell &cell = dayCellOf(period);
            result.conflicts.push_back({cell.column, cell.text, planned.error().message});
            continue;
        }
        addToHistory(history, *planned);
        result.periods.push_back(*std::move(planned));
    }
    return result;
}

PeriodRequest openingRequest(const PlannedPeriod &period)
{
    PeriodRequest request = period.request;
    request.on = request.paidOn.value_or(period.plan.start);
    if (!period.plan.cutPeriod) {
        request.start = period.plan.start;
        request.until = period.plan.end;
    }
    return request;
}

} // namespace chapterhouse
