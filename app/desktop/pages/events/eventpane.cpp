#include "desktop/pages/events/eventpane.h"

#include "desktop/pages/events/agendalist.h"
#include "desktop/pages/events/announcetab.h"
#include "desktop/pages/events/eventactions.h"
#include "desktop/pages/events/occurrencecard.h"
#include "desktop/records/attentionlist.h"
#include "desktop/records/detailsform.h"
#include "desktop/records/ownedlist.h"
#include "desktop/records/questionpanel.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/tabstrip.h"
#include "domain/eventattention.h"
#include "domain/eventclash.h"
#include "domain/eventplan.h"
#include "exchange/announcement.h"
#include "exchange/calendar/eventschedule.h"
#include "store/eventreading.h"

#include <QBoxLayout>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// What is planned; the texts that are told have a tab of their own.
QList<QLatin1String> detailKeys()
{
    return {"title"_L1,         "kind"_L1,
            "our_part"_L1,      "chapter"_L1,
            "start"_L1,         "end"_L1,
            "zone"_L1,          "time_confirmed"_L1,
            "all_day"_L1,       "mode"_L1,
            "venue"_L1,         "address"_L1,
            "city"_L1,          "country"_L1,
            "location"_L1,      "online_url"_L1,
            "url"_L1,           "registration_url"_L1,
            "organiser"_L1,     "host"_L1,
            "capacity_room"_L1, "capacity_online"_L1,
            "rrule"_L1,         "exceptions"_L1};
}

QList<QLatin1String> textKeys()
{
    return {"slug"_L1,  "excerpt"_L1,   "body"_L1,  "thanks"_L1,
            "image"_L1, "image_alt"_L1, "draft"_L1, "state"_L1};
}

OwnedList *newTasks(OpenFile &file)
{
    return new OwnedList(file, {.kind = Kind::Task,
                                .owner = "event"_L1,
                                .columns = {u"what"_s, u"due"_s, u"state"_s},
                                .sort = u"due"_s,
                                .title = EventPane::tr("Tasks"),
                                .nothing = EventPane::tr(
                                    "There are no tasks yet. “Add a checklist…” in the menu above "
                                    "adds those that are usual for such an event."),
                                .fields = {"what"_L1, "date"_L1, "offset"_L1, "who"_L1},
                                .isMovable = true});
}

/// What the next step misses; that an event has not been yet goes without saying.
QString shownStep(const Record &event, QDate today)
{
    const auto next = nextState(event);
    const bool isWaiting =
        next && missingFor(event, *next, today) == std::vector{EventNeed::Passing};
    return isWaiting ? QString() : nextStepText(event, today);
}

/// Before it is announced, where it is to be is asked of the next step already.
bool isSaidByStep(const AttentionItem &item, const Record &event)
{
    return item.what == AttentionReason::EventPlace && nextState(event) == EventState::Announced;
}

/// What is told of other events at about the time of this one.
Result<QStringList> clashesWith(Database &database, const Record &event, QDate today)
{
    return eventsAround(database, event, today).map([&](const std::vector<Record> &others) {
        QStringList sentences;
        for (const EventClash &clash : clashesOf(event, others, today))
            sentences += clash.sentence;
        return sentences;
    });
}

} // namespace

EventPane::EventPane(OpenFile &file)
    : RecordPane(file, Kind::Event), m_head(new EventHead), m_occurrence(new OccurrenceCard(file)),
      m_nextStep(new InkLabel(Colour::Quiet, InkLabel::Size::Small)),
      m_trouble(new AttentionList(AttentionList::Shape::Card)),
      m_asking(new QuestionPanel(u"event"_s)), m_actions(new EventActions(file, *m_asking, this)),
      m_details(new DetailsForm(file, Kind::Event, {.keys = detailKeys()})),
      m_texts(new DetailsForm(file, Kind::Event, {.keys = textKeys()})),
      m_agenda(new AgendaList(file)), m_tasks(newTasks(file)), m_announce(new AnnounceTab)
{
    buildParts();
    connectParts();
    connectAnnouncement();
    addAgendaVerbs();
    addTaskVerbs();
    begin();
}

void EventPane::buildParts()
{
    m_nextStep->setObjectName(u"eventNextStep"_s);
    m_nextStep->setWordWrap(true);
    auto *notes = new QVBoxLayout;
    notes->setContentsMargins(spacing::wide, 0, spacing::wide, spacing::normal);
    notes->setSpacing(spacing::normal);
    notes->addWidget(m_occurrence);
    notes->addWidget(m_nextStep);
    notes->addWidget(m_trouble);
    parts()->addWidget(m_head);
    parts()->addLayout(notes);
    parts()->addWidget(m_asking);
    addTab(tr("Details"), m_details);
    addTab(tr("Texts"), m_texts);
    addTab(tr("Agenda"), m_agenda);
    addTab(tr("Tasks"), m_tasks);
    addTab(tr("Announce"), m_announce);
    addHistoryTab();
}

void EventPane::connectParts()
{
    connect(m_head, &EventHead::verbChosen, this, [this](EventVerb verb) {
        finishEditing();
        m_actions->carryOut(verb);
    });
    for (DetailsForm *form : {m_details, m_texts})
        connect(form, &DetailsForm::messageWanted, this, &EventPane::messageWanted);
    connect(m_actions, &EventActions::messageWanted, this, &EventPane::messageWanted);
    connect(m_actions, &EventActions::removeRequested, this, &EventPane::removeRecord);
    connect(m_actions, &EventActions::checklistsRequested, this, &EventPane::checklistsRequested);
    connect(m_actions, &EventActions::copied, this, &EventPane::eventRequested);
    connect(m_occurrence, &OccurrenceCard::messageWanted, this, &EventPane::messageWanted);
    connect(m_occurrence, &OccurrenceCard::eventRequested, this, &EventPane::eventRequested);
    connect(m_asking, &QuestionPanel::closed, tabs(), qOverload<>(&QWidget::setFocus));
    for (const OwnedList *list : std::initializer_list<OwnedList *>{m_agenda, m_tasks}) {
        connect(list, &OwnedList::chosenChanged, this, &EventPane::countParts);
        connect(list, &OwnedList::messageWanted, this, &EventPane::messageWanted);
    }
}

void EventPane::connectAnnouncement()
{
    connect(m_actions, &EventActions::announceRequested, this,
            [this] { tabs()->setCurrentIndex(Announce); });
    connect(m_announce, &AnnounceTab::messageWanted, this, &EventPane::messageWanted);
    connect(m_announce, &AnnounceTab::announced, m_actions, &EventActions::markAnnounced);
    connect(m_announce, &AnnounceTab::postWanted, this, [this] {
        finishEditing();
        m_actions->draftPost();
    });
    connect(m_actions, &EventActions::postAdded, this, &EventPane::postRequested);
    connect(m_announce, &AnnounceTab::calendarWanted, this,
            [this] { Q_EMIT calendarRequested(ref()); });
    connect(m_announce, &AnnounceTab::siteFileWanted, this,
            [this] { Q_EMIT siteFileRequested(ref()); });
}

void EventPane::addAgendaVerbs()
{
    connect(m_agenda->addVerb(tr("Remove"), u"removeAgendaItems"_s, OwnedList::ActsOn::Several),
            &QPushButton::clicked, this, [this] { m_actions->removeRecords(m_agenda->chosen()); });
}

void EventPane::addTaskVerbs()
{
    using ActsOn = OwnedList::ActsOn;
    connect(m_tasks->addVerb(tr("Done"), u"taskDone"_s, ActsOn::Several), &QPushButton::clicked,
            this, [this] { m_actions->markDone(m_tasks->chosen(), file().today()); });
    connect(m_tasks->addVerb(tr("Open again"), u"taskOpen"_s, ActsOn::Several),
            &QPushButton::clicked, this, [this] { m_actions->markDone(m_tasks->chosen(), {}); });
    connect(m_tasks->addVerb(tr("Remove"), u"removeTasks"_s, ActsOn::Several),
            &QPushButton::clicked, this, [this] { m_actions->removeRecords(m_tasks->chosen()); });
}

void EventPane::chooseTime(const ScheduledEvent &time)
{
    if (time.part == SeriesPart::Regular && time.occurrence)
        m_occurrence->choose(time.event.id, *time.occurrence);
    else
        m_occurrence->chooseNone();
}

void EventPane::chooseNoTime()
{
    m_occurrence->chooseNone();
}

void EventPane::turnToRecord()
{
    m_clashes.clear();
    m_occurrence->turnTo(recordId());
    const auto asOf = day() == file().today() ? std::nullopt : std::optional(day());
    m_agenda->showRecordsOf(recordId(), asOf);
    m_tasks->showRecordsOf(recordId(), asOf);
}

void EventPane::reload()
{
    const auto record = readRecord();
    if (!record)
        return showNone();
    m_record = *record;
    const auto chapter = file().reader().find({Kind::Chapter, m_record.reference("chapter"_L1)});
    m_head->showEvent(m_record, chapter && *chapter ? titleOf(**chapter) : QString(),
                      file().today());
    m_actions->setEvent(m_record);
    m_occurrence->showRecord(m_record);
    m_agenda->showTimes(m_record);
    m_details->showRecord(m_record);
    m_texts->showRecord(m_record);
    if (const auto told = toldEvent(file().reader(), m_record))
        m_announce->showTold(*told, file().today());
    const QString step = shownStep(m_record, file().today());
    m_nextStep->setText(step);
    m_nextStep->setVisible(!step.isEmpty());
    lookForTrouble();
    showParts();
}

/// Rules of the event at once, other events at the same time as soon as they are read.
void EventPane::lookForTrouble()
{
    m_attention.clear();
    const auto tasks = file().reader().recordsOf(Kind::Task, "event"_L1, recordId());
    if (tasks) {
        for (const AttentionItem &item : attentionTo(m_record, *tasks, file().today())) {
            if (!isSaidByStep(item, m_record))
                m_attention += item.sentence;
        }
    }
    const int look = ++m_newestLook;
    file().query(
        this,
        [event = m_record, today = file().today()](Database &database) {
            return clashesWith(database, event, today);
        },
        [this, look](const Result<QStringList> &clashes) {
            if (look != m_newestLook)
                return;
            m_clashes = clashes.value_or(QStringList());
            showTrouble();
        });
    showTrouble();
}

void EventPane::showTrouble()
{
    std::vector<AttentionList::Entry> entries;
    for (const QString &sentence : m_attention + m_clashes)
        entries.push_back({sentence, {}});
    m_trouble->showEntries(entries);
}

void EventPane::countParts()
{
    tabs()->setCount(Agenda, m_agenda->count());
    tabs()->setCount(Tasks, m_tasks->count());
}

void EventPane::finishEditing()
{
    m_details->finishEditing();
    m_texts->finishEditing();
    m_agenda->finishEditing();
    m_tasks->finishEditing();
}

void EventPane::dismissQuestions()
{
    putAside(*m_asking);
}

void EventPane::applyReadOnly(bool readOnly)
{
    m_head->setReadOnly(readOnly);
    m_occurrence->setReadOnly(readOnly);
    m_details->setReadOnly(readOnly);
    m_texts->setReadOnly(readOnly);
    m_agenda->setReadOnly(readOnly);
    m_tasks->setReadOnly(readOnly);
    m_announce->setReadOnly(readOnly);
}

void EventPane::focusFirst()
{
    tabs()->setCurrentIndex(Details);
    m_details->focusField("title"_L1);
}

} // namespace chapterhouse
