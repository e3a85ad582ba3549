#include "desktop/widgets/markdown/markdownhighlighter.h"

#include "desktop/widgets/look/colours.h"

#include <QRegularExpression>

namespace chapterhouse {

using namespace Qt::StringLiterals;

/// What a pattern's first group, or the whole of it, looks like.
struct MarkdownHighlighter::Mark {
    QRegularExpression pattern;
    Look look;
};

/// Later ones go over earlier ones. (CommonMark 0.30; the patterns follow its sections 4 and 6.)
const QList<MarkdownHighlighter::Mark> &MarkdownHighlighter::marks()
{
    static const QList<Mark> all = {
        {QRegularExpression(u"^ {0,3}#{1,6}(?:[ \\t].*)?$"_s), Look::Heading},
        {QRegularExpression(u"^ {0,3}(?:=+|-{2,})[ \\t]*$"_s), Look::Heading},
        {QRegularExpression(u"^ {0,3}(?:>[ \\t]?)+"_s), Look::Quiet},
        {QRegularExpression(u"^[ \\t>]*(?:[-+*]|\\d{1,9}[.)])(?=[ \\t])"_s), Look::Link},
        {QRegularExpression(u"(?<![*\\\\])\\*(?![*\\s])[^*]+(?<![\\s*])\\*(?!\\*)"_s),
         Look::Emphasis},
        {QRegularExpression(u"(?<![\\\\_\\w])_(?![_\\s])[^_]+(?<![\\s_])_(?!\\w)"_s),
         Look::Emphasis},
        {QRegularExpression(u"(?<!\\\\)\\*\\*(?=\\S)[^*]*(?:\\*[^*]+\\*[^*]*)*(?<=\\S)\\*\\*"_s),
         Look::Strong},
        {QRegularExpression(u"(?<![\\\\_\\w])__(?=\\S)[^_]+(?<=\\S)__(?!\\w)"_s), Look::Strong},
        {QRegularExpression(u"!?\\[[^\\]\\[]*\\](\\([^()]*\\)|\\[[^\\]]*\\])"_s), Look::Link},
        {QRegularExpression(u"<[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>]*>"_s), Look::Link},
        {QRegularExpression(u"</?[A-Za-z][A-Za-z0-9-]*(?:\\s[^<>]*)?/?>"_s), Look::Quiet},
        {QRegularExpression(u"(?<!`)(`+)(?!`)[^`]+\\1(?!`)"_s), Look::Code},
    };
    return all;
}

MarkdownHighlighter::MarkdownHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) {}

void MarkdownHighlighter::setPalette(const QPalette &palette)
{
    m_palette = palette;
    rehighlight();
}

QTextCharFormat MarkdownHighlighter::formatOf(Look look) const
{
    QTextCharFormat format;
    const auto ink = [&](Colour colour) { format.setForeground(colourOf(colour, m_palette)); };
    switch (look) {
    case Look::Heading:
    case Look::Strong:
        format.setFontWeight(QFont::Bold);
        break;
    case Look::Emphasis:
        format.setFontItalic(true);
        break;
    case Look::Code:
        ink(Colour::Good);
        break;
    case Look::Link:
        ink(Colour::Accent);
        break;
    case Look::Quiet:
        ink(Colour::Quiet);
        break;
    }
    return format;
}

void MarkdownHighlighter::highlightBlock(const QString &line)
{
    setCurrentBlockState(Text);
    if (continueFence(line))
        return;
    highlightMarks(line);
    highlightComments(line);
}

/// A fence is closed by one of its own kind that stands alone (CommonMark 4.5).
bool MarkdownHighlighter::continueFence(const QString &line)
{
    static const QRegularExpression opening(u"^ {0,3}(```+(?=[^`]*$)|~~~+)"_s);
    static const QRegularExpression closing(u"^ {0,3}(```+|~~~+)[ \\t]*$"_s);
    const int before = previousBlockState();
    const bool isInside = before == FencedByBackticks || before == FencedByTildes;
    const auto fence = (isInside ? closing : opening).match(line);
    if (!isInside && (before == Comment || !fence.hasMatch()))
        return false;
    setFormat(0, int(line.size()), formatOf(Look::Code));
    const Reach kind = fence.captured(1).startsWith(u'~') ? FencedByTildes : FencedByBackticks;
    if (!isInside)
        setCurrentBlockState(kind);
    else if (!fence.hasMatch() || kind != before)
        setCurrentBlockState(before);
    return true;
}

void MarkdownHighlighter::highlightComments(const QString &line)
{
    const QString begin = u"<!--"_s;
    const QString end = u"-->"_s;
    qsizetype from = previousBlockState() == Comment ? 0 : line.indexOf(begin);
    while (from >= 0) {
        const qsizetype close = line.indexOf(end, from);
        const qsizetype to = close < 0 ? line.size() : close + end.size();
        setFormat(int(from), int(to - from), formatOf(Look::Quiet));
        if (close < 0)
            setCurrentBlockState(Comment);
        from = close < 0 ? -1 : line.indexOf(begin, to);
    }
}

void MarkdownHighlighter::highlightMarks(const QString &line)
{
    // Far longer than any paragraph: a line of a hostile file is not worth the time.
    constexpr qsizetype longestLine = 20'000;
    if (line.size() > longestLine)
        return;
    for (const Mark &mark : marks()) {
        auto matches = mark.pattern.globalMatch(line);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            setFormat(int(match.capturedStart()), int(match.capturedLength()), formatOf(mark.look));
        }
    }
}

} // namespace chapterhouse
