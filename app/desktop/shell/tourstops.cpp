#include "desktop/shell/tourstops.h"

#include "desktop/program.h"
#include "desktop/shell/blogstops.h"
#include "desktop/shell/bodystops.h"
#include "desktop/shell/eventstops.h"
#include "desktop/shell/homestops.h"
#include "desktop/shell/websitestops.h"

#include <QFile>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

using Kind = TourStop::Kind;

/// Rows that are new, changed, the same, doubtful, to finish, and not to be read.
constexpr auto spreadsheet =
    "Given name;Family name;E-mail;City;Phone;Tier;Start;Paid until;Amount;Currency\r\n"
    "Ève;Dupont;eve.dupont@example.org;Lyon;;Community;01.02.2026;31.01.2027;10,00;EUR\r\n"
    "Łukasz;Nowak;lukasz.nowak@example.org;Poznań;;;;;;\r\n"
    "Lukas;Nowak;;Poznań;;;;;;\r\n"
    "Alex;Rossi;;Torino;;;;;;\r\n"
    "Nils;Bakker;nils(at)example.org;Utrecht;;;;;;\r\n"
    "José;García;jose@example.org;Sevilla;;;;;;;too;many\r\n"
    "Alessandro;Rossi;alessandro.rossi@example.org;Torino;+39 011 555 0178;;;;;\r\n"
    "Hannah;Weiß;hannah.weiss@example.org;Köln;;Professional;03.05.2026;02.05.2027;100,00;EUR\r\n";

QByteArray longSpreadsheet()
{
    constexpr int rows = 100'000;
    QByteArray text = "Given name;Family name;City\r\n";
    for (int row = 0; row < rows; ++row)
        text += "Ann;Lee-" + QByteArray::number(row) + ";Lyon\r\n";
    return text;
}

bool openDemo(TourHands &hands)
{
    hands.program().openDemo(hands.opened());
    return true;
}

bool isOpen(TourHands &hands)
{
    return hands.isOpen();
}

bool importAgain(TourHands &hands)
{
    hands.program().showImport(chapterhouse::Kind::Member,
                               TourHands::written(hands.fresh(u"members-2026.csv"_s), spreadsheet));
    return true;
}

bool goOn(TourHands &hands)
{
    return hands.click(u"wizardNext"_s);
}

bool cancel(TourHands &hands)
{
    return hands.click(u"wizardCancel"_s);
}

bool saveAs(TourHands &hands, const QString &name)
{
    return hands.type(u"fileNameEdit"_s, hands.fresh(name)) &&
           hands.press(u"fileNameEdit"_s, Qt::Key_Return);
}

bool searchFor(TourHands &hands, const QString &text)
{
    return hands.type(u"memberSearch"_s, text);
}

bool showGiulia(TourHands &hands)
{
    return hands.choose(u"memberList"_s, u"Giulia Ferrari"_s);
}

bool saveView(TourHands &hands, const QString &search, const QString &name)
{
    return searchFor(hands, search) && hands.click(u"saveView"_s) &&
           hands.type(u"askField"_s, name) && hands.click(u"askAccept"_s);
}

bool showChapter(TourHands &hands, const QString &name)
{
    return hands.choose(u"chapterList"_s, name);
}

bool showChapterTab(TourHands &hands, int tab)
{
    return hands.showTab(tab, u"chapterTabs"_s);
}

/// As when another computer has the copy open that was just made.
bool openLockedCopy(TourHands &hands)
{
    if (!QFile::exists(hands.newest()))
        return false;
    TourHands::written(hands.newest() + u".lock"_s,
                       "{\"host\":\"board-laptop\",\"user\":\"Ada Lovelace\","
                       "\"since\":\"2026-11-21T08:00:00.000Z\",\"process\":1}\n");
    hands.program().openStore(hands.newest(), hands.opened());
    return true;
}

// clang-format off
QList<TourStop> firstSteps()
{
    return {
        {u"welcome"_s, u"welcomePage"_s, [](TourHands &hands) { hands.program().start({}); return true; }, Kind::EverySize},
        {u"setup"_s, u"setupPage"_s, [](TourHands &hands) { return hands.click(u"emptyChoice"_s); }, Kind::EverySize},
        {u"setup-problem"_s, u"fieldSentence"_s, [](TourHands &hands) { return hands.type(u"path"_s, u"/"_s) && hands.click(u"create"_s); }},
        {{}, {}, [](TourHands &hands) { return hands.click(u"back"_s); }, Kind::OnTheWay},
        {u"no-store"_s, u"messageBar"_s, [](TourHands &hands) { hands.program().openStore(TourHands::written(hands.fresh(u"members.csv"_s), spreadsheet)); return true; }},
        {{}, {}, [](TourHands &hands) { return hands.press(u"closeMessage"_s, Qt::Key_Space); }, Kind::OnTheWay},
    };
}

QList<TourStop> newFile()
{
    return {
        {{}, {}, [](TourHands &hands) { hands.program().createStore(hands.fresh(u"new.chapterhouse"_s), {.name = u"Open Lantern"_s, .zone = u"Europe/Warsaw"_s, .country = u"PL"_s, .currency = u"EUR"_s}, hands.opened()); return true; }, Kind::OnTheWay},
        {u"no-members"_s, u"noMembers"_s, isOpen, Kind::EverySize},
        {u"backed-up"_s, u"messageBar"_s, [](TourHands &hands) { hands.program().backUpTo(hands.fresh(u"roster-2026-11-21.chapterhouse"_s)); return true; }},
    };
}

QList<TourStop> members()
{
    return {
        {{}, {}, openDemo, Kind::OnTheWay},
        {{}, {}, [](TourHands &hands) { return hands.isOpen() && hands.trigger(CommandId::GoToMembers); }, Kind::OnTheWay},
        {u"members"_s, {}, showGiulia, Kind::EverySize},
        {u"membership"_s, {}, [](TourHands &hands) { return hands.showTab(1); }},
        {u"correction"_s, u"correct_membership"_s, [](TourHands &hands) { return hands.choose(u"related_membership"_s, {}) && hands.click(u"correctButton_membership"_s); }},
        {u"payments"_s, {}, [](TourHands &hands) { return hands.click(u"correctCancel"_s) && hands.showTab(2); }},
        {u"history"_s, {}, [](TourHands &hands) { return hands.showTab(3); }},
        {u"renewal"_s, u"actionPanel"_s, [](TourHands &hands) { return hands.showTab(0) && hands.click(u"payButton"_s); }},
        {u"add-member"_s, u"addMember"_s, [](TourHands &hands) { return hands.click(u"actionCancel"_s) && hands.trigger(CommandId::AddMember); }},
        {u"selection"_s, u"selectedCount"_s, [](TourHands &hands) { return hands.press(u"addMember"_s, Qt::Key_Escape) && hands.choose(u"memberList"_s, u"Giulia Ferrari"_s, 4); }},
        {u"completion"_s, {}, [](TourHands &hands) { return showGiulia(hands) && searchFor(hands, u"country:it status:"_s); }},
        {{}, {}, [](TourHands &hands) { return searchFor(hands, u"ferrari"_s); }, Kind::OnTheWay},
        {u"search"_s, {}, [](TourHands &hands) { return hands.members() < 100; }},
        {u"not-understood"_s, u"noMembers"_s, [](TourHands &hands) { return searchFor(hands, u"country:it colour:red "_s); }},
        {u"nothing-found"_s, u"noMembers"_s, [](TourHands &hands) { return searchFor(hands, u"nobody of this name"_s); }},
        {{}, {}, [](TourHands &hands) { return saveView(hands, u"country:it "_s, u"Italian members"_s); }, Kind::OnTheWay},
        {{}, {}, [](TourHands &hands) { return hands.seen<QWidget>(u"members/Italian members"_s) && saveView(hands, u"tag:speaker "_s, u"Speakers"_s); }, Kind::OnTheWay},
        {u"views"_s, u"members/Speakers"_s, [](TourHands &hands) { return hands.click(u"members/Italian members"_s); }},
        {{}, {}, [](TourHands &hands) { return hands.click(u"members"_s); }, Kind::OnTheWay},
        {u"as-of-menu"_s, {}, [](TourHands &hands) { return searchFor(hands, {}) && hands.click(u"asOf"_s); }},
        {{}, {}, [](TourHands &hands) { return hands.press(u"asOfMenu"_s, Qt::Key_Down) && hands.press(u"asOfMenu"_s, Qt::Key_Down) && hands.press(u"asOfMenu"_s, Qt::Key_Return); }, Kind::OnTheWay},
        {u"as-of"_s, u"wayOut"_s, showGiulia, Kind::EverySize},
        {u"help"_s, {}, [](TourHands &hands) { return hands.trigger(CommandId::Help); }},
        {{}, {}, [](TourHands &hands) { return hands.press(u"helpBox"_s, Qt::Key_Escape); }, Kind::OnTheWay},
        {{}, {}, [](TourHands &hands) { hands.program().backUpTo(hands.fresh(u"shared.chapterhouse"_s)); return true; }, Kind::OnTheWay},
        {{}, {}, openLockedCopy, Kind::OnTheWay},
        {u"read-only"_s, {}, [](TourHands &hands) { return hands.isOpen() && hands.trigger(CommandId::GoToMembers); }},
    };
}

QList<TourStop> chapters()
{
    return {
        {{}, {}, openDemo, Kind::OnTheWay},
        {{}, {}, isOpen, Kind::OnTheWay},
        {{}, {}, [](TourHands &hands) { return hands.trigger(CommandId::GoToChapters); }, Kind::OnTheWay},
        {u"chapters"_s, u"chapterList"_s, [](TourHands &hands) { return showChapter(hands, u"Italy"_s); }, Kind::EverySize},
        {u"chapter-members"_s, u"chapter_membershipList"_s, [](TourHands &hands) { return showChapterTab(hands, 1); }},
        {u"chapter-leave"_s, u"chapterPanel"_s, [](TourHands &hands) { return hands.click(u"leaveChapter"_s); }},
        {u"chapter-leads"_s, u"seatList"_s, [](TourHands &hands) { return hands.click(u"chapterCancel"_s) && showChapterTab(hands, 2); }},
        {u"chapter-hand-over"_s, u"chapterPanel"_s, [](TourHands &hands) { return hands.click(u"handOver"_s); }},
        {u"chapter-meetings"_s, u"meetingRule"_s, [](TourHands &hands) { return hands.click(u"chapterCancel"_s) && showChapterTab(hands, 3); }},
        {u"chapter-history"_s, u"historyList"_s, [](TourHands &hands) { return showChapterTab(hands, 4); }},
        {{}, {}, [](TourHands &hands) { return showChapterTab(hands, 1) && hands.click(u"addToChapter"_s); }, Kind::OnTheWay},
        {u"chapter-add-members"_s, u"chapterPanel"_s, [](TourHands &hands) { return hands.type(u"chapterMember"_s, u"gi"_s); }},
        {{}, {}, [](TourHands &hands) { return hands.click(u"chapterCancel"_s); }, Kind::OnTheWay},
        {u"chapter-removal"_s, u"chapterObstaclePanel"_s, [](TourHands &hands) { return hands.trigger(CommandId::RemoveChapter); }, Kind::EverySize},
        {u"chapter-forming"_s, u"chapterNeeds"_s, [](TourHands &hands) { return hands.click(u"chapterObstacleCancel"_s) && showChapterTab(hands, 0) && showChapter(hands, u"Ukraine"_s); }, Kind::EverySize},
        {u"chapter-dormant"_s, u"attention0"_s, [](TourHands &hands) { return showChapter(hands, u"India"_s); }},
        {u"new-chapter"_s, u"newChapter"_s, [](TourHands &hands) { return hands.trigger(CommandId::NewChapter); }, Kind::EverySize},
        {u"no-chapter-fits"_s, u"noChapters"_s, [](TourHands &hands) { return hands.click(u"newChapterCancel"_s) && hands.type(u"chapterSearch"_s, u"country:jp "_s); }},
        {{}, {}, [](TourHands &hands) { return hands.type(u"chapterSearch"_s, {}) && hands.trigger(CommandId::GoToMembers); }, Kind::OnTheWay},
        {u"add-to-chapter"_s, u"addSelectedToChapter"_s, [](TourHands &hands) { return hands.choose(u"memberList"_s, u"Giulia Ferrari"_s, 4) && hands.click(u"addSelectedToChapter"_s); }, Kind::EverySize},
    };
}

QList<TourStop> wizards()
{
    return {
        {{}, {}, openDemo, Kind::OnTheWay},
        {{}, {}, isOpen, Kind::OnTheWay},
        {u"import-file"_s, u"fileStep"_s, [](TourHands &hands) { return hands.trigger(CommandId::ImportMembers); }},
        {{}, {}, cancel, Kind::OnTheWay},
        {u"import-reading"_s, u"readingStep"_s, importAgain, Kind::EverySize},
        {u"import-plan"_s, u"planStep"_s, goOn, Kind::EverySize},
        {u"import-same-person"_s, u"planStep"_s, [](TourHands &hands) { return hands.choose(u"planView"_s, u"Same person?"_s); }, Kind::EverySize},
        {u"import-result"_s, u"resultStep"_s, goOn, Kind::EverySize},
        {u"imported"_s, u"membersPage"_s, goOn},
        {u"undo-question"_s, u"undoQuestion"_s, [](TourHands &hands) { return hands.trigger(CommandId::Undo); }},
        {{}, {}, [](TourHands &hands) { return hands.press(u"undoQuestion"_s, Qt::Key_Escape); }, Kind::OnTheWay},
        {{}, {}, importAgain, Kind::OnTheWay},
        {u"import-again"_s, u"planStep"_s, goOn},
        {{}, {}, cancel, Kind::OnTheWay},
        {{}, {}, [](TourHands &hands) { hands.program().showImport(chapterhouse::Kind::Member, TourHands::written(hands.fresh(u"many-members.csv"_s), longSpreadsheet())); return true; }, Kind::OnTheWay},
        {{}, {}, goOn, Kind::OnTheWay},
        {u"import-busy"_s, u"cancelWork"_s, [](TourHands &) { return true; }, Kind::Fleeting},
        {{}, {}, [](TourHands &hands) { return hands.click(u"cancelWork"_s); }, Kind::OnTheWay},
        {u"import-cancelled"_s, u"readingStep"_s, [](TourHands &hands) { return hands.seen<QWidget>(u"wizardCancel"_s) != nullptr; }},
        {{}, {}, cancel, Kind::OnTheWay},
        {u"export"_s, u"exportChoices"_s, [](TourHands &hands) { return hands.trigger(CommandId::ExportMembers); }, Kind::EverySize},
        {{}, {}, goOn, Kind::OnTheWay},
        {{}, {}, [](TourHands &hands) { return saveAs(hands, u"members.csv"_s); }, Kind::OnTheWay},
        {u"export-result"_s, u"resultStep"_s, [](TourHands &hands) { return hands.seen<QWidget>(u"resultStep"_s) != nullptr; }},
        {{}, {}, goOn, Kind::OnTheWay},
        {u"export-search"_s, u"exportChoices"_s, [](TourHands &hands) { hands.program().showExport(chapterhouse::Kind::Member, u"country:it status:current"_s, hands.program().file()->today().addYears(-1)); return true; }},
        {{}, {}, cancel, Kind::OnTheWay},
    };
}
// clang-format on

} // namespace

QList<QList<TourStop>> tourWalks()
{
    return {firstSteps(), newFile(),   homeStops(), members(),      chapters(),
            bodyStops(),  eventStops(), blogStops(), websiteStops(), wizards()};
}

} // namespace chapterhouse
