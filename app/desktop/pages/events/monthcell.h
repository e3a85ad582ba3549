#pragma once

#include "exchange/calendar/eventschedule.h"

#include <QFont>
#include <QPalette>
#include <QRect>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace chapterhouse {

/// Where the number of a day stands, and its lines below it, as many as there is room for.
class MonthCellLayout {
public:
    /// `font` is that of the month; the lines are a little smaller.
    MonthCellLayout(const QRect &cell, const QFont &font, Qt::LayoutDirection direction);

    QRect numberRect() const { return m_number; }
    int room() const { return m_room; }
    QRect lineRect(int line, int lines = 1) const;
    /// Where it is told how many events have no line: the last one or, without any, beside the
    /// number.
    QRect moreRect() const;

    /// The least room that a day needs: its number and how many events it has.
    static QSize minimumSize(const QFont &font);

private:
    QRect m_cell;
    Qt::LayoutDirection m_direction;
    QRect m_number;
    int m_lineHeight;
    int m_room;
};

/// What is special about a day that is painted.
struct MonthCell {
    QDate day;
    bool isOfMonth = true;
    bool isToday = false;
    int hidden = 0; ///< events that have no line
};

/// Draws a day without its events.
void paintMonthCell(QPainter *painter, const QRect &rect, const MonthCell &cell, const QFont &font,
                    const QPalette &palette);

/// Draws what marks the day that the keys are on, over its events.
void paintCurrentDay(QPainter *painter, const QRect &rect, bool hasFocus, const QPalette &palette);

/// An event where it stands in a month: on a day, or over some days of a week.
struct MonthChip {
    ScheduledEvent event;
    QRect rect;
    QDate day;                ///< the first that it stands on
    bool isRoomy = false;     ///< it has two lines
    bool beganBefore = false; ///< the week
    bool goesOn = false;      ///< after the week
};

/// Draws an event; one that goes on beyond the week reaches to its edge and has an arrow there.
void paintMonthChip(QPainter *painter, const MonthChip &chip, bool isSelected, const QFont &font,
                    const QPalette &palette);

/// "18:30 Winter meetup"; the time only on the day on which it begins.
QString shortText(const ScheduledEvent &event, QDate day);
/// "18:30 Winter meetup, Planned", with the days where there are several and what it was changed
/// from: "Fair, Planned, 27 to 29 November", "15:00 Call, Held, Changed, in place of 3 Nov 2026".
QString fullText(const ScheduledEvent &event, QDate day);
/// "+3 more".
QString moreText(int hidden);

} // namespace chapterhouse
