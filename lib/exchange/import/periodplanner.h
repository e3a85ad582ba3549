#pragma once

#include "exchange/import/rowreader.h"
#include "store/reader.h"

#include <QHash>

namespace chapterhouse {

/// What is on record of a member's periods, or was planned by earlier rows.
struct PaidHistory {
    struct Payment {
        QDate date;
        Money amount;
        QString reference;

        bool operator==(const Payment &) const = default;
    };

    MemberStory story;
    std::vector<Payment> payments;
};

/// What is on record of a member.
Result<PaidHistory> paidHistoryOf(const Reader &reader, const RecordId &member);

/// What a period as the file says it does to a member with that history. With the last day alone
/// the start is assumed a year earlier, or where the running chain of the tier ends; with a day of
/// payment alone it is that of openPeriod(). The same days of the same tier, or the same payment,
/// are on record already. Input when a day is missing; Conflict when the period overlaps one of the
/// same tier.
Result<PlannedPeriod> planPeriodOf(const PaidHistory &history, const PeriodRequest &request);

/// Adds the planned period to the history.
void addToHistory(PaidHistory &history, const PlannedPeriod &period);

/// The request that openPeriod() carries the plan out with.
PeriodRequest openingRequest(const PlannedPeriod &period);

/// Reads the texts of periods as requests.
class PeriodReader {
public:
    /// Reads the tiers; `references` outlives the reader.
    static Result<PeriodReader> create(const Reader &reader, DateFormat dates);

    /// What is wrong with one of the texts.
    struct Fault {
        int column = -1;
        QString text;
        QString reason;
    };
    /// The request, or the fault for which the period cannot come in. `history` tells the tier that
    /// is renewed where the file names none.
    tl::expected<PeriodRequest, Fault> read(const PeriodTexts &texts,
                                            const PaidHistory &history) const;
    /// The same of texts that are not all there yet: what is missing is no fault.
    tl::expected<PeriodRequest, Fault> readPart(const PeriodTexts &texts) const;

private:
    struct KnownTier {
        TierTerms terms;
        QString currency;
        QStringList names; ///< id; folded: its name, and that or the number at Open Collective
    };
    using Status = tl::expected<void, Fault>;

    Status readTier(const PeriodTexts &texts, const PaidHistory &history,
                    PeriodRequest &request) const;
    Status readBesideTier(const PeriodTexts &texts, PeriodRequest &request) const;
    Status readClass(const PeriodTexts &texts, PeriodRequest &request) const;
    Status readDays(const PeriodTexts &texts, PeriodRequest &request) const;
    Status readPayment(const PeriodTexts &texts, PeriodRequest &request) const;
    Status readSource(const PeriodTexts &texts, PeriodRequest &request) const;
    const KnownTier *tierNamed(const QString &text) const;
    QStringList tierNames() const;

    std::vector<KnownTier> m_tiers;
    QString m_currency;
    DateFormat m_dates;
};

/// What a row's periods do to a member, and why some cannot come in.
struct PlannedPeriods {
    std::vector<PlannedPeriod> periods;
    std::vector<PeriodReader::Fault> faults;    ///< in the texts
    std::vector<PeriodReader::Fault> conflicts; ///< with the member or the other periods
};

/// Plans the periods one after another, and adds them to the history.
PlannedPeriods planPeriods(const PeriodReader &reader, const std::vector<PeriodTexts> &texts,
                           const Record &member, PaidHistory &history);

} // namespace chapterhouse
