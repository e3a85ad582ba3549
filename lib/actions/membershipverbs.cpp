#include "actions/membershipverbs.h"

#include "base/words.h"
#include "domain/fieldtext.h"
#include "domain/recordchecks.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

RecordRef refOf(const MemberId &member)
{
    return {Kind::Member, member.generic()};
}

Result<QString> nameOfMember(Store &store, const MemberId &member)
{
    return store.reader().title(refOf(member));
}

Failure conflict(const QString &sentence)
{
    return fail(ErrorKind::Conflict, sentence);
}

Result<RecordId> tierFor(Store &store, const MemberId &member, const PaidPeriod &period)
{
    if (!period.tier.isEmpty())
        return store.reader().findReference(Kind::Tier, period.tier);
    const auto status = store.reader().statusOn(member, period.on);
    if (!status)
        return failed(status);
    if (!status->tier.isEmpty())
        return status->tier.generic();
    const auto tiers = store.reader().all(Kind::Tier);
    if (!tiers)
        return failed(tiers);
    QStringList names;
    for (const Record &tier : *tiers)
        names += titleOf(tier);
    return fail(ErrorKind::Usage, Words::tr("Which tier? One of: %1.").arg(names.join(u", "_s)));
}

/// The source of a period as the catalogue names it, from how it was paid.
QString sourceOf(const QString &method)
{
    return method == "bank"_L1 || method == "open_collective"_L1 ? method : u"manual"_s;
}

Result<PeriodRequest> requestFor(Store &store, const MemberId &member, const PaidPeriod &period)
{
    const Result<RecordId> tierId = tierFor(store, member, period);
    if (!tierId)
        return failed(tierId);
    const Result<Record> tier = store.reader().get({Kind::Tier, *tierId});
    if (!tier)
        return failed(tier);
    QString currency = tier->text("currency"_L1);
    if (currency.isEmpty())
        currency = store.reader().setting(settings::associationCurrency).value_or(u"EUR"_s);
    return PeriodRequest{.tier = termsOf(*tier),
                         .on = period.on,
                         .until = period.until,
                         .paid = period.paid,
                         .currency = currency,
                         .method = period.method,
                         .reference = period.reference,
                         .source = sourceOf(period.method)};
}

Result<void> checkMayPay(const Record &member, const StatusOnDay &status, const TierTerms &tier)
{
    if (status.status == Status::Deceased)
        return conflict(Words::tr("%1 is recorded as deceased.").arg(titleOf(member)));
    if (status.status == Status::Terminated)
        return conflict(Words::tr("The membership of %1 was terminated: reinstate it first "
                                  "(statutes, article 7).")
                            .arg(titleOf(member)));
    return checkMayHold(member, tier.memberClass, tier.name);
}

enum class Verb { Join, Renew };

Result<void> checkVerb(Verb verb, const QString &name, const MemberStory &story, QDate on)
{
    const bool runs = std::ranges::any_of(
        story.periods, [on](const Membership &period) { return period.covers(on); });
    const bool hasLeft = statusOn(on, story, {}).status == Status::Left;
    if (verb == Verb::Join && runs && !hasLeft)
        return conflict(Words::tr("%1 is a member on %2 already: renew instead.")
                            .arg(name, on.toString(Qt::ISODate)));
    if (verb == Verb::Renew && story.periods.empty())
        return conflict(Words::tr("%1 never was a member: join instead.").arg(name));
    return {};
}

/// A leaving that has not taken effect before `on` is withdrawn by paying again.
Result<void> withdrawLeaving(Store &store, Transaction &transaction, const MemberId &member,
                             QDate on)
{
    const auto leavings = store.reader().recordsOf(Kind::Leaving, "member"_L1, member.generic());
    if (!leavings)
        return failed(leavings);
    for (const Record &leaving : *leavings) {
        if (leaving.date("effective"_L1) < on)
            continue;
        if (auto removed = transaction.remove(leaving.ref()); !removed)
            return removed;
    }
    return {};
}

Result<void> checkPeriod(Store &store, Verb verb, const MemberId &member,
                         const PeriodRequest &request)
{
    const auto record = store.reader().get(refOf(member));
    if (!record)
        return failed(record);
    const auto story = store.reader().storyOf(member);
    if (!story)
        return failed(story);
    const StatusOnDay status = statusOn(request.on, *story, {});
    return checkMayPay(*record, status, request.tier).and_then([&] {
        return checkVerb(verb, titleOf(*record), *story, request.on);
    });
}

Result<OpenedPeriod> open(Store &store, Verb verb, const MemberId &member, const PaidPeriod &period)
{
    const Result<QString> name = nameOfMember(store, member);
    if (!name)
        return failed(name);
    const Result<PeriodRequest> request = requestFor(store, member, period);
    if (!request)
        return failed(request);
    const QString label =
        verb == Verb::Join ? Words::tr("%1 joins, %2") : Words::tr("%1 renews, %2");
    QString sentence;
    auto changes = store.transact(
        Origin::Person, label.arg(*name, request->tier.name), [&](Transaction &transaction) {
            return checkPeriod(store, verb, member, *request)
                .and_then([&] { return withdrawLeaving(store, transaction, member, period.on); })
                .and_then([&] { return openPeriod(transaction, member, *request); })
                .map([&](const PeriodPlan &plan) { sentence = periodSentence(plan, *request); });
        });
    if (!changes)
        return failed(changes);
    return OpenedPeriod{sentence, *std::move(changes)};
}

Result<ChangeSet> addDecision(Store &store, const MemberId &member, const QString &label,
                              const Record &decision)
{
    const Result<QString> name = nameOfMember(store, member);
    if (!name)
        return failed(name);
    return store.transact(Origin::Person, label.arg(*name),
                          [&](Transaction &transaction) { return transaction.add(decision); });
}

Record decisionOn(Store &store, const MemberId &member, QLatin1String what, QDate from,
                  const QString &reason)
{
    Record standing = blankRecord(Kind::Standing, store.ids().next());
    standing.set("member"_L1, idValue(member.generic()));
    standing.set("what"_L1, QString(what));
    standing.set("from"_L1, dateValue(from));
    standing.set("reason"_L1, textValue(reason));
    return standing;
}

/// The application that is open on the day, a new one, or a conflict when there is none to decide.
Result<Record> applicationToDecide(Store &store, const MemberId &member, QDate on)
{
    const auto admissions =
        store.reader().recordsOf(Kind::Admission, "member"_L1, member.generic());
    if (!admissions)
        return failed(admissions);
    for (const Record &admission : *admissions) {
        if (!admission.date("decided"_L1).isValid())
            return admission;
    }
    const auto isAccepted = [](const Record &admission) {
        return admission.text("outcome"_L1) == "accepted"_L1;
    };
    if (std::ranges::any_of(*admissions, isAccepted))
        return conflict(Words::tr("The board has admitted this member already."));
    Record admission = blankRecord(Kind::Admission, store.ids().next());
    admission.set("member"_L1, idValue(member.generic()));
    admission.set("applied"_L1, dateValue(on));
    return admission;
}

} // namespace

Result<OpenedPeriod> join(Store &store, const MemberId &member, const PaidPeriod &period)
{
    return open(store, Verb::Join, member, period);
}

Result<OpenedPeriod> renew(Store &store, const MemberId &member, const PaidPeriod &period)
{
    return open(store, Verb::Renew, member, period);
}

Result<QString> previewPeriod(Store &store, const MemberId &member, const PaidPeriod &period)
{
    const Result<PeriodRequest> request = requestFor(store, member, period);
    if (!request)
        return failed(request);
    const auto story = store.reader().storyOf(member);
    if (!story)
        return failed(story);
    return planPeriod(*story, request->tier, period.on, period.until)
        .map([&](const PeriodPlan &plan) { return periodSentence(plan, *request); });
}

Result<ChangeSet> admit(Store &store, const MemberId &member, QDate on, const QString &reference)
{
    const Result<QString> name = nameOfMember(store, member);
    if (!name)
        return failed(name);
    return store.transact(Origin::Person, Words::tr("Admit %1").arg(*name),
                          [&](Transaction &transaction) -> Result<void> {
                              auto admission = applicationToDecide(store, member, on);
                              if (!admission)
                                  return failed(admission);
                              admission->set("decided"_L1, dateValue(on));
                              admission->set("outcome"_L1, u"accepted"_s);
                              admission->set("reference"_L1, textValue(reference));
                              const auto present = transaction.find(admission->ref());
                              if (!present)
                                  return failed(present);
                              return *present ? transaction.put(*admission)
                                              : transaction.add(*admission);
                          });
}

Result<ChangeSet> suspend(Store &store, const MemberId &member, QDate on, QDate until,
                          const QString &reason)
{
    Record decision = decisionOn(store, member, "suspended"_L1, on, reason);
    decision.set("until"_L1, dateValue(until));
    return addDecision(store, member, Words::tr("Suspend %1"), decision);
}

Result<ChangeSet> reinstate(Store &store, const MemberId &member, QDate on, const QString &reason)
{
    const auto status = store.reader().statusOn(member, on);
    if (!status)
        return failed(status);
    if (status->status != Status::Suspended && status->status != Status::Terminated)
        return conflict(Words::tr("There is no suspension or termination on %1 to end.")
                            .arg(on.toString(Qt::ISODate)));
    return addDecision(store, member, Words::tr("Reinstate %1"),
                       decisionOn(store, member, "reinstated"_L1, on, reason));
}

Result<ChangeSet> endMembership(Store &store, const MemberId &member, QDate on,
                                const QString &reason)
{
    const auto status = store.reader().statusOn(member, on);
    if (!status)
        return failed(status);
    if (status->status == Status::Left || status->status == Status::Deceased)
        return conflict(Words::tr("This member has left already."));
    Record leaving = blankRecord(Kind::Leaving, store.ids().next());
    leaving.set("member"_L1, idValue(member.generic()));
    leaving.set("effective"_L1, dateValue(on));
    leaving.set("reason"_L1, reason.isEmpty() ? u"resigned"_s : reason);
    return addDecision(store, member, Words::tr("End the membership of %1"), leaving);
}

} // namespace chapterhouse
