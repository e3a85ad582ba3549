#include "formats/markdown/markdownbounds.h"

#include "base/words.h"

#include <algorithm>

namespace chapterhouse {

namespace {

constexpr qsizetype longestText = 2'000'000;
constexpr qsizetype mostCells = 1'000'000;
constexpr qsizetype mostCopied = 50'000'000;         // bytes of targets
constexpr qsizetype mostComparisons = 1'000'000'000; // of bytes, in long words

/// Adds up, line by line, what a text may cost.
class MarkdownCost {
public:
    void addLine(QByteArrayView line)
    {
        ++m_lines;
        m_columns = std::max(m_columns, line.count('|') + 1);
        m_uses += line.count(']');
        addToParagraph(line);
        addWords(line);
    }

    bool isTooMuch() const
    {
        return m_columns > mostCells / m_lines || m_target * m_uses > mostCopied ||
               m_comparisons > mostComparisons;
    }

private:
    /// A definition of a reference goes on to the end of its paragraph at most.
    void addToParagraph(QByteArrayView line)
    {
        if (line.trimmed().isEmpty()) {
            m_paragraph = 0;
            m_isDefinition = false;
            return;
        }
        m_paragraph += line.size();
        m_isDefinition = m_isDefinition || line.contains("]:");
        if (m_isDefinition)
            m_target = std::max(m_target, m_paragraph);
    }

    void addWords(QByteArrayView line)
    {
        qsizetype begin = 0;
        for (qsizetype at = 0; at <= line.size(); ++at) {
            if (at < line.size() && line[at] != ' ' && line[at] != '\t')
                continue;
            m_comparisons += (at - begin) * (at - begin);
            begin = at + 1;
        }
    }

    qsizetype m_lines = 0;
    qsizetype m_columns = 1;
    qsizetype m_uses = 0;
    qsizetype m_paragraph = 0;
    qsizetype m_target = 0;
    qsizetype m_comparisons = 0;
    bool m_isDefinition = false;
};

} // namespace

bool isReadableMarkdown(QByteArrayView utf8)
{
    if (utf8.size() > longestText)
        return false;
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
