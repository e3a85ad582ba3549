#include "desktop/widgets/markdown/markdownedit.h"

#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/markdown/markdownhighlighter.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace chapterhouse {

namespace {

constexpr int fewestDigits = 3;
constexpr int signSide = 14;

} // namespace

/// The margin with the numbers.
class LineNumbers final : public QWidget {
public:
    explicit LineNumbers(MarkdownEdit &edit) : QWidget(&edit), m_edit(edit) {}

protected:
    void paintEvent(QPaintEvent *event) override { m_edit.paintNumbers(event); }

private:
    MarkdownEdit &m_edit;
};

MarkdownEdit::MarkdownEdit(QWidget *parent)
    : QPlainTextEdit(parent), m_numbers(new LineNumbers(*this)),
      m_highlighter(new MarkdownHighlighter(document()))
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(spacing::normal);
    useFixedFont();
    m_highlighter->setPalette(palette());
    connect(this, &QPlainTextEdit::blockCountChanged, this, &MarkdownEdit::makeRoomForNumbers);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int moved) {
        if (moved != 0)
            m_numbers->scroll(0, moved);
        else
            m_numbers->update(0, area.y(), m_numbers->width(), area.height());
    });
}

QString MarkdownEdit::text() const
{
    QString text = document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n');
}

void MarkdownEdit::setText(const QString &text)
{
    const int line = textCursor().blockNumber();
    setPlainText(text);
    setTextCursor(QTextCursor(document()->findBlockByNumber(std::min(line, blockCount() - 1))));
}

void MarkdownEdit::markLines(const QSet<int> &lines)
{
    m_marked = lines;
    m_numbers->update();
}

void MarkdownEdit::goToLine(int line)
{
    setTextCursor(
        QTextCursor(document()->findBlockByNumber(std::clamp(line, 1, blockCount()) - 1)));
    centerCursor();
    setFocus();
}

void MarkdownEdit::useFixedFont()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    document()->setDefaultFont(fixed);
    makeRoomForNumbers();
}

int MarkdownEdit::numbersWidth() const
{
    const int digits = std::max(fewestDigits, int(QString::number(blockCount()).size()));
    const QFontMetrics metrics(document()->defaultFont());
    return 2 * spacing::normal + signSide + digits * metrics.horizontalAdvance(u'0');
}

void MarkdownEdit::makeRoomForNumbers()
{
    const int width = numbersWidth();
    if (isLeftToRight())
        setViewportMargins(width, 0, 0, 0);
    else
        setViewportMargins(0, 0, width, 0);
    const QRect inside = contentsRect();
    const int left = isLeftToRight() ? inside.left() : inside.right() - width + 1;
    m_numbers->setGeometry(left, inside.top(), width, inside.height());
}

void MarkdownEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    makeRoomForNumbers();
}

void MarkdownEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        useFixedFont();
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setPalette(palette());
}

/// A line is a line: there are none within it that the file would not have.
void MarkdownEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::InsertLineSeparator) && !isReadOnly())
        textCursor().insertBlock();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void MarkdownEdit::paintNumbers(QPaintEvent *event)
{
    QPainter painter(m_numbers);
    painter.setFont(document()->defaultFont());
    const QColor quiet = colourOf(Colour::Quiet, palette());
    const QColor warning = colourOf(Colour::Warning, palette());
    const qreal lineHeight = QFontMetricsF(document()->defaultFont()).height();
    const int width = m_numbers->width() - spacing::normal;
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    for (; block.isValid() && top <= event->rect().bottom(); block = block.next()) {
        const bool isMarked = m_marked.contains(block.blockNumber() + 1);
        if (isMarked)
            paintIcon(&painter,
                      QRectF(spacing::tight, top + (lineHeight - signSide) / 2, signSide, signSide),
                      Icon::SignTriangle, warning);
        painter.setPen(isMarked ? warning : quiet);
        painter.drawText(QRectF(0, top, width, lineHeight), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
        top += blockBoundingRect(block).height();
    }
}

} // namespace chapterhouse
