#pragma once

#include "exchange/demo/demorecords.h"

#include <QSet>

namespace chapterhouse {

/// The chapters and bodies of the demo association, who is in them and who has led them.
class DemoOffices {
public:
    DemoOffices(DemoWorld &world, DemoRecords &tables);

    /// Of those who joined, most from a country with a chapter are in it.
    void joinByCountry(const Record &member);
    /// Whoever may have an office is known by then.
    void addOffices();

    /// Everything, a record after those it refers to.
    const std::vector<Record> &records() const { return m_records; }

private:
    void addStay(const RecordRef &chapter, const RecordRef &member, QDate from, QDate until);
    void addOffice(const DemoRow &row);
    void addFunction(const RecordId &seat, const QString &text);

    DemoWorld &m_world;
    DemoRecords &m_tables;
    std::vector<Record> m_chapters;
    std::vector<Record> m_records;
    QSet<QString> m_leads;            ///< who are in their chapter from their first day on
    QHash<QString, RecordId> m_seats; ///< the newest of a member in a place
};

} // namespace chapterhouse
