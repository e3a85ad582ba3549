#pragma once

#include "exchange/import/importmapping.h"
#include "exchange/import/importplan.h"
#include "formats/csvdocument.h"

namespace chapterhouse {

/// The largest file that is read, in bytes.
inline constexpr qint64 largestImportFile = 500'000'000;

/// Reads a CSV file whole and guesses what `chosen` leaves open; `headers` are known to be headers,
/// beside those of the kind. Input, naming the file: it is a folder, cannot be read, is too large,
/// or is no text with rows (see CsvDocument::open()).
Result<CsvDocument> openImportFile(const QString &path, Kind kind, const CsvChoices &chosen = {},
                                   const QStringList &headers = {});

/// The error of something read from the file, with its name before the sentence.
Error inFile(Error error, const QString &path);

/// The document's first rows, at most so many.
CsvSample firstRows(const CsvDocument &document, qsizetype most = 50);

/// The rows of a plan that stay out (rejected, not decided on, or left out) as they came, under
/// their header, in the dialect of the document, with a last column that says in which line they
/// were and why; mended, the file can be imported as it is. UTF-8.
QByteArray rejectedRows(const CsvDocument &document, const ImportPlan &plan);

/// Writes rejectedRows() safely; nothing when no row stays out. Store when it cannot be written.
Result<void> writeRejectedRows(const QString &path, const CsvDocument &document,
                               const ImportPlan &plan);

} // namespace chapterhouse
