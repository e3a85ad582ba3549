#include "desktop/widgets/look/paint.h"

#include <QPainter>
#include <QStyleOption>

namespace chapterhouse {

void paintBox(QPainter *painter, const QRectF &rect, const Box &box)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(box.border.alpha() == 0 ? QPen(Qt::NoPen) : QPen(box.border, box.width));
    painter->setBrush(box.fill);
    const qreal inset = box.border.alpha() == 0 ? 0 : box.width / 2;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), box.radius, box.radius);
    painter->restore();
}

bool showsFocus(QStyle::State state)
{
    return state.testFlag(QStyle::State_HasFocus) &&
           state.testFlag(QStyle::State_KeyboardFocusChange);
}

void paintFocusRing(QPainter *painter, const QRectF &rect, const QPalette &palette, qreal radius)
{
    paintBox(painter, rect,
             {.border = colourOf(Colour::Accent, palette), .width = 2, .radius = radius});
}

void paintField(QPainter *painter, const QStyleOption &option, Tone outline, bool readOnly)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool focused = enabled && option.state.testFlag(QStyle::State_HasFocus);
    Colour border = Colour::Line;
    if (outline != Tone::Neutral)
        border = inkOf(outline);
    else if (focused)
        border = Colour::Accent;
    const Colour fill = readOnly || !enabled ? Colour::Rail : Colour::Field;
    paintBox(painter, option.rect,
             {.fill = colourOf(fill, option.palette),
              .border = colourOf(border, option.palette),
              .width = focused ? 2.0 : 1.0});
}

void paintRowGround(QPainter *painter, const QRect &cell, const QPalette &palette,
                    QStyle::State state, bool first)
{
    constexpr int barWidth = 3;
    if (state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(cell, colourOf(Colour::SelectedRow, palette));
        if (!first)
            return;
        QRect bar = cell;
        if (painter->layoutDirection() == Qt::RightToLeft)
            bar.setLeft(cell.right() - barWidth + 1);
        else
            bar.setWidth(barWidth);
        painter->fillRect(bar, colourOf(Colour::Accent, palette));
    } else if (state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(cell, touched(colourOf(Colour::Ground, palette), palette, state));
    }
}

QColor touched(const QColor &ground, const QPalette &palette, QStyle::State state)
{
    const QColor text = colourOf(Colour::Text, palette);
    if (!state.testFlag(QStyle::State_Enabled))
        return ground;
    if (state.testFlag(QStyle::State_Sunken))
        return blended(ground, text, 0.12);
    return state.testFlag(QStyle::State_MouseOver) ? blended(ground, text, 0.05) : ground;
}

} // namespace chapterhouse
