#pragma once

#include "exchange/calendar/eventschedule.h"

#include <QFont>
#include <QPalette>
#include <QRect>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace chapterhouse {

/// Where the number of a day stands and its events below it: each on two lines where there is room
/// for all so, else on one, as far as there is room.
class MonthCellLayout {
public:
    /// `font` is that of the month; the lines are a little smaller.
    MonthCellLayout(const QRect &cell, const QFont &font, Qt::LayoutDirection direction,
                    int events);

    QRect numberRect() const { return m_number; }
    /// How many events are shown; the others are told in a line of their own, see moreRect().
    int lines() const { return m_lines; }
    int hidden() const { return m_events - m_lines; }
    QRect lineRect(int line) const;
    /// Empty when all are shown.
    QRect moreRect() const;
    /// Each event has two lines.
    bool isRoomy() const { return m_isRoomy; }

    /// The least room that a day needs: its number and how many events it has.
    static QSize minimumSize(const QFont &font);

private:
    QRect m_cell;
    Qt::LayoutDirection m_direction;
    QRect m_number;
    int m_lineHeight;
    int m_events;
    int m_lines;
    bool m_hasMoreLine;
    bool m_isRoomy;
};

/// What is special about a day that is painted.
struct MonthCell {
    QDate day;
    bool isOfMonth = true;
    bool isToday = false;
    bool isCurrent = false;
    bool hasFocus = false; ///< and is to show it
    RecordRef selected;    ///< the event that is marked
};

/// Draws a day with its events.
void paintMonthCell(QPainter *painter, const QRect &rect, const MonthCell &cell,
                    const std::vector<ScheduledEvent> &events, const QFont &font,
                    const QPalette &palette);

/// "18:30 Winter meetup"; the time only on the day on which it begins.
QString shortText(const ScheduledEvent &event, QDate day);
/// "18:30 Winter meetup, Planned".
QString fullText(const ScheduledEvent &event, QDate day);
/// "+3 more".
QString moreText(int hidden);

} // namespace chapterhouse
