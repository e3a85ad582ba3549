#pragma once

#include "desktop/pages/events/schedulemodel.h"

#include <QListView>
#include <QPersistentModelIndex>

namespace chapterhouse {

/// The rows of an agenda, chosen by mouse or keys. What is above comes as somebody scrolls or moves
/// up to it, what is below before it is needed; neither moves what is seen.
class ScheduleList final : public QListView {
    Q_OBJECT

public:
    /// `model` must outlive it.
    explicit ScheduleList(ScheduleModel &model, QWidget *parent = nullptr);

    /// The event that is marked; nothing is scrolled.
    void setSelected(const RecordRef &event);
    /// Scrolls so that the day, or the next one that has something, is at the top.
    void showDay(QDate day);
    /// Reads what is above and scrolls up to it.
    void showEarlier();
    /// That of the uppermost row; invalid while there are none.
    QDate topDay() const;
    bool isAtTop() const;

Q_SIGNALS:
    void eventChosen(const chapterhouse::ScheduledEvent &event);
    void eventOpened(const chapterhouse::ScheduledEvent &event);
    void topDayChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void connectScrolling();
    void connectModel();
    void choose(const QModelIndex &index);
    void keepPlace();
    void restorePlace();
    void readAround();
    bool isFirstEntry(const QModelIndex &index) const;
    /// Nobody chose it.
    void markQuietly(const QModelIndex &index);

    ScheduleModel &m_model;
    bool m_isQuiet = false;
    QPersistentModelIndex m_top; ///< while rows are put in
    int m_topAt = 0;
    bool m_stepsUp = false;              ///< as soon as there is something above
    std::optional<ScheduleEntry> m_kept; ///< what was marked while everything is read again
    QDate m_keptDay;
    int m_keptAt = 0;
};

} // namespace chapterhouse
