#pragma once

#include "exchange/export/exporter.h"
#include "exchange/export/periodcolumns.h"
#include "store/reader.h"

namespace chapterhouse {

/// The rows of an export, one at a time, with what a column needs beside the row.
class ExportRows {
public:
    ExportRows(Database &database, const ExportRequest &request);

    using Visitor = std::function<Result<void>(const ExportRows &row)>;
    Result<void> visit(const Visitor &visitor);

    const QList<ColumnTarget> &columns() const { return m_request.columns; }
    /// Of the present row: how column `i` is stored, if it is a field.
    const FieldSpec &fieldOf(qsizetype column) const;
    FieldValue value(qsizetype column) const;
    QByteArrayView utf8(qsizetype column) const;
    bool isAbsent(qsizetype column) const;
    /// The text of a column that is a part of a period.
    QString periodText(qsizetype column) const;
    /// The title of the tier or member that a reference means; of other kinds the id.
    QString titleOf(const FieldSpec &field, const RecordId &id) const;
    /// The titles of a list of references, as the text of one cell.
    QString titlesOf(const FieldSpec &field, const QStringList &ids) const;

private:
    int place(qsizetype column) const { return m_places[static_cast<size_t>(column)]; }
    bool hasPeriods() const;

    Database &m_database;
    const ExportRequest &m_request;
    const Catalogue &m_catalogue;
    std::vector<qsizetype> m_fields; ///< that are read
    std::vector<int> m_places;       ///< of each column among them; -1 for parts of periods
    PeriodColumns m_periods;
    QString m_member; ///< id of the present row's, when there are periods
    const Statement *m_row = nullptr;
    mutable QHash<QString, QString> m_titles;
};

} // namespace chapterhouse
