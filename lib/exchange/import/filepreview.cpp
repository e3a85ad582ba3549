#include "exchange/import/filepreview.h"

#include "exchange/import/filereferences.h"
#include "exchange/import/periodplanner.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

const FieldSpec &fieldOf(Kind kind, QLatin1String key)
{
    return catalogueOf(kind).at(catalogueOf(kind).indexOf(key));
}

const FieldSpec &fieldOf(PeriodPart part)
{
    switch (part) {
    case PeriodPart::Tier:
        return fieldOf(Kind::Membership, "tier"_L1);
    case PeriodPart::Class:
        return fieldOf(Kind::Membership, "class"_L1);
    case PeriodPart::Start:
        return fieldOf(Kind::Membership, "start"_L1);
    case PeriodPart::PaidUntil:
        return fieldOf(Kind::Membership, "end"_L1);
    case PeriodPart::Source:
        return fieldOf(Kind::Membership, "source"_L1);
    case PeriodPart::PaidOn:
        return fieldOf(Kind::Payment, "date"_L1);
    case PeriodPart::Amount:
        return fieldOf(Kind::Payment, "amount"_L1);
    case PeriodPart::Currency:
        return fieldOf(Kind::Payment, "currency"_L1);
    case PeriodPart::Method:
        return fieldOf(Kind::Payment, "method"_L1);
    case PeriodPart::Reference:
        return fieldOf(Kind::Payment, "reference"_L1);
    }
    Q_UNREACHABLE();
}

FieldValue valueOf(const PeriodRequest &request, PeriodPart part)
{
    switch (part) {
    case PeriodPart::Tier:
        return idValue(request.tier.id.generic());
    case PeriodPart::Class:
        return QString(nameOf(request.tier.memberClass));
    case PeriodPart::Start:
        return dateValue(request.start.value_or(QDate()));
    case PeriodPart::PaidUntil:
        return dateValue(request.until.value_or(QDate()));
    case PeriodPart::PaidOn:
        return dateValue(request.paidOn.value_or(QDate()));
    case PeriodPart::Amount:
        return request.paid ? FieldValue(*request.paid) : FieldValue();
    case PeriodPart::Currency:
        return textValue(request.currency);
    case PeriodPart::Method:
        return textValue(request.method);
    case PeriodPart::Reference:
        return textValue(request.reference);
    case PeriodPart::Source:
        return textValue(request.source);
    }
    Q_UNREACHABLE();
}

/// Reads the cells of a document's rows one by one.
class CellReader {
public:
    CellReader(const RowReader &rows, const PeriodReader &periods, const ImportMapping &mapping)
        : m_rows(rows), m_periods(periods), m_mapping(mapping)
    {
    }

    PreviewRow read(const CsvRow &row) const
    {
        PreviewRow preview{.line = row.line(), .problem = m_rows.extraCell(row)};
        for (int column = 0; column < m_mapping.columns.size(); ++column)
            preview.cells.push_back(readCell(row, column));
        return preview;
    }

private:
    PreviewCell readCell(const CsvRow &row, int column) const
    {
        const ColumnTarget &target = m_mapping.columns[column];
        PreviewCell cell{.text = row.text(column)};
        if (target.what == ColumnTarget::What::Field) {
            cell.field = &catalogueOf(m_mapping.kind).at(target.field);
            ReadRow read = m_rows.readCell(row, column);
            if (!read.values.empty())
                cell.value = std::move(read.values.front().value);
            if (!read.problems.empty())
                cell.problem = std::move(read.problems.front());
        } else if (target.what == ColumnTarget::What::Period) {
            cell.field = &fieldOf(target.part);
            for (const PeriodTexts &texts : m_rows.readCell(row, column).periods)
                readPart(row.line(), target.part, texts, cell);
        }
        return cell;
    }

    void readPart(int line, PeriodPart part, const PeriodTexts &texts, PreviewCell &cell) const
    {
        const auto request = m_periods.readPart(texts);
        if (request)
            cell.value = valueOf(*request, part);
        else
            cell.problem = m_rows.problem(line, request.error().column, request.error().text,
                                          ImportProblem::Severity::Warning, request.error().reason);
    }

    const RowReader &m_rows;
    const PeriodReader &m_periods;
    const ImportMapping &m_mapping;
};

} // namespace

Result<std::vector<PreviewRow>> previewOf(const Reader &reader, const CsvDocument &document,
                                          const ImportRequest &request, qsizetype mostRows)
{
    const auto periods = PeriodReader::create(reader, request.dates);
    if (!periods)
        return failed(periods);
    const FileReferences references(reader);
    const RowReader rowReader(request, document.headers(), references);
    const CellReader cells(rowReader, *periods, request.mapping);
    std::vector<PreviewRow> preview;
    CsvReader rows = document.rows();
    CsvRow row;
    while (static_cast<qsizetype>(preview.size()) < mostRows && rows.next(row).value_or(false)) {
        if (!row.isBlank())
            preview.push_back(cells.read(row));
    }
    return preview;
}

} // namespace chapterhouse
