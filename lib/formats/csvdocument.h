#pragma once

#include "base/result.h"
#include "formats/csvdialect.h"
#include "formats/csvguess.h"
#include "formats/csvreader.h"
#include "formats/dateguess.h"

#include <QByteArray>
#include <QStringList>

namespace chapterhouse {

/// What is odd about a header; the columns are counted from 1.
struct CsvHeaderIssue {
    enum class Kind { Empty, Repeated };

    Kind kind = Kind::Empty;
    int column = 0;
    int firstColumn = 0; ///< which column has the header already, if it is repeated

    bool operator==(const CsvHeaderIssue &) const = default;
};

/// A CSV file that has been opened: how it is read, its headers, and its rows.
class CsvDocument {
public:
    /// Decodes the bytes and guesses what `chosen` leaves open. A header without rows is a valid
    /// document. Input errors: what decodeText() refuses, no rows at all, a quote in the first row
    /// that is never closed.
    static Result<CsvDocument> open(const QByteArray &bytes, const CsvChoices &chosen = {},
                                    const IsKnownHeader &isKnown = {});

    /// How the file is read: chosen where there was a choice, else guessed.
    const CsvDialectIn &dialect() const { return m_dialect; }
    /// What the cells say about the dates, whatever was chosen.
    const DateGuess &dates() const { return m_dates; }

    /// A name for each column: the header without spaces around it, or "Column 3" where it is empty
    /// or the file has none.
    const QStringList &headers() const { return m_headers; }
    const QList<CsvHeaderIssue> &headerIssues() const { return m_headerIssues; }
    /// The header's row as it came; empty if the file has none.
    const QString &headerSource() const { return m_headerSource; }
    /// Physical line of the header, from 1; 0 if the file has none.
    int headerLine() const { return m_headerLine; }

    /// A reader that stands at the first row after the header; a new one each time.
    CsvReader rows() const { return m_rows; }

private:
    explicit CsvDocument(const CsvReader &reader) : m_rows(reader) {}

    void readHeaders(const CsvRow &first);

    CsvDialectIn m_dialect;
    DateGuess m_dates;
    QStringList m_headers;
    QList<CsvHeaderIssue> m_headerIssues;
    QString m_headerSource;
    int m_headerLine = 0;
    CsvReader m_rows;
};

/// The issue as a sentence, with the header that it is about.
QString sentenceOf(const CsvHeaderIssue &issue, const CsvDocument &document);

} // namespace chapterhouse
