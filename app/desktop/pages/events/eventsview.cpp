#include "desktop/pages/events/eventsview.h"

#include "desktop/pages/events/eventpane.h"
#include "desktop/pages/events/eventsaver.h"
#include "desktop/pages/events/monthview.h"
#include "desktop/pages/events/neweventpanel.h"
#include "desktop/pages/events/noevents.h"
#include "desktop/records/listhead.h"
#include "desktop/records/recordlistside.h"
#include "desktop/records/recordlistview.h"

#include <QToolButton>

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
      m_newEvent(new NewEventPanel(file)), m_month(new MonthView(file)),
      m_files(new EventSaver(file, settings, *this))
{
    setObjectName(u"eventsView"_s);
    side()->addColumnTool();
    addMonth();
    auto *empty = new NoEvents;
    setParts(new ListHead(Kind::Event, tr("Events"), tr("New event"), u"newEventButton"_s),
             m_newEvent, empty);
    connect(empty, &NoEvents::importRequested, this, &EventsView::importRequested);
    rememberArrangement(usersettings::eventColumns, usersettings::eventSort);
    setCommands(commands.action(CommandId::NewEvent), commands.action(CommandId::RemoveEvent));
    connect(pane, &EventPane::eventRequested, this, &EventsView::showRecord);
    connect(pane, &EventPane::calendarRequested, m_files, &EventSaver::saveCalendar);
    connect(pane, &EventPane::siteFileRequested, m_files, &EventSaver::saveSiteFile);
    connect(m_files, &EventSaver::messageWanted, this, &EventsView::messageWanted);
    begin();
}

void EventsView::addMonth()
{
    side()->setOtherView(m_month);
    QToolButton *tool = side()->addTool(u"showMonth"_s, Icon::Calendar, tr("Show as a month"));
    tool->setCheckable(true);
    connect(tool, &QToolButton::toggled, this, [this](bool shown) {
        side()->showOtherView(shown);
        settings().set(usersettings::eventsAsMonth, shown);
    });
    tool->setChecked(settings().value(usersettings::eventsAsMonth).toBool());
    connect(side()->search(), &SearchPanel::queryChanged, this, &EventsView::refreshMonth);
    connect(side(), &RecordListSide::dayChanged, this, &EventsView::refreshMonth);
    connect(&file(), &OpenFile::dayChanged, this, &EventsView::refreshMonth);
    connect(m_month, &MonthView::eventChosen, this,
            [this](const RecordRef &event) { selectRecord(event.id); });
    connect(m_month, &MonthView::eventOpened, this, &EventsView::openPane);
    connect(m_month, &MonthView::newEventRequested, this, &EventsView::beginAddingOn);
    connect(m_month, &MonthView::failed, this,
            [this](const QString &sentence) { Q_EMIT messageWanted(Tone::Wrong, sentence); });
    const auto mark = [this] {
        m_month->setSelected(list()->currentRecord().value_or(RecordRef()));
    };
    connect(list(), &RecordListView::currentRecordChanged, m_month, mark);
    connect(model(), &RecordListModel::updated, m_month, mark);
}

void EventsView::refreshMonth()
{
    m_month->setRequest(model()->query(), model()->day());
}

void EventsView::beginAddingOn(QDate day)
{
    beginAdding();
    m_newEvent->setStart(day);
}

QString EventsView::summaryOf(int shown, std::optional<int> total) const
{
    if (!total)
        return tr("%Ln events", nullptr, shown);
    return tr("%1 of %Ln events", nullptr, *total).arg(QLocale().toString(shown));
}

} // namespace chapterhouse
