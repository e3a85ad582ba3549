#include "exchange/import/importfile.h"

#include "base/words.h"
#include "exchange/safefile.h"
#include "formats/csvwriter.h"

#include <QFileInfo>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QHash<qsizetype, QStringList> reasonsByRow(const ImportPlan &plan)
{
    QHash<qsizetype, QStringList> reasons;
    for (const ImportProblem &problem : plan.problems)
        reasons[problem.row] += problem.column.isEmpty()
                                    ? problem.reason
                                    : u"%1: %2"_s.arg(problem.column, problem.reason);
    return reasons;
}

bool staysOut(const ImportPlan &plan, const PlannedRow &row)
{
    const RowFate fate = fateOf(plan, row);
    return fate == RowFate::Rejected || fate == RowFate::Undecided || fate == RowFate::LeftOut;
}

/// One more cell at the end of a row that is given as it came.
QString withCell(QStringView source, qsizetype missing, QChar separator, const QString &text)
{
    QString line = source.toString();
    line += QString(missing + 1, separator);
    line += u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
    return line + u"\r\n"_s;
}

} // namespace

Result<CsvDocument> openImportFile(const QString &path, Kind kind, const CsvChoices &chosen,
                                   const QStringList &headers)
{
    const IsKnownHeader isOfKind = knownHeadersOf(kind);
    const auto isKnown = [&](const QString &header) {
        return headers.contains(header.trimmed(), Qt::CaseInsensitive) || isOfKind(header);
    };
    const Result<QByteArray> bytes = readWholeFile(path, largestImportFile);
    if (!bytes)
        return failed(bytes);
    auto document = CsvDocument::open(*bytes, chosen, isKnown);
    if (!document)
        return Failure(inFile(document.error(), path));
    return document;
}

Error inFile(Error error, const QString &path)
{
    error.message = u"%1: %2"_s.arg(path, error.message);
    error.file = path;
    return error;
}

CsvSample firstRows(const CsvDocument &document, qsizetype most)
{
    CsvReader reader = document.rows();
    CsvRow row;
    CsvSample rows;
    while (rows.size() < most) {
        const Result<bool> read = reader.next(row);
        if (!read || !*read)
            break;
        QStringList cells;
        for (int cell = 0; cell < row.size(); ++cell)
            cells += row.text(cell);
        rows += cells;
    }
    return rows;
}

QByteArray rejectedRows(const CsvDocument &document, const ImportPlan &plan)
{
    const CsvDialectIn &dialect = document.dialect();
    const QHash<qsizetype, QStringList> reasons = reasonsByRow(plan);
    QString text = dialect.isGuarded ? QString(QChar(QChar::ByteOrderMark)) : QString();
    if (dialect.hasHeader)
        text += withCell(document.headerSource(), 0, dialect.separator, Words::tr("Why rejected"));
    CsvReader reader = document.rows();
    CsvRow row;
    for (qsizetype at = 0; at < static_cast<qsizetype>(plan.rows.size());) {
        const Result<bool> read = reader.next(row);
        if (!read || !*read)
            break;
        if (row.isBlank())
            continue;
        if (staysOut(plan, plan.rows[static_cast<size_t>(at)])) {
            const qsizetype missing =
                std::max<qsizetype>(document.headers().size() - row.size(), 0);
            text +=
                withCell(row.source(), missing, dialect.separator, reasons.value(at).join(u"; "_s));
        }
        ++at;
    }
    return text.toUtf8();
}

Result<void> writeRejectedRows(const QString &path, const CsvDocument &document,
                               const ImportPlan &plan)
{
    const ImportCounts counts = countsOf(plan);
    if (counts.rejected + counts.duplicates == 0)
        return {};
    return writeSafely(path, [&](QIODevice &out) -> Result<void> {
        out.write(rejectedRows(document, plan));
        return {};
    });
}

} // namespace chapterhouse
