#include "desktop/pages/members/memberspage.h"

#include "desktop/pages/members/addmemberpanel.h"
#include "desktop/pages/members/memberactions.h"
#include "desktop/pages/members/memberpane.h"
#include "desktop/pages/members/membersearch.h"
#include "desktop/pages/members/membersheader.h"
#include "desktop/pages/members/memberviews.h"
#include "desktop/pages/members/nomembers.h"
#include "desktop/records/recordlistside.h"
#include "desktop/records/recordlistview.h"
#include "desktop/widgets/askpanel.h"
#include "desktop/widgets/listandrecord.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

MembersPage::MembersPage(OpenFile &file, UserSettings &settings, const CommandTable &commands)
    : m_file(file), m_settings(settings),
      m_side(new RecordListSide(file, Kind::Member, tr("Members"), memberSearchGuide())),
      m_model(m_side->model()), m_search(m_side->search()), m_list(m_side->list()),
      m_header(new MembersHeader), m_adding(new AddMemberPanel), m_asking(new AskPanel),
      m_selection(new SelectionBar), m_empty(new NoMembers), m_pane(new MemberPane(file)),
      m_sides(new ListAndRecord(buildListSide(), m_pane)),
      m_views(new MemberViews(file, settings, *m_list, *m_search, *m_asking, this)),
      m_actions(new MemberActions(file, *m_list, *m_adding, *m_asking, this)),
      m_addCommand(commands.action(CommandId::AddMember)),
      m_removeCommand(commands.action(CommandId::RemoveMembers))
{
    setObjectName(u"membersPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_sides);
    m_sides->restoreState(m_settings.value(usersettings::splitter).toByteArray());
    connectHead();
    connectList();
    connectPane();
    connectActions();
    m_pane->showNobody();
    refreshReadOnly();
}

QWidget *MembersPage::buildListSide()
{
    m_saveView = m_side->addTool(u"saveView"_s, Icon::Bookmark, tr("Save this search as a view"));
    connect(m_saveView, &QToolButton::clicked, this, [this] { m_views->save(); });
    m_side->addColumnTool();
    m_side->setHead(m_header);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_adding, m_selection, m_asking})
        m_side->addPanel(panel);
    m_adding->hide();
    m_side->setEmptyState(m_empty);
    return m_side;
}

void MembersPage::connectHead()
{
    connect(m_header, &MembersHeader::importRequested, this, &MembersPage::importRequested);
    connect(m_header, &MembersHeader::addRequested, this, &MembersPage::beginAdding);
    connect(m_header, &MembersHeader::exportRequested, this,
            [this] { Q_EMIT exportRequested(m_search->text(), m_model->day()); });
    connect(m_asking, &AskPanel::closed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_views, &MemberViews::changed, this, &MembersPage::viewsChanged);
    connect(m_views, &MemberViews::failed, this,
            [this](const QString &sentence) { Q_EMIT messageWanted(Tone::Wrong, sentence); });
}

void MembersPage::connectList()
{
    connect(m_list, &RecordListView::currentRecordChanged, this, &MembersPage::showCurrent);
    connect(m_list, &RecordListView::selectedCountChanged, m_selection, &SelectionBar::setCount);
    connect(m_list, &RecordListView::selectedCountChanged, this, &MembersPage::refreshCommands);
    connect(m_list, &RecordListView::removeRequested, m_removeCommand, &QAction::trigger);
    connect(m_list, &RecordListView::openRequested, this, &MembersPage::openPane);
    connect(m_empty, &NoMembers::importRequested, this, &MembersPage::importRequested);
    connect(m_empty, &NoMembers::addRequested, this, &MembersPage::beginAdding);
    connect(m_empty, &NoMembers::allRequested, this, [this] { m_search->setText({}); });
    connect(m_side, &RecordListSide::listed, this, &MembersPage::showSummary);
    connect(m_side, &RecordListSide::dayChanged, m_pane, &MemberPane::finishEditing);
    connect(m_side, &RecordListSide::dayChanged, this, &MembersPage::refreshReadOnly);
    connect(m_model, &RecordListModel::updated, this, &MembersPage::showCurrent);
    connect(m_model, &RecordListModel::failed, this,
            [this](const QString &sentence) { Q_EMIT messageWanted(Tone::Wrong, sentence); });
}

void MembersPage::connectPane()
{
    connect(m_pane, &MemberPane::messageWanted, this, &MembersPage::messageWanted);
    connect(m_pane, &MemberPane::closeRequested, this, &MembersPage::closePane);
    connect(m_pane, &MemberPane::removeRequested, this,
            [this](const RecordRef &member) { m_actions->remove({member}); });
    connect(m_sides, &ListAndRecord::backRequested, this, &MembersPage::closePane);
    connect(m_sides, &ListAndRecord::stateChanged, this,
            [this] { m_settings.set(usersettings::splitter, m_sides->saveState()); });
    connect(&m_file.writer(), &StoreThread::busyChanged, this, &MembersPage::refreshReadOnly);
}

void MembersPage::connectActions()
{
    const auto removeSelected = [this] {
        m_pane->finishEditing();
        m_actions->removeSelected();
    };
    connect(m_addCommand, &QAction::triggered, this, &MembersPage::beginAdding);
    connect(m_removeCommand, &QAction::triggered, this, removeSelected);
    connect(m_selection, &SelectionBar::removeRequested, this, removeSelected);
    connect(m_selection, &SelectionBar::exportRequested, m_actions, &MemberActions::exportSelected);
    connect(m_selection, &SelectionBar::tagsRequested, m_actions, &MemberActions::offerTags);
    connect(m_selection, &SelectionBar::chaptersRequested, m_actions,
            &MemberActions::offerChapters);
    connect(m_actions, &MemberActions::added, this, [this] {
        m_search->setText({});
        m_list->setFocus();
    });
    connect(m_actions, &MemberActions::messageWanted, this, &MembersPage::messageWanted);
    connect(m_actions, &MemberActions::exportRequested, this,
            [this](const QString &query) { Q_EMIT exportRequested(query, m_model->day()); });
}

void MembersPage::finishEditing()
{
    m_pane->finishEditing();
}

void MembersPage::focusSearch()
{
    closePane();
    m_search->focusField();
}

std::optional<PrintableList> MembersPage::printable() const
{
    return m_side->printable();
}

QList<Rail::View> MembersPage::views() const
{
    return m_views->forRail();
}

QString MembersPage::currentView() const
{
    return m_views->current();
}

void MembersPage::showView(const QString &view)
{
    m_views->choose(view);
}

void MembersPage::offerViewMenu(const QString &view, const QPoint &at)
{
    closePane();
    m_views->offerMenu(view, at);
}

void MembersPage::showSummary()
{
    const int shown = m_model->rowCount();
    const bool isFiltered = m_side->isFiltered();
    m_header->setCount(shown);
    m_empty->explain(isFiltered);
    if (!isFiltered || !m_side->total())
        setSummary(tr("%Ln members", nullptr, shown));
    else
        setSummary(
            tr("%1 of %Ln members", nullptr, *m_side->total()).arg(QLocale().toString(shown)));
}

void MembersPage::showCurrent()
{
    const auto record = m_list->currentRecord();
    if (record && !record->id.isEmpty())
        m_pane->showMember(MemberId(record->id), m_model->day());
    else
        m_pane->showNobody();
}

void MembersPage::refreshReadOnly()
{
    QString why = m_file.readOnlyReason();
    if (why.isEmpty() && !m_file.writer().busyWith().isEmpty())
        why = tr("%1: editing is off until it is done.").arg(m_file.writer().busyWith());
    if (why.isEmpty())
        why = m_side->pastSentence();
    m_readOnlyWhy = why;
    m_pane->setReadOnly(why);
    m_header->setEditable(why.isEmpty());
    m_selection->setEditable(why.isEmpty());
    m_empty->setEditable(why.isEmpty());
    m_saveView->setEnabled(m_file.readOnlyReason().isEmpty());
    if (!why.isEmpty())
        m_adding->hide();
    refreshCommands();
}

/// The commands of this place are off while it is covered.
void MembersPage::refreshCommands()
{
    const bool canEdit = isVisible() && m_readOnlyWhy.isEmpty();
    m_addCommand->setEnabled(canEdit);
    m_removeCommand->setEnabled(canEdit && m_list->selectionModel()->hasSelection());
}

void MembersPage::beginAdding()
{
    if (!m_readOnlyWhy.isEmpty())
        return;
    closePane();
    m_adding->begin();
}

void MembersPage::showMembers(const std::vector<qint64> &keys)
{
    m_search->setDay(std::nullopt);
    m_search->setText({});
    m_list->showRecords(keys);
    m_list->setFocus();
}

void MembersPage::openPane()
{
    m_sides->setRecordOpen(true);
    m_pane->focusFirstField();
}

void MembersPage::closePane()
{
    if (!m_sides->isRecordOpen())
        return;
    m_pane->finishEditing();
    m_sides->setRecordOpen(false);
    m_list->setFocus();
}

void MembersPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refreshCommands();
}

void MembersPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    refreshCommands();
}

void MembersPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_sides->isRecordOpen())
        closePane();
    else
        Page::keyPressEvent(event);
}

} // namespace chapterhouse
