#pragma once

#include "domain/query.h"
#include "exchange/calendar/eventschedule.h"

#include <QWidget>

namespace chapterhouse {

/// The events of a query as a calendar of some form, on the clocks of this computer.
class CalendarView : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What is shown, from understoodQuery(), as of a day.
    virtual void setRequest(const Query &query, QDate day) = 0;
    /// The event that is marked.
    virtual void setSelected(const RecordRef &event) = 0;

Q_SIGNALS:
    void eventChosen(const chapterhouse::ScheduledEvent &event);
    /// It was chosen before.
    void eventOpened(const chapterhouse::ScheduledEvent &event);
    void newEventRequested(QDate day);
    void failed(const QString &sentence);
};

} // namespace chapterhouse
