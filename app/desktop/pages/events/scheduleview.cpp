#include "desktop/pages/events/scheduleview.h"

#include "desktop/pages/events/schedulelist.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

ScheduleView::ScheduleView(OpenFile &file, QWidget *parent)
    : CalendarView(parent), m_file(file), m_model(new ScheduleModel(file, this)),
      m_title(new InkLabel(Colour::Text, InkLabel::Size::Strong)),
      m_earlier(new QPushButton(tr("Earlier"))), m_list(new ScheduleList(*m_model)),
      m_day(file.today())
{
    setObjectName(u"scheduleView"_s);
    setFocusProxy(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    addHead(column);
    column->addWidget(m_list, 1);
    connectParts();
    showTop();
}

void ScheduleView::addHead(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(spacing::wide, 0, spacing::wide, spacing::tight);
    row->setSpacing(spacing::normal);
    m_title->setObjectName(u"scheduleTitle"_s);
    m_earlier->setObjectName(u"scheduleEarlier"_s);
    m_earlier->setIcon(iconOf(Icon::ChevronUp));
    auto *today = new QPushButton(tr("Today"));
    today->setObjectName(u"scheduleToday"_s);
    row->addWidget(m_title);
    row->addStretch();
    row->addWidget(m_earlier);
    row->addWidget(today);
    column->addLayout(row);
    connect(m_earlier, &QPushButton::clicked, m_list, &ScheduleList::showEarlier);
    connect(today, &QPushButton::clicked, this, [this] {
        m_list->showDay(m_day);
        m_list->setFocus();
    });
}

void ScheduleView::connectParts()
{
    connect(m_list, &ScheduleList::eventChosen, this, &ScheduleView::eventChosen);
    connect(m_list, &ScheduleList::eventOpened, this, &ScheduleView::eventOpened);
    connect(m_list, &ScheduleList::topDayChanged, this, &ScheduleView::showTop);
    connect(m_model, &ScheduleModel::failed, this, &ScheduleView::failed);
    connect(m_model, &ScheduleModel::loaded, this, [this] { m_list->setSelected(m_selected); });
    connect(m_model, &ScheduleModel::earlierRead, this, &ScheduleView::showTop);
    connect(&m_file.writer(), &StoreThread::changed, this, [this] { read(Due::Again); });
}

void ScheduleView::setRequest(const Query &query, QDate day)
{
    if (query == m_query && day == m_day)
        return;
    m_query = query;
    m_day = day;
    read(Due::Anew);
}

void ScheduleView::setSelected(const RecordRef &event)
{
    m_selected = event;
    m_list->setSelected(event);
}

void ScheduleView::read(Due due)
{
    m_due = std::max(m_due, due);
    if (!isVisible())
        return;
    switch (std::exchange(m_due, Due::Nothing)) {
    case Due::Nothing:
        return;
    case Due::Again:
        return m_model->readAgain();
    case Due::Anew:
        return m_model->begin(
            {.query = m_query, .day = m_day, .here = QTimeZone::systemTimeZone()});
    }
}

/// Which month the uppermost events are of, and whether there are earlier ones.
void ScheduleView::showTop()
{
    const QDate day = m_list->topDay();
    m_title->setText(QLocale().toString(day.isValid() ? day : m_day, u"MMMM yyyy"_s));
    m_earlier->setEnabled(m_model->hasEarlier() || !m_list->isAtTop());
}

void ScheduleView::showEvent(QShowEvent *event)
{
    CalendarView::showEvent(event);
    read(Due::Nothing);
}

} // namespace chapterhouse
