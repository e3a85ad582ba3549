#include "desktop/pages/chapters/chapterpane.h"

#include "desktop/pages/chapters/chapteractions.h"
#include "desktop/pages/chapters/chapterneeds.h"
#include "desktop/records/attentionlist.h"
#include "desktop/records/detailsform.h"
#include "desktop/records/meetingstab.h"
#include "desktop/records/questionpanel.h"
#include "desktop/records/tenurelist.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/tabstrip.h"
#include "store/offices.h"

#include <QBoxLayout>
#include <QPushButton>

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

ChapterPane::ChapterPane(OpenFile &file)
    : RecordPane(file, Kind::Chapter), m_head(new ChapterHead), m_needs(new ChapterNeeds),
      m_attention(new AttentionList(AttentionList::Shape::Card)),
      m_asking(new QuestionPanel(u"chapter"_s)),
      m_actions(new ChapterActions(file, *m_asking, this)),
      m_details(new DetailsForm(file, Kind::Chapter, {.keys = detailKeys()})),
      m_members(newMemberList(file)), m_leads(newLeadList(file)),
      m_meetings(new MeetingsTab(file, Kind::Chapter, QTimeZone::systemTimeZone()))
{
    buildParts();
    connectParts();
    connectActions();
    begin();
}

void ChapterPane::buildParts()
{
    auto *notes = new QVBoxLayout;
    notes->setContentsMargins(spacing::wide, 0, spacing::wide, spacing::normal);
    notes->setSpacing(spacing::normal);
    notes->addWidget(m_needs);
    notes->addWidget(m_attention);
    parts()->addWidget(m_head);
    parts()->addLayout(notes);
    parts()->addWidget(m_asking);
    addTab(tr("Details"), m_details);
    addTab(tr("Members"), m_members);
    addTab(tr("Leads"), m_leads);
    addTab(tr("Meetings"), m_meetings);
    addHistoryTab();
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
    connect(m_details, &DetailsForm::messageWanted, this, &ChapterPane::messageWanted);
    connect(m_meetings, &MeetingsTab::messageWanted, this, &ChapterPane::messageWanted);
    connect(m_asking, &QuestionPanel::closed, tabs(), qOverload<>(&QWidget::setFocus));
}

void ChapterPane::connectActions()
{
    connect(m_actions, &ChapterActions::messageWanted, this, &ChapterPane::messageWanted);
    connect(m_actions, &ChapterActions::exportRequested, this, &ChapterPane::exportRequested);
    connect(m_actions, &ChapterActions::pdfRequested, this, &ChapterPane::pdfRequested);
    connect(m_actions, &ChapterActions::calendarRequested, this, &ChapterPane::calendarRequested);
    connect(m_actions, &ChapterActions::removeRequested, this, &ChapterPane::removeRecord);
}

void ChapterPane::turnToRecord()
{
    const auto asOf = day() == file().today() ? std::nullopt : std::optional(day());
    m_members->showRecordsOf(recordId(), asOf);
    m_leads->showRecordsOf(recordId(), asOf);
}

void ChapterPane::reload()
{
    const auto record = readRecord();
    if (!record)
        return showNone();
    m_record = *record;
    m_head->showChapter(m_record);
    m_actions->setChapter(m_record, day());
    m_details->showRecord(m_record);
    m_meetings->showRecord(m_record, day());
    tabs()->setCount(Members, static_cast<int>(m_record.integer("members"_L1).value_or(0)));
    tabs()->setCount(Leads, static_cast<int>(m_record.list("leads"_L1).size()));
    showRules();
    showParts();
}

void ChapterPane::showRules()
{
    const auto present = chapterOnDay(file().reader(), ChapterId(recordId()), day());
    m_needs->showChapter(m_record, present ? leadsOn(*present, day()) : 0);
    m_items = present ? attentionTo(*present, day()) : std::vector<AttentionItem>();
    std::erase_if(m_items, [](const AttentionItem &item) {
        return item.what == AttentionReason::FormingChapter;
    });
    std::vector<AttentionList::Entry> entries;
    entries.reserve(m_items.size());
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
    tabs()->setCurrentIndex(Details);
    for (const auto &[of, key] : fields) {
        if (of == need)
            m_details->focusField(key);
    }
}

void ChapterPane::finishEditing()
{
    m_details->finishEditing();
    m_meetings->finishEditing();
}

void ChapterPane::dismissQuestions()
{
    putAside(*m_asking);
}

void ChapterPane::applyReadOnly(bool readOnly)
{
    m_head->setReadOnly(readOnly);
    m_needs->setReadOnly(readOnly);
    m_attention->setReadOnly(readOnly);
    m_details->setReadOnly(readOnly);
    m_members->setReadOnly(readOnly);
    m_leads->setReadOnly(readOnly);
    m_meetings->setReadOnly(readOnly);
}

RecordRemover::WayOut ChapterPane::wayOutOfRemoval()
{
    if (m_record.text("state"_L1) == "dormant"_L1)
        return {};
    return {.words = tr("Make dormant instead"),
            .take = [this] { carryOut(ChapterVerb::MakeDormant); }};
}

void ChapterPane::focusFirst()
{
    tabs()->setCurrentIndex(Details);
    m_details->focusField("name"_L1);
}

void ChapterPane::carryOut(ChapterVerb verb)
{
    finishEditing();
    m_actions->carryOut(verb);
}

} // namespace chapterhouse
