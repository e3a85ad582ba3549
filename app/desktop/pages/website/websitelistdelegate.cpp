#include "desktop/pages/website/websitelistdelegate.h"

#include "desktop/pages/website/websitelistmodel.h"
#include "desktop/widgets/look/paint.h"

#include <QPainter>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int headAbove = spacing::normal + spacing::tight;

const WebsiteRow &rowOf(const QModelIndex &index)
{
    return static_cast<const WebsiteListModel *>(index.model())->rowAt(index);
}

void write(QPainter *painter, const QRect &rect, const QFont &font, const QColor &ink,
           const QString &text)
{
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      metrics.elidedText(text, Qt::ElideRight, rect.width()));
}

void paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QString &title)
{
    const QFont small = strongFont(smallFont(option.font));
    QRect line = option.rect.adjusted(spacing::wide, headAbove, -spacing::wide, 0);
    line.setHeight(QFontMetrics(small).height());
    write(painter, line, small, colourOf(Colour::Quiet, option.palette), title);
}

/// A draft that can be taken and dragged.
void paintCard(QPainter *painter, const QStyleOptionViewItem &option)
{
    const QRectF card = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const Colour ground = isChosen ? Colour::SelectedRow : Colour::Ground;
    paintBox(painter, card,
             {.fill = touched(colourOf(ground, option.palette), option.palette, option.state),
              .border = colourOf(isChosen ? Colour::Accent : Colour::Line, option.palette)});
    if (option.state.testFlag(QStyle::State_HasFocus) && showsFocus(option.state))
        paintFocusRing(painter, card, option.palette);
}

void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const WebsiteRow &row)
{
    const QFont strong = strongFont(option.font);
    const QFont small = smallFont(option.font);
    QRect line = option.rect.adjusted(spacing::wide, spacing::normal, -spacing::wide, 0);
    line.setHeight(QFontMetrics(strong).height());
    write(painter, line, strong, colourOf(Colour::Text, option.palette), row.title);
    line.moveTop(line.bottom() + 1);
    line.setHeight(QFontMetrics(small).height());
    const QColor ink = colourOf(inkOf(row.pill.tone), option.palette);
    const int side = QFontMetrics(small).capHeight() + 2;
    const QRect sign(line.left(), line.top(), side, line.height());
    paintIcon(painter, QStyle::visualRect(option.direction, line, sign), row.pill.sign, ink);
    QStringList words{row.pill.word, row.subtitle};
    words.removeAll(QString());
    const QRect room = line.adjusted(side + spacing::tight + 1, 0, 0, 0);
    write(painter, QStyle::visualRect(option.direction, line, room), small,
          colourOf(Colour::Quiet, option.palette), words.join(u" · "_s));
}

} // namespace

void WebsiteListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const WebsiteRow &row = rowOf(index);
    painter->save();
    if (row.what == WebsiteRow::What::Head) {
        paintHead(painter, option, row.title);
        painter->restore();
        return;
    }
    if (row.what == WebsiteRow::What::Review)
        paintCard(painter, option);
    else
        paintRowGround(painter, option.rect, option.palette, option.state, true);
    paintRow(painter, option, row);
    painter->restore();
}

QSize WebsiteListDelegate::sizeHint(const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const QFontMetrics small(smallFont(option.font));
    if (rowOf(index).what == WebsiteRow::What::Head)
        return {0, headAbove + small.height() + spacing::tight};
    return {0,
            QFontMetrics(strongFont(option.font)).height() + small.height() + 2 * spacing::normal};
}

} // namespace chapterhouse
