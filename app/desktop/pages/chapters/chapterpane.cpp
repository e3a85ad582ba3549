#include "desktop/pages/chapters/chapterpane.h"

#include "desktop/pages/chapters/chapteractions.h"
#include "desktop/pages/chapters/chapterneeds.h"
#include "desktop/records/attentionlist.h"
#include "desktop/records/detailsform.h"
#include "desktop/records/historytab.h"
#include "desktop/records/meetingstab.h"
#include "desktop/records/obstaclepanel.h"
#include "desktop/records/questionpanel.h"
#include "desktop/records/tenurelist.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/tabstrip.h"
#include "store/listing.h"
#include "store/offices.h"
#include "store/recordtable.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// All but those of the meetings.
QList<QLatin1String> detailKeys()
{
    return {"name"_L1,         "slug"_L1,  "legal_form"_L1,  "countries"_L1, "languages"_L1,
            "time_zone"_L1,    "chat"_L1,  "website"_L1,     "email"_L1,     "founded"_L1,
            "first_meetup"_L1, "state"_L1, "description"_L1, "note"_L1};
}

TenureList *newMemberList(OpenFile &file)
{
    return new TenureList(
        file, {.kind = Kind::ChapterMembership,
               .owner = "chapter"_L1,
               .columns = {u"member"_s, u"from"_s, u"until"_s},
               .sort = u"member"_s,
               .title = ChapterPane::tr("Members of the chapter"),
               .nothing = ChapterPane::tr("Nobody is in this chapter. “Add members…” begins.")});
}

TenureList *newLeadList(OpenFile &file)
{
    return new TenureList(
        file, {.kind = Kind::Seat,
               .owner = "chapter"_L1,
               .columns = {u"member"_s, u"from"_s, u"until"_s},
               .sort = u"-from"_s,
               .title = ChapterPane::tr("Leads of the chapter"),
               .nothing = ChapterPane::tr("Nobody leads this chapter. “New lead…” begins.")});
}

/// What can be done at once about it.
QStringList stepsFor(const AttentionItem &item, const Record &chapter)
{
    if (item.what == AttentionReason::SeatEnds)
        return {ChapterPane::tr("Hand over…")};
    QStringList steps{ChapterPane::tr("New lead…")};
    if (chapter.text("state"_L1) != "dormant"_L1)
        steps += ChapterPane::tr("Make dormant");
    return steps;
}

} // namespace

ChapterPane::ChapterPane(OpenFile &file, QWidget *parent)
    : QWidget(parent), m_file(file), m_stack(new QStackedWidget), m_none(new QWidget),
      m_head(new ChapterHead), m_needs(new ChapterNeeds),
      m_attention(new AttentionList(AttentionList::Shape::Card)),
      m_asking(new QuestionPanel(u"chapter"_s)), m_obstacle(new ObstaclePanel),
      m_actions(new ChapterActions(file, *m_asking, *m_obstacle, this)), m_tabs(new TabStrip),
      m_tabPages(new QStackedWidget), m_details(new DetailsForm(file, Kind::Chapter, detailKeys())),
      m_members(newMemberList(file)), m_leads(newLeadList(file)),
      m_meetings(new MeetingsTab(file, Kind::Chapter, QTimeZone::systemTimeZone())),
      m_history(new HistoryTab(file))
{
    setObjectName(u"chapterPane"_s);
    m_stack->addWidget(m_none);
    m_stack->addWidget(buildRecord());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_stack);
    connectParts();
    setReadOnly(file.readOnlyReason());
}

QWidget *ChapterPane::buildRecord()
{
    m_tabs->setObjectName(u"chapterTabs"_s);
    for (const QString &title :
         {tr("Details"), tr("Members"), tr("Leads"), tr("Meetings"), tr("History")})
        m_tabs->addTab(title);
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_details, m_members, m_leads, m_meetings, m_history})
        m_tabPages->addWidget(page);
    auto *notes = new QVBoxLayout;
    notes->setContentsMargins(spacing::wide, 0, spacing::wide, spacing::normal);
    notes->setSpacing(spacing::normal);
    notes->addWidget(m_needs);
    notes->addWidget(m_attention);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(spacing::wide, 0, spacing::wide, 0);
    tabs->addWidget(m_tabs);
    auto *record = new QWidget;
    auto *column = new QVBoxLayout(record);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(notes);
    column->addWidget(m_asking);
    column->addWidget(m_obstacle);
    column->addLayout(tabs);
    column->addWidget(m_tabPages, 1);
    return record;
}

void ChapterPane::connectParts()
{
    connect(m_head, &ChapterHead::verbChosen, this, &ChapterPane::carryOut);
    connect(m_needs, &ChapterNeeds::needChosen, this, &ChapterPane::fulfil);
    connect(m_attention, &AttentionList::stepChosen, this, &ChapterPane::takeStep);
    using ActsOn = TenureList::ActsOn;
    connect(m_members->addVerb(tr("Leave…"), u"leaveChapter"_s, ActsOn::Several),
            &QPushButton::clicked, this, [this] { m_actions->askToLeave(m_members->chosen()); });
    connect(m_leads->addVerb(tr("End…"), u"endSeat"_s, ActsOn::One), &QPushButton::clicked, this,
            [this] { m_actions->askToEnd(m_leads->chosen().front()); });
    connect(m_leads->addVerb(tr("Hand over…"), u"handOver"_s, ActsOn::One), &QPushButton::clicked,
            this, [this] { m_actions->askToHandOver(m_leads->chosen().front()); });
    for (TenureList *list : {m_members, m_leads})
        connect(list, &TenureList::memberRequested, this, &ChapterPane::memberRequested);
    connect(m_actions, &ChapterActions::messageWanted, this, &ChapterPane::messageWanted);
    connect(m_actions, &ChapterActions::exportRequested, this, &ChapterPane::exportRequested);
    connect(m_actions, &ChapterActions::pdfRequested, this, &ChapterPane::pdfRequested);
    connect(m_actions, &ChapterActions::calendarRequested, this, &ChapterPane::calendarRequested);
    connect(m_details, &DetailsForm::messageWanted, this, &ChapterPane::messageWanted);
    connect(m_meetings, &MeetingsTab::messageWanted, this, &ChapterPane::messageWanted);
    connect(m_history, &HistoryTab::messageWanted, this, &ChapterPane::messageWanted);
    connect(m_asking, &QuestionPanel::closed, m_tabs, qOverload<>(&QWidget::setFocus));
    connect(m_obstacle, &ObstaclePanel::closed, m_tabs, qOverload<>(&QWidget::setFocus));
    connect(m_tabs, &QTabBar::currentChanged, m_tabPages, &QStackedWidget::setCurrentIndex);
    connect(&m_file.writer(), &StoreThread::changed, this, &ChapterPane::reload);
}

void ChapterPane::showChapter(const ChapterId &chapter, QDate day)
{
    if (chapter == m_chapter && day == m_day)
        return;
    if (chapter != m_chapter) {
        finishEditing();
        m_asking->hide();
        m_obstacle->hide();
    }
    m_chapter = chapter;
    m_day = day;
    const auto asOf = day == m_file.today() ? std::nullopt : std::optional(day);
    m_members->showRecordsOf(chapter.generic(), asOf);
    m_leads->showRecordsOf(chapter.generic(), asOf);
    m_history->showRecord({Kind::Chapter, chapter.generic()});
    reload();
}

void ChapterPane::showNone()
{
    finishEditing();
    m_chapter = {};
    m_stack->setCurrentWidget(m_none);
}

/// What is told of a chapter may come from any record: its leads are members with seats.
void ChapterPane::reload()
{
    if (m_chapter.isEmpty())
        return;
    const auto row = RecordTable(m_file.database(), Kind::Chapter).rowOf(m_chapter.generic());
    const qint64 keys[] = {row ? row->value_or(0) : 0};
    auto records = listRecords(m_file.database(), Kind::Chapter, keys, m_day);
    if (!records || records->empty()) {
        showNone();
        return;
    }
    m_record = records->front();
    m_head->showChapter(m_record);
    m_actions->setChapter(m_record, m_day);
    m_details->showRecord(m_record);
    m_meetings->showRecord(m_record, m_day);
    m_tabs->setCount(Members, static_cast<int>(m_record.integer("members"_L1).value_or(0)));
    m_tabs->setCount(Leads, static_cast<int>(m_record.list("leads"_L1).size()));
    showRules();
    setMinimumWidth(m_tabs->sizeHint().width() + 2 * spacing::wide);
    m_stack->setCurrentIndex(1);
    applyReadOnly();
}

void ChapterPane::showRules()
{
    const auto present = chapterOnDay(m_file.reader(), m_chapter, m_day);
    m_needs->showChapter(m_record, present ? leadsOn(*present, m_day) : 0);
    m_items = present ? attentionTo(*present, m_day) : std::vector<AttentionItem>();
    std::erase_if(m_items, [](const AttentionItem &item) {
        return item.what == AttentionReason::FormingChapter;
    });
    std::vector<AttentionList::Entry> entries;
    for (const AttentionItem &item : m_items)
        entries.push_back({item.sentence, stepsFor(item, m_record)});
    m_attention->showEntries(entries);
}

void ChapterPane::takeStep(int entry, int step)
{
    const AttentionItem &item = m_items.at(static_cast<size_t>(entry));
    if (item.what == AttentionReason::SeatEnds)
        m_actions->askToHandOver(item.about);
    else
        carryOut(step == 0 ? ChapterVerb::AddLead : ChapterVerb::MakeDormant);
}

/// Goes to where what is missing is given.
void ChapterPane::fulfil(ChapterNeed need)
{
    static constexpr std::pair<ChapterNeed, QLatin1String> fields[] = {
        {ChapterNeed::Chat, "chat"_L1},
        {ChapterNeed::TimeZone, "time_zone"_L1},
        {ChapterNeed::Languages, "languages"_L1},
        {ChapterNeed::FirstMeetup, "first_meetup"_L1},
    };
    if (need == ChapterNeed::Leads)
        return carryOut(ChapterVerb::AddLead);
    m_tabs->setCurrentIndex(Details);
    for (const auto &[of, key] : fields) {
        if (of == need)
            m_details->focusField(key);
    }
}

void ChapterPane::finishEditing()
{
    if (m_chapter.isEmpty())
        return;
    m_details->finishEditing();
    m_meetings->finishEditing();
}

void ChapterPane::setReadOnly(const QString &why)
{
    m_readOnlyWhy = why;
    setToolTip(why);
    applyReadOnly();
}

bool ChapterPane::isReadOnly() const
{
    const bool isPast = m_day.isValid() && m_day != m_file.today();
    return isPast || !m_readOnlyWhy.isEmpty();
}

void ChapterPane::applyReadOnly()
{
    const bool readOnly = isReadOnly();
    m_head->setReadOnly(readOnly);
    m_needs->setReadOnly(readOnly);
    m_attention->setReadOnly(readOnly);
    m_details->setReadOnly(readOnly);
    m_members->setReadOnly(readOnly);
    m_leads->setReadOnly(readOnly);
    m_meetings->setReadOnly(readOnly);
    m_history->setReadOnly(readOnly);
    if (readOnly) {
        m_asking->hide();
        m_obstacle->hide();
    }
}

void ChapterPane::focusFirstField()
{
    m_tabs->setCurrentIndex(Details);
    m_details->focusField("name"_L1);
}

void ChapterPane::carryOut(ChapterVerb verb)
{
    finishEditing();
    m_actions->carryOut(verb);
}

void ChapterPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
