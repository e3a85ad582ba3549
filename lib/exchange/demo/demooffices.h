#pragma once

#include "domain/fieldtext.h"
#include "exchange/demo/demolife.h"
#include "exchange/demo/demotable.h"

#include <QSet>

namespace chapterhouse {

/// The chapters and bodies of the demo association, who is in them and who has led them.
class DemoOffices {
public:
    explicit DemoOffices(DemoWorld &world);

    /// To be called for every member who may have an office, before addOffices().
    void knowMember(const Record &member);
    /// Of those who joined, most from a country with a chapter are in it.
    void joinByCountry(const Record &member);
    void addOffices();

    /// Everything, a record after those it refers to.
    const std::vector<Record> &records() const { return m_records; }

private:
    void addTable(Kind kind, const QString &table);
    Record recordFrom(Kind kind, const DemoRow &row) const;
    void addStay(const RecordRef &chapter, const RecordRef &member, QDate from, QDate until);
    void addOffice(const DemoRow &row);
    void addFunction(const RecordId &seat, const QString &text);
    QDate day(const QString &text) const;

    DemoWorld &m_world;
    int m_year; ///< of the last 1 July
    std::vector<Record> m_records;
    std::vector<Record> m_chapters;
    QSet<QString> m_leads;             ///< who are in their chapter from their first day on
    QHash<QString, RecordRef> m_named; ///< members, chapters and bodies
    QHash<QString, RecordId> m_seats;  ///< the newest of a member in a place
};

} // namespace chapterhouse
