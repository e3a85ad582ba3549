#pragma once

#include "desktop/pages/events/monthcell.h"
#include "desktop/pages/events/monthweek.h"

namespace chapterhouse {

inline constexpr int weeksOfMonth = 6;

/// Where the days of a month and their events stand.
class MonthLayout {
public:
    /// The six weeks from `first` on share `area`; `events`, which are in the order of
    /// eventSchedule(), must outlive it.
    MonthLayout(const QRect &area, QDate first, const std::vector<ScheduledEvent> &events,
                const QFont &font, Qt::LayoutDirection direction);

    QRect dayRect(QDate day) const;
    /// The events of a week that have room, the bars first.
    std::vector<MonthChip> chipsOf(int week) const;
    /// How many on the day have none, and where that is told; empty when all have.
    int hiddenOn(QDate day) const;
    QRect moreRect(QDate day) const;
    /// Empty where it does not stand.
    QRect eventRect(QDate day, const RecordRef &event) const;
    /// At a place within a day.
    std::optional<ScheduledEvent> eventAt(QDate day, QPoint at) const;

private:
    int numberOf(QDate day) const { return static_cast<int>(m_first.daysTo(day)); }
    MonthCellLayout cellOf(QDate day) const;
    WeekLayout layoutOf(int week) const;
    QRect barRect(QDate week, const WeekBar &bar) const;
    QRect edgeOf(QDate day, const QRect &bar, bool isLeading) const;

    QRect m_area;
    QDate m_first;
    const std::vector<ScheduledEvent> &m_events;
    QFont m_font;
    Qt::LayoutDirection m_direction;
};

} // namespace chapterhouse
