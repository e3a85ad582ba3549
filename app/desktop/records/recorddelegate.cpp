#include "desktop/records/recorddelegate.h"

#include "desktop/records/statuspills.h"
#include "desktop/widgets/look/paint.h"
#include "models/recordlistmodel.h"

#include <QApplication>
#include <QPainter>

namespace chapterhouse {

namespace {

ListColumn::Shape shapeOf(const QModelIndex &index)
{
    return static_cast<ListColumn::Shape>(index.data(RecordListModel::ShapeRole).toInt());
}

void paintLine(QPainter *painter, const QRect &rect, const QFont &font, const QColor &ink,
               Qt::Alignment alignment, const QString &text)
{
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine,
                      metrics.elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    painter->save();
    painter->setPen(colourOf(Colour::Line, option.palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect cell = option.rect.adjusted(cellPadding, 0, -cellPadding, -1);
    switch (shapeOf(index)) {
    case ListColumn::Shape::Name:
        paintName(painter, cell, option, index);
        break;
    case ListColumn::Shape::Mark:
        if (index.data().toString().isEmpty())
            break;
        [[fallthrough]];
    case ListColumn::Shape::Status:
        paintPill(
            painter, cell,
            pillOf(index.data(RecordListModel::StatusRole).toString(), index.data().toString()),
            option.font, option.palette);
        break;
    case ListColumn::Shape::Plain:
    case ListColumn::Shape::Joined:
        paintText(painter, cell, option, index);
        break;
    }
    painter->restore();
}

void RecordDelegate::paintName(QPainter *painter, const QRect &cell,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QFont strong = strongFont(option.font);
    const QFont small = smallFont(option.font);
    const QString below = index.data(RecordListModel::SubtitleRole).toString();
    const Pill mark = pillOf(index.data(RecordListModel::MarkStatusRole).toString(),
                             index.data(RecordListModel::MarkWordRole).toString());
    const int first = QFontMetrics(strong).height();
    const bool hasSecond = !below.isEmpty() || !mark.word.isEmpty();
    const int second = hasSecond ? QFontMetrics(small).height() : 0;
    QRect line = cell;
    line.setTop(cell.top() + (cell.height() - first - second) / 2);
    line.setHeight(first);
    const Qt::Alignment leading = Qt::AlignVCenter | Qt::AlignLeading;
    paintLine(painter, line, strong, colourOf(Colour::Text, option.palette), leading,
              index.data().toString());
    line.translate(0, first);
    line.setHeight(second);
    if (!mark.word.isEmpty())
        line = paintMark(painter, line, mark, option);
    if (!below.isEmpty())
        paintLine(painter, line, small, colourOf(Colour::Quiet, option.palette), leading, below);
}

/// Returns the room that is left behind it.
QRect RecordDelegate::paintMark(QPainter *painter, const QRect &line, const Pill &mark,
                                const QStyleOptionViewItem &option)
{
    const QFont small = smallFont(option.font);
    const QFontMetrics metrics(small);
    const QColor ink = colourOf(inkOf(mark.tone), option.palette);
    const int side = metrics.capHeight() + 2;
    const auto placed = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, line, rect);
    };
    paintIcon(painter, placed({line.left(), line.top(), side, line.height()}), mark.sign, ink);
    const int begin = side + spacing::tight;
    const int width = std::min(textWidth(metrics, mark.word), line.width() - begin);
    paintLine(painter, placed({line.left() + begin, line.top(), width, line.height()}), small, ink,
              Qt::AlignVCenter | Qt::AlignLeading, mark.word);
    return placed(line.adjusted(begin + width + spacing::normal, 0, 0, 0));
}

void RecordDelegate::paintText(QPainter *painter, const QRect &cell,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    paintLine(painter, cell, option.font, colourOf(Colour::Text, option.palette),
              static_cast<Qt::Alignment>(alignment.toInt()), index.data().toString());
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics strong(strongFont(option.font));
    const int height =
        strong.height() + QFontMetrics(smallFont(option.font)).height() + spacing::wide;
    const QString text = index.data().toString();
    int width = textWidth(strong, text);
    const ListColumn::Shape shape = shapeOf(index);
    if (shape == ListColumn::Shape::Status || shape == ListColumn::Shape::Mark)
        width = pillSize({.word = text}, option.font).width();
    return {width + 2 * cellPadding, height};
}

} // namespace chapterhouse
