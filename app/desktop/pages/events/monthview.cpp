#include "desktop/pages/events/monthview.h"

#include "desktop/pages/events/monthgrid.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

MonthView::MonthView(OpenFile &file, QWidget *parent)
    : CalendarView(parent), m_file(file),
      m_title(new InkLabel(Colour::Text, InkLabel::Size::Strong)),
      m_grid(new MonthGrid(file.today())), m_day(file.today())
{
    setObjectName(u"monthView"_s);
    setFocusProxy(m_grid);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    addHead(column);
    column->addWidget(m_grid, 1);
    connect(m_grid, &MonthGrid::currentDayChanged, this, &MonthView::dayMoved);
    connect(m_grid, &MonthGrid::eventChosen, this, &MonthView::eventChosen);
    connect(m_grid, &MonthGrid::eventOpened, this, &MonthView::eventOpened);
    connect(m_grid, &MonthGrid::newEventRequested, this, &MonthView::newEventRequested);
    connect(&file.writer(), &StoreThread::changed, this, &MonthView::ask);
    connect(&file, &OpenFile::dayChanged, m_grid, &MonthGrid::setToday);
    dayMoved();
}

void MonthView::addHead(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(spacing::wide, 0, spacing::wide, spacing::tight);
    row->setSpacing(spacing::tight);
    const auto addTurn = [this, row](const QString &name, Icon icon, const QString &words,
                                     int months) {
        auto *turn = new QToolButton;
        turn->setObjectName(name);
        turn->setIcon(iconOf(icon));
        turn->setAutoRaise(true);
        turn->setToolTip(words);
        turn->setAccessibleName(words);
        row->addWidget(turn);
        connect(turn, &QToolButton::clicked, this,
                [this, months] { m_grid->setCurrentDay(m_grid->currentDay().addMonths(months)); });
    };
    addTurn(u"monthBefore"_s, Icon::ChevronLeft, tr("Month before"), -1);
    addTurn(u"monthAfter"_s, Icon::ChevronRight, tr("Month after"), 1);
    m_title->setObjectName(u"monthTitle"_s);
    auto *today = new QPushButton(tr("Today"));
    today->setObjectName(u"monthToday"_s);
    row->addWidget(m_title);
    row->addStretch();
    row->addWidget(today);
    column->addLayout(row);
    connect(today, &QPushButton::clicked, this, [this] {
        m_grid->setCurrentDay(m_grid->today());
        m_grid->setFocus();
    });
}

void MonthView::setRequest(const Query &query, QDate day)
{
    if (query == m_query && day == m_day)
        return;
    m_query = query;
    m_day = day;
    ask();
}

void MonthView::setSelected(const RecordRef &event)
{
    m_grid->setSelected(event);
}

void MonthView::dayMoved()
{
    m_title->setText(QLocale().toString(m_grid->currentDay(), u"MMMM yyyy"_s));
    if (m_grid->days() == m_shown)
        return;
    m_shown = m_grid->days();
    ask();
}

void MonthView::ask()
{
    const quint64 number = ++m_newest;
    if (!isVisible())
        return;
    m_file.query(
        this,
        [query = m_query, days = m_shown, here = QTimeZone::systemTimeZone(), day = m_day](
            Database &database) { return eventSchedule(database, query, days, here, day); },
        [this, number](Result<std::vector<ScheduledEvent>> events) {
            if (number != m_newest)
                return;
            if (events)
                m_grid->setEvents(*std::move(events));
            else
                Q_EMIT failed(events.error().message);
        });
}

void MonthView::showEvent(QShowEvent *event)
{
    CalendarView::showEvent(event);
    ask();
}

} // namespace chapterhouse
