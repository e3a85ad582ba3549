#include "formats/markdown/markdownbounds.h"

#include "base/words.h"

#include <algorithm>

namespace chapterhouse {

namespace {

constexpr qsizetype longestText = 2'000'000;
constexpr qsizetype mostCells = 1'000'000;
constexpr qsizetype mostCopied = 50'000'000;         // bytes of targets
constexpr qsizetype mostComparisons = 1'000'000'000; // of bytes, in long words

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Adds up, line by line, what a text may cost.
class MarkdownCost {
public:
    void addLine(QByteArrayView line)
    {
        qsizetype bars = 0;
        qsizetype word = 0;
        char before = '\0';
        bool isBlank = true;
        for (const char c : line) {
            bars += c == '|' ? 1 : 0;
            m_uses += c == ']' ? 1 : 0;
            m_isDefinition = m_isDefinition || (c == ':' && before == ']');
            isBlank = isBlank && isSpace(c);
            const bool endsWord = c == ' ' || c == '\t';
            m_comparisons += endsWord ? word * word : 0;
            word = endsWord ? 0 : word + 1;
            before = c;
        }
        m_comparisons += word * word;
        m_columns = std::max(m_columns, bars + 1);
        ++m_lines;
        addToParagraph(line.size(), isBlank);
    }

    bool isTooMuch() const
    {
        return m_columns > mostCells / m_lines || m_target * m_uses > mostCopied ||
               m_comparisons > mostComparisons;
    }

private:
    /// A definition of a reference goes on to the end of its paragraph at most.
    void addToParagraph(qsizetype size, bool isBlank)
    {
        m_isDefinition = m_isDefinition && !isBlank;
        m_paragraph = isBlank ? 0 : m_paragraph + size;
        if (m_isDefinition)
            m_target = std::max(m_target, m_paragraph);
    }

    qsizetype m_lines = 0;
    qsizetype m_columns = 1;
    qsizetype m_uses = 0;
    qsizetype m_paragraph = 0;
    qsizetype m_target = 0;
    qsizetype m_comparisons = 0;
    bool m_isDefinition = false;
};

/// Whether a text is within the bounds were it all targets, one word and lines of as many cells as
/// all of it has.
bool isCertainlyCheap(QByteArrayView utf8)
{
    const qsizetype size = utf8.size();
    const qsizetype columns = std::ranges::count(utf8, '|') + 1;
    return size * size <= std::min(mostCopied, mostComparisons) &&
           columns <= mostCells / (size + 1);
}

} // namespace

bool isReadableMarkdown(QByteArrayView utf8)
{
    if (utf8.size() > longestText)
        return false;
    if (isCertainlyCheap(utf8))
        return true;
    MarkdownCost cost;
    for (qsizetype begin = 0; begin <= utf8.size();) {
        const qsizetype end = utf8.indexOf('\n', begin);
        const qsizetype size = end < 0 ? utf8.size() - begin : end - begin;
        cost.addLine(utf8.sliced(begin, size));
        begin += size + 1;
    }
    return !cost.isTooMuch();
}

Failure tooMuchToShow()
{
    return fail(ErrorKind::Input,
                Words::tr("The text is too long or too deeply nested to be shown."));
}

} // namespace chapterhouse
