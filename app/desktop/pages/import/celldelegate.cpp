#include "desktop/pages/import/celldelegate.h"

#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/paint.h"

#include <QPainter>

namespace chapterhouse {

namespace {

constexpr int signGap = 5;

void drawLine(QPainter *painter, const QRect &room, const QFont &font, const QString &text)
{
    painter->setFont(font);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const QString reason = index.data(ReasonRole).toString();
    const bool isTaken = index.flags().testFlag(Qt::ItemIsEnabled);
    const QString text = index.data().toString();
    QRect room = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    painter->save();
    painter->setPen(colourOf(isTaken ? Colour::Text : Colour::Quiet, option.palette));
    if (reason.isEmpty()) {
        drawLine(painter, room, option.font, text);
        painter->restore();
        return;
    }
    const Tone tone = index.data(RejectsRole).toBool() ? Tone::Wrong : Tone::Warning;
    const QColor ink = colourOf(inkOf(tone), option.palette);
    painter->fillRect(option.rect, colourOf(groundOf(tone), option.palette));
    const QFont small = smallFont(option.font);
    const int first = QFontMetrics(option.font).height();
    const int second = QFontMetrics(small).height();
    room.setTop(room.center().y() - (first + second) / 2);
    const int side = QFontMetrics(option.font).capHeight() + 2;
    const QRect sign(room.x(), room.y(), side, first);
    paintIcon(painter, QStyle::visualRect(option.direction, room, sign),
              tone == Tone::Wrong ? Icon::SignCross : Icon::SignTriangle, ink);
    const int indent = side + signGap;
    const QRect words(room.x() + indent, room.y(), room.width() - indent, first);
    const QRect why(words.x(), words.y() + first, words.width(), second);
    painter->setPen(ink);
    drawLine(painter, QStyle::visualRect(option.direction, room, words), option.font, text);
    drawLine(painter, QStyle::visualRect(option.direction, room, why), small, reason);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isUnderstood = index.data(ReasonRole).toString().isEmpty();
    const int line = QFontMetrics(option.font).height();
    const int why = QFontMetrics(smallFont(option.font)).height();
    return {0, isUnderstood ? line + spacing::normal : line + why + spacing::normal};
}

} // namespace chapterhouse
