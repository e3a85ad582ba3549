#include "desktop/pages/events/monthcell.h"

#include "base/words.h"
#include "desktop/pages/events/monthgrid.h"
#include "desktop/records/statuspills.h"
#include "desktop/widgets/look/paint.h"
#include "domain/daytext.h"
#include "exchange/calendar/scheduletext.h"

#include <QPainter>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int edge = 3;
constexpr int signSide = 9;
constexpr qreal lineRadius = 3;

QFont numberFont(const QFont &font)
{
    return strongFont(smallFont(font));
}

int numberSide(const QFont &font)
{
    return QFontMetrics(numberFont(font)).height() + 4;
}

int lineHeightOf(const QFont &font)
{
    return QFontMetrics(smallFont(font)).height() + 3;
}

void paintNumber(QPainter *painter, const QRect &rect, const MonthCell &cell, const QFont &font,
                 const QPalette &palette)
{
    Colour ink = cell.isOfMonth ? Colour::Text : Colour::Quiet;
    if (cell.isToday) {
        paintBox(painter, rect,
                 {.fill = colourOf(Colour::Accent, palette), .radius = rect.height() / 2.0});
        ink = Colour::OnAccent;
    }
    painter->setFont(cell.isToday ? numberFont(font) : smallFont(font));
    painter->setPen(colourOf(ink, palette));
    painter->drawText(rect, Qt::AlignCenter, QLocale().toString(cell.day.day()));
}

QString stateWord(EventState state)
{
    return Words::tr(eventStates()[static_cast<std::size_t>(state)].title);
}

/// What an event on two lines has on the first: when it begins or, without a time on that day, how
/// it stands.
QString leadOf(const ScheduledEvent &event, QDate day)
{
    const bool begins = event.start.isValid() && day == event.days.first;
    return begins ? timeText(event.start) : stateWord(event.state);
}

void paintWords(QPainter *painter, const QRect &room, const QFont &font, const QString &words)
{
    painter->setFont(font);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(words, Qt::ElideRight, room.width()));
}

/// Draws the ground of a chip and returns where its words may stand, as from left to right.
QRect paintChipGround(QPainter *painter, const MonthChip &chip, const Pill &pill, bool isSelected,
                      const QPalette &palette)
{
    painter->setClipRect(chip.rect);
    // What goes on has its round corners beyond the edge of the week.
    const QRect round = QStyle::visualRect(
        painter->layoutDirection(), chip.rect,
        chip.rect.adjusted(chip.beganBefore ? -2 * edge : 0, 0, chip.goesOn ? 2 * edge : 0, 0));
    const QColor ground = colourOf(groundOf(pill.tone), palette);
    // A neutral ground is that of days of other months too.
    const QColor border =
        pill.tone == Tone::Neutral ? colourOf(Colour::Line, palette) : QColor(Qt::transparent);
    paintBox(painter, round,
             {.fill = ground,
              .border = isSelected ? colourOf(Colour::Accent, palette) : border,
              .width = isSelected ? 2.0 : 1.0,
              .radius = lineRadius});
    painter->setClipping(false);
    QRect inside = chip.rect.adjusted(edge, 0, -edge, 0);
    const auto paintArrow = [&](int left, Icon icon) {
        const QRect arrow(left, inside.top(), signSide, inside.height());
        paintIcon(painter, QStyle::visualRect(painter->layoutDirection(), chip.rect, arrow), icon,
                  colourOf(inkOf(pill.tone), palette));
    };
    const bool isMirrored = painter->layoutDirection() == Qt::RightToLeft;
    if (chip.beganBefore) {
        paintArrow(inside.left(), isMirrored ? Icon::ChevronRight : Icon::ChevronLeft);
        inside.setLeft(inside.left() + signSide + edge);
    }
    if (chip.goesOn) {
        inside.setRight(inside.right() - signSide - edge);
        paintArrow(inside.right() + edge, isMirrored ? Icon::ChevronLeft : Icon::ChevronRight);
    }
    return inside;
}

} // namespace

MonthCellLayout::MonthCellLayout(const QRect &cell, const QFont &font,
                                 Qt::LayoutDirection direction)
    : m_cell(cell.adjusted(edge, edge, -edge, -edge)), m_direction(direction),
      m_lineHeight(lineHeightOf(font))
{
    const int side = numberSide(font);
    m_number = QStyle::visualRect(direction, m_cell, QRect(m_cell.topLeft(), QSize(side, side)));
    m_room = std::max(0, (m_cell.height() - side) / m_lineHeight);
}

QRect MonthCellLayout::lineRect(int line, int lines) const
{
    const int top = m_cell.top() + m_number.height() + line * m_lineHeight;
    return {m_cell.left(), top + 1, m_cell.width(), lines * m_lineHeight - 2};
}

QRect MonthCellLayout::moreRect() const
{
    if (m_room > 0)
        return lineRect(m_room - 1);
    return QStyle::visualRect(m_direction, m_cell,
                              QRect(m_cell.left() + m_number.width(), m_cell.top(),
                                    m_cell.width() - m_number.width(), m_number.height()));
}

QSize MonthCellLayout::minimumSize(const QFont &font)
{
    const QFontMetrics metrics(smallFont(font));
    return {numberSide(font) + textWidth(metrics, u"+99"_s) + 2 * edge,
            numberSide(font) + 2 * edge};
}

void paintMonthCell(QPainter *painter, const QRect &rect, const MonthCell &cell, const QFont &font,
                    const QPalette &palette)
{
    painter->fillRect(rect, colourOf(cell.isOfMonth ? Colour::Ground : Colour::Rail, palette));
    painter->setPen(colourOf(Colour::Line, palette));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.topRight(), rect.bottomRight());
    const MonthCellLayout layout(rect, font, painter->layoutDirection());
    paintNumber(painter, layout.numberRect(), cell, font, palette);
    if (cell.hidden > 0) {
        const QRect room = layout.moreRect().adjusted(edge, 0, -edge, 0);
        painter->setPen(colourOf(Colour::Quiet, palette));
        paintWords(painter, room, smallFont(font), moreText(cell.hidden));
    }
}

void paintCurrentDay(QPainter *painter, const QRect &rect, bool hasFocus, const QPalette &palette)
{
    const QRect inside = rect.adjusted(0, 0, -1, -1);
    if (hasFocus)
        return paintFocusRing(painter, inside, palette, lineRadius);
    paintBox(painter, inside, {.border = colourOf(Colour::Quiet, palette), .radius = lineRadius});
}

void paintMonthChip(QPainter *painter, const MonthChip &chip, bool isSelected, const QFont &font,
                    const QPalette &palette)
{
    const ScheduledEvent &event = chip.event;
    const Pill pill = pillOf(nameOf(event.state), {});
    const auto visual = [&](const QRect &rect) {
        return QStyle::visualRect(painter->layoutDirection(), chip.rect, rect);
    };
    const QRect inside = paintChipGround(painter, chip, pill, isSelected, palette);
    QRect first = inside;
    if (chip.isRoomy)
        first.setHeight(inside.height() / 2 + 1);
    paintIcon(painter, visual({first.x(), first.y(), signSide, first.height()}), pill.sign,
              colourOf(inkOf(pill.tone), palette));
    first.setLeft(first.left() + signSide + edge);
    if (event.part == SeriesPart::Changed) {
        paintIcon(painter, visual({first.x(), first.y(), signSide, first.height()}),
                  Icon::SignChanged, colourOf(Colour::Quiet, palette));
        first.setLeft(first.left() + signSide + edge);
    }
    const QRect room = visual(first);
    const QFont plain = smallFont(font);
    QFont ofTitle = plain;
    ofTitle.setStrikeOut(event.state == EventState::Cancelled);
    painter->setPen(colourOf(Colour::Text, palette));
    if (!chip.isRoomy) {
        paintWords(painter, room, ofTitle, shortText(event, chip.day));
        return;
    }
    paintWords(painter, room, plain, leadOf(event, chip.day));
    paintWords(painter, visual(inside.adjusted(0, first.height() - 2, 0, 0)), ofTitle, event.title);
}

QString shortText(const ScheduledEvent &event, QDate day)
{
    if (!event.start.isValid() || day != event.days.first)
        return event.title;
    return timeText(event.start) + u' ' + event.title;
}

QString fullText(const ScheduledEvent &event, QDate day)
{
    QStringList parts{shortText(event, day), stateWord(event.state)};
    if (event.days.first < event.days.last)
        parts += dayRangeText(event.days.first, event.days.last);
    if (const QString change = changeText(event); !change.isEmpty())
        parts += change;
    return parts.join(u", "_s);
}

QString moreText(int hidden)
{
    return MonthGrid::tr("+%Ln more", nullptr, hidden);
}

} // namespace chapterhouse
