#pragma once

#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/look/type.h"

#include <QStyle>

QT_BEGIN_NAMESPACE
class QPainter;
class QStyleOption;
QT_END_NAMESPACE

namespace chapterhouse {

/// A rounded box whose border of `width` lies within `rect`.
struct Box {
    QColor fill = Qt::transparent;
    QColor border = Qt::transparent;
    qreal width = 1;
    qreal radius = cornerRadius;
};
void paintBox(QPainter *painter, const QRectF &rect, const Box &box);

/// True when the focus was moved by the keyboard, so that it has to be shown.
bool showsFocus(QStyle::State state);
/// The ring around what has the focus.
void paintFocusRing(QPainter *painter, const QRectF &rect, const QPalette &palette,
                    qreal radius = cornerRadius);

/// The ground of a field of text: its outline tells the focus, and `outline` that it needs a look.
void paintField(QPainter *painter, const QStyleOption &option, Tone outline, bool readOnly);

/// How far the text of a list's cells, and of their header, is from their edges.
inline constexpr int cellPadding = 10;

/// The ground of one cell of a list row, hovered and selected. `first` is the leading cell of the
/// row, which carries the accent bar of the selection.
void paintRowGround(QPainter *painter, const QRect &cell, const QPalette &palette,
                    QStyle::State state, bool first);

/// `ground` under the pointer and under a press.
QColor touched(const QColor &ground, const QPalette &palette, QStyle::State state);

} // namespace chapterhouse
