#include "formats/csvreader.h"

#include "base/words.h"
#include "formats/csvguard.h"
#include "formats/textposition.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t quote = u'"';

/// What `"say ""a""" and more` holds: quotes are taken off up to the closing one, literal after it.
QString unescaped(QStringView source)
{
    QString text;
    text.reserve(source.size());
    qsizetype at = 1;
    while (at < source.size()) {
        const qsizetype next = source.indexOf(quote, at);
        Q_ASSERT(next >= 0);
        text += source.sliced(at, next - at);
        const bool isDoubled = next + 1 < source.size() && source[next + 1] == quote;
        if (!isDoubled)
            return text += source.sliced(next + 1);
        text += quote;
        at = next + 2;
    }
    return text;
}

int lineEndsIn(QStringView text)
{
    const qsizetype returns = text.count(u'\r');
    const qsizetype pairs = returns > 0 ? text.count(u"\r\n"_s) : 0;
    return int(text.count(u'\n') + returns - pairs);
}

} // namespace

QString CsvRow::text(int cell) const
{
    if (cell < 0 || cell >= size())
        return {};
    const Cell &place = m_cells[size_t(cell)];
    const QStringView source = m_source.sliced(place.start, place.length);
    QString text = place.form == Form::Plain ? source.toString() : unescaped(source);
    return m_isGuarded ? withoutGuard(std::move(text)) : text;
}

QStringView CsvRow::source(int cells) const
{
    if (cells >= size())
        return m_source;
    const Cell &next = m_cells[size_t(cells)];
    const bool isAfterQuote = next.form == Form::Plain && isQuoted(cells);
    return m_source.first(std::max<qsizetype>(next.start - (isAfterQuote ? 2 : 1), 0));
}

bool CsvRow::isQuoted(int cell) const
{
    if (cell < 0 || cell >= size())
        return false;
    const Cell &place = m_cells[size_t(cell)];
    return place.form == Form::Escaped || (place.start > 0 && m_source[place.start - 1] == quote);
}

bool CsvRow::isBlank(int cell) const
{
    if (cell < 0 || cell >= size())
        return true;
    const Cell &place = m_cells[size_t(cell)];
    const QStringView source = m_source.sliced(place.start, place.length);
    if (place.form == Form::Escaped)
        return unescaped(source).trimmed().isEmpty();
    return source.trimmed().isEmpty();
}

bool CsvRow::isBlank() const
{
    for (int cell = 0; cell < size(); ++cell) {
        if (!isBlank(cell))
            return false;
    }
    return true;
}

CsvReader::CsvReader(QString text, QChar separator, bool isGuarded)
    : m_text(std::move(text)), m_separator(separator), m_isGuarded(isGuarded)
{
    skipSeparatorLine();
}

void CsvReader::skipSeparatorLine()
{
    const QString line = u"sep="_s + m_separator;
    if (!m_text.startsWith(line) || (m_text.size() > line.size() && !isLineEnd(line.size())))
        return;
    m_at = afterLineEnd(line.size());
    m_line = 2;
}

void CsvReader::skipBlankLines()
{
    qsizetype at = m_at;
    while (at < m_text.size()) {
        if (isLineEnd(at)) {
            at = m_at = afterLineEnd(at);
            ++m_line;
        } else if (m_text.at(at) != m_separator &&
                   (m_text.at(at) == u' ' || m_text.at(at) == u'\t')) {
            ++at;
        } else {
            return;
        }
    }
    m_at = at;
}

bool CsvReader::isLineEnd(qsizetype at) const
{
    return m_text.at(at) == u'\n' || m_text.at(at) == u'\r';
}

qsizetype CsvReader::afterLineEnd(qsizetype at) const
{
    if (at >= m_text.size())
        return m_text.size();
    const bool isPair =
        m_text.at(at) == u'\r' && at + 1 < m_text.size() && m_text.at(at + 1) == u'\n';
    return at + (isPair ? 2 : 1);
}

qsizetype CsvReader::endOfPlainText(qsizetype from) const
{
    const char16_t separator = m_separator.unicode();
    const char16_t *begin = QStringView(m_text).utf16();
    const auto endsCell = [separator](char16_t c) {
        return c == separator || c == u'\n' || c == u'\r';
    };
    return std::find_if(begin + from, begin + m_text.size(), endsCell) - begin;
}

/// The position of the quote that closes the one at `open`, or -1.
qsizetype CsvReader::closingQuote(qsizetype open, bool *hasDoubled) const
{
    const QStringView text(m_text);
    for (qsizetype at = text.indexOf(quote, open + 1); at >= 0; at = text.indexOf(quote, at + 2)) {
        if (at + 1 == text.size() || text[at + 1] != quote)
            return at;
        *hasDoubled = true;
    }
    return -1;
}

Result<CsvRow::Cell> CsvReader::readCell()
{
    const qsizetype start = m_at;
    if (start == m_text.size() || m_text.at(start) != quote) {
        m_at = endOfPlainText(start);
        return CsvRow::Cell{start, m_at - start, CsvRow::Form::Plain};
    }
    bool hasDoubled = false;
    const qsizetype close = closingQuote(start, &hasDoubled);
    if (close < 0) {
        m_at = m_text.size();
        return failAt(positionIn(m_text, start),
                      Words::tr("the quote that opens here is never closed."));
    }
    m_line += lineEndsIn(QStringView(m_text).sliced(start, close - start));
    m_at = endOfPlainText(close + 1);
    const bool isSimple = !hasDoubled && m_at == close + 1;
    if (isSimple)
        return CsvRow::Cell{start + 1, close - start - 1, CsvRow::Form::Plain};
    return CsvRow::Cell{start, m_at - start, CsvRow::Form::Escaped};
}

Result<bool> CsvReader::next(CsvRow &row)
{
    skipBlankLines();
    if (m_at == m_text.size())
        return false;
    const qsizetype start = m_at;
    row.m_line = m_line;
    row.m_isGuarded = m_isGuarded;
    row.m_cells.clear();
    for (;;) {
        Result<CsvRow::Cell> cell = readCell();
        if (!cell)
            return failed(cell);
        cell->start -= start;
        row.m_cells.push_back(*cell);
        if (m_at == m_text.size() || isLineEnd(m_at))
            break;
        ++m_at;
    }
    row.m_source = QStringView(m_text).sliced(start, m_at - start);
    if (m_at < m_text.size()) {
        m_at = afterLineEnd(m_at);
        ++m_line;
    }
    return true;
}

} // namespace chapterhouse
