#include "desktop/pages/events/monthgrid.h"

#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/look/type.h"
#include "domain/daytext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

int columnOf(QDate day)
{
    const int first = static_cast<int>(QLocale().firstDayOfWeek());
    return (day.dayOfWeek() - first + daysOfWeek) % daysOfWeek;
}

bool isOn(const ScheduledEvent &event, QDate day)
{
    return event.days.contains(day);
}

} // namespace

MonthGrid::MonthGrid(QDate today, QWidget *parent)
    : QWidget(parent), m_today(today), m_current(today)
{
    setObjectName(u"monthGrid"_s);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    describe();
}

DayRange MonthGrid::days() const
{
    const QDate first(m_current.year(), m_current.month(), 1);
    const QDate shown = first.addDays(-columnOf(first));
    return {shown, shown.addDays(weeksOfMonth * daysOfWeek - 1)};
}

void MonthGrid::setCurrentDay(QDate day)
{
    if (day == m_current || day < beginningOfTime().addMonths(2) || day > endOfTime().addMonths(-2))
        return;
    m_current = day;
    describe();
    update();
    Q_EMIT currentDayChanged();
}

void MonthGrid::setToday(QDate today)
{
    m_today = today;
    describe();
    update();
}

void MonthGrid::setEvents(std::vector<ScheduledEvent> events)
{
    m_events = std::move(events);
    describe();
    update();
}

void MonthGrid::setSelected(const RecordRef &event)
{
    m_selected = event;
    if (m_chosen && m_chosen->event != event)
        m_chosen.reset();
    update();
}

bool MonthGrid::isMarked(const ScheduledEvent &event) const
{
    return event.event == m_selected && (!m_chosen || m_chosen->occurrence == event.occurrence);
}

std::vector<ScheduledEvent> MonthGrid::eventsOn(QDate day) const
{
    std::vector<ScheduledEvent> found;
    std::copy_if(m_events.begin(), m_events.end(), std::back_inserter(found),
                 [day](const ScheduledEvent &event) { return isOn(event, day); });
    return found;
}

int MonthGrid::headHeight() const
{
    return QFontMetrics(smallFont(font())).height() + spacing::normal;
}

MonthLayout MonthGrid::monthLayout() const
{
    const QRect below = rect().adjusted(0, headHeight(), 0, 0);
    return {below, days().first, m_events, font(), layoutDirection()};
}

QRect MonthGrid::dayRect(QDate day) const
{
    return monthLayout().dayRect(day);
}

QRect MonthGrid::eventRect(QDate day, const RecordRef &event) const
{
    return monthLayout().eventRect(day, event);
}

QRect MonthGrid::moreRect(QDate day) const
{
    return monthLayout().moreRect(day);
}

QSize MonthGrid::minimumSizeHint() const
{
    const QSize cell = MonthCellLayout::minimumSize(font());
    return {cell.width() * daysOfWeek, headHeight() + cell.height() * weeksOfMonth};
}

QSize MonthGrid::sizeHint() const
{
    return minimumSizeHint() * 2;
}

void MonthGrid::paintHead(QPainter *painter) const
{
    painter->setFont(smallFont(font()));
    painter->setPen(colourOf(Colour::Quiet, palette()));
    for (int column = 0; column < daysOfWeek; ++column) {
        const QDate day = days().first.addDays(column);
        QRect room = dayRect(day);
        room.setTop(0);
        room.setHeight(headHeight());
        painter->drawText(room, Qt::AlignCenter,
                          QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat));
    }
    painter->setPen(colourOf(Colour::Line, palette()));
    painter->drawLine(0, headHeight() - 1, width(), headHeight() - 1);
}

void MonthGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintHead(&painter);
    const MonthLayout layout = monthLayout();
    const DayRange shown = days();
    for (QDate day = shown.first; day <= shown.last; day = day.addDays(1)) {
        const MonthCell cell{.day = day,
                             .isOfMonth = day.month() == m_current.month(),
                             .isToday = day == m_today,
                             .hidden = layout.hiddenOn(day)};
        paintMonthCell(&painter, layout.dayRect(day), cell, font(), palette());
    }
    for (int week = 0; week < weeksOfMonth; ++week) {
        for (const MonthChip &chip : layout.chipsOf(week))
            paintMonthChip(&painter, chip, isMarked(chip.event), font(), palette());
    }
    paintCurrentDay(&painter, layout.dayRect(m_current), hasFocus(), palette());
}

QDate MonthGrid::dayAt(QPoint at) const
{
    const MonthLayout layout = monthLayout();
    const DayRange shown = days();
    for (QDate day = shown.first; day <= shown.last; day = day.addDays(1)) {
        if (layout.dayRect(day).contains(at))
            return day;
    }
    return {};
}

std::optional<ScheduledEvent> MonthGrid::eventAt(QPoint at) const
{
    const QDate day = dayAt(at);
    return day.isValid() ? monthLayout().eventAt(day, at) : std::nullopt;
}

/// Invalid when the key does not move the day.
QDate MonthGrid::dayAfter(int key) const
{
    const int forward = isRightToLeft() ? -1 : 1;
    switch (key) {
    case Qt::Key_Left:
        return m_current.addDays(-forward);
    case Qt::Key_Right:
        return m_current.addDays(forward);
    case Qt::Key_Up:
        return m_current.addDays(-daysOfWeek);
    case Qt::Key_Down:
        return m_current.addDays(daysOfWeek);
    case Qt::Key_PageUp:
        return m_current.addMonths(-1);
    case Qt::Key_PageDown:
        return m_current.addMonths(1);
    case Qt::Key_Home:
        return m_today;
    default:
        return {};
    }
}

void MonthGrid::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (const QDate day = dayAfter(event->key()); isPlain && day.isValid())
        setCurrentDay(day);
    else if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        openDay();
    else
        QWidget::keyPressEvent(event);
}

void MonthGrid::openDay()
{
    const std::vector<ScheduledEvent> events = eventsOn(m_current);
    if (events.empty())
        Q_EMIT newEventRequested(m_current);
    else if (events.size() == 1)
        open(events.front());
    else
        offerDay(m_current);
}

void MonthGrid::choose(const ScheduledEvent &event)
{
    m_chosen = event;
    update();
    Q_EMIT eventChosen(event);
}

void MonthGrid::open(const ScheduledEvent &event)
{
    choose(event);
    Q_EMIT eventOpened(event);
}

void MonthGrid::offerDay(QDate day)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"dayMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ScheduledEvent &event : eventsOn(day)) {
        QString words = fullText(event, day);
        connect(menu->addAction(words.replace(u'&', u"&&"_s)), &QAction::triggered, this,
                [this, event] { open(event); });
    }
    menu->popup(mapToGlobal(dayRect(day).bottomLeft()));
    menu->setActiveAction(menu->actions().constFirst());
}

void MonthGrid::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QDate day = dayAt(at);
    if (event->button() != Qt::LeftButton || !day.isValid())
        return QWidget::mousePressEvent(event);
    m_pressed = eventAt(at);
    const bool isMore = moreRect(day).contains(at);
    setCurrentDay(day);
    if (m_pressed)
        choose(*m_pressed);
    else if (isMore)
        offerDay(day);
}

/// The first click of the two may have turned the month, so that something else is under the
/// pointer now.
void MonthGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !dayAt(event->position().toPoint()).isValid())
        return QWidget::mouseDoubleClickEvent(event);
    if (m_pressed)
        Q_EMIT eventOpened(*m_pressed);
    else
        Q_EMIT newEventRequested(m_current);
}

void MonthGrid::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void MonthGrid::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool MonthGrid::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto under = eventAt(help->pos());
    QToolTip::showText(help->globalPos(),
                       under ? fullText(*under, dayAt(help->pos())).toHtmlEscaped() : QString(),
                       this);
    return true;
}

/// A screen reader hears the month, and what is on the current day.
void MonthGrid::describe()
{
    QStringList sentences{weekdayText(m_current)};
    if (m_current == m_today)
        sentences += tr("Today");
    const std::vector<ScheduledEvent> events = eventsOn(m_current);
    for (const ScheduledEvent &event : events)
        sentences += fullText(event, m_current);
    if (events.empty())
        sentences += tr("No events");
    setAccessibleName(QLocale().toString(m_current, u"MMMM yyyy"_s));
    setAccessibleDescription(sentences.join(u". "_s));
}

} // namespace chapterhouse
