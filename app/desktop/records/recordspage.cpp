#include "desktop/records/recordspage.h"

#include "desktop/records/addpanel.h"
#include "desktop/records/emptylist.h"
#include "desktop/records/listhead.h"
#include "desktop/records/obstaclepanel.h"
#include "desktop/records/recordlistside.h"
#include "desktop/records/recordlistview.h"
#include "desktop/records/recordpane.h"
#include "desktop/records/selectionquery.h"
#include "desktop/widgets/listandrecord.h"
#include "desktop/widgets/look/colours.h"
#include "store/recordtable.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>

namespace chapterhouse {

using namespace Qt::StringLiterals;

RecordsPage::RecordsPage(OpenFile &file, UserSettings &settings, const Setup &setup,
                         RecordPane *pane)
    : m_file(file), m_settings(settings),
      m_side(new RecordListSide(file, setup.kind, setup.title, setup.guide)),
      m_model(m_side->model()), m_search(m_side->search()), m_list(m_side->list()), m_pane(pane),
      m_sides(new ListAndRecord(m_side, pane)), m_opensAlone(setup.opensAlone)
{
    auto *obstacle = new ObstaclePanel(nameOf(setup.kind) + u"ListObstacle"_s);
    m_side->addPanel(obstacle);
    m_remover = new RecordRemover(file, *obstacle, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_sides);
    if (setup.prefersRecord)
        m_sides->preferRecord();
    m_sides->restoreState(m_settings.value(setup.splitter).toByteArray());
    connect(obstacle, &ObstaclePanel::closed, m_side, &RecordListSide::focusContent);
    connect(m_remover, &RecordRemover::messageWanted, this, &RecordsPage::messageWanted);
    connectList();
    connectPane(setup.splitter);
}

void RecordsPage::setParts(ListHead *head, AddPanel *adding, EmptyList *empty)
{
    m_head = head;
    m_adding = adding;
    m_empty = empty;
    m_side->setHead(head);
    m_side->addPanel(adding);
    m_side->setEmptyState(empty);
    connect(head, &ListHead::addRequested, this, &RecordsPage::beginAdding);
    connect(empty, &EmptyList::addRequested, this, &RecordsPage::beginAdding);
    connect(empty, &EmptyList::allRequested, this, [this] { m_search->setText({}); });
    connect(adding, &AddPanel::closed, m_side, &RecordListSide::focusContent);
    connect(adding, &AddPanel::added, this,
            m_opensAlone ? &RecordsPage::openAlone : &RecordsPage::showRecord);
    connect(adding, &AddPanel::problemMissed, this,
            [this](const QString &problem) { Q_EMIT messageWanted(Tone::Wrong, problem); });
}

void RecordsPage::begin()
{
    m_pane->showNone();
    refreshReadOnly();
}

void RecordsPage::connectList()
{
    connect(m_list, &RecordListView::currentRecordChanged, this, &RecordsPage::showCurrent);
    connect(m_list, &RecordListView::openRequested, this, &RecordsPage::openPane);
    connect(m_list, &RecordListView::removeRequested, this, &RecordsPage::removeSelected);
    connect(m_list, &RecordListView::selectedCountChanged, this, &RecordsPage::refreshCommands);
    connect(m_side, &RecordListSide::listed, this, &RecordsPage::showSummary);
    connect(m_side, &RecordListSide::dayChanged, m_pane, &RecordPane::finishEditing);
    connect(m_side, &RecordListSide::dayChanged, this, &RecordsPage::refreshReadOnly);
    connect(m_model, &RecordListModel::updated, this, &RecordsPage::showCurrent);
    connect(m_model, &RecordListModel::failed, this,
            [this](const QString &sentence) { Q_EMIT messageWanted(Tone::Wrong, sentence); });
}

void RecordsPage::connectPane(const UserSetting &splitter)
{
    connect(m_pane, &RecordPane::messageWanted, this, &RecordsPage::messageWanted);
    connect(m_pane, &RecordPane::closeRequested, this, &RecordsPage::closePane);
    connect(m_pane, &RecordPane::asked, this, [this] { m_sides->setRecordOpen(true); });
    connect(m_sides, &ListAndRecord::backRequested, this, &RecordsPage::closePane);
    connect(m_sides, &ListAndRecord::coveringChanged, m_pane, &RecordPane::coverList);
    connect(m_sides, &ListAndRecord::stateChanged, this,
            [this, splitter] { m_settings.set(splitter, m_sides->saveState()); });
    connect(&m_file.writer(), &StoreThread::busyChanged, this, &RecordsPage::refreshReadOnly);
}

void RecordsPage::setCommands(QAction *add, QAction *remove)
{
    m_addCommand = add;
    m_removeCommand = remove;
    connect(add, &QAction::triggered, this, &RecordsPage::beginAdding);
    connect(remove, &QAction::triggered, this, &RecordsPage::removeSelected);
}

void RecordsPage::rememberArrangement(const UserSetting &columns, const UserSetting &sort)
{
    m_list->setArrangement(
        {.columns = m_settings.value(columns).toStringList(), .sort = m_settings.text(sort)});
    connect(m_list, &RecordListView::arrangementChanged, this, [this, columns, sort] {
        const ListArrangement shown = m_list->arrangement();
        m_settings.set(columns, shown.columns);
        m_settings.set(sort, shown.sort);
    });
}

void RecordsPage::finishEditing()
{
    m_pane->finishEditing();
}

void RecordsPage::focusSearch()
{
    closePane();
    m_search->focusField();
}

std::optional<PrintableList> RecordsPage::printable() const
{
    return m_side->printable();
}

void RecordsPage::showRecords(const std::vector<qint64> &keys)
{
    m_toOpen = {};
    m_search->setDay(std::nullopt);
    m_search->setText({});
    m_list->showRecords(keys);
    m_side->focusContent();
}

void RecordsPage::showRecord(const RecordId &id)
{
    if (const auto row = rowOf(id))
        showRecords({*row});
}

void RecordsPage::showSearch(const QString &text, std::optional<QDate> day)
{
    closePane();
    m_search->setDay(day);
    m_search->setText(text);
    m_side->focusContent();
}

void RecordsPage::selectRecord(const RecordId &id)
{
    if (const auto row = rowOf(id))
        m_list->showRecords({*row});
}

std::optional<qint64> RecordsPage::rowOf(const RecordId &id) const
{
    return RecordTable(m_file.database(), m_model->request().kind).rowOf(id).value_or(std::nullopt);
}

void RecordsPage::setSiteMarks(const QHash<RecordId, RowMark> &marks)
{
    m_pane->setSiteMarks(marks);
    QHash<RecordId, RowMark> different = marks;
    erase_if(different, [](const auto &mark) { return mark.value().status == "site_same"_L1; });
    m_model->setMarks(different);
}

void RecordsPage::requestExport()
{
    const QList<RecordRef> selected = m_list->selectedRecords();
    const bool isPart = selected.size() > 1 && selected.size() < m_model->rowCount();
    const auto query = isPart ? selectionQuery(selected) : m_search->text();
    if (query)
        Q_EMIT exportRequested(*query, m_model->day());
    else
        Q_EMIT messageWanted(Tone::Warning, query.error().message);
}

void RecordsPage::showSummary()
{
    const int shown = m_model->rowCount();
    m_head->setCount(shown);
    m_empty->explain(m_side->isFiltered(), isEditable());
    setSummary(summaryOf(shown, m_side->isFiltered() ? m_side->total() : std::nullopt));
}

void RecordsPage::showCurrent()
{
    const auto record = m_list->currentRecord();
    if (staysAlone(record))
        return;
    if (record && !record->id.isEmpty())
        m_pane->showRecord(*record, m_model->day());
    else
        m_pane->showNone();
    if (record && record->id == m_toOpen && !m_toOpen.isEmpty()) {
        m_toOpen = {};
        openPaneAlone();
    }
}

/// A record that has the page to itself stays under the hands of whoever edits it, even when the
/// search does not find it any more.
bool RecordsPage::staysAlone(const std::optional<RecordRef> &current) const
{
    if (!m_sides->isAlone() || m_pane->recordId().isEmpty())
        return false;
    const RecordId id = current ? current->id : RecordId();
    if (!id.isEmpty() && (id == m_toOpen || id == m_pane->recordId()))
        return false;
    return rowOf(m_pane->recordId()).has_value();
}

void RecordsPage::refreshReadOnly()
{
    QString why = m_file.readOnlyReason();
    if (why.isEmpty() && !m_file.writer().busyWith().isEmpty())
        why = tr("%1: editing is off until it is done.").arg(m_file.writer().busyWith());
    if (why.isEmpty())
        why = m_side->pastSentence();
    m_readOnlyWhy = why;
    m_pane->setReadOnly(why);
    if (!isEditable())
        m_remover->dismiss();
    m_head->setEditable(isEditable());
    m_empty->explain(m_side->isFiltered(), isEditable());
    if (!isEditable())
        m_adding->putAside();
    applyEditable(isEditable());
    refreshCommands();
}

/// The commands of a place are off while it is covered.
void RecordsPage::refreshCommands()
{
    if (!m_addCommand)
        return;
    const bool canEdit = isVisible() && isEditable();
    m_addCommand->setEnabled(canEdit);
    m_removeCommand->setEnabled(canEdit && m_list->selectionModel()->hasSelection());
}

void RecordsPage::beginAdding()
{
    if (!isEditable())
        return;
    closePane();
    m_adding->begin();
}

/// One is removed in its pane, which asks beside what it shows.
void RecordsPage::removeSelected()
{
    if (!isEditable())
        return;
    m_pane->finishEditing();
    const QList<RecordRef> selected = m_list->selectedRecords();
    if (selected.size() == 1 && selected.front().id == m_pane->recordId())
        m_pane->removeRecord();
    else
        m_remover->remove(selected);
}

void RecordsPage::openPane()
{
    if (m_opensAlone)
        return openPaneAlone();
    m_sides->setRecordOpen(true);
    m_pane->focusFirst();
}

void RecordsPage::openPaneAlone()
{
    m_sides->openAlone();
    m_pane->focusFirst();
}

void RecordsPage::openAlone(const RecordId &id)
{
    const auto row = rowOf(id);
    if (!row)
        return;
    showRecords({*row});
    m_toOpen = id;
    showCurrent();
}

void RecordsPage::closePane()
{
    m_toOpen = {};
    if (!m_sides->isRecordOpen())
        return;
    m_pane->finishEditing();
    m_sides->setRecordOpen(false);
    m_side->focusContent();
    showCurrent();
}

void RecordsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refreshCommands();
}

void RecordsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    refreshCommands();
}

void RecordsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_sides->isRecordOpen())
        closePane();
    else
        Page::keyPressEvent(event);
}

} // namespace chapterhouse
