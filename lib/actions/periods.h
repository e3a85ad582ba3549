#pragma once

#include "domain/renewal.h"
#include "store/transaction.h"

namespace chapterhouse {

/// What a person or a file says of one paid period.
struct PeriodRequest {
    TierTerms tier;
    QDate on;                    ///< the day of joining, renewing or paying
    std::optional<QDate> start;  ///< overrules the rules' first day (files that know it)
    std::optional<QDate> until;  ///< overrules the tier's months
    std::optional<Money> paid;   ///< nothing: no payment is recorded
    std::optional<QDate> paidOn; ///< `on` unless given
    QString currency;            ///< ISO 4217, of `paid`
    QString method;
    QString reference;
    QString source; ///< as in the catalogue: "bank", "import", …
};

/// Opens or continues a membership by the rules of planPeriod(), cuts the period that a change of
/// tier ends, and records the payment. Part of the caller's transaction.
Result<PeriodPlan> openPeriod(Transaction &transaction, const MemberId &member,
                              const PeriodRequest &request);

/// The terms of a tier record.
TierTerms termsOf(const Record &tier);

/// "Continues Professional, 4 May 2027 to 3 May 2028, 100.00 EUR".
QString periodSentence(const PeriodPlan &plan, const PeriodRequest &request);

} // namespace chapterhouse
