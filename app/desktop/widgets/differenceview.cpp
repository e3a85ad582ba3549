#include "desktop/widgets/differenceview.h"

#include "desktop/widgets/look/type.h"
#include "domain/textdiff.h"

#include <QEvent>
#include <QFontDatabase>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

using Where = DiffLine::Where;

constexpr size_t linesAround = 3;
constexpr size_t mostLines = 4'000;
constexpr double wordStrength = 0.28;

std::vector<DiffLine> wholeText(const QString &text, Where where)
{
    std::vector<DiffLine> lines;
    for (const QString &line : text.split(u'\n'))
        lines.push_back({where, {{line}}});
    if (!lines.empty() && lines.back().text().isEmpty())
        lines.pop_back();
    return lines;
}

std::vector<DiffLine> differenceOf(const std::optional<QString> &before,
                                   const std::optional<QString> &after)
{
    if (before && after)
        return textDifference(*before, *after);
    return before ? wholeText(*before, Where::Before)
                  : wholeText(after.value_or(QString()), Where::After);
}

/// Which lines are shown: those that differ, and some around them.
std::vector<bool> shownOf(const std::vector<DiffLine> &lines)
{
    std::vector<bool> shown(lines.size(), false);
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].where == Where::Both)
            continue;
        const size_t first = i > linesAround ? i - linesAround : 0;
        for (size_t near = first; near < std::min(i + linesAround + 1, lines.size()); ++near)
            shown[near] = true;
    }
    return shown;
}

QString signOf(Where where)
{
    switch (where) {
    case Where::Both:
        return u"  "_s;
    case Where::Before:
        return u"\u2212 "_s;
    case Where::After:
        return u"+ "_s;
    }
    Q_UNREACHABLE();
}

/// Writes lines into an empty document.
class Writer {
public:
    explicit Writer(QTextEdit &view) : m_cursor(view.document()), m_palette(view.palette())
    {
        const int indent = view.fontMetrics().horizontalAdvance(u"  "_s);
        m_block.setLeftMargin(indent + spacing::normal);
        m_block.setTextIndent(-indent);
        m_block.setRightMargin(spacing::normal);
    }

    void line(const DiffLine &line, Tone tone)
    {
        QTextCharFormat plain;
        plain.setForeground(colourOf(Colour::Text, m_palette));
        QTextCharFormat marked = plain;
        QTextBlockFormat block = m_block;
        if (line.where != Where::Both) {
            const QColor ground = colourOf(groundOf(tone), m_palette);
            const QColor ink = colourOf(inkOf(tone), m_palette);
            block.setBackground(ground);
            marked.setBackground(blended(ground, ink, wordStrength));
            marked.setFontWeight(QFont::Bold);
        }
        begin(block);
        m_cursor.insertText(signOf(line.where), plain);
        for (const DiffPiece &piece : line.pieces)
            m_cursor.insertText(piece.text, piece.differs ? marked : plain);
    }

    void note(const QString &words)
    {
        QTextCharFormat quiet;
        quiet.setForeground(colourOf(Colour::Quiet, m_palette));
        begin(m_block);
        m_cursor.insertText(words, quiet);
    }

private:
    void begin(const QTextBlockFormat &format)
    {
        if (m_isFirst)
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format);
        m_isFirst = false;
    }

    QTextCursor m_cursor;
    QPalette m_palette;
    QTextBlockFormat m_block;
    bool m_isFirst = true;
};

std::optional<QString> textOf(const std::optional<QByteArray> &version)
{
    return version ? std::optional(QString::fromUtf8(*version)) : std::nullopt;
}

} // namespace

DifferenceView::DifferenceView(QWidget *parent) : QTextEdit(parent)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    setFont(fixed);
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void DifferenceView::setTones(Tone before, Tone after)
{
    m_beforeTone = before;
    m_afterTone = after;
    rebuild();
}

void DifferenceView::setVersions(const std::optional<QByteArray> &before,
                                 const std::optional<QByteArray> &after)
{
    if (before == m_before && after == m_after)
        return;
    m_before = before;
    m_after = after;
    rebuild();
}

void DifferenceView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

void DifferenceView::rebuild()
{
    clear();
    const std::vector<DiffLine> lines = differenceOf(textOf(m_before), textOf(m_after));
    const std::vector<bool> shown = shownOf(lines);
    Writer writer(*this);
    for (size_t i = 0; i < lines.size();) {
        if (i >= mostLines) {
            writer.note(tr("%Ln more lines are not shown here", nullptr,
                           static_cast<int>(lines.size() - i)));
            break;
        }
        if (shown[i]) {
            writer.line(lines[i], lines[i].where == Where::Before ? m_beforeTone : m_afterTone);
            ++i;
            continue;
        }
        const size_t first = i;
        while (i < lines.size() && !shown[i])
            ++i;
        writer.note(tr("… %Ln lines are the same", nullptr, static_cast<int>(i - first)));
    }
    moveCursor(QTextCursor::Start);
}

} // namespace chapterhouse
