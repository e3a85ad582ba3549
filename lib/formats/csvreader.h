#pragma once

#include "base/result.h"

#include <QStringView>

#include <vector>

namespace chapterhouse {

/// One row of a CSV text. It looks into the text of the reader that filled it, and is good until
/// that reader fills it again or goes.
class CsvRow {
public:
    /// The physical line that the row begins on, from 1.
    int line() const { return m_line; }
    /// How many cells the row has; rows may differ (ragged rows are kept as they are).
    int size() const { return int(m_cells.size()); }
    /// What the cell holds, to the character; empty beyond the last cell.
    QString text(int cell) const;
    /// Whether the cell was written in quotes.
    bool isQuoted(int cell) const;
    /// Whether the cell is absent or holds nothing but white space.
    bool isBlank(int cell) const;
    /// Whether every cell is blank, as in the line ";;;".
    bool isBlank() const;
    /// The row as it came, with its quotes, without the line end after it.
    QStringView source() const { return m_source; }
    /// The first cells alone, as they came; the whole row when it has no more.
    QStringView source(int cells) const;

private:
    friend class CsvReader;

    enum class Form { Plain, Escaped };
    struct Cell {
        qsizetype start = 0; ///< in m_source; the opening quote of an escaped cell
        qsizetype length = 0;
        Form form = Form::Plain;
    };

    QStringView m_source;
    std::vector<Cell> m_cells;
    int m_line = 0;
    bool m_isGuarded = false;
};

/// Reads CSV row by row: RFC 4180, and what spreadsheets and people write. Rows end with CRLF, LF
/// or a lone CR; lines that are empty or hold only spaces and tabs are skipped, and counted; so is
/// a first line "sep=;" that names the separator. Only a quote at the very beginning of a cell
/// opens quotes; what follows its closing quote is taken literally up to the next separator (`"a"b`
/// is `ab`).
class CsvReader {
public:
    /// With `isGuarded` the apostrophe that guards a cell from spreadsheets is taken off.
    explicit CsvReader(QString text, QChar separator, bool isGuarded = false);

    /// Reads the next row into `row`: true if there was one, false at the end. An input error, with
    /// the line and column of the quote, if a quote is never closed; reading ends there.
    Result<bool> next(CsvRow &row);

    /// How much has been read, in the unit of size(); for progress.
    qsizetype position() const { return m_at; }
    qsizetype size() const { return m_text.size(); }

private:
    void skipSeparatorLine();
    void skipBlankLines();
    bool isLineEnd(qsizetype at) const;
    qsizetype afterLineEnd(qsizetype at) const;
    qsizetype endOfPlainText(qsizetype from) const;
    qsizetype closingQuote(qsizetype open, bool *hasDoubled) const;
    Result<CsvRow::Cell> readCell();

    QString m_text;
    QChar m_separator;
    bool m_isGuarded;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace chapterhouse
