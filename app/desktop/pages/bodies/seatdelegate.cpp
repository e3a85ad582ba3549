#include "desktop/pages/bodies/seatdelegate.h"

#include "desktop/pages/bodies/seatsmodel.h"
#include "desktop/widgets/look/paint.h"
#include "desktop/widgets/pill.h"

#include <QPainter>

namespace chapterhouse {

namespace {

struct Line {
    QRect rect;
    QFont font;
    QColor ink;
    Qt::Alignment side = Qt::AlignLeading;
};

/// Returns the room that is left after the text.
QRect paintLine(QPainter *painter, const Line &line, const QString &text)
{
    const QFontMetrics metrics(line.font);
    painter->setFont(line.font);
    painter->setPen(line.ink);
    painter->drawText(line.rect, static_cast<int>(line.side | Qt::AlignVCenter),
                      metrics.elidedText(text, Qt::ElideRight, line.rect.width()));
    const int used = std::min(textWidth(metrics, text) + spacing::normal, line.rect.width());
    return line.rect.adjusted(used, 0, 0, 0);
}

Pill leftPill(const QModelIndex &index)
{
    const bool endsSoon = index.data(SeatsModel::EndsSoonRole).toBool();
    const auto state = static_cast<SeatsModel::State>(index.data(SeatsModel::StateRole).toInt());
    const QString word = index.data(SeatsModel::LeftRole).toString();
    if (state == SeatsModel::State::ToCome)
        return {.tone = Tone::Information, .sign = Icon::SignClock, .word = word};
    return {
        .tone = endsSoon ? Tone::Warning : Tone::Neutral, .sign = Icon::SignClock, .word = word};
}

} // namespace

void SeatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    paintRowGround(painter, option.rect, option.palette, option.state, true);
    painter->setPen(colourOf(Colour::Line, option.palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QColor quiet = colourOf(Colour::Quiet, option.palette);
    const QFont strong = strongFont(option.font);
    const QFont small = smallFont(option.font);
    const QRect cell =
        option.rect.adjusted(spacing::wide, spacing::normal, -spacing::wide, -spacing::normal);
    QRect first = cell;
    first.setHeight(
        std::max(QFontMetrics(strong).height(), pillSize({.word = {}}, option.font).height()));
    QRect second = cell;
    second.setTop(first.bottom() + 1);

    if (const Pill left = leftPill(index); !left.word.isEmpty()) {
        const int width = pillSize(left, option.font).width();
        const QRect all = first;
        first.setRight(first.right() - width - spacing::normal);
        const QRect place(all.right() - width + 1, all.top(), width, all.height());
        paintPill(painter, QStyle::visualRect(option.direction, all, place), left, option.font,
                  option.palette);
    }
    const bool isVacant =
        index.data(SeatsModel::StateRole).toInt() == static_cast<int>(SeatsModel::State::Vacant);
    const QColor ink = colourOf(isVacant ? Colour::Warning : Colour::Text, option.palette);
    const QRect rest = paintLine(painter, {first, strong, ink}, index.data().toString());
    paintLine(painter, {rest, option.font, colourOf(Colour::Accent, option.palette)},
              index.data(SeatsModel::TitlesRole).toString());
    paintLine(painter, {second, small, quiet}, index.data(SeatsModel::TermRole).toString());
    painter->restore();
}

QSize SeatDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int first = std::max(QFontMetrics(strongFont(option.font)).height(),
                               pillSize({.word = {}}, option.font).height());
    return {0, first + QFontMetrics(smallFont(option.font)).height() + 2 * spacing::normal + 1};
}

} // namespace chapterhouse
