#include "desktop/widgets/linkbutton.h"

#include "desktop/widgets/look/dress.h"

#include <QEvent>

namespace chapterhouse {

LinkButton::LinkButton(const QString &text, Colour ink, QWidget *parent)
    : QPushButton(text, parent), m_ink(ink)
{
    setButtonKind(this, ButtonKind::Link);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    applyInk();
}

void LinkButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyInk();
}

void LinkButton::applyInk()
{
    const QColor ink = colourOf(m_ink, palette());
    if (palette().color(QPalette::Active, QPalette::ButtonText) == ink)
        return;
    QPalette own;
    own.setColor(QPalette::Active, QPalette::ButtonText, ink);
    own.setColor(QPalette::Inactive, QPalette::ButtonText, ink);
    setPalette(own);
}

} // namespace chapterhouse
