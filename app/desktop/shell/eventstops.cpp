#include "desktop/shell/eventstops.h"

#include "desktop/pages/export/exportpage.h"
#include "desktop/program.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

using Stop = TourStop::Kind;

bool showEvents(TourHands &hands)
{
    hands.program().window().goTo(u"events"_s);
    return true;
}

bool showChecklists(TourHands &hands)
{
    hands.program().window().goTo(u"events"_s, u"checklists"_s);
    return true;
}

bool showTab(TourHands &hands, int tab)
{
    return hands.showTab(tab, u"eventTabs"_s);
}

bool chooseMeetup(TourHands &hands)
{
    return hands.choose(u"eventList"_s, u"Winter meetup Bologna"_s);
}

constexpr char calendar[] =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Lantern Works//Calendar//EN\r\n"
    "BEGIN:VEVENT\r\nUID:lantern-1\r\nSUMMARY:Lantern Days\r\nLOCATION:Utrecht\r\n"
    "DTSTART;VALUE=DATE:20290514\r\nDTEND;VALUE=DATE:20290516\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:lantern-2\r\nSUMMARY:Maintainers call\r\n"
    "DTSTART;TZID=Europe/Rome:20290108T150000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:lantern-3\r\nSUMMARY:Winter walk\r\n"
    "DTSTART:20290120T100000\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:lantern-4\r\nSUMMARY:Some day\r\nEND:VEVENT\r\n"
    "END:VCALENDAR\r\n";

bool importCalendar(TourHands &hands)
{
    hands.program().showImport(Kind::Event,
                               TourHands::written(hands.fresh(u"lantern.ics"_s), calendar));
    return true;
}

/// A person who chooses one folder.
class OneFolder final : public FileChooser {
public:
    explicit OneFolder(QString folder) : m_folder(std::move(folder)) {}

    void openFolder(QWidget *, const QString &, const QString &, const Chosen &chosen) override
    {
        chosen(m_folder);
    }

private:
    QString m_folder;
};

bool chooseSiteFolder(TourHands &hands)
{
    auto *page = hands.seen<ExportPage>(u"exportPage"_s);
    if (!page)
        return false;
    page->setFileChooser(std::make_unique<OneFolder>(hands.fresh(u"site events"_s)));
    return hands.click(u"chooseExportFolder"_s);
}

} // namespace

// clang-format off
QList<TourStop> eventStops()
{
    return {
        {{}, {}, [](TourHands &hands) { hands.program().createStore(hands.fresh(u"events.chapterhouse"_s), {.name = u"Open Lantern"_s, .zone = u"Europe/Warsaw"_s, .country = u"PL"_s, .currency = u"EUR"_s}, hands.opened()); return true; }, Stop::OnTheWay},
        {{}, {}, [](TourHands &hands) { return hands.isOpen() && showEvents(hands); }, Stop::OnTheWay},
        {u"no-events"_s, u"noEvents"_s, showEvents, Stop::EverySize},
        {u"new-event"_s, u"newEvent"_s, [](TourHands &hands) { return hands.click(u"newEventButton"_s); }},
        {u"no-checklists"_s, u"noChecklists"_s, showChecklists},
        {{}, {}, [](TourHands &hands) { hands.program().openDemo(hands.opened()); return true; }, Stop::OnTheWay},
        {{}, {}, [](TourHands &hands) { return hands.isOpen() && showEvents(hands); }, Stop::OnTheWay},
        {u"events"_s, u"eventName"_s, [](TourHands &hands) { return chooseMeetup(hands) && hands.press(u"eventList"_s, Qt::Key_Return); }, Stop::EverySize},
        {u"event-agenda"_s, u"agenda_itemList"_s, [](TourHands &hands) { return showTab(hands, 2); }, Stop::EverySize},
        {u"event-agenda-item"_s, u"agenda_itemForm"_s, [](TourHands &hands) { return hands.click(u"edit_agenda_item"_s); }, Stop::EverySize},
        {u"event-tasks"_s, u"taskList"_s, [](TourHands &hands) { return hands.click(u"agenda_itemFormClose"_s) && showTab(hands, 3); }},
        {u"event-task"_s, u"taskForm"_s, [](TourHands &hands) { return hands.click(u"edit_task"_s); }},
        {{}, {}, [](TourHands &hands) { return hands.click(u"taskFormClose"_s); }, Stop::OnTheWay},
        {u"event-announce"_s, u"announceTab"_s, [](TourHands &hands) { return showTab(hands, 4); }, Stop::EverySize},
        {u"checklists"_s, u"taskList"_s, [](TourHands &hands) { return showChecklists(hands) && hands.choose(u"checklistList"_s, u"Meetup"_s) && hands.press(u"checklistList"_s, Qt::Key_Return) && hands.showTab(0, u"checklistTabs"_s); }, Stop::EverySize},
        {u"checklist-task"_s, u"taskForm"_s, [](TourHands &hands) { return hands.click(u"edit_task"_s); }},
        {{}, {}, [](TourHands &hands) { return hands.click(u"taskFormClose"_s) && showEvents(hands); }, Stop::OnTheWay},
        {u"events-month"_s, u"monthGrid"_s, [](TourHands &hands) { return showTab(hands, 0) && hands.press(u"eventName"_s, Qt::Key_Escape) && hands.click(u"showMonth"_s); }, Stop::EverySize},
        {u"events-later-month"_s, u"monthGrid"_s, [](TourHands &hands) { return hands.click(u"monthAfter"_s) && hands.click(u"monthAfter"_s); }},
        {u"events-agenda"_s, u"scheduleList"_s, [](TourHands &hands) { return hands.click(u"monthToday"_s) && hands.click(u"showAgenda"_s); }, Stop::EverySize},
        {u"event-occurrence"_s, u"occurrenceCard"_s, [](TourHands &hands) { return hands.press(u"scheduleList"_s, Qt::Key_Home); }},
        {{}, {}, [](TourHands &hands) { return hands.click(u"showList"_s); }, Stop::OnTheWay},
        {u"import-events-file"_s, u"fileStep"_s, [](TourHands &hands) { return hands.trigger(CommandId::ImportEvents); }},
        {{}, {}, [](TourHands &hands) { return hands.click(u"wizardCancel"_s); }, Stop::OnTheWay},
        {u"import-events-plan"_s, u"planStep"_s, importCalendar, Stop::EverySize},
        {u"import-events-result"_s, u"resultStep"_s, [](TourHands &hands) { return hands.click(u"wizardNext"_s); }},
        {{}, {}, [](TourHands &hands) { return hands.click(u"wizardNext"_s); }, Stop::OnTheWay},
        {u"export-events"_s, u"exportChoices"_s, [](TourHands &hands) { return hands.trigger(CommandId::ExportEvents); }},
        {u"export-events-calendar"_s, u"exportChoices"_s, [](TourHands &hands) { return hands.press(u"exportStyle"_s, Qt::Key_End) && hands.press(u"exportStyle"_s, Qt::Key_Up); }},
        {u"export-events-folder"_s, u"folderPlan"_s, [](TourHands &hands) { return hands.press(u"exportStyle"_s, Qt::Key_End); }},
        {u"export-events-plan"_s, u"plannedFiles"_s, chooseSiteFolder, Stop::EverySize},
        {u"export-events-result"_s, u"resultStep"_s, [](TourHands &hands) { return hands.click(u"wizardNext"_s); }},
        {{}, {}, [](TourHands &hands) { return hands.click(u"wizardNext"_s); }, Stop::OnTheWay},
    };
}
// clang-format on

} // namespace chapterhouse
