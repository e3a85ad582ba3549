#pragma once

#include "exchange/columntarget.h"
#include "store/database.h"

#include <QHash>

#include <array>
#include <optional>
#include <vector>

namespace chapterhouse {

/// How many periods the member with the most has, at most `mostPeriods`.
Result<int> mostPeriodsOfAnyMember(Database &database);

/// The periods of all members as the texts of their columns: tiers by name, so that they can be
/// read where the tiers have other ids, days in ISO form, amounts as "10.00". A payment for several
/// periods stands beside one of them, the payer's first, so that it comes in again once.
class PeriodColumns {
public:
    static Result<PeriodColumns> load(Database &database);

    /// The text; empty when the member has not so many periods. Periods count from 1, by start.
    QString text(const QString &member, PeriodPart part, int period) const;

private:
    struct Period {
        std::array<QString, 10> texts;

        QString &at(PeriodPart part) { return texts[static_cast<size_t>(part)]; }
        const QString &at(PeriodPart part) const { return texts[static_cast<size_t>(part)]; }
    };

    struct Payment {
        QString member;
        Period period;                                        ///< with the parts of the payment
        std::optional<std::pair<QString, size_t>> place = {}; ///< member and number from 0
    };
    using Payments = QHash<QString, Payment>;

    Result<void> readPayments(Database &database, Payments &payments);
    Result<void> readPeriods(Database &database, Payments &payments);
    void place(const Payments &payments);

    QHash<QString, std::vector<Period>> m_periods;
};

} // namespace chapterhouse
