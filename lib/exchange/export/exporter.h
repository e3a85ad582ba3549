#pragma once

#include "base/progress.h"
#include "exchange/columntarget.h"
#include "formats/csvwriter.h"
#include "store/listing.h"

#include <QIODevice>
#include <QList>

namespace chapterhouse {

/// What goes into a file.
struct ExportRequest {
    ListRequest list; ///< which records, in which order, as of which day
    QList<ColumnTarget> columns;
};

/// How it is written as CSV.
struct CsvStyle {
    CsvDialectOut dialect;
    bool namesReferences = false; ///< tiers and members by their titles instead of ids
    bool hasTitles = false;       ///< translated titles above the columns instead of keys

    /// For programs, and to come back to the byte.
    static CsvStyle exact() { return {.dialect = CsvDialectOut::exact()}; }
    /// For people: titles in the interface's language above the columns, references by title; the
    /// separator follows the locale. The titles are read as headers again.
    static CsvStyle spreadsheet();
};

/// Writes the records as CSV, row by row, and returns how many. `progress` is told the rows so far,
/// out of 0 as nobody has counted them. Store when `out` cannot take them; Cancelled.
Result<qint64> exportCsv(Database &database, const ExportRequest &request, const CsvStyle &style,
                         QIODevice &out, const Progress &progress = {});

/// The same as a JSON array of objects, keyed by the columns' names in their order; what is absent
/// is left out.
Result<qint64> exportJson(Database &database, const ExportRequest &request, QIODevice &out,
                          const Progress &progress = {});

} // namespace chapterhouse
