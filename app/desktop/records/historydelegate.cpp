#include "desktop/records/historydelegate.h"

#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/look/paint.h"
#include "desktop/widgets/look/type.h"
#include "models/historymodel.h"

#include <QPainter>

namespace chapterhouse {

namespace {

constexpr int wrapped = Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignTop;

QRect textBounds(const QStyleOptionViewItem &option, const QString &text)
{
    const int width = std::max(120, option.rect.width() - 2 * spacing::normal);
    return QFontMetrics(option.font).boundingRect(QRect(0, 0, width, 10'000), wrapped, text);
}

} // namespace

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    paintRowGround(painter, option.rect, option.palette, option.state, true);
    const QString text = index.data().toString();
    QRect area =
        option.rect.adjusted(spacing::normal, spacing::tight, -spacing::normal, -spacing::tight);
    painter->setFont(option.font);
    painter->setPen(colourOf(Colour::Text, option.palette));
    painter->drawText(area, wrapped, text);
    area.setTop(area.top() + textBounds(option, text).height());
    painter->setFont(smallFont(option.font));
    painter->setPen(colourOf(Colour::Quiet, option.palette));
    painter->drawText(area, wrapped, index.data(HistoryModel::WhenRole).toString());
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem sized(option);
    if (option.widget)
        sized.rect.setWidth(option.widget->width() - 2 * spacing::wide);
    const QRect text = textBounds(sized, index.data().toString());
    return {text.width(),
            text.height() + QFontMetrics(smallFont(option.font)).height() + 2 * spacing::normal};
}

} // namespace chapterhouse
