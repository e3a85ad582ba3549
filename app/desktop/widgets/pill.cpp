#include "desktop/widgets/pill.h"

#include "desktop/widgets/look/paint.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace chapterhouse {

namespace {

constexpr int sidePadding = 9;
constexpr int gap = 5;

/// The sign is as high as a capital letter with a little over.
int signSide(const QFontMetrics &metrics)
{
    return metrics.capHeight() + 2;
}

} // namespace

QSize pillSize(const Pill &pill, const QFont &font)
{
    const QFontMetrics metrics(smallFont(font));
    return QSize(2 * sidePadding + signSide(metrics) + gap + textWidth(metrics, pill.word),
                 metrics.height() + 4);
}

void paintPill(QPainter *painter, const QRect &area, const Pill &pill, const QFont &font,
               const QPalette &palette)
{
    painter->save();
    const QFont small = smallFont(font);
    const QFontMetrics metrics(small);
    const QSize size = pillSize(pill, font);
    const Qt::LayoutDirection direction = painter->layoutDirection();
    QRect box(area.x(), area.y() + (area.height() - size.height()) / 2,
              std::min(size.width(), area.width()), size.height());
    box = QStyle::visualRect(direction, area, box);
    paintBox(painter, box,
             {.fill = colourOf(groundOf(pill.tone), palette), .radius = box.height() / 2.0});

    const QColor ink = colourOf(inkOf(pill.tone), palette);
    const int side = signSide(metrics);
    const QRect inside = box.adjusted(sidePadding, 0, -sidePadding, 0);
    const QRect sign(inside.x(), inside.y(), side, inside.height());
    paintIcon(painter, QStyle::visualRect(direction, inside, sign), pill.sign, ink);
    const QRect room = QStyle::visualRect(direction, inside, inside.adjusted(side + gap, 0, 0, 0));
    painter->setFont(small);
    painter->setPen(ink);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      metrics.elidedText(pill.word, Qt::ElideRight, room.width()));
    painter->restore();
}

StatusPill::StatusPill(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusPill::setPill(const Pill &pill)
{
    m_pill = pill;
    setAccessibleName(pill.word);
    setVisible(!pill.word.isEmpty());
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    return pillSize(m_pill, font());
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(&painter, rect(), m_pill, font(), palette());
}

} // namespace chapterhouse
