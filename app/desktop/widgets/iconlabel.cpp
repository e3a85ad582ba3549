#include "desktop/widgets/iconlabel.h"

#include <QPainter>

namespace chapterhouse {

IconLabel::IconLabel(Icon icon, Colour ink, int side, QWidget *parent)
    : QWidget(parent), m_icon(icon), m_ink(ink), m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(Icon icon, Colour ink)
{
    m_icon = icon;
    m_ink = ink;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, rect(), m_icon, colourOf(m_ink, palette()));
}

} // namespace chapterhouse
