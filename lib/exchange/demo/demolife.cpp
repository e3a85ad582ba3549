#include "exchange/demo/demolife.h"

#include "domain/day.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

DemoLife::DemoLife(DemoWorld &world, const Record &member)
    : m_world(world), m_member(member), m_paysByBank(world.random.chance(30))
{
}

QDate DemoLife::joined() const
{
    return m_story.periods.empty() ? QDate() : m_story.periods.front().start;
}

QDate DemoLife::paidUntil() const
{
    return m_story.periods.empty() ? QDate() : m_story.periods.back().end;
}

Record &DemoLife::newRecord(Kind kind)
{
    m_records.push_back(blankRecord(kind, m_world.ids.next()));
    m_records.back().set("member"_L1, m_member.id());
    return m_records.back();
}

void DemoLife::apply(QDate applied, QDate decided, QLatin1String outcome)
{
    Record &admission = newRecord(Kind::Admission);
    admission.set("applied"_L1, applied);
    admission.set("acknowledged"_L1, applied);
    admission.set("decided"_L1, dateValue(decided));
    admission.set("outcome"_L1, textValue(outcome));
    if (decided.isValid())
        admission.set("reference"_L1, u"Board %1"_s.arg(decided.toString(u"yyyy-MM"_s)));
    addToStory(m_story, admission);
}

void DemoLife::pay(const QString &tier, QDate day, QDate paidOn)
{
    const Record payment = m_world.ledger.dues(m_member, m_world.tiers[tier], paidOn, m_paysByBank);
    m_records.push_back(payment);
    openByRules(tier, day, m_paysByBank ? "bank"_L1 : "open_collective"_L1, payment.id());
}

void DemoLife::open(const QString &tier, QDate day, QLatin1String source)
{
    openByRules(tier, day, source, {});
}

void DemoLife::payBeside(const QString &tier, QDate day)
{
    const DemoTier &paidFor = m_world.tiers[tier];
    const Record payment = m_world.ledger.dues(m_member, paidFor, day, true);
    m_records.push_back(payment);
    addPeriod(paidFor, day, lastDayAfterMonths(day, paidFor.terms.months), "bank"_L1, payment.id());
}

void DemoLife::openByRules(const QString &tier, QDate day, QLatin1String source,
                           const RecordId &payment)
{
    const DemoTier &opened = m_world.tiers[tier];
    const Result<PeriodPlan> plan = planPeriod(m_story, opened.terms, day);
    Q_ASSERT(plan);
    if (plan->cutPeriod) {
        m_story.periods.back().end = plan->cutEnd;
        const auto cut = std::ranges::find_if(m_records, [&](const Record &record) {
            return record.id() == plan->cutPeriod->generic();
        });
        cut->set("end"_L1, plan->cutEnd);
    }
    addPeriod(opened, plan->start, plan->end, source, payment);
}

void DemoLife::addPeriod(const DemoTier &tier, QDate start, QDate end, QLatin1String source,
                         const RecordId &payment)
{
    Record &period = newRecord(Kind::Membership);
    period.set("class"_L1, QString(nameOf(tier.terms.memberClass)));
    period.set("tier"_L1, idValue(tier.terms.id.generic()));
    period.set("start"_L1, start);
    period.set("end"_L1, end);
    period.set("source"_L1, QString(source));
    period.set("payment"_L1, idValue(payment));
    addToStory(m_story, period);
}

void DemoLife::decide(QLatin1String what, QDate from, QDate until, const QString &reason)
{
    Record &standing = newRecord(Kind::Standing);
    standing.set("what"_L1, QString(what));
    standing.set("from"_L1, from);
    standing.set("until"_L1, dateValue(until));
    standing.set("reason"_L1, textValue(reason));
}

void DemoLife::leave(QDate notice, QDate effective, QLatin1String reason)
{
    Record &leaving = newRecord(Kind::Leaving);
    leaving.set("notice"_L1, dateValue(notice));
    leaving.set("effective"_L1, effective);
    leaving.set("reason"_L1, QString(reason));
}

void DemoLife::donate(QDate on)
{
    m_records.push_back(m_world.ledger.donation(m_member, on));
}

void DemoLife::payTwice()
{
    const auto last = std::find_if(m_records.rbegin(), m_records.rend(), [](const Record &record) {
        return record.kind == Kind::Payment;
    });
    if (last == m_records.rend())
        return;
    const QDate day = std::min(last->date("date"_L1).addDays(1), m_world.today);
    const auto &tier = m_world.tiers[u"Community"_s];
    const Record again = m_world.ledger.dues(m_member, tier, day, m_paysByBank);
    m_records.push_back(again);
    m_records.push_back(m_world.ledger.refundOf(again, std::min(day.addDays(9), m_world.today)));
}

} // namespace chapterhouse
