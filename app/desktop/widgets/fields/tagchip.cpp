#include "desktop/widgets/fields/tagchip.h"

#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/paint.h"

#include <QMouseEvent>
#include <QPainter>

namespace chapterhouse {

namespace {

constexpr int sidePadding = 6;
constexpr int crossSide = 10;
constexpr qreal chipRadius = 3;

} // namespace

TagChip::TagChip(const QString &text, QWidget *parent) : QWidget(parent), m_text(text)
{
    setAccessibleName(text);
    setToolTip(tr("Double-click to change"));
    setCursor(Qt::ArrowCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void TagChip::setSelected(bool selected)
{
    m_selected = selected;
    update();
}

void TagChip::setRemovable(bool removable)
{
    m_removable = removable;
    setToolTip(removable ? tr("Double-click to change") : QString());
    updateGeometry();
    update();
}

QRect TagChip::crossRect() const
{
    const QRect cross(width() - sidePadding - crossSide + 1, 0, crossSide, height());
    return QStyle::visualRect(layoutDirection(), rect(), cross);
}

QSize TagChip::sizeHint() const
{
    const int cross = m_removable ? crossSide + spacing::tight : 0;
    return QSize(textWidth(fontMetrics(), m_text) + 2 * sidePadding + cross,
                 fontMetrics().height() + 4);
}

QSize TagChip::minimumSizeHint() const
{
    return sizeHint().boundedTo(QSize(4 * sidePadding, QWIDGETSIZE_MAX));
}

void TagChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colour ground = m_selected ? Colour::Accent : Colour::AccentPale;
    const QColor ink = colourOf(m_selected ? Colour::OnAccent : Colour::Accent, palette());
    paintBox(&painter, rect(), {.fill = colourOf(ground, palette()), .radius = chipRadius});
    const int cross = m_removable ? crossSide + spacing::tight : 0;
    const QRect room = QStyle::visualRect(layoutDirection(), rect(),
                                          rect().adjusted(sidePadding, 0, -sidePadding - cross, 0));
    painter.setPen(ink);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeading,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, room.width()));
    if (m_removable)
        paintIcon(&painter, crossRect(), Icon::SignCross, ink);
}

void TagChip::mouseReleaseEvent(QMouseEvent *event)
{
    const QRect target = crossRect().adjusted(-spacing::tight, 0, spacing::tight, 0);
    if (m_removable && target.contains(event->position().toPoint()))
        Q_EMIT removeRequested();
}

void TagChip::mouseDoubleClickEvent(QMouseEvent *)
{
    if (m_removable)
        Q_EMIT editRequested();
}

} // namespace chapterhouse
