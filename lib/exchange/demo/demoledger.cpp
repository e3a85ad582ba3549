#include "exchange/demo/demoledger.h"

#include "exchange/demo/demotable.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

DemoLedger::DemoLedger(DemoRandom &random, IdSource &ids)
    : m_random(random), m_ids(ids), m_bankReferences(demoPhrases()[u"bank_reference"_s])
{
}

Record DemoLedger::dues(const Record &member, const DemoTier &tier, QDate on, bool isByBank)
{
    const bool paysMore = tier.amount.hundredths <= 10'00 && m_random.chance(20);
    const Money amount{tier.amount.hundredths * (paysMore ? m_random.between(2, 5) : 1)};
    Record made = payment(member, "dues"_L1, amount, on, isByBank);
    made.set("currency"_L1, tier.currency);
    return made;
}

Record DemoLedger::donation(const Record &member, QDate on)
{
    const Money amount{m_random.between(1, 20) * 5'00};
    const bool isByBank = m_random.chance(30);
    return payment(member, "donation"_L1, amount, on, isByBank);
}

Record DemoLedger::refundOf(const Record &payment, QDate on)
{
    Record refund = payment;
    refund.values[0] = m_ids.next();
    refund.set("date"_L1, on);
    refund.set("amount"_L1, Money{-payment.money("amount"_L1)->hundredths});
    refund.set("fee"_L1, {});
    refund.set("reference"_L1, u"Refund: paid twice"_s);
    refund.set("refund_of"_L1, payment.id());
    refund.set("external_id"_L1, u"demo-%1"_s.arg(++m_count, 5, 10, QLatin1Char('0')));
    return refund;
}

Record DemoLedger::unmatched(const QString &payer, QDate on)
{
    Record nobody = blankRecord(Kind::Member, {});
    nobody.set("display_name"_L1, payer);
    nobody.set("country"_L1, u"NL"_s);
    Record made = payment(nobody, "dues"_L1, {10'00}, on, true);
    made.set("member"_L1, {});
    return made;
}

Record DemoLedger::payment(const Record &member, QLatin1String kind, Money amount, QDate on,
                           bool isByBank)
{
    Record made = blankRecord(Kind::Payment, m_ids.next());
    made.set("member"_L1, member.id());
    made.set("payer"_L1, titleOf(member));
    made.set("date"_L1, on);
    made.set("amount"_L1, amount);
    made.set("currency"_L1, u"EUR"_s);
    made.set("kind"_L1, QString(kind));
    made.set("external_id"_L1, u"demo-%1"_s.arg(++m_count, 5, 10, QLatin1Char('0')));
    if (isByBank)
        byTransfer(made, member.text("country"_L1), member.text("family_name"_L1));
    else
        throughOpenCollective(made);
    return made;
}

void DemoLedger::throughOpenCollective(Record &payment)
{
    constexpr int feePercent = 3;
    constexpr qint64 feeOfEach = 30;
    const qint64 amount = payment.money("amount"_L1)->hundredths;
    payment.set("method"_L1, u"Open Collective"_s);
    payment.set("fee"_L1, Money{amount * feePercent / 100 + feeOfEach});
    payment.set("reference"_L1, u"Contribution #%1"_s.arg(m_random.between(700'000, 799'999)));
}

void DemoLedger::byTransfer(Record &payment, const QString &country, const QString &familyName)
{
    // No account has 00 for its check digits (ISO 13616).
    payment.set("account"_L1, u"%1 00 DEMO 0000 %2"_s.arg(country).arg(m_random.between(1, 9'999),
                                                                       4, 10, QLatin1Char('0')));
    payment.set("method"_L1, u"Bank transfer"_s);
    QString reference = m_random.pick(m_bankReferences);
    reference.replace("%1"_L1, QString::number(payment.date("date"_L1).year()));
    reference.replace("%2"_L1, familyName);
    payment.set("reference"_L1, reference.trimmed());
}

} // namespace chapterhouse
