#include "desktop/widgets/workbar.h"

#include "desktop/widgets/look/paint.h"

#include <QPainter>
#include <QTimerEvent>

namespace chapterhouse {

namespace {

constexpr int stepsAcross = 60;
constexpr int millisecondsPerStep = 33;
constexpr qreal share = 0.25;

} // namespace

WorkBar::WorkBar(QWidget *parent) : QProgressBar(parent)
{
    setTextVisible(false);
    setFixedHeight(spacing::normal);
}

void WorkBar::paintEvent(QPaintEvent *event)
{
    QProgressBar::paintEvent(event);
    if (maximum() > minimum())
        return;
    QPainter painter(this);
    const qreal piece = width() * share;
    const qreal start = (width() + piece) * m_step / stepsAcross - piece;
    const QRectF shown = QRectF(start, 0, piece, height()) & QRectF(rect());
    paintBox(&painter, shown,
             {.fill = colourOf(Colour::Accent, palette()), .radius = height() / 2.0});
}

void WorkBar::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QProgressBar::timerEvent(event);
        return;
    }
    m_step = (m_step + 1) % (stepsAcross + 1);
    if (maximum() <= minimum())
        update();
}

void WorkBar::showEvent(QShowEvent *event)
{
    QProgressBar::showEvent(event);
    m_step = stepsAcross / 2;
    m_timer.start(millisecondsPerStep, this);
}

void WorkBar::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    QProgressBar::hideEvent(event);
}

} // namespace chapterhouse
