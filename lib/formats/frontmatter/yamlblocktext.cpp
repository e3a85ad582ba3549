#include "formats/frontmatter/yamlblocktext.h"

namespace chapterhouse {

namespace {

enum class Chomping { Clip, Strip, Keep };

struct Header {
    bool isFolded = false;
    Chomping chomping = Chomping::Clip;
    qsizetype indentation = 0; ///< as told, relative; 0 when the text tells it
};

Header headerAt(QByteArrayView file, qsizetype at, qsizetype limit)
{
    Header header{.isFolded = file[at] == '>'};
    for (++at; at < limit; ++at) {
        if (file[at] == '+')
            header.chomping = Chomping::Keep;
        else if (file[at] == '-')
            header.chomping = Chomping::Strip;
        else if (file[at] >= '1' && file[at] <= '9')
            header.indentation = file[at] - '0';
        else
            break;
    }
    return header;
}

/// Puts lines together: literally, or folded.
class BlockText {
public:
    explicit BlockText(bool isFolded) : m_isFolded(isFolded) {}

    void addBlankLine() { ++m_blankLines; }

    void addLine(const QString &line)
    {
        const bool isMoreIndented = line.startsWith(u' ') || line.startsWith(u'\t');
        const bool isJoined = m_isFolded && !isMoreIndented && !m_wasMoreIndented;
        if (isJoined && m_blankLines == 0 && m_hasLines)
            m_text += u' ';
        else
            m_text += lineEnds(isJoined ? m_blankLines : m_blankLines + (m_hasLines ? 1 : 0));
        m_wasMoreIndented = isMoreIndented;
        m_hasLines = true;
        m_blankLines = 0;
        m_text += line;
    }

    QString take(Chomping chomping)
    {
        if (chomping == Chomping::Keep)
            m_text += lineEnds(m_blankLines + (m_hasLines ? 1 : 0));
        else if (chomping == Chomping::Clip && m_hasLines)
            m_text += u'\n';
        return std::move(m_text);
    }

private:
    static QString lineEnds(qsizetype count) { return QString(count, u'\n'); }

    bool m_isFolded;
    QString m_text;
    qsizetype m_blankLines = 0;
    bool m_hasLines = false;
    bool m_wasMoreIndented = false;
};

} // namespace

YamlBlockText readBlockText(QByteArrayView file, qsizetype header, qsizetype limit,
                            qsizetype indentation, const SourceLines &lines)
{
    const Header told = headerAt(file, header, limit);
    bool isKnown = told.indentation > 0;
    qsizetype wanted = indentation + (isKnown ? told.indentation : 1);
    BlockText text(told.isFolded);
    qsizetype end = header + 1;
    for (qsizetype line = lines.nextLine(header); line < limit; line = lines.nextLine(line)) {
        qsizetype lineEnd = std::min(lines.nextLine(line), limit);
        while (lineEnd > line && (file[lineEnd - 1] == '\n' || file[lineEnd - 1] == '\r'))
            --lineEnd;
        qsizetype at = line;
        while (at < lineEnd && file[at] == ' ' && (!isKnown || at - line < wanted))
            ++at;
        if (!isKnown)
            wanted = std::max(wanted, at - line);
        if (at == lineEnd) {
            text.addBlankLine();
            if (told.chomping == Chomping::Keep)
                end = line;
            continue;
        }
        if (at - line < wanted)
            break;
        isKnown = true;
        text.addLine(QString::fromUtf8(file.sliced(at, lineEnd - at)));
        end = lineEnd;
    }
    return {text.take(told.chomping), end};
}

} // namespace chapterhouse
