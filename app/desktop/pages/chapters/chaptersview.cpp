#include "desktop/pages/chapters/chaptersview.h"

#include "desktop/pages/chapters/chapterattention.h"
#include "desktop/pages/chapters/chapterpane.h"
#include "desktop/pages/chapters/newchapterpanel.h"
#include "desktop/pages/chapters/nochapters.h"
#include "desktop/records/attentionlist.h"
#include "desktop/records/calendarsaver.h"
#include "desktop/records/recordlistside.h"
#include "desktop/records/recordlistview.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/listandrecord.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/type.h"
#include "store/recordtable.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

SearchGuide chapterSearchGuide()
{
    const auto choice = [](const QString &label, const QString &term) {
        return SearchGuide::Choice{label, [term](QDate) { return term; }};
    };
    return {.placeholder = ChaptersView::tr("Name … or country:it lead:ferrari"),
            .choices = {choice(ChaptersView::tr("Active"), u"state:active"_s),
                        choice(ChaptersView::tr("Forming"), u"state:forming"_s),
                        choice(ChaptersView::tr("Dormant"), u"state:dormant"_s)},
            .filters = {"state"_L1, "legal_form"_L1, "countries"_L1, "languages"_L1, "leads"_L1,
                        "founded"_L1},
            .commonValues = {"countries"_L1, "languages"_L1}};
}

} // namespace

ChaptersView::ChaptersView(OpenFile &file, UserSettings &settings, const CommandTable &commands)
    : m_file(file), m_settings(settings),
      m_side(new RecordListSide(file, Kind::Chapter, tr("Chapters"), chapterSearchGuide())),
      m_model(m_side->model()), m_search(m_side->search()), m_list(m_side->list()),
      m_count(new InkLabel(Colour::Quiet)), m_add(new QPushButton(tr("New chapter"))),
      m_attentionList(new AttentionList(AttentionList::Shape::Card)),
      m_attention(new ChapterAttention(file, *m_attentionList, this)),
      m_adding(new NewChapterPanel(file)), m_empty(new NoChapters), m_pane(new ChapterPane(file)),
      m_sides(new ListAndRecord(buildListSide(), m_pane)),
      m_calendars(new CalendarSaver(file, settings, *this)),
      m_addCommand(commands.action(CommandId::NewChapter)),
      m_removeCommand(commands.action(CommandId::RemoveChapter))
{
    setObjectName(u"chaptersView"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_sides);
    m_sides->restoreState(m_settings.value(usersettings::chapterSplitter).toByteArray());
    m_list->setArrangement(
        {.columns = m_settings.value(usersettings::chapterColumns).toStringList(),
         .sort = m_settings.text(usersettings::chapterSort)});
    connectList();
    connectPane();
    connectCommands();
    m_pane->showNone();
    refreshReadOnly();
    m_attention->look(m_model->day());
}

QWidget *ChaptersView::buildListSide()
{
    m_side->addColumnTool();
    m_side->setHead(buildHead());
    m_side->addPanel(m_attentionList);
    m_side->addPanel(m_adding);
    m_side->setEmptyState(m_empty);
    return m_side;
}

QWidget *ChaptersView::buildHead()
{
    auto *title = new InkLabel(Colour::Text, InkLabel::Size::Title);
    title->setText(tr("Chapters"));
    m_count->setObjectName(u"chapterCount"_s);
    m_add->setObjectName(u"newChapterButton"_s);
    m_add->setIcon(iconOf(Icon::Add, Colour::OnAccent));
    setButtonKind(m_add, ButtonKind::Primary);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(spacing::normal);
    row->addWidget(title);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_add);
    return head;
}

void ChaptersView::connectList()
{
    connect(m_list, &RecordListView::currentRecordChanged, this, &ChaptersView::showCurrent);
    connect(m_list, &RecordListView::removeRequested, m_removeCommand, &QAction::trigger);
    connect(m_list, &RecordListView::openRequested, this, &ChaptersView::openPane);
    connect(m_list, &RecordListView::arrangementChanged, this, [this] {
        const ListArrangement shown = m_list->arrangement();
        m_settings.set(usersettings::chapterColumns, shown.columns);
        m_settings.set(usersettings::chapterSort, shown.sort);
    });
    connect(m_empty, &NoChapters::addRequested, this, &ChaptersView::beginAdding);
    connect(m_empty, &NoChapters::allRequested, this, [this] { m_search->setText({}); });
    connect(m_side, &RecordListSide::listed, this, &ChaptersView::showSummary);
    connect(m_side, &RecordListSide::dayChanged, m_pane, &ChapterPane::finishEditing);
    connect(m_side, &RecordListSide::dayChanged, this, &ChaptersView::refreshReadOnly);
    connect(m_side, &RecordListSide::dayChanged, m_attention,
            [this] { m_attention->look(m_model->day()); });
    connect(m_model, &RecordListModel::updated, this, &ChaptersView::showCurrent);
    connect(m_model, &RecordListModel::failed, this,
            [this](const QString &sentence) { Q_EMIT messageWanted(Tone::Wrong, sentence); });
    connect(m_attention, &ChapterAttention::chapterRequested, this, &ChaptersView::showChapter);
}

void ChaptersView::connectPane()
{
    connect(m_pane, &ChapterPane::messageWanted, this, &ChaptersView::messageWanted);
    connect(m_pane, &ChapterPane::closeRequested, this, &ChaptersView::closePane);
    connect(m_pane, &ChapterPane::exportRequested, this, &ChaptersView::exportRequested);
    connect(m_pane, &ChapterPane::pdfRequested, this, &ChaptersView::pdfRequested);
    connect(m_pane, &ChapterPane::calendarRequested, m_calendars, &CalendarSaver::save);
    connect(m_calendars, &CalendarSaver::messageWanted, this, &ChaptersView::messageWanted);
    connect(m_pane, &ChapterPane::memberRequested, this, &ChaptersView::memberRequested);
    connect(m_sides, &ListAndRecord::backRequested, this, &ChaptersView::closePane);
    connect(m_sides, &ListAndRecord::stateChanged, this,
            [this] { m_settings.set(usersettings::chapterSplitter, m_sides->saveState()); });
    connect(&m_file.writer(), &StoreThread::busyChanged, this, &ChaptersView::refreshReadOnly);
}

void ChaptersView::connectCommands()
{
    connect(m_add, &QPushButton::clicked, this, &ChaptersView::beginAdding);
    connect(m_addCommand, &QAction::triggered, this, &ChaptersView::beginAdding);
    connect(m_removeCommand, &QAction::triggered, this, [this] {
        m_sides->setRecordOpen(true);
        m_pane->carryOut(ChapterVerb::Remove);
    });
    connect(m_adding, &NewChapterPanel::closed, this, [this] {
        m_adding->hide();
        m_list->setFocus();
    });
    connect(m_adding, &NewChapterPanel::added, this, [this](qint64 row, const QString &name) {
        m_search->setText({});
        m_list->showRecords({row});
        m_list->setFocus();
        Q_EMIT messageWanted(Tone::Good, tr("%1 is there. Undo with Ctrl+Z.").arg(name));
    });
}

void ChaptersView::finishEditing()
{
    m_pane->finishEditing();
}

void ChaptersView::focusSearch()
{
    closePane();
    m_search->focusField();
}

std::optional<PrintableList> ChaptersView::printable() const
{
    return m_side->printable();
}

void ChaptersView::showSummary()
{
    const int shown = m_model->rowCount();
    const bool isFiltered = m_side->isFiltered();
    m_count->setText(QLocale().toString(shown));
    m_empty->explain(isFiltered, m_readOnlyWhy.isEmpty());
    if (!isFiltered || !m_side->total())
        setSummary(tr("%Ln chapters", nullptr, shown));
    else
        setSummary(
            tr("%1 of %Ln chapters", nullptr, *m_side->total()).arg(QLocale().toString(shown)));
}

void ChaptersView::showCurrent()
{
    const auto record = m_list->currentRecord();
    if (record && !record->id.isEmpty())
        m_pane->showChapter(ChapterId(record->id), m_model->day());
    else
        m_pane->showNone();
    refreshCommands();
}

void ChaptersView::showChapter(const ChapterId &chapter)
{
    const auto row = RecordTable(m_file.database(), Kind::Chapter).rowOf(chapter.generic());
    if (!row || !*row)
        return;
    m_search->setText({});
    m_list->showRecords({**row});
    m_sides->setRecordOpen(true);
}

void ChaptersView::refreshReadOnly()
{
    QString why = m_file.readOnlyReason();
    if (why.isEmpty() && !m_file.writer().busyWith().isEmpty())
        why = tr("%1: editing is off until it is done.").arg(m_file.writer().busyWith());
    if (why.isEmpty())
        why = m_side->pastSentence();
    m_readOnlyWhy = why;
    m_pane->setReadOnly(why);
    m_add->setEnabled(why.isEmpty());
    m_empty->explain(m_side->isFiltered(), why.isEmpty());
    if (!why.isEmpty())
        m_adding->hide();
    refreshCommands();
}

/// The commands of this place are off while it is covered.
void ChaptersView::refreshCommands()
{
    const bool canEdit = isVisible() && m_readOnlyWhy.isEmpty();
    m_addCommand->setEnabled(canEdit);
    m_removeCommand->setEnabled(canEdit && m_list->selectionModel()->hasSelection());
}

void ChaptersView::beginAdding()
{
    if (!m_readOnlyWhy.isEmpty())
        return;
    closePane();
    m_adding->begin();
}

void ChaptersView::openPane()
{
    m_sides->setRecordOpen(true);
    m_pane->focusFirstField();
}

void ChaptersView::closePane()
{
    if (!m_sides->isRecordOpen())
        return;
    m_pane->finishEditing();
    m_sides->setRecordOpen(false);
    m_list->setFocus();
}

void ChaptersView::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refreshCommands();
}

void ChaptersView::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    refreshCommands();
}

void ChaptersView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_sides->isRecordOpen())
        closePane();
    else
        Page::keyPressEvent(event);
}

} // namespace chapterhouse
