#include "desktop/pages/chapters/chaptersview.h"

#include "desktop/pages/chapters/chapterattention.h"
#include "desktop/pages/chapters/chapterpane.h"
#include "desktop/pages/chapters/newchapterpanel.h"
#include "desktop/pages/chapters/nochapters.h"
#include "desktop/records/attentionlist.h"
#include "desktop/records/calendarsaver.h"
#include "desktop/records/listhead.h"
#include "desktop/records/recordlistside.h"
#include "desktop/records/recordlistview.h"

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
      m_attentionList(new AttentionList(AttentionList::Shape::Card)),
      m_attention(new ChapterAttention(file, *m_attentionList, this)),
      m_adding(new NewChapterPanel(file)), m_calendars(new CalendarSaver(file, settings, *this))
{
    setObjectName(u"chaptersView"_s);
    side()->addColumnTool();
    side()->addPanel(m_attentionList);
    setParts(new ListHead(Kind::Chapter, tr("Chapters"), tr("New chapter"), u"newChapterButton"_s),
             m_adding, new NoChapters);
    rememberArrangement(usersettings::chapterColumns, usersettings::chapterSort);
    connectListSide();
    connectPane(pane);
    setCommands(commands.action(CommandId::NewChapter), commands.action(CommandId::RemoveChapter));
    begin();
    m_attention->look(model()->day());
}

void ChaptersView::connectListSide()
{
    connect(side(), &RecordListSide::dayChanged, m_attention,
            [this] { m_attention->look(model()->day()); });
    connect(m_attention, &ChapterAttention::chapterRequested, this, &ChaptersView::showChapter);
    connect(m_adding, &NewChapterPanel::added, this, [this](const RecordId &, const QString &name) {
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

} // namespace chapterhouse
