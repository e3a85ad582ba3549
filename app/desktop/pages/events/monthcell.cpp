#include "desktop/pages/events/monthcell.h"

#include "base/words.h"
#include "desktop/pages/events/monthgrid.h"
#include "desktop/records/statuspills.h"
#include "desktop/widgets/look/paint.h"
#include "domain/daytext.h"

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

void paintEvent(QPainter *painter, const QRect &rect, const ScheduledEvent &event,
                const MonthCell &cell, bool isRoomy, const QFont &font, const QPalette &palette)
{
    const Pill pill = pillOf(nameOf(event.state), {});
    const bool isSelected = event.event == cell.selected;
    paintBox(painter, rect,
             {.fill = colourOf(groundOf(pill.tone), palette),
              .border = isSelected ? colourOf(Colour::Accent, palette) : QColor(Qt::transparent),
              .width = 2,
              .radius = lineRadius});
    const Qt::LayoutDirection direction = painter->layoutDirection();
    const QRect inside = rect.adjusted(edge, 0, -edge, 0);
    QRect first = inside;
    if (isRoomy)
        first.setHeight(inside.height() / 2 + 1);
    const QRect sign(first.x(), first.y(), signSide, first.height());
    paintIcon(painter, QStyle::visualRect(direction, first, sign), pill.sign,
              colourOf(inkOf(pill.tone), palette));
    const QRect room =
        QStyle::visualRect(direction, first, first.adjusted(signSide + edge, 0, 0, 0));
    const QFont plain = smallFont(font);
    QFont ofTitle = plain;
    ofTitle.setStrikeOut(event.state == EventState::Cancelled);
    painter->setPen(colourOf(Colour::Text, palette));
    if (!isRoomy) {
        paintWords(painter, room, ofTitle, shortText(event, cell.day));
        return;
    }
    paintWords(painter, room, plain, leadOf(event, cell.day));
    paintWords(painter, inside.adjusted(0, first.height() - 2, 0, 0), ofTitle, event.title);
}

} // namespace

MonthCellLayout::MonthCellLayout(const QRect &cell, const QFont &font,
                                 Qt::LayoutDirection direction, int events)
    : m_cell(cell.adjusted(edge, edge, -edge, -edge)), m_direction(direction),
      m_lineHeight(lineHeightOf(font)), m_events(events)
{
    const int side = numberSide(font);
    m_number = QStyle::visualRect(direction, m_cell, QRect(m_cell.topLeft(), QSize(side, side)));
    const int room = std::max(0, (m_cell.height() - side) / m_lineHeight);
    m_hasMoreLine = room > 0;
    m_isRoomy = 2 * events <= room;
    m_lines = events <= room ? events : std::max(0, room - 1);
}

QRect MonthCellLayout::lineRect(int line) const
{
    const int height = m_isRoomy ? 2 * m_lineHeight : m_lineHeight;
    const int top = m_cell.top() + m_number.height() + line * height;
    return {m_cell.left(), top + 1, m_cell.width(), height - 2};
}

/// Where no line fits below the number, beside it.
QRect MonthCellLayout::moreRect() const
{
    if (hidden() == 0)
        return {};
    if (m_hasMoreLine)
        return lineRect(m_lines);
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

void paintMonthCell(QPainter *painter, const QRect &rect, const MonthCell &cell,
                    const std::vector<ScheduledEvent> &events, const QFont &font,
                    const QPalette &palette)
{
    painter->fillRect(rect, colourOf(cell.isOfMonth ? Colour::Ground : Colour::Rail, palette));
    painter->setPen(colourOf(Colour::Line, palette));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.topRight(), rect.bottomRight());
    const MonthCellLayout layout(rect, font, painter->layoutDirection(),
                                 static_cast<int>(events.size()));
    paintNumber(painter, layout.numberRect(), cell, font, palette);
    for (int line = 0; line < layout.lines(); ++line) {
        paintEvent(painter, layout.lineRect(line), events[static_cast<std::size_t>(line)], cell,
                   layout.isRoomy(), font, palette);
    }
    if (layout.hidden() > 0) {
        const QFont small = smallFont(font);
        const QRect room = layout.moreRect().adjusted(edge, 0, -edge, 0);
        painter->setPen(colourOf(Colour::Quiet, palette));
        paintWords(painter, room, small, moreText(layout.hidden()));
    }
    if (cell.hasFocus)
        paintFocusRing(painter, rect.adjusted(0, 0, -1, -1), palette, lineRadius);
    else if (cell.isCurrent)
        paintBox(painter, rect.adjusted(0, 0, -1, -1),
                 {.border = colourOf(Colour::Quiet, palette), .radius = lineRadius});
}

QString shortText(const ScheduledEvent &event, QDate day)
{
    if (!event.start.isValid() || day != event.days.first)
        return event.title;
    return timeText(event.start) + u' ' + event.title;
}

QString fullText(const ScheduledEvent &event, QDate day)
{
    return MonthGrid::tr("%1, %2").arg(shortText(event, day), stateWord(event.state));
}

QString moreText(int hidden)
{
    return MonthGrid::tr("+%Ln more", nullptr, hidden);
}

} // namespace chapterhouse
