#include "exchange/import/importfile.h"

#include "base/safefile.h"
#include "base/words.h"
#include "exchange/import/rejectreasons.h"
#include "formats/csvwriter.h"

#include <QFileInfo>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString reasonHeader()
{
    return Words::tr("Why rejected");
}

/// Writes rows as they came, each with one more cell.
class RejectsText {
public:
    explicit RejectsText(const CsvDocument &document)
        : m_separator(document.dialect().separator),
          m_headers(static_cast<int>(document.headers().size())), m_columns(m_headers)
    {
        // A file of rejects that is imported again gets new reasons for the old.
        if (document.headers().value(m_columns - 1) == reasonHeader())
            --m_columns;
        if (document.dialect().isGuarded)
            m_text += QChar(QChar::ByteOrderMark);
        CsvReader header(document.headerSource(), m_separator);
        CsvRow row;
        if (header.next(row).value_or(false))
            add(row, reasonHeader());
    }

    void add(const CsvRow &row, const QString &reason)
    {
        m_text += row.source(row.size() > m_headers ? row.size() : m_columns);
        m_text += QString(std::max(m_columns - row.size(), 0) + 1, m_separator);
        m_text += u'"' + QString(reason).replace(u'"', u"\"\""_s) + u"\"\r\n"_s;
    }

    QByteArray toUtf8() const { return m_text.toUtf8(); }

private:
    QString m_text;
    QChar m_separator;
    int m_headers;
    int m_columns; ///< that the file had before it was one of rejects
};

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
    const QHash<qsizetype, QString> reasons = reasonsToStayOut(plan);
    RejectsText text(document);
    CsvReader reader = document.rows();
    CsvRow row;
    for (qsizetype at = 0; at < static_cast<qsizetype>(plan.rows.size());) {
        const Result<bool> read = reader.next(row);
        if (!read || !*read)
            break;
        if (row.isBlank())
            continue;
        if (reasons.contains(at))
            text.add(row, Words::tr("Line %1: %2").arg(row.line()).arg(reasons.value(at)));
        ++at;
    }
    return text.toUtf8();
}

Result<void> writeRejectedRows(const QString &path, const CsvDocument &document,
                               const ImportPlan &plan)
{
    if (reasonsToStayOut(plan).isEmpty())
        return {};
    return writeSafely(path, [&](QIODevice &out) -> Result<void> {
        out.write(rejectedRows(document, plan));
        return {};
    });
}

} // namespace chapterhouse
