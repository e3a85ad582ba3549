#include "formats/csvdocument.h"

#include "base/words.h"
#include "formats/textdecoder.h"
#include "formats/textposition.h"

#include <QHash>

namespace chapterhouse {

Result<CsvDocument> CsvDocument::open(const QByteArray &bytes, const CsvChoices &chosen,
                                      const IsKnownHeader &isKnown)
{
    CsvDialectIn dialect;
    dialect.encoding = chosen.encoding ? *chosen.encoding : guessTextEncoding(bytes);
    dialect.isGuarded = chosen.isGuarded.value_or(byteOrderMarkOf(bytes) == TextEncoding::Utf8);
    const Result<QString> text = decodeText(bytes, dialect.encoding);
    if (!text)
        return failed(text);
    dialect.separator = chosen.separator ? *chosen.separator : guessCsvSeparator(*text);

    CsvSample sample = csvSample(*text, dialect.separator);
    dialect.hasHeader = chosen.hasHeader ? *chosen.hasHeader : guessCsvHeader(sample, isKnown);

    const CsvReader beginning(*text, dialect.separator, dialect.isGuarded);
    CsvReader reader = beginning;
    CsvRow first;
    const Result<bool> isRead = reader.next(first);
    if (!isRead)
        return failed(isRead);
    if (!*isRead)
        return fail(ErrorKind::Input, Words::tr("The file has no rows, only blank lines."));

    if (dialect.hasHeader)
        sample.removeFirst();
    CsvDocument document(dialect.hasHeader ? reader : beginning);
    document.m_dates = guessDates(sample);
    dialect.dates = chosen.dates.value_or(document.m_dates.format);
    document.m_dialect = dialect;
    document.readHeaders(first);
    return document;
}

void CsvDocument::readHeaders(const CsvRow &first)
{
    QHash<QString, int> columns;
    for (int column = 1; column <= first.size(); ++column) {
        const QString header = m_dialect.hasHeader ? first.text(column - 1).trimmed() : QString();
        m_headers << (header.isEmpty() ? Words::tr("Column %1").arg(column) : header);
        if (!m_dialect.hasHeader)
            continue;
        const int firstColumn = columns.value(header.toCaseFolded());
        if (header.isEmpty())
            m_headerIssues << CsvHeaderIssue{CsvHeaderIssue::Kind::Empty, column};
        else if (firstColumn > 0)
            m_headerIssues << CsvHeaderIssue{CsvHeaderIssue::Kind::Repeated, column, firstColumn};
        else
            columns.insert(header.toCaseFolded(), column);
    }
    if (m_dialect.hasHeader) {
        m_headerSource = first.source().toString();
        m_headerLine = first.line();
    }
}

QString sentenceOf(const CsvHeaderIssue &issue, const CsvDocument &document)
{
    switch (issue.kind) {
    case CsvHeaderIssue::Kind::Empty:
        return Words::tr("Column %1 has no header.").arg(issue.column);
    case CsvHeaderIssue::Kind::Repeated:
        return Words::tr("Column %1 has the header of column %2: “%3”.")
            .arg(QString::number(issue.column), QString::number(issue.firstColumn),
                 shortened(document.headers().value(issue.column - 1)));
    }
    Q_UNREACHABLE();
}

} // namespace chapterhouse
