#pragma once

#include "formats/csvreader.h"

#include <QList>
#include <QStringList>

namespace chapterhouse::tests {

/// Every row of a CSV text as its cells; ends with the error, as one cell, if there is one.
inline QList<QStringList> csvRows(CsvReader reader)
{
    QList<QStringList> rows;
    CsvRow row;
    for (;;) {
        const Result<bool> read = reader.next(row);
        if (!read)
            return rows << QStringList{read.error().message};
        if (!*read)
            return rows;
        QStringList cells;
        for (int cell = 0; cell < row.size(); ++cell)
            cells << row.text(cell);
        rows << cells;
    }
}

} // namespace chapterhouse::tests
