#pragma once

#include "exchange/demo/demolife.h"
#include "exchange/demo/demotable.h"

namespace chapterhouse {

/// Makes records of the lines of the demo's tables. Columns are fields, references go by name, and
/// days count from today: "+40" days, "-5w Thu" the Thursday five weeks before that of this week,
/// "-4.09-01" years from the year of the last 1 July, month and day. A time follows its day
/// ("-5w Thu 18:30").
class DemoRecords {
public:
    explicit DemoRecords(DemoWorld &world);

    /// For references by its title in later lines; of several with one title it is the first.
    void know(const Record &record);
    /// The record with that title, which is known.
    RecordRef named(const QString &title) const;

    Record fromRow(Kind kind, const DemoRow &row) const;
    /// All of a table, each known to the lines after it.
    std::vector<Record> fromTable(Kind kind, const QString &table);

    /// Invalid of an empty text.
    QDate day(const QString &text) const;

private:
    FieldValue valueFrom(const FieldSpec &field, const QString &text) const;
    QString moment(const QString &text) const;

    DemoWorld &m_world;
    int m_year; ///< of the last 1 July
    QHash<QString, RecordRef> m_named;
};

} // namespace chapterhouse
