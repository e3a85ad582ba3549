#include "desktop/pages/events/schedulelist.h"

#include "desktop/pages/events/scheduledelegate.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/look/type.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace chapterhouse {

using namespace Qt::StringLiterals;

ScheduleList::ScheduleList(ScheduleModel &model, QWidget *parent)
    : QListView(parent), m_model(model)
{
    setObjectName(u"scheduleList"_s);
    setAccessibleName(tr("Agenda of events"));
    setItemDelegate(new ScheduleDelegate(this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setMouseTracking(true);
    setModel(&model);
    connectModel();
    connectScrolling();
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const ScheduleEntry *entry = m_model.entryAt(index.row()))
            Q_EMIT eventOpened(entry->event);
    });
}

void ScheduleList::connectModel()
{
    connect(&m_model, &ScheduleModel::rowsAboutToBeInserted, this, &ScheduleList::keepPlace);
    connect(&m_model, &ScheduleModel::rowsInserted, this, &ScheduleList::restorePlace);
    connect(&m_model, &ScheduleModel::modelAboutToBeReset, this, [this] {
        const QModelIndex current = currentIndex();
        m_kept.reset();
        if (current.isValid() && m_model.entryAt(current.row()))
            m_kept = *m_model.entryAt(current.row());
        const QModelIndex top = indexAt({0, 0});
        m_keptDay = top.isValid() ? m_model.dayAt(top.row()) : QDate();
        m_keptAt = top.isValid() ? visualRect(m_model.index(m_model.rowFrom(m_keptDay))).top() : 0;
    });
    connect(&m_model, &ScheduleModel::modelReset, this, [this] {
        if (const auto row = m_kept ? m_model.rowOf(*m_kept) : std::nullopt)
            markQuietly(m_model.index(*row));
        if (m_keptDay.isValid())
            showDay(m_keptDay);
        verticalScrollBar()->setValue(verticalScrollBar()->value() - m_keptAt);
    });
    connect(&m_model, &ScheduleModel::begun, this, &ScheduleList::scrollToTop);
    connect(&m_model, &ScheduleModel::loaded, this, [this] {
        doItemsLayout();
        readAround();
        viewport()->update();
        Q_EMIT topDayChanged();
    });
    connect(&m_model, &ScheduleModel::earlierRead, this, [this] {
        if (std::exchange(m_stepsUp, false))
            verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
    });
}

void ScheduleList::connectScrolling()
{
    // By a person, who may turn the wheel upwards at the top too.
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        if (verticalScrollBar()->sliderPosition() == verticalScrollBar()->minimum())
            m_model.readEarlier();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ScheduleList::readAround);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ScheduleList::topDayChanged);
}

/// Reads on before the end is seen.
void ScheduleList::readAround()
{
    const QScrollBar *bar = verticalScrollBar();
    if (isVisible() && bar->value() + bar->pageStep() >= bar->maximum())
        m_model.readLater();
}

void ScheduleList::keepPlace()
{
    m_top = indexAt({0, 0});
    m_topAt = m_top.isValid() ? visualRect(m_top).top() : 0;
}

void ScheduleList::restorePlace()
{
    if (!m_top.isValid())
        return;
    doItemsLayout();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(m_top).top() - m_topAt);
    m_top = QPersistentModelIndex();
}

void ScheduleList::showDay(QDate day)
{
    const int row = m_model.rowFrom(day);
    if (row == m_model.rowCount())
        return;
    doItemsLayout();
    scrollTo(m_model.index(row), PositionAtTop);
}

void ScheduleList::showEarlier()
{
    m_stepsUp = isAtTop();
    verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
}

QDate ScheduleList::topDay() const
{
    const QModelIndex top = indexAt({0, 0});
    return top.isValid() ? m_model.dayAt(top.row()) : QDate();
}

bool ScheduleList::isAtTop() const
{
    return verticalScrollBar()->value() == verticalScrollBar()->minimum();
}

void ScheduleList::markQuietly(const QModelIndex &index)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    setAutoScroll(false);
    setCurrentIndex(index);
    setAutoScroll(true);
}

void ScheduleList::setSelected(const RecordRef &event)
{
    const QModelIndex current = currentIndex();
    const ScheduleEntry *entry = current.isValid() ? m_model.entryAt(current.row()) : nullptr;
    if (entry && entry->event.event == event)
        return;
    const auto row = m_model.rowOf(event);
    markQuietly(row ? m_model.index(*row) : QModelIndex());
    if (!row)
        clearSelection();
}

void ScheduleList::choose(const QModelIndex &index)
{
    const ScheduleEntry *entry = index.isValid() ? m_model.entryAt(index.row()) : nullptr;
    if (entry && !m_isQuiet)
        Q_EMIT eventChosen(entry->event);
}

void ScheduleList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    choose(current);
}

/// What is current already is chosen once more: another record may be shown meanwhile.
void ScheduleList::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex pressed = indexAt(event->position().toPoint());
    const bool isCurrent = pressed.isValid() && pressed == currentIndex();
    QListView::mousePressEvent(event);
    if (isCurrent && event->button() == Qt::LeftButton)
        choose(pressed);
}

bool ScheduleList::isFirstEntry(const QModelIndex &index) const
{
    for (int row = 0; row < index.row(); ++row) {
        if (m_model.entryAt(row))
            return false;
    }
    return true;
}

/// What a list takes for a row to go to may head a day; below it is always an event.
QModelIndex ScheduleList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex to = QListView::moveCursor(action, modifiers);
    return to.isValid() && !m_model.entryAt(to.row()) ? to.siblingAtRow(to.row() + 1) : to;
}

void ScheduleList::keyPressEvent(QKeyEvent *event)
{
    const bool goesUp = event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp;
    if (goesUp && isFirstEntry(currentIndex()))
        m_model.readEarlier();
    QListView::keyPressEvent(event);
}

void ScheduleList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_model.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(colourOf(Colour::Quiet, palette()));
    painter.drawText(viewport()->rect().adjusted(spacing::wide, spacing::wide, -spacing::wide, 0),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     tr("Nothing is to come. “Earlier” shows what has been."));
}

} // namespace chapterhouse
