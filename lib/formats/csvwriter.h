#pragma once

#include <QByteArray>
#include <QSet>
#include <QStringEncoder>
#include <QStringList>
#include <QStringView>

#include <array>

namespace chapterhouse {

/// How CSV is written. Always UTF-8, rows end with CRLF, and a cell is quoted only where it holds
/// the separator, a quote, CR or LF, or begins or ends with a space or TAB.
struct CsvDialectOut {
    char separator = ',';
    bool hasByteOrderMark = false;
    bool isGuarded = false; ///< an apostrophe before what a spreadsheet might run as a formula

    /// RFC 4180; comes back to the byte.
    static CsvDialectOut exact() { return {}; }
    /// For spreadsheets; `separator` is `;` where the comma is the decimal sign, else `,`.
    static CsvDialectOut spreadsheet(char separator) { return {separator, true, true}; }

    bool operator==(const CsvDialectOut &) const = default;
};

/// Appends CSV to a buffer, cell by cell. The caller may take what is in the buffer at any time
/// between two calls, as long as it is then resized to 0. Begins with the byte order mark, if the
/// dialect has one.
class CsvWriter {
public:
    /// `out` must outlive the writer.
    CsvWriter(QByteArray &out, CsvDialectOut dialect);

    /// In this column (from 0) plain phone numbers, as isPlainPhone() tells, go without a guard.
    void setPhoneColumn(int column) { m_phoneColumns.insert(column); }

    void cell(QStringView text);
    /// The same for text that is UTF-8 already, and valid.
    void utf8Cell(QByteArrayView text);
    /// Ends a row of at least one cell. One that is a single empty cell is written `""`, as it
    /// would be a blank line else.
    void endRow();

    /// A whole row.
    void row(const QStringList &cells);

private:
    bool needsQuotes(QByteArrayView text) const;
    void appendQuoted(QByteArrayView text);

    QByteArray &m_out;
    CsvDialectOut m_dialect;
    QStringEncoder m_encoder;
    QByteArray m_encoded;
    QSet<int> m_phoneColumns;
    std::array<bool, 256> m_isSpecial = {};
    int m_column = 0;
    bool m_isRowEmpty = true;
};

} // namespace chapterhouse
