#include "desktop/pages/events/eventsview.h"

#include "desktop/pages/events/eventpane.h"
#include "desktop/pages/events/eventsaver.h"
#include "desktop/pages/events/monthview.h"
#include "desktop/pages/events/neweventpanel.h"
#include "desktop/pages/events/noevents.h"
#include "desktop/pages/events/scheduleview.h"
#include "desktop/pages/events/viewswitch.h"
#include "desktop/records/listhead.h"
#include "desktop/records/recordlistside.h"
#include "desktop/records/recordlistview.h"
#include "desktop/widgets/look/colours.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

SearchGuide eventSearchGuide()
{
    const auto choice = [](const QString &label, const QString &term) {
        return SearchGuide::Choice{label, [term](QDate) { return term; }};
    };
    return {.placeholder = EventsView::tr("Title, place … or kind:meetup chapter:it start:2026"),
            .choices = {choice(EventsView::tr("Upcoming"), u"when:upcoming,running"_s),
                        choice(EventsView::tr("Planned"), u"state:planned"_s),
                        choice(EventsView::tr("Announced"), u"state:announced"_s)},
            .filters = {"state"_L1, "kind"_L1, "chapter"_L1, "our_part"_L1, "mode"_L1, "start"_L1,
                        "country"_L1},
            .commonValues = {"city"_L1, "country"_L1}};
}

} // namespace

EventsView::EventsView(OpenFile &file, UserSettings &settings, const CommandTable &commands)
    : EventsView(file, settings, commands, new EventPane(file))
{
}

EventsView::EventsView(OpenFile &file, UserSettings &settings, const CommandTable &commands,
                       EventPane *pane)
    : RecordsPage(file, settings,
                  {.kind = Kind::Event,
                   .title = tr("Events"),
                   .guide = eventSearchGuide(),
                   .splitter = usersettings::eventSplitter},
                  pane),
      m_shown(pane), m_newEvent(new NewEventPanel(file)), m_switch(new ViewSwitch),
      m_month(new MonthView(file)), m_agenda(new ScheduleView(file)),
      m_files(new EventSaver(file, settings, *this))
{
    setObjectName(u"eventsView"_s);
    side()->addColumnTool();
    addCalendars();
    auto *empty = new NoEvents;
    auto *head = new ListHead(Kind::Event, tr("Events"), tr("New event"), u"newEventButton"_s);
    head->addTool(m_switch);
    setParts(head, m_newEvent, empty);
    connect(empty, &NoEvents::importRequested, this, &EventsView::importRequested);
    rememberArrangement(usersettings::eventColumns, usersettings::eventSort);
    setCommands(commands.action(CommandId::NewEvent), commands.action(CommandId::RemoveEvent));
    connect(pane, &EventPane::eventRequested, this, &EventsView::showRecord);
    connect(pane, &EventPane::postRequested, this, &EventsView::postRequested);
    connect(pane, &EventPane::checklistsRequested, this, &EventsView::checklistsRequested);
    connect(pane, &EventPane::calendarRequested, m_files, &EventSaver::saveCalendar);
    connect(pane, &EventPane::siteFileRequested, m_files, &EventSaver::saveSiteFile);
    connect(m_files, &EventSaver::messageWanted, this, &EventsView::messageWanted);
    begin();
}

void EventsView::addCalendars()
{
    for (CalendarView *calendar : {m_month, m_agenda}) {
        side()->addOtherView(calendar);
        connectCalendar(calendar);
    }
    connect(m_switch, &ViewSwitch::viewChosen, this, [this](ViewSwitch::View view) {
        settings().set(usersettings::eventsShownAs, nameOf(view));
        showChosenView();
    });
    connect(side()->search(), &SearchPanel::queryChanged, this, &EventsView::refreshCalendars);
    connect(side(), &RecordListSide::dayChanged, this, &EventsView::refreshCalendars);
    connect(&file(), &OpenFile::dayChanged, this, &EventsView::refreshCalendars);
    m_switch->setView(viewFromName(settings().text(usersettings::eventsShownAs)));
    showChosenView();
}

void EventsView::connectCalendar(CalendarView *calendar)
{
    connect(calendar, &CalendarView::eventChosen, this, [this](const ScheduledEvent &event) {
        m_shown->chooseTime(event);
        selectRecord(event.event.id);
    });
    connect(calendar, &CalendarView::eventOpened, this, &EventsView::openPane);
    connect(calendar, &CalendarView::newEventRequested, this, &EventsView::beginAddingOn);
    connect(calendar, &CalendarView::failed, this,
            [this](const QString &sentence) { Q_EMIT messageWanted(Tone::Wrong, sentence); });
    const auto mark = [this, calendar] {
        calendar->setSelected(list()->currentRecord().value_or(RecordRef()));
    };
    connect(list(), &RecordListView::currentRecordChanged, calendar, mark);
    connect(model(), &RecordListModel::updated, calendar, mark);
}

void EventsView::showChosenView()
{
    switch (m_switch->view()) {
    case ViewSwitch::View::List:
        m_shown->chooseNoTime();
        return side()->showOtherView(nullptr);
    case ViewSwitch::View::Month:
        return side()->showOtherView(m_month);
    case ViewSwitch::View::Agenda:
        return side()->showOtherView(m_agenda);
    }
}

void EventsView::refreshCalendars()
{
    for (CalendarView *calendar : {m_month, m_agenda})
        calendar->setRequest(model()->query(), model()->day());
}

void EventsView::beginAddingOn(QDate day)
{
    m_newEvent->setStart(day);
    beginAdding();
}

QString EventsView::summaryOf(int shown, std::optional<int> total) const
{
    if (!total)
        return tr("%Ln events", nullptr, shown);
    return tr("%1 of %Ln events", nullptr, *total).arg(QLocale().toString(shown));
}

} // namespace chapterhouse
