#include "desktop/widgets/textpreview.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QtMath>

namespace chapterhouse {

TextPreview::TextPreview(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &TextPreview::fitHeight);
    fitHeight();
}

void TextPreview::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setPlainText(text);
}

void TextPreview::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void TextPreview::fitHeight()
{
    // The document knows its size only once each block was laid out, which asking for it does. The
    // last block includes the margin below.
    qreal height = document()->documentMargin();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        height += blockBoundingRect(block).height();
    setFixedHeight(qCeil(height) + 2 * frameWidth());
}

} // namespace chapterhouse
