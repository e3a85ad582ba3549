#pragma once

#include "base/clock.h"

#include <QObject>
#include <QTimer>

namespace chapterhouse {

/// The present day in the association's zone, with a signal when it becomes another one.
class DayWatch final : public QObject {
    Q_OBJECT

public:
    /// `clock` must outlive the watch.
    explicit DayWatch(const Clock &clock, QObject *parent = nullptr);

    QDate today() const { return m_today; }
    void setZone(const QTimeZone &zone);
    /// Asks the clock; happens by itself every few seconds.
    void look();

Q_SIGNALS:
    void dayChanged(QDate today);

private:
    const Clock &m_clock;
    QTimeZone m_zone = QTimeZone::utc();
    QDate m_today;
    QTimer m_timer;
};

} // namespace chapterhouse
