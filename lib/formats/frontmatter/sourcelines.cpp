#include "formats/frontmatter/sourcelines.h"

#include <QString>

namespace chapterhouse {

SourceLines::SourceLines(QByteArrayView text) : m_text(text), m_begins{0}
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isBeforeLf = at + 1 < text.size() && text[at + 1] == '\n';
        if (text[at] == '\n' || (text[at] == '\r' && !isBeforeLf))
            m_begins.append(at + 1);
    }
}

qsizetype SourceLines::indexOf(qsizetype at) const
{
    return std::upper_bound(m_begins.begin(), m_begins.end(), at) - m_begins.begin() - 1;
}

TextPosition SourceLines::positionOf(qsizetype at) const
{
    const qsizetype line = indexOf(at);
    const qsizetype begin = m_begins[line];
    const QString before = QString::fromUtf8(m_text.sliced(begin, at - begin));
    return {int(line + 1), positionIn(before, before.size()).column};
}

qsizetype SourceLines::lineBegin(qsizetype at) const
{
    return m_begins[indexOf(at)];
}

qsizetype SourceLines::nextLine(qsizetype at) const
{
    const qsizetype next = indexOf(at) + 1;
    return next < m_begins.size() ? m_begins[next] : m_text.size();
}

} // namespace chapterhouse
