#pragma once

#include "desktop/pages/bodies/bodyfacts.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAction;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;

/// Which body the pane shows, how many of its seats are filled, and what can be done with it.
class BodyHead final : public QWidget {
    Q_OBJECT

public:
    explicit BodyHead(QWidget *parent = nullptr);

    void showFacts(const BodyFacts &facts);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void newSeatRequested();
    void copyRequested();
    void calendarRequested();
    void checkRequested();
    void removeRequested();

private:
    InkLabel *m_name;
    InkLabel *m_standing;
    QPushButton *m_newSeat;
    QPushButton *m_copy;
    QPushButton *m_calendar;
    QToolButton *m_more;
};

} // namespace chapterhouse
