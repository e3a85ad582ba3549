#pragma once

#include <QDate>
#include <QFrame>

QT_BEGIN_NAMESPACE
class QCalendarWidget;
QT_END_NAMESPACE

namespace chapterhouse {

/// A calendar that opens under a field and closes when a day is chosen, or by Esc.
class CalendarPopup final : public QFrame {
    Q_OBJECT

public:
    explicit CalendarPopup(QWidget *parent);

    /// An invalid day opens the calendar at its own idea of today.
    void openUnder(const QWidget *field, QDate day);

Q_SIGNALS:
    void dayChosen(QDate day);

private:
    void dress();
    void choose(QDate day);

    QCalendarWidget *m_calendar;
};

} // namespace chapterhouse
