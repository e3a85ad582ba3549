#pragma once

#include "desktop/pages/events/monthlayout.h"

#include <QWidget>

#include <optional>

namespace chapterhouse {

/// A month of events: six weeks, each day with its events, those of several
/// days as one bar a week. The arrow keys move by
/// days, Page Up and Page Down by months, Home goes to today, Enter opens what is on the day.
class MonthGrid final : public QWidget {
    Q_OBJECT

public:
    explicit MonthGrid(QDate today, QWidget *parent = nullptr);

    /// The six weeks that are shown, as the week begins here.
    DayRange days() const;
    QDate currentDay() const { return m_current; }
    /// Shows its month; a day that no calendar has changes nothing.
    void setCurrentDay(QDate day);
    void setToday(QDate today);
    QDate today() const { return m_today; }
    /// In the order of eventSchedule().
    void setEvents(std::vector<ScheduledEvent> events);
    /// The event that is marked; of a series that was chosen here, the chosen time alone.
    void setSelected(const RecordRef &event);

    std::vector<ScheduledEvent> eventsOn(QDate day) const;
    /// Where a day stands, an event on it, and what tells how many have no room; empty: nowhere.
    QRect dayRect(QDate day) const;
    QRect eventRect(QDate day, const RecordRef &event) const;
    QRect moreRect(QDate day) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentDayChanged();
    void eventChosen(const chapterhouse::ScheduledEvent &event);
    /// Enter or a double click; it was chosen before.
    void eventOpened(const chapterhouse::ScheduledEvent &event);
    /// Enter or a double click where no event is.
    void newEventRequested(QDate day);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QDate dayAt(QPoint at) const;
    std::optional<ScheduledEvent> eventAt(QPoint at) const;
    QDate dayAfter(int key) const;
    int headHeight() const;
    MonthLayout monthLayout() const;
    void paintHead(QPainter *painter) const;
    void openDay();
    void offerDay(QDate day);
    void choose(const ScheduledEvent &event);
    void open(const ScheduledEvent &event);
    bool isMarked(const ScheduledEvent &event) const;
    void describe();

    QDate m_today;
    QDate m_current;
    std::vector<ScheduledEvent> m_events;
    RecordRef m_selected;
    std::optional<ScheduledEvent> m_chosen;
    std::optional<ScheduledEvent> m_pressed; ///< what the mouse was pressed on last
};

} // namespace chapterhouse
