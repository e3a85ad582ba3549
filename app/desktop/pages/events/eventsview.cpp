#include "desktop/pages/events/eventsview.h"

#include "desktop/pages/events/eventpane.h"
#include "desktop/pages/events/neweventpanel.h"
#include "desktop/pages/events/noevents.h"
#include "desktop/records/listhead.h"
#include "desktop/records/recordlistside.h"

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
                        choice(EventsView::tr("Announced"), u"state:announced"_s),
                        choice(EventsView::tr("Ideas"), u"state:idea"_s)},
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
                  pane)
{
    setObjectName(u"eventsView"_s);
    side()->addColumnTool();
    setParts(new ListHead(Kind::Event, tr("Events"), tr("New event"), u"newEventButton"_s),
             new NewEventPanel(file), new NoEvents);
    rememberArrangement(usersettings::eventColumns, usersettings::eventSort);
    setCommands(commands.action(CommandId::NewEvent), commands.action(CommandId::RemoveEvent));
    connect(pane, &EventPane::eventRequested, this, &EventsView::showRecord);
    begin();
}

QString EventsView::summaryOf(int shown, std::optional<int> total) const
{
    if (!total)
        return tr("%Ln events", nullptr, shown);
    return tr("%1 of %Ln events", nullptr, *total).arg(QLocale().toString(shown));
}

} // namespace chapterhouse
