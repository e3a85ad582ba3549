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
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
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
    : ChaptersView(file, settings, commands, new ChapterPane(file))
{
}

ChaptersView::ChaptersView(OpenFile &file, UserSettings &settings, const CommandTable &commands,
                           ChapterPane *pane)
    : RecordsPage(file, settings,
                  {.kind = Kind::Chapter,
                   .title = tr("Chapters"),
                   .guide = chapterSearchGuide(),
                   .splitter = usersettings::chapterSplitter},
                  pane),
      m_count(new InkLabel(Colour::Quiet)), m_add(new QPushButton(tr("New chapter"))),
      m_attentionList(new AttentionList(AttentionList::Shape::Card)),
      m_attention(new ChapterAttention(file, *m_attentionList, this)),
      m_adding(new NewChapterPanel(file)), m_empty(new NoChapters),
      m_calendars(new CalendarSaver(file, settings, *this))
{
    setObjectName(u"chaptersView"_s);
    side()->addColumnTool();
    side()->setHead(newHead());
    side()->addPanel(m_attentionList);
    side()->addPanel(m_adding);
    side()->setEmptyState(m_empty);
    rememberArrangement(usersettings::chapterColumns, usersettings::chapterSort);
    connectListSide();
    connectPane(pane);
    setCommands(commands.action(CommandId::NewChapter), commands.action(CommandId::RemoveChapter));
    begin();
    m_attention->look(model()->day());
}

QWidget *ChaptersView::newHead()
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

void ChaptersView::connectListSide()
{
    connect(m_add, &QPushButton::clicked, this, &ChaptersView::beginAdding);
    connect(m_empty, &NoChapters::addRequested, this, &ChaptersView::beginAdding);
    connect(m_empty, &NoChapters::allRequested, this, [this] { search()->setText({}); });
    connect(side(), &RecordListSide::dayChanged, m_attention,
            [this] { m_attention->look(model()->day()); });
    connect(m_attention, &ChapterAttention::chapterRequested, this, &ChaptersView::showChapter);
    connect(m_adding, &NewChapterPanel::closed, this, [this] {
        m_adding->hide();
        list()->setFocus();
    });
    connect(m_adding, &NewChapterPanel::added, this,
            [this](const RecordId &chapter, const QString &name) {
                showRecord(chapter);
                Q_EMIT messageWanted(Tone::Good, tr("%1 is there. Undo with Ctrl+Z.").arg(name));
            });
}

void ChaptersView::connectPane(ChapterPane *pane)
{
    connect(pane, &ChapterPane::exportRequested, this, &ChaptersView::exportRequested);
    connect(pane, &ChapterPane::pdfRequested, this, &ChaptersView::pdfRequested);
    connect(pane, &ChapterPane::memberRequested, this, &ChaptersView::memberRequested);
    connect(pane, &ChapterPane::calendarRequested, m_calendars, &CalendarSaver::save);
    connect(m_calendars, &CalendarSaver::messageWanted, this, &ChaptersView::messageWanted);
}

void ChaptersView::showCount(int shown)
{
    m_count->setText(QLocale().toString(shown));
    m_empty->explain(side()->isFiltered(), isEditable());
}

QString ChaptersView::summaryOf(int shown, std::optional<int> total) const
{
    if (!total)
        return tr("%Ln chapters", nullptr, shown);
    return tr("%1 of %Ln chapters", nullptr, *total).arg(QLocale().toString(shown));
}

void ChaptersView::showChapter(const ChapterId &chapter)
{
    showRecord(chapter.generic());
    openPane();
}

void ChaptersView::applyEditable(bool editable)
{
    m_add->setEnabled(editable);
    m_empty->explain(side()->isFiltered(), editable);
    if (!editable)
        m_adding->hide();
}

void ChaptersView::askForNew()
{
    m_adding->begin();
}

} // namespace chapterhouse
