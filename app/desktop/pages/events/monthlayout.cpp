#include "desktop/pages/events/monthlayout.h"

#include <QStyle>

namespace chapterhouse {

MonthLayout::MonthLayout(const QRect &area, QDate first, const std::vector<ScheduledEvent> &events,
                         const QFont &font, Qt::LayoutDirection direction)
    : m_area(area), m_first(first), m_events(events), m_font(font), m_direction(direction)
{
}

QRect MonthLayout::dayRect(QDate day) const
{
    const int column = numberOf(day) % daysOfWeek;
    const int row = numberOf(day) / daysOfWeek;
    const auto left = [this](int of) { return m_area.left() + of * m_area.width() / daysOfWeek; };
    const auto top = [this](int of) { return m_area.top() + of * m_area.height() / weeksOfMonth; };
    const QRect cell(QPoint(left(column), top(row)),
                     QPoint(left(column + 1) - 1, top(row + 1) - 1));
    return QStyle::visualRect(m_direction, m_area, cell);
}

MonthCellLayout MonthLayout::cellOf(QDate day) const
{
    return {dayRect(day), m_font, m_direction};
}

WeekLayout MonthLayout::layoutOf(int week) const
{
    const QDate first = m_first.addDays(qint64(week) * daysOfWeek);
    return weekLayout(first, m_events, cellOf(first).room());
}

std::vector<MonthChip> MonthLayout::chipsOf(int week) const
{
    const QDate first = m_first.addDays(qint64(week) * daysOfWeek);
    const WeekLayout layout = layoutOf(week);
    std::vector<MonthChip> chips;
    chips.reserve(layout.bars.size());
    for (const WeekBar &bar : layout.bars)
        chips.push_back({.event = m_events[bar.event],
                         .rect = barRect(first, bar),
                         .day = first.addDays(bar.first),
                         .beganBefore = bar.beganBefore,
                         .goesOn = bar.goesOn});
    for (int at = 0; at < daysOfWeek; ++at) {
        const WeekDay &day = layout.days[static_cast<size_t>(at)];
        const int lines = day.isRoomy ? 2 : 1;
        int line = day.line;
        for (const size_t event : day.events) {
            chips.push_back({.event = m_events[event],
                             .rect = cellOf(first.addDays(at)).lineRect(line, lines),
                             .day = first.addDays(at),
                             .isRoomy = day.isRoomy});
            line += lines;
        }
    }
    return chips;
}

/// From its first day of the week to its last, and to the edge where it goes on.
QRect MonthLayout::barRect(QDate week, const WeekBar &bar) const
{
    const QDate first = week.addDays(bar.first);
    const QDate last = week.addDays(bar.last);
    QRect rect = cellOf(first).lineRect(bar.line).united(cellOf(last).lineRect(bar.line));
    if (bar.beganBefore)
        rect = rect.united(edgeOf(first, rect, true));
    if (bar.goesOn)
        rect = rect.united(edgeOf(last, rect, false));
    return rect;
}

/// The outermost pixels of a day that are as high as a bar.
QRect MonthLayout::edgeOf(QDate day, const QRect &bar, bool isLeading) const
{
    const QRect cell = dayRect(day);
    const bool isLeft = isLeading == (m_direction == Qt::LeftToRight);
    return {isLeft ? cell.left() : cell.right(), bar.top(), 1, bar.height()};
}

int MonthLayout::hiddenOn(QDate day) const
{
    const int number = numberOf(day);
    const WeekLayout layout = layoutOf(number / daysOfWeek);
    return layout.days[static_cast<size_t>(number % daysOfWeek)].hidden;
}

QRect MonthLayout::moreRect(QDate day) const
{
    return hiddenOn(day) > 0 ? cellOf(day).moreRect() : QRect();
}

QRect MonthLayout::eventRect(QDate day, const RecordRef &event) const
{
    const QRect there = dayRect(day);
    for (const MonthChip &chip : chipsOf(numberOf(day) / daysOfWeek)) {
        if (chip.event.event == event && chip.rect.intersects(there))
            return chip.rect;
    }
    return {};
}

std::optional<ScheduledEvent> MonthLayout::eventAt(QDate day, QPoint at) const
{
    for (const MonthChip &chip : chipsOf(numberOf(day) / daysOfWeek)) {
        if (chip.rect.contains(at))
            return chip.event;
    }
    return std::nullopt;
}

} // namespace chapterhouse
