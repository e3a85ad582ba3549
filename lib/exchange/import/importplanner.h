#pragma once

#include "base/idsource.h"
#include "base/progress.h"
#include "exchange/import/importplan.h"
#include "formats/csvdocument.h"
#include "store/reader.h"

namespace chapterhouse {

/// What importing the document would do; changes nothing. Reads on any connection. Input, with the
/// line, when the text breaks off within quotes or no column is mapped; Cancelled.
Result<ImportPlan> planImport(const Reader &reader, IdSource &ids, const CsvDocument &document,
                              const ImportRequest &request, const Progress &progress = {});

/// The same of the rows that `rows` has yet to read, under these headers.
Result<ImportPlan> planRows(const Reader &reader, IdSource &ids, CsvReader rows,
                            const QStringList &headers, const ImportRequest &request,
                            const Progress &progress = {});

} // namespace chapterhouse
