#include "desktop/pages/members/memberspage.h"

#include "desktop/pages/members/addmemberpanel.h"
#include "desktop/pages/members/memberlistview.h"
#include "desktop/pages/members/memberpane.h"
#include "desktop/pages/members/membersheader.h"
#include "desktop/pages/members/nomembers.h"
#include "desktop/pages/members/searchpanel.h"
#include "desktop/widgets/bandlabel.h"
#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"
#include "domain/daytext.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int paneOverListBelow = 900;
constexpr int widestUsualPane = 396;
constexpr double usualPaneShare = 0.36;
constexpr int smallestPaneWidth = 372;
constexpr int mostExportedByHand = 500;

} // namespace

MembersPage::MembersPage(OpenFile &file, UserSettings &settings, const CommandTable &commands)
    : m_file(file), m_settings(settings), m_model(new RecordListModel(file, Kind::Member, this)),
      m_header(new MembersHeader), m_search(new SearchPanel(file)), m_band(new BandLabel),
      m_adding(new AddMemberPanel), m_selection(new SelectionBar),
      m_list(new MemberListView(*m_model, settings)), m_empty(new NoMembers),
      m_body(new QStackedWidget), m_pane(new MemberPane(file)),
      m_back(new QPushButton(tr("Back to the list"))), m_splitter(new QSplitter),
      m_addCommand(commands.action(CommandId::AddMember)),
      m_removeCommand(commands.action(CommandId::RemoveMembers))
{
    setObjectName(u"membersPage"_s);
    m_splitter->setObjectName(u"membersSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(buildListSide());
    m_splitter->addWidget(buildRecordSide());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_splitter);
    m_splitter->restoreState(m_settings.value(usersettings::splitter).toByteArray());
    connectParts();
    connect(m_addCommand, &QAction::triggered, this, &MembersPage::beginAdding);
    connect(m_removeCommand, &QAction::triggered, this, &MembersPage::removeSelected);
    m_pane->showNobody();
    refreshReadOnly();
}

QWidget *MembersPage::buildListSide()
{
    auto *columns = new QToolButton;
    columns->setObjectName(u"chooseColumns"_s);
    columns->setIcon(iconOf(Icon::Columns));
    columns->setAutoRaise(true);
    columns->setToolTip(tr("Choose columns"));
    columns->setAccessibleName(tr("Choose columns"));
    connect(columns, &QToolButton::clicked, this, [this, columns] {
        QMenu *menu = m_list->newColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(columns->mapToGlobal(columns->rect().bottomLeft()));
    });
    m_search->addTool(columns);

    auto *top = new QWidget;
    auto *head = new QVBoxLayout(top);
    head->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::normal);
    head->setSpacing(spacing::normal);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_header, m_search, m_adding, m_selection})
        head->addWidget(part);
    m_adding->hide();
    m_body->addWidget(m_list);
    m_body->addWidget(m_empty);
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_band);
    column->addWidget(top);
    column->addWidget(m_body, 1);
    return side;
}

QWidget *MembersPage::buildRecordSide()
{
    m_back->setObjectName(u"backToList"_s);
    m_back->setIcon(iconOf(Icon::ChevronLeft));
    connect(m_back, &QPushButton::clicked, this, &MembersPage::closePane);
    auto *side = new QWidget;
    side->setMinimumWidth(smallestPaneWidth);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, 0);
    row->addWidget(m_back, 0, Qt::AlignLeading);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_pane, 1);
    return side;
}

void MembersPage::connectParts()
{
    connect(m_header, &MembersHeader::importRequested, this, &MembersPage::importRequested);
    connect(m_header, &MembersHeader::addRequested, this, &MembersPage::beginAdding);
    connect(m_header, &MembersHeader::exportRequested, this,
            [this] { Q_EMIT exportRequested(m_search->text(), m_model->day()); });
    connect(m_search, &SearchPanel::queryChanged, m_model, &RecordListModel::setQuery);
    connect(m_search, &SearchPanel::dayChanged, this, &MembersPage::showAsOf);
    connect(m_search, &SearchPanel::leftDownwards, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_band, &BandLabel::wayOutTaken, this, [this] { m_search->setDay(std::nullopt); });
    connect(m_adding, &AddMemberPanel::addRequested, this, &MembersPage::add);
    connect(m_adding, &AddMemberPanel::closed, m_adding, &QWidget::hide);
    connect(m_selection, &SelectionBar::removeRequested, this, &MembersPage::removeSelected);
    connect(m_selection, &SelectionBar::exportRequested, this, &MembersPage::exportSelected);
    connect(m_list, &MemberListView::currentRecordChanged, this, &MembersPage::showCurrent);
    connect(m_list, &MemberListView::selectedCountChanged, this, &MembersPage::showSelection);
    connect(m_list, &MemberListView::removeRequested, this, &MembersPage::removeSelected);
    connect(m_list, &MemberListView::openRequested, this, &MembersPage::openPane);
    connect(m_list, &MemberListView::typed, this, [this](const QString &text) {
        m_search->setText(text);
        m_search->setFocus();
    });
    connect(m_empty, &NoMembers::importRequested, this, &MembersPage::importRequested);
    connect(m_empty, &NoMembers::addRequested, this, &MembersPage::beginAdding);
    connect(m_empty, &NoMembers::allRequested, this, [this] { m_search->setText({}); });
    connect(m_model, &RecordListModel::updated, this, &MembersPage::listUpdated);
    connect(m_model, &RecordListModel::failed, this,
            [this](const QString &sentence) { Q_EMIT messageWanted(Tone::Wrong, sentence); });
    connect(m_pane, &MemberPane::messageWanted, this, &MembersPage::messageWanted);
    connect(m_pane, &MemberPane::closeRequested, this, &MembersPage::closePane);
    connect(m_pane, &MemberPane::removeRequested, this, &MembersPage::removeSelected);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_settings.set(usersettings::splitter, m_splitter->saveState()); });
    connect(&m_file.writer(), &StoreThread::busyChanged, this, &MembersPage::refreshReadOnly);
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

void MembersPage::showAsOf(std::optional<QDate> day)
{
    m_pane->finishEditing();
    m_band->setSentence(day ? tr("As it was on %1. Editing is off.").arg(dayText(*day)) : QString(),
                        tr("Back to today"));
    m_model->setDay(day);
    refreshReadOnly();
}

void MembersPage::listUpdated()
{
    if (m_model->query().anyOf.empty())
        m_total = m_model->rowCount();
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
    showSummary();
    showEmptiness();
    showCurrent();
}

void MembersPage::showSummary()
{
    const int shown = m_model->rowCount();
    m_header->setCount(shown);
    if (m_total < 0 || m_model->query().anyOf.empty())
        Q_EMIT summaryChanged(tr("%Ln members", nullptr, shown));
    else
        Q_EMIT summaryChanged(tr("%1 of %Ln members", nullptr, static_cast<int>(m_total))
                                  .arg(QLocale().toString(shown)));
}

void MembersPage::showEmptiness()
{
    const bool isEmpty = m_model->rowCount() == 0;
    if (isEmpty)
        m_empty->explain(!m_model->query().anyOf.empty());
    m_body->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
}

void MembersPage::showCurrent()
{
    const auto record = m_list->currentRecord();
    if (record && !record->id.isEmpty())
        m_pane->showMember(MemberId(record->id), m_model->day());
    else
        m_pane->showNobody();
}

void MembersPage::showSelection(int count)
{
    m_selection->setCount(count);
    refreshCommands();
}

void MembersPage::refreshReadOnly()
{
    QString why = m_file.readOnlyReason();
    if (why.isEmpty() && !m_file.writer().busyWith().isEmpty())
        why = tr("%1: editing is off until it is done.").arg(m_file.writer().busyWith());
    if (why.isEmpty() && m_search->day())
        why = tr("As it was on %1. Editing is off.").arg(dayText(*m_search->day()));
    m_readOnlyWhy = why;
    m_pane->setReadOnly(why);
    m_header->setEditable(why.isEmpty());
    m_selection->setEditable(why.isEmpty());
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
    if (m_search->day())
        m_search->setDay(std::nullopt);
    closePane();
    m_adding->begin();
}

void MembersPage::add(const FieldTexts &texts)
{
    m_file.writer().run(
        this, [texts](Store &store) { return addRecord(store, Kind::Member, texts); },
        [this](const Result<AddedRecord> &added) {
            if (!added) {
                m_adding->setProblem(added.error().message);
                return;
            }
            m_adding->hide();
            for (const ChangeSet::Touched &touched : added->changeSet.touched) {
                if (touched.record.id == added->id)
                    m_list->showRecord(touched.record, touched.row);
            }
            m_search->setText({});
            m_list->setFocus();
        });
}

void MembersPage::removeSelected()
{
    const QList<RecordRef> records = m_list->selectedRecords();
    if (records.isEmpty() || !m_readOnlyWhy.isEmpty())
        return;
    m_pane->finishEditing();
    const auto count = static_cast<int>(records.size());
    const auto verb = [records](Store &store) { return removeRecords(store, records); };
    const auto done = [this, count](const Result<ChangeSet> &removed) {
        if (removed)
            Q_EMIT messageWanted(Tone::Good,
                                 tr("%Ln members removed. Undo with Ctrl+Z.", nullptr, count));
        else
            Q_EMIT messageWanted(Tone::Wrong, removed.error().message);
    };
    m_file.writer().run(this, verb, done);
}

void MembersPage::exportSelected()
{
    const QList<RecordRef> records = m_list->selectedRecords();
    if (records.size() > mostExportedByHand) {
        Q_EMIT messageWanted(Tone::Warning,
                             tr("More than %Ln members are selected: search for them instead, and "
                                "export what the search finds.",
                                nullptr, mostExportedByHand));
        return;
    }
    QStringList ids;
    for (const RecordRef &record : records)
        ids += record.id.text();
    Q_EMIT exportRequested(u"id:"_s + ids.join(u','), m_model->day());
}

bool MembersPage::isNarrow() const
{
    return window()->width() < paneOverListBelow;
}

void MembersPage::openPane()
{
    m_paneIsOpen = true;
    arrange();
    m_pane->focusFirstField();
}

void MembersPage::closePane()
{
    if (!m_paneIsOpen)
        return;
    m_pane->finishEditing();
    m_paneIsOpen = false;
    arrange();
    m_list->setFocus();
}

void MembersPage::arrange()
{
    m_splitter->widget(0)->setVisible(!isNarrow() || !m_paneIsOpen);
    m_splitter->widget(1)->setVisible(!isNarrow() || m_paneIsOpen);
    m_back->setVisible(isNarrow());
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

void MembersPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
    if (!m_settings.value(usersettings::splitter).isNull())
        return;
    const int pane =
        std::clamp(static_cast<int>(width() * usualPaneShare), smallestPaneWidth, widestUsualPane);
    m_splitter->setSizes({width() - pane, pane});
}

void MembersPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_paneIsOpen)
        closePane();
    else
        Page::keyPressEvent(event);
}

} // namespace chapterhouse
