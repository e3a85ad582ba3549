#include "desktop/widgets/tonedframe.h"

#include "desktop/widgets/look/paint.h"

#include <QPainter>

namespace chapterhouse {

TonedFrame::TonedFrame(Shape shape, QWidget *parent) : QWidget(parent), m_shape(shape) {}

void TonedFrame::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void TonedFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ground = colourOf(groundOf(m_tone), palette());
    if (m_shape == Shape::Band)
        painter.fillRect(rect(), ground);
    else
        paintBox(&painter, rect(), {.fill = ground});
}

} // namespace chapterhouse
