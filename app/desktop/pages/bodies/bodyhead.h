#pragma once

#include "desktop/pages/bodies/bodyfacts.h"
#include "desktop/records/recordhead.h"

namespace chapterhouse {

/// Which body the pane shows, how many of its seats are filled, and what can be done with it.
class BodyHead final : public RecordHead {
    Q_OBJECT

public:
    explicit BodyHead(QWidget *parent = nullptr);

    void showFacts(const BodyFacts &facts);

Q_SIGNALS:
    void newSeatRequested();
    void copyRequested();
    void calendarRequested();
    void checkRequested();
    void removeRequested();

private:
    QPushButton *m_newSeat;
    QPushButton *m_copy;
    QPushButton *m_calendar;
};

} // namespace chapterhouse
