#pragma once

#include "exchange/demo/demoledger.h"

#include <QMap>

namespace chapterhouse {

/// What all lives of the demo association share. Tiers go by name; honorary members have the one
/// with the empty name.
struct DemoWorld {
    QDate today;
    DemoRandom &random;
    IdSource &ids;
    DemoLedger &ledger;
    const QMap<QString, DemoTier> &tiers;
};

/// One member's way through the association: the records of applications, periods, payments and
/// decisions, with periods as the association's rules have them.
class DemoLife {
public:
    DemoLife(DemoWorld &world, const Record &member);

    DemoWorld &world() const { return m_world; }
    bool isEmpty() const { return m_records.empty(); }
    /// The first day of the first period; invalid when there is none.
    QDate joined() const;
    /// The last day of the last period; invalid when there is none.
    QDate paidUntil() const;
    /// Everything, in the order it was recorded.
    const std::vector<Record> &records() const { return m_records; }

    /// An application, decided or (without `decided`) still open.
    void apply(QDate applied, QDate decided = {}, QLatin1String outcome = {});
    /// A period that is paid for on `paidOn`, and begins by the rules for somebody who joins or
    /// renews on `day`.
    void pay(const QString &tier, QDate day, QDate paidOn);
    /// pay() on the day.
    void pay(const QString &tier, QDate day) { pay(tier, day, day); }
    /// A period that nothing is paid for, because of `source` ("election", "exempt" …).
    void open(const QString &tier, QDate day, QLatin1String source);
    /// A paid period on top of those that run, whatever they are.
    void payBeside(const QString &tier, QDate day);
    void decide(QLatin1String what, QDate from, QDate until = {}, const QString &reason = {});
    void leave(QDate notice, QDate effective, QLatin1String reason);
    void donate(QDate on);
    /// Pays for the last payment once more, and gets it back.
    void payTwice();

private:
    void openByRules(const QString &tier, QDate day, QLatin1String source, const RecordId &payment);
    void addPeriod(const DemoTier &tier, QDate start, QDate end, QLatin1String source,
                   const RecordId &payment);
    Record &newRecord(Kind kind);

    DemoWorld &m_world;
    Record m_member;
    bool m_paysByBank;
    MemberStory m_story;
    std::vector<Record> m_records;
};

} // namespace chapterhouse
