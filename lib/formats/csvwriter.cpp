#include "formats/csvwriter.h"

#include "formats/csvguard.h"

#include <QStringList>

#include <algorithm>

namespace chapterhouse {

namespace {

constexpr char byteOrderMark[] = "\xEF\xBB\xBF";
constexpr char separatorLine[] = "sep="; ///< with an empty cell after it, names the separator

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

CsvWriter::CsvWriter(QByteArray &out, CsvDialectOut dialect)
    : m_out(out), m_dialect(dialect),
      m_encoder(QStringEncoder::Utf8, QStringConverter::Flag::Stateless)
{
    for (const char special : {dialect.separator, '"', '\r', '\n'})
        m_isSpecial[uchar(special)] = true;
    if (m_dialect.hasByteOrderMark)
        m_out += byteOrderMark;
}

void CsvWriter::cell(QStringView text)
{
    const qsizetype space = m_encoder.requiredSpace(text.size());
    if (m_encoded.size() < space)
        m_encoded.resize(space);
    const char *begin = m_encoded.constData();
    const char *end = m_encoder.appendToBuffer(m_encoded.data(), text);
    utf8Cell(QByteArrayView(begin, end));
}

void CsvWriter::utf8Cell(QByteArrayView text)
{
    if (m_column > 0)
        m_out += m_dialect.separator;
    const bool isGuarded = m_dialect.isGuarded && needsGuard(text) &&
                           !(m_phoneColumns.contains(m_column) && isPlainPhone(text));
    const bool isQuoted = needsQuotes(text);
    if (isQuoted)
        m_out += '"';
    if (isGuarded)
        m_out += '\'';
    if (isQuoted)
        appendQuoted(text);
    else
        m_out += text;
    m_isRowEmpty = m_isRowEmpty && text.isEmpty();
    ++m_column;
}

void CsvWriter::endRow()
{
    Q_ASSERT(m_column > 0);
    if (m_column == 1 && m_isRowEmpty)
        m_out += "\"\"";
    m_out += "\r\n";
    m_column = 0;
    m_isRowEmpty = true;
}

void CsvWriter::row(const QStringList &cells)
{
    for (const QString &text : cells)
        cell(text);
    endRow();
}

bool CsvWriter::needsQuotes(QByteArrayView text) const
{
    if (text.isEmpty())
        return false;
    if (isBlank(text.front()) || isBlank(text.back()))
        return true;
    if (text.startsWith(byteOrderMark) || text == separatorLine)
        return true;
    return std::any_of(text.begin(), text.end(), [this](char c) { return m_isSpecial[uchar(c)]; });
}

/// The text with its quotes doubled, and the closing quote.
void CsvWriter::appendQuoted(QByteArrayView text)
{
    qsizetype from = 0;
    for (qsizetype at = text.indexOf('"'); at >= 0; at = text.indexOf('"', from)) {
        m_out += text.sliced(from, at + 1 - from);
        m_out += '"';
        from = at + 1;
    }
    m_out += text.sliced(from);
    m_out += '"';
}

} // namespace chapterhouse
