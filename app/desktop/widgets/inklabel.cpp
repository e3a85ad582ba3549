#include "desktop/widgets/inklabel.h"

#include "desktop/widgets/look/type.h"

#include <QEvent>

namespace chapterhouse {

namespace {

QFont sized(const QFont &base, InkLabel::Size size)
{
    switch (size) {
    case InkLabel::Size::Small:
        return smallFont(base);
    case InkLabel::Size::Normal:
        return base;
    case InkLabel::Size::Strong:
        return strongFont(base);
    case InkLabel::Size::Title:
        return titleFont(base);
    }
    Q_UNREACHABLE();
}

} // namespace

InkLabel::InkLabel(Colour ink, Size size, QWidget *parent) : QLabel(parent), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText);
    if (size != Size::Normal)
        setFont(sized(font(), size));
    applyInk();
}

void InkLabel::setInk(Colour ink)
{
    m_ink = ink;
    applyInk();
}

void InkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyInk();
}

void InkLabel::applyInk()
{
    const QColor ink = colourOf(m_ink, palette());
    if (palette().color(QPalette::Active, QPalette::WindowText) == ink)
        return;
    QPalette own;
    own.setColor(QPalette::WindowText, ink);
    setPalette(own);
}

} // namespace chapterhouse
