#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace chapterhouse {

/// The first rows of a CSV text, enough to judge it by.
using CsvSample = QList<QStringList>;

/// The rows of about the first megabyte, 1,000 at most, up to a quote that is never closed.
CsvSample csvSample(const QString &text, QChar separator);

/// Says whether a text is a header that the program knows.
using IsKnownHeader = std::function<bool(const QString &)>;

/// The separator by which most rows have as many cells as the first, at least two; of equals the
/// one that makes more cells. A first line "sep=;" decides. `,` if the text has one column.
QChar guessCsvSeparator(const QString &text);

/// Whether the first row is a header: unless it is clearly data, because it holds an e-mail, an
/// address of the web, a date, a phone or a number above numbers. The first row of a single column
/// is a header only if it is known, alone, or of another kind than what is below.
bool guessCsvHeader(const CsvSample &rows, const IsKnownHeader &isKnown);

} // namespace chapterhouse
