#pragma once

#include "exchange/demo/demolives.h"
#include "exchange/demo/demooffices.h"
#include "exchange/demo/demopeople.h"

namespace chapterhouse {

/// One member with everything that is on record about them.
struct DemoMember {
    Record member;
    std::vector<Record> records; ///< in the order they happened
    QDate came;                  ///< the day that brought them onto the roster
    QString unfinished;          ///< "key=text": what waits to be finished, or empty
};

/// Invents the whole association in memory.
class DemoAssociation {
public:
    DemoAssociation(QDate today, const QMap<QString, DemoTier> &tiers, IdSource &ids);

    /// All members, organisations before those who speak for them.
    const std::vector<DemoMember> &members() const { return m_members; }
    /// Transfers that belong to nobody yet.
    const std::vector<Record> &unmatchedPayments() const { return m_unmatched; }
    /// Chapters and bodies with who is in them, a record after those it refers to.
    const std::vector<Record> &offices() const { return m_offices.records(); }
    /// Checklists and events with their agendas and tasks, a record after those it refers to.
    const std::vector<Record> &events() const { return m_events; }
    /// Knows everybody and everything of the above by name.
    const DemoRecords &tables() const { return m_tables; }

private:
    void addThoseOfTheTable();
    void addInvented();
    void add(const Record &member, const DemoPlan &plan, const QString &unfinished);
    QDate dayOfComing(const DemoLife &life, const Record &member);
    const DemoMember *find(const RecordId &id) const;
    RecordId organisation(const QString &title) const;
    void numberMembers();
    void addUnmatched();
    void fillOffices();
    void addEvents();

    DemoRandom m_random;
    DemoLedger m_ledger;
    DemoWorld m_world;
    DemoPeople m_people;
    std::vector<DemoMember> m_members;
    std::vector<Record> m_unmatched;
    DemoRecords m_tables;
    DemoOffices m_offices;
    std::vector<Record> m_events;
};

} // namespace chapterhouse
