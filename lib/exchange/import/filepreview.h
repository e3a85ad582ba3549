#pragma once

#include "exchange/import/importplan.h"
#include "formats/csvdocument.h"
#include "store/reader.h"

namespace chapterhouse {

/// What an import understands of one cell. Blank and ignored cells have neither a value nor a
/// problem; a reference that a row of the file itself may add has neither, too.
struct PreviewCell {
    QString text;                     ///< as in the file
    const FieldSpec *field = nullptr; ///< what `value` is of; null when the column is ignored
    FieldValue value = {};
    std::optional<ImportProblem> problem = {}; ///< why not all of it is understood
};

struct PreviewRow {
    int line = 0;                              ///< physical line that the row begins on, from 1
    std::vector<PreviewCell> cells;            ///< one for each header
    std::optional<ImportProblem> problem = {}; ///< of the row as a whole, which rejects it
};

/// The document's first rows as an import would read them, each cell by itself: of a period
/// without looking at the other parts or the member. Fails when the store cannot be read.
Result<std::vector<PreviewRow>> previewOf(const Reader &reader, const CsvDocument &document,
                                          const ImportRequest &request, qsizetype mostRows);

} // namespace chapterhouse
