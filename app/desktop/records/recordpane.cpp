#include "desktop/records/recordpane.h"

#include "desktop/records/historytab.h"
#include "desktop/records/obstaclepanel.h"
#include "desktop/records/recordhead.h"
#include "desktop/records/statuspills.h"
#include "desktop/widgets/askingpanel.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/tabstrip.h"
#include "store/listing.h"
#include "store/recordtable.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>

namespace chapterhouse {

using namespace Qt::StringLiterals;

RecordPane::RecordPane(OpenFile &file, Kind kind)
    : m_file(file), m_kind(kind), m_sides(new QSplitter), m_stack(new QStackedWidget),
      m_parts(new QVBoxLayout), m_obstacle(new ObstaclePanel(nameOf(kind) + u"Obstacle"_s)),
      m_remover(new RecordRemover(file, *m_obstacle, this)), m_tabs(new TabStrip),
      m_tabPages(new QStackedWidget), m_history(new HistoryTab(file))
{
    setObjectName(nameOf(kind) + u"Pane"_s);
    m_tabs->setObjectName(nameOf(kind) + u"Tabs"_s);
    m_stack->addWidget(new QWidget);
    m_stack->addWidget(buildRecord());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    m_sides->setChildrenCollapsible(false);
    m_sides->setHandleWidth(1);
    m_sides->addWidget(m_stack);
    column->addWidget(m_sides);
    connect(m_tabs, &QTabBar::currentChanged, m_tabPages, &QStackedWidget::setCurrentIndex);
    connect(m_history, &HistoryTab::messageWanted, this, &RecordPane::messageWanted);
    connect(m_remover, &RecordRemover::messageWanted, this, &RecordPane::messageWanted);
    connect(m_remover, &RecordRemover::asked, this, &RecordPane::asked);
    connect(m_obstacle, &ObstaclePanel::closed, m_tabs, qOverload<>(&QWidget::setFocus));
}

QWidget *RecordPane::buildRecord()
{
    m_parts->setContentsMargins({});
    m_parts->setSpacing(0);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(spacing::wide, 0, spacing::wide, 0);
    tabs->addWidget(m_tabs);
    auto *record = new QWidget;
    auto *column = new QVBoxLayout(record);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(m_parts);
    column->addWidget(m_obstacle);
    column->addLayout(tabs);
    column->addWidget(m_tabPages, 1);
    return record;
}

void RecordPane::begin()
{
    connect(&m_file.writer(), &StoreThread::changed, this, &RecordPane::follow);
    setReadOnly(m_file.readOnlyReason());
}

void RecordPane::addTab(const QString &title, QWidget *page)
{
    m_tabs->addTab(title);
    m_tabPages->addWidget(page);
}

void RecordPane::addTabBeside(const QString &title, QWidget *page, int fromWidth)
{
    m_beside = page;
    m_besideTab = m_tabs->count();
    m_besideFrom = fromWidth;
    auto *place = new QWidget;
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins({});
    column->addWidget(page);
    addTab(title, place);
}

void RecordPane::placeBeside()
{
    const bool isBeside = m_beside && m_beside->parentWidget() == m_sides;
    const bool hasRoom = m_beside && width() >= m_besideFrom;
    if (isBeside == hasRoom)
        return;
    if (hasRoom && m_tabs->currentIndex() == m_besideTab)
        m_tabs->setCurrentIndex(0);
    m_tabs->setTabVisible(m_besideTab, !hasRoom);
    m_tabs->updateGeometry();
    if (hasRoom) {
        m_sides->addWidget(m_beside);
        m_sides->setSizes({width() * 4 / 7, width() * 3 / 7});
    } else {
        m_tabPages->widget(m_besideTab)->layout()->addWidget(m_beside);
    }
    m_beside->setVisible(true);
    besideChanged(hasRoom);
}

void RecordPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeBeside();
}

void RecordPane::addHistoryTab()
{
    addTab(tr("History"), m_history);
}

void RecordPane::showRecord(const RecordRef &record, QDate day)
{
    if (record.id == m_recordId && day == m_day)
        return;
    if (record.id != m_recordId) {
        finishEditing();
        m_remover->dismiss();
        dismissQuestions();
    }
    m_recordId = record.id;
    m_day = day;
    m_history->showRecord(record);
    turnToRecord();
    reload();
}

void RecordPane::showNone()
{
    finishEditing();
    m_remover->dismiss();
    dismissQuestions();
    m_recordId = {};
    m_stack->setCurrentIndex(0);
}

void RecordPane::showParts()
{
    setMinimumWidth(m_tabs->sizeHint().width() + 2 * spacing::wide);
    m_stack->setCurrentIndex(1);
    refreshReadOnly();
    showSiteMark();
}

void RecordPane::setSiteMarks(const QHash<RecordId, RowMark> &marks)
{
    m_siteMarks = marks;
    showSiteMark();
}

void RecordPane::showSiteMark()
{
    const RowMark mark = m_siteMarks.value(m_recordId);
    if (auto *head = findChild<RecordHead *>())
        head->setSiteState(mark.word.isEmpty() ? Pill() : pillOf(mark.status, mark.word));
}

/// What is told of a record may come from any other one: the leads of a chapter are members with
/// seats.
void RecordPane::follow()
{
    if (!m_recordId.isEmpty())
        reload();
}

std::optional<Record> RecordPane::readRecord() const
{
    const auto row = RecordTable(m_file.database(), m_kind).rowOf(m_recordId);
    const qint64 keys[] = {row ? row->value_or(0) : 0};
    auto records = listRecords(m_file.database(), m_kind, keys, m_day);
    if (!records || records->empty())
        return std::nullopt;
    return std::move(records->front());
}

void RecordPane::setReadOnly(const QString &why)
{
    m_readOnlyWhy = why;
    setToolTip(why);
    refreshReadOnly();
}

bool RecordPane::isReadOnly() const
{
    const bool isPast = m_day.isValid() && m_day != m_file.today();
    return isPast || !m_readOnlyWhy.isEmpty();
}

void RecordPane::refreshReadOnly()
{
    const bool readOnly = isReadOnly();
    m_history->setReadOnly(readOnly);
    if (readOnly) {
        m_remover->dismiss();
        dismissQuestions();
    }
    applyReadOnly(readOnly);
}

void RecordPane::putAside(AskingPanel &question)
{
    if (question.putAside())
        Q_EMIT messageWanted(Tone::Information,
                             tr("What you typed for “%1” is kept: choose it there again to go on.")
                                 .arg(question.heading()));
}

void RecordPane::removeRecord()
{
    if (m_recordId.isEmpty() || isReadOnly())
        return;
    finishEditing();
    dismissQuestions();
    m_remover->remove({ref()}, wayOutOfRemoval());
}

void RecordPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
