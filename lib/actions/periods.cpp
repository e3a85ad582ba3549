#include "actions/periods.h"

#include "base/words.h"
#include "domain/day.h"
#include "domain/fieldtext.h"

#include <QLocale>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Result<PeriodPlan> planFor(const MemberStory &story, const PeriodRequest &request)
{
    if (!request.start)
        return planPeriod(story, request.tier, request.on, request.until);
    PeriodPlan plan{.start = *request.start};
    plan.end = request.until ? *request.until : lastDayAfterMonths(plan.start, request.tier.months);
    plan.continues = statusOn(plan.start.addDays(-1), story, {}).status == Status::Current;
    return plan;
}

Result<RecordId> addPayment(Transaction &transaction, const MemberId &member,
                            const PeriodRequest &request)
{
    if (!request.paid)
        return RecordId();
    Record payment = blankRecord(Kind::Payment, transaction.newId());
    payment.set("member"_L1, idValue(member.generic()));
    payment.set("date"_L1, request.paidOn.value_or(request.on));
    payment.set("amount"_L1, *request.paid);
    payment.set("currency"_L1, textValue(request.currency));
    payment.set("kind"_L1, u"dues"_s);
    payment.set("method"_L1, textValue(request.method));
    payment.set("reference"_L1, textValue(request.reference));
    return transaction.add(payment).map([&] { return payment.id(); });
}

Result<void> cutRunningPeriod(Transaction &transaction, const PeriodPlan &plan)
{
    if (!plan.cutPeriod)
        return {};
    auto running = transaction.get({Kind::Membership, plan.cutPeriod->generic()});
    if (!running)
        return failed(running);
    running->set("end"_L1, plan.cutEnd);
    return transaction.put(*running);
}

Result<void> addMembership(Transaction &transaction, const MemberId &member, const PeriodPlan &plan,
                           const PeriodRequest &request, const RecordId &payment)
{
    Record membership = blankRecord(Kind::Membership, transaction.newId());
    membership.set("member"_L1, idValue(member.generic()));
    membership.set("class"_L1, QString(nameOf(request.tier.memberClass)));
    membership.set("tier"_L1, idValue(request.tier.id.generic()));
    membership.set("start"_L1, plan.start);
    membership.set("end"_L1, plan.end);
    membership.set("source"_L1, textValue(request.source));
    membership.set("payment"_L1, idValue(payment));
    return transaction.add(membership);
}

} // namespace

TierTerms termsOf(const Record &tier)
{
    return {.id = TierId(tier.id()),
            .name = tier.text("name"_L1),
            .memberClass = classFromName(tier.text("class"_L1)).value_or(MemberClass::Regular),
            .months = static_cast<int>(tier.integer("months"_L1).value_or(12))};
}

Result<PeriodPlan> openPeriod(Transaction &transaction, const MemberId &member,
                              const PeriodRequest &request)
{
    const Result<MemberStory> story = transaction.storyOf(member);
    if (!story)
        return failed(story);
    const Result<PeriodPlan> plan = planFor(*story, request);
    if (!plan)
        return failed(plan);
    const Result<RecordId> payment = addPayment(transaction, member, request);
    if (!payment)
        return failed(payment);
    return cutRunningPeriod(transaction, *plan)
        .and_then([&] { return addMembership(transaction, member, *plan, request, *payment); })
        .map([&] { return *plan; });
}

QString periodSentence(const PeriodPlan &plan, const PeriodRequest &request)
{
    const QLocale locale;
    const auto day = [&](QDate date) { return locale.toString(date, u"d MMM yyyy"_s); };
    QString sentence =
        plan.continues ? Words::tr("Continues %1, %2 to %3") : Words::tr("Opens %1, %2 to %3");
    sentence = sentence.arg(request.tier.name, day(plan.start), day(plan.end));
    if (request.paid)
        sentence += u", %1 %2"_s.arg(moneyText(*request.paid), request.currency);
    return sentence;
}

} // namespace chapterhouse
