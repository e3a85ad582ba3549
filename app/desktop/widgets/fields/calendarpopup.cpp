#include "desktop/widgets/fields/calendarpopup.h"

#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"

#include <QCalendarWidget>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chapterhouse {

CalendarPopup::CalendarPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup), m_calendar(new QCalendarWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::tight, spacing::tight, spacing::tight, spacing::tight);
    column->addWidget(m_calendar);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setFirstDayOfWeek(locale().firstDayOfWeek());
    m_calendar->setAccessibleName(tr("Calendar"));
    dress();
    connect(m_calendar, &QCalendarWidget::clicked, this, &CalendarPopup::choose);
    connect(m_calendar, &QCalendarWidget::activated, this, &CalendarPopup::choose);
}

/// Qt's calendar paints its bar in the selection's colour and its weekends red, and as a list it
/// would have a list's pale selection.
void CalendarPopup::dress()
{
    const QColor text = colourOf(Colour::Text, palette());
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        m_calendar->setWeekdayTextFormat(day, QTextCharFormat());
    QTextCharFormat head;
    head.setForeground(colourOf(Colour::Quiet, palette()));
    m_calendar->setHeaderTextFormat(head);
    if (auto *bar = m_calendar->findChild<QWidget *>(u"qt_calendar_navigationbar"_s)) {
        bar->setBackgroundRole(QPalette::Window);
        QPalette own;
        own.setColor(QPalette::HighlightedText, text);
        own.setColor(QPalette::ButtonText, text);
        bar->setPalette(own);
    }
    if (auto *days = m_calendar->findChild<QWidget *>(u"qt_calendar_calendarview"_s)) {
        QPalette own;
        own.setColor(QPalette::Highlight, colourOf(Colour::Accent, palette()));
        own.setColor(QPalette::HighlightedText, colourOf(Colour::OnAccent, palette()));
        days->setPalette(own);
    }
    const auto arrow = [this](const QString &name, Icon icon, const QString &meaning) {
        if (auto *button = m_calendar->findChild<QToolButton *>(name)) {
            button->setIcon(iconOf(icon));
            button->setAccessibleName(meaning);
        }
    };
    arrow(u"qt_calendar_prevmonth"_s, Icon::ChevronLeft, tr("Month before"));
    arrow(u"qt_calendar_nextmonth"_s, Icon::ChevronRight, tr("Month after"));
}

void CalendarPopup::openUnder(const QWidget *field, QDate day)
{
    if (day.isValid())
        m_calendar->setSelectedDate(day);
    adjustSize();
    const QRect screen = field->screen()->availableGeometry();
    QPoint at = field->mapToGlobal(QPoint(0, field->height() + 2));
    if (at.y() + height() > screen.bottom())
        at.setY(field->mapToGlobal(QPoint(0, 0)).y() - height() - 2);
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(at);
    show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

void CalendarPopup::choose(QDate day)
{
    close();
    Q_EMIT dayChosen(day);
}

} // namespace chapterhouse
