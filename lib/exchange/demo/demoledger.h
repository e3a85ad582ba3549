#pragma once

#include "base/idsource.h"
#include "domain/record.h"
#include "domain/renewal.h"
#include "exchange/demo/demorandom.h"

#include <QHash>
#include <QStringList>

namespace chapterhouse {

/// A tier with what it costs for a period.
struct DemoTier {
    TierTerms terms;
    Money amount;
    QString currency;
};

/// Makes the payment records of the demo association, each with an external id of its own.
class DemoLedger {
public:
    DemoLedger(DemoRandom &random, IdSource &ids);

    /// What a member pays for a period of the tier; some pay more than they must.
    Record dues(const Record &member, const DemoTier &tier, QDate on, bool isByBank);
    Record donation(const Record &member, QDate on);
    /// Money back for a payment.
    Record refundOf(const Record &payment, QDate on);
    /// A transfer that nobody could be found for.
    Record unmatched(const QString &payer, QDate on);

private:
    Record payment(const Record &member, QLatin1String kind, Money amount, QDate on, bool isByBank);
    void throughOpenCollective(Record &payment);
    void byTransfer(Record &payment, const QString &country, const QString &familyName);

    DemoRandom &m_random;
    IdSource &m_ids;
    QStringList m_bankReferences;
    int m_count = 0;
};

} // namespace chapterhouse
