#pragma once

#include "domain/fieldtext.h"
#include "exchange/import/importplan.h"
#include "formats/csvreader.h"

#include <array>

namespace chapterhouse {

/// The texts that a row has for one period.
struct PeriodTexts {
    struct Cell {
        int column = -1; ///< in the file, from 0; -1 when the file has none
        QString text;
    };
    static constexpr size_t partCount = 10;

    int number = 1;
    std::array<Cell, partCount> cells = {};

    bool isBlank() const;
    const Cell &at(PeriodPart part) const { return cells[static_cast<size_t>(part)]; }
};

/// A reference to a record that the store does not have; the file itself may add it.
struct OpenReference {
    qsizetype field = 0;
    int column = 0;
    QString text;
};

/// What one row says, before it is known which record it is about.
struct ReadRow {
    std::vector<ImportedValue> values; ///< in catalogue order
    std::vector<PeriodTexts> periods;
    std::vector<UnfinishedText> unfinished;
    std::vector<OpenReference> openReferences;
    std::vector<ImportProblem> problems; ///< without row
    bool isRejected = false;
};

/// Reads the cells of a file's rows as values of the fields that its columns are mapped to.
class RowReader {
public:
    /// `headers` name the columns in problems; all arguments outlive the reader.
    RowReader(const ImportRequest &request, const QStringList &headers,
              const ReferenceFinder &references);

    ReadRow read(const CsvRow &row) const;
    /// What one cell says by itself, without the row's other cells.
    ReadRow readCell(const CsvRow &row, int column) const;
    /// Rejects a row with more cells than headers, which would put texts under the wrong ones.
    std::optional<ImportProblem> extraCell(const CsvRow &row) const;

    /// A problem of a cell, with its header and field.
    ImportProblem problem(int line, int column, const QString &value,
                          ImportProblem::Severity severity, const QString &reason) const;

private:
    struct FieldColumns {
        qsizetype field = 0;
        std::vector<int> columns;
    };
    using PeriodColumns = std::vector<std::pair<int, ColumnTarget>>;

    void readFields(const CsvRow &row, ReadRow &read) const;
    void readColumns(const CsvRow &row, const FieldColumns &source, ReadRow &read) const;
    void readField(const CsvRow &row, const FieldColumns &source, ReadRow &read) const;
    void readJoined(const CsvRow &row, const FieldColumns &source, ReadRow &read) const;
    void readList(const CsvRow &row, const FieldColumns &source, ReadRow &read) const;
    void readPeriods(const CsvRow &row, const PeriodColumns &columns, ReadRow &read) const;
    Result<FieldValue> valueOf(const FieldSpec &field, const QString &text) const;
    void refuse(const CsvRow &row, int column, qsizetype field, const QString &text,
                const Error &error, ReadRow &read) const;

    const ImportRequest &m_request;
    const QStringList &m_headers;
    const ReferenceFinder &m_references;
    const Catalogue &m_catalogue;
    std::vector<FieldColumns> m_fields; ///< in catalogue order
    PeriodColumns m_periodColumns;
    bool m_splitsAtCommas = false;
};

} // namespace chapterhouse
