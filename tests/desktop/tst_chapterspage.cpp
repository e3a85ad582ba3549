#include "desktop/answeringchooser.h"
#include "desktop/chapterswindow.h"
#include "desktop/records/calendarsaver.h"
#include "support/testmain.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

/// An entry of the chapter's menu.
void trigger(ChaptersWindow &window, const QString &text)
{
    for (QAction *action : window.part<QMenu>(u"chapterMenu"_s)->actions()) {
        if (action->text() == text)
            return action->trigger();
    }
    qFatal("the menu has no %s", qPrintable(text));
}

} // namespace

class tst_ChaptersPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theListTellsStateMembersAndLeads();
    void aChipIsAState();
    void withoutChaptersTheFirstStepIsOffered();
    void aNewChapterIsAddedByKeysAndShown();
    void whatIsWrongWithANewChapterIsSaid();
    void membersAreAddedOneAfterAnother();
    void aMemberLeavesOnADay();
    void aSeatIsHandedOver();
    void oneLeadIsEndedOrHandedOverAtATime();
    void theLastNeedMakesAFormingChapterActive();
    void removingSaysWhatHangsOnItAndOffersTheWayOut();
    void allOfItIsRemovedAndCtrlZBringsItBack();
    void theRosterIsExportedAsOfTheDay();
    void theRosterIsWantedAsAPdfInColumnsThatAreNotPrivate();
    void theCalendarOfItsMeetingsIsSaved();
    void theTextForTheSiteIsCopied();
    void aChapterWithoutALeadIsPointedOut();
    void anotherDayTurnsEditingOff();
    void theCommandsAreOffWhileThePlaceIsCovered();
    void severalMembersAreAddedFromTheirList();
    void aMemberTellsTheirOfficesAndChapters();

private:
    QString stateOf(const Record &chapter);
    std::vector<Record> staysIn(const Record &chapter);

    std::unique_ptr<OpenFileFixture> m_fixture;
    QString m_settings;
    Record m_italy;  ///< active, led by Giulia, who is in it
    Record m_france; ///< forming, led by Giulia and Łukasz; only the chat is missing
};

void tst_ChaptersPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_fixture = std::make_unique<OpenFileFixture>();
    StoreFixture &stored = m_fixture->stored;
    m_settings = stored.file(u"settings.ini"_s);
    addThreeMembers(stored);
    const std::vector<Record> members = must(stored.store().reader().all(Kind::Member));
    m_italy = stored.add(Kind::Chapter, {{"name", u"Italy"_s},
                                         {"slug", u"italy"_s},
                                         {"countries", QStringList{u"IT"_s}},
                                         {"state", u"active"_s}});
    m_france = stored.add(Kind::Chapter, {{"name", u"France"_s},
                                          {"slug", u"france"_s},
                                          {"languages", QStringList{u"fr"_s}},
                                          {"time_zone", u"Europe/Paris"_s},
                                          {"first_meetup", QDate(2026, 12, 1)},
                                          {"state", u"forming"_s}});
    const auto lead = [&stored](const Record &member, const Record &chapter) {
        const Record seat = stored.add(
            Kind::Seat,
            {{"member", member.id()}, {"chapter", chapter.id()}, {"from", QDate(2024, 1, 1)}});
        stored.add(Kind::Function,
                   {{"seat", seat.id()}, {"title", u"Lead"_s}, {"from", QDate(2024, 1, 1)}});
    };
    lead(members[0], m_italy);
    lead(members[0], m_france);
    lead(members[1], m_france);
    stored.add(
        Kind::ChapterMembership,
        {{"member", members[0].id()}, {"chapter", m_italy.id()}, {"from", QDate(2024, 1, 1)}});
}

QString tst_ChaptersPage::stateOf(const Record &chapter)
{
    const auto found = m_fixture->file().reader().find(chapter.ref());
    return found && *found ? (*found)->text("state"_L1) : QString();
}

std::vector<Record> tst_ChaptersPage::staysIn(const Record &chapter)
{
    return must(
        m_fixture->file().reader().recordsOf(Kind::ChapterMembership, "chapter"_L1, chapter.id()));
}

void tst_ChaptersPage::theListTellsStateMembersAndLeads()
{
    ChaptersWindow window(*m_fixture, m_settings);
    const QString list = u"chapterList"_s;
    QTRY_COMPARE(window.names(), (QStringList{u"France"_s, u"Italy"_s}));
    QCOMPARE(window.column(list, 1), (QStringList{u"Forming"_s, u"Active"_s}));
    QCOMPARE(window.column(list, 2), (QStringList{u"0"_s, u"1"_s}));
    QCOMPARE(window.column(list, 3),
             (QStringList{u"Giulia Ferrari, Łukasz Nowak"_s, u"Giulia Ferrari"_s}));
    QVERIFY(window.choose(u"Italy"_s));
}

void tst_ChaptersPage::aChipIsAState()
{
    ChaptersWindow window(*m_fixture, m_settings);
    for (auto *chip : window.part<ChipRow>(u"chapterChips"_s)->findChildren<QAbstractButton *>()) {
        if (chip->text() == u"Forming"_s)
            QTest::mouseClick(chip, Qt::LeftButton);
    }
    QTRY_COMPARE(window.names(), QStringList{u"France"_s});
}

void tst_ChaptersPage::withoutChaptersTheFirstStepIsOffered()
{
    OpenFileFixture empty;
    ChaptersWindow window(empty, m_settings);
    auto *none = window.part<QWidget>(u"noChapters"_s);
    QTRY_VERIFY(none->isVisible());
    clickOn(none->findChild<QAbstractButton *>());
    QVERIFY(window.part<QWidget>(u"newChapter"_s)->isVisible());
}

void tst_ChaptersPage::aNewChapterIsAddedByKeysAndShown()
{
    ChaptersWindow window(*m_fixture, m_settings);
    QTest::keyClick(&window.window, Qt::Key_N, Qt::ControlModifier);
    window.type(u"Spain"_s);
    window.press(Qt::Key_Return);
    QTRY_COMPARE(window.names(), (QStringList{u"France"_s, u"Italy"_s, u"Spain"_s}));
    QTRY_COMPARE(window.text(u"chapterName"_s), u"Spain"_s);
    QVERIFY(window.part<QWidget>(u"chapterNeeds"_s)->isVisible());
    QVERIFY(!window.part<QWidget>(u"newChapter"_s)->isVisible());
}

void tst_ChaptersPage::whatIsWrongWithANewChapterIsSaid()
{
    ChaptersWindow window(*m_fixture, m_settings);
    QTest::keyClick(&window.window, Qt::Key_N, Qt::ControlModifier);
    window.press(Qt::Key_Return);
    QTRY_VERIFY(!window.text(u"newChapterProblem"_s).isEmpty());
    QCOMPARE(window.names().size(), 2);
}

void tst_ChaptersPage::membersAreAddedOneAfterAnother()
{
    ChaptersWindow window(*m_fixture, m_settings);
    QVERIFY(window.choose(u"Italy"_s));
    window.click(u"addToChapter"_s);
    for (const auto &[name, count] : {std::pair(u"nowak"_s, 2), {u"chloe"_s, 3}}) {
        QVERIFY(window.pick(name));
        window.press(Qt::Key_Return);
        QTRY_COMPARE(staysIn(m_italy).size(), size_t(count));
        auto *line = window.part<QWidget>(u"chapterMember"_s)->findChild<QLineEdit *>();
        QTRY_COMPARE(line->text(), QString());
        QVERIFY(line->hasFocus());
    }
    window.press(Qt::Key_Escape);
    QVERIFY(!window.part<QWidget>(u"chapterPanel"_s)->isVisible());
    window.showTab(1);
    QTRY_COMPARE(window.column(u"chapter_membershipList"_s, 0).size(), 3);
}

void tst_ChaptersPage::aMemberLeavesOnADay()
{
    ChaptersWindow window(*m_fixture, m_settings);
    QVERIFY(window.choose(u"Italy"_s));
    window.showTab(1);
    auto *leave = window.part<QAbstractButton>(u"leaveChapter"_s);
    QTRY_VERIFY(leave->isEnabled());
    window.click(u"leaveChapter"_s);
    QTest::keyClick(window.window.focusWidget(), Qt::Key_A, Qt::ControlModifier);
    window.type(u"2026-06-30"_s);
    window.press(Qt::Key_Return);
    QTRY_COMPARE(staysIn(m_italy).front().date("until"_L1), QDate(2026, 6, 30));
    QTRY_COMPARE(window.column(u"chapter_membershipList"_s, 0), QStringList());
}

void tst_ChaptersPage::aSeatIsHandedOver()
{
    ChaptersWindow window(*m_fixture, m_settings);
    QVERIFY(window.choose(u"Italy"_s));
    window.showTab(2);
    QTRY_VERIFY(window.part<QAbstractButton>(u"handOver"_s)->isEnabled());
    window.click(u"handOver"_s);
    QVERIFY(window.pick(u"chloe"_s));
    window.press(Qt::Key_Return);
    QTRY_COMPARE(window.column(u"seatList"_s, 0), QStringList{u"Chloé Moreau"_s});
    QTRY_VERIFY(window.column(u"chapterList"_s, 3).contains(u"Chloé Moreau"_s));
}

void tst_ChaptersPage::oneLeadIsEndedOrHandedOverAtATime()
{
    ChaptersWindow window(*m_fixture, m_settings);
    QVERIFY(window.choose(u"France"_s));
    window.showTab(2);
    QTRY_COMPARE(window.column(u"seatList"_s, 0).size(), 2);
    auto *end = window.part<QAbstractButton>(u"endSeat"_s);
    QTRY_VERIFY(end->isEnabled());
    window.part<QAbstractItemView>(u"seatList"_s)->selectAll();
    QTRY_VERIFY(!end->isEnabled());
    QVERIFY(!window.part<QAbstractButton>(u"handOver"_s)->isEnabled());
}

void tst_ChaptersPage::theLastNeedMakesAFormingChapterActive()
{
    ChaptersWindow window(*m_fixture, m_settings);
    QVERIFY(window.choose(u"France"_s));
    auto *needs = window.part<QWidget>(u"chapterNeeds"_s);
    QCOMPARE(needs->findChildren<QAbstractButton *>().size(), 1);
    clickOn(needs->findChild<QAbstractButton *>());
    window.type(u"https://chat.example.org"_s);
    window.press(Qt::Key_Return);
    QTRY_COMPARE(stateOf(m_france), u"active"_s);
    QTRY_VERIFY(!needs->isVisible());
}

void tst_ChaptersPage::removingSaysWhatHangsOnItAndOffersTheWayOut()
{
    ChaptersWindow window(*m_fixture, m_settings);
    QVERIFY(window.choose(u"Italy"_s));
    QTest::keyClick(window.part<QWidget>(u"chapterList"_s), Qt::Key_Delete);
    QTRY_VERIFY(window.part<QWidget>(u"chapterObstaclePanel"_s)->isVisible());
    const QString said = window.text(u"chapterObstacleSentence"_s);
    QVERIFY2(said.contains(u"Italy"_s) && said.contains(u'1'), qPrintable(said));
    QTest::keyClick(window.window.focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(stateOf(m_italy), u"dormant"_s);
    QVERIFY(!window.part<QWidget>(u"chapterObstaclePanel"_s)->isVisible());
}

void tst_ChaptersPage::allOfItIsRemovedAndCtrlZBringsItBack()
{
    ChaptersWindow window(*m_fixture, m_settings);
    QVERIFY(window.choose(u"Italy"_s));
    QTest::keyClick(window.part<QWidget>(u"chapterList"_s), Qt::Key_Delete);
    QTRY_VERIFY(window.part<QWidget>(u"chapterObstaclePanel"_s)->isVisible());
    window.click(u"chapterObstacleRemoveAll"_s);
    QTRY_COMPARE(window.names(), QStringList{u"France"_s});
    QTRY_VERIFY(window.commands.action(CommandId::Undo)->isEnabled());
    QVERIFY(staysIn(m_italy).empty());
}

void tst_ChaptersPage::theRosterIsExportedAsOfTheDay()
{
    ChaptersWindow window(*m_fixture, m_settings);
    QVERIFY(window.choose(u"Italy"_s));
    QSignalSpy asked(window.view, &ChaptersView::exportRequested);
    trigger(window, u"Export roster…"_s);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front().front().toString(), u"chapter:italy"_s);
    QCOMPARE(asked.front().back().toDate(), m_fixture->file().today());
}

void tst_ChaptersPage::theRosterIsWantedAsAPdfInColumnsThatAreNotPrivate()
{
    ChaptersWindow window(*m_fixture, m_settings);
    QVERIFY(window.choose(u"Italy"_s));
    std::optional<PrintableList> wanted;
    connect(window.view, &ChaptersView::pdfRequested, this,
            [&](const PrintableList &list) { wanted = list; });
    trigger(window, u"Roster as PDF…"_s);
    QVERIFY(wanted);
    QCOMPARE(wanted->title, u"Members of Italy"_s);
    QCOMPARE(toText(wanted->list.query), u"chapter:italy"_s);
    QCOMPARE(wanted->list.day, m_fixture->file().today());
    QVERIFY(!wanted->columns.empty());
    for (const ListColumn &column : wanted->columns) {
        for (const qsizetype field : column.fields)
            QVERIFY(!catalogueOf(Kind::Member).at(field).is(FieldFlag::Private));
    }
}

void tst_ChaptersPage::theCalendarOfItsMeetingsIsSaved()
{
    m_fixture->stored.set(m_italy.ref(), {{"meeting", u"FREQ=WEEKLY;BYDAY=TU"_s},
                                          {"meeting_start", u"2026-01-06T15:00"_s},
                                          {"meeting_zone", u"Europe/Rome"_s}});
    ChaptersWindow window(*m_fixture, m_settings);
    const QString path = m_fixture->stored.file(u"italy.ics"_s);
    QString proposed;
    window.view->calendars()->setFileChooser(std::make_unique<AnsweringChooser>(path, &proposed));
    QVERIFY(window.choose(u"Italy"_s));
    trigger(window, u"Save calendar…"_s);
    QTRY_VERIFY(QFile::exists(path));
    QVERIFY(proposed.endsWith(u"Italy.ics"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("RRULE:FREQ=WEEKLY;BYDAY=TU"));
}

void tst_ChaptersPage::theTextForTheSiteIsCopied()
{
    ChaptersWindow window(*m_fixture, m_settings);
    QVERIFY(window.choose(u"Italy"_s));
    for (QAction *action : window.part<QMenu>(u"chapterMenu"_s)->actions()) {
        if (action->text() == u"Copy for the website"_s)
            action->trigger();
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), u"{\n"
                                                   "  name: \"Italy\",\n"
                                                   "  countries: [\"Italy\"],\n"
                                                   "  leads: [\"Giulia Ferrari\"],\n"
                                                   "},\n"_s);
}

void tst_ChaptersPage::aChapterWithoutALeadIsPointedOut()
{
    m_fixture->stored.add(Kind::Chapter, {{"name", u"Spain"_s}, {"state", u"active"_s}});
    ChaptersWindow window(*m_fixture, m_settings);
    QTRY_COMPARE(window.text(u"attention0"_s), u"Spain seems dormant: no lead."_s);
    window.click(u"attention0Step0"_s);
    QTRY_COMPARE(window.text(u"chapterName"_s), u"Spain"_s);
    auto *pane = window.part<QWidget>(u"chapterPane"_s);
    auto *step = pane->findChild<QAbstractButton *>(u"attention0Step1"_s);
    QCOMPARE(step->text(), u"Make dormant"_s);
    clickOn(step);
    QTRY_COMPARE(window.column(u"chapterList"_s, 1).back(), u"Dormant"_s);
    QTRY_COMPARE(window.text(u"attention0"_s).isEmpty(), false);
}

void tst_ChaptersPage::anotherDayTurnsEditingOff()
{
    ChaptersWindow window(*m_fixture, m_settings);
    QVERIFY(window.choose(u"Italy"_s));
    window.view->findChild<SearchPanel *>()->setDay(QDate(2023, 1, 1));
    QTRY_COMPARE(window.column(u"chapterList"_s, 2), (QStringList{u"0"_s, u"0"_s}));
    QVERIFY(!window.part<QAbstractButton>(u"addToChapter"_s)->isEnabled());
    QVERIFY(!window.part<QAbstractButton>(u"newChapterButton"_s)->isEnabled());
    QVERIFY(!window.commands.action(CommandId::NewChapter)->isEnabled());
}

void tst_ChaptersPage::theCommandsAreOffWhileThePlaceIsCovered()
{
    ChaptersWindow window(*m_fixture, m_settings);
    QVERIFY(window.choose(u"Italy"_s));
    const auto *add = window.commands.action(CommandId::NewChapter);
    const auto *remove = window.commands.action(CommandId::RemoveChapter);
    QVERIFY(add->isEnabled() && remove->isEnabled());
    window.window.goTo(u"members"_s);
    QVERIFY(!add->isEnabled() && !remove->isEnabled());
    QVERIFY(window.commands.action(CommandId::AddMember)->isEnabled());
}

void tst_ChaptersPage::severalMembersAreAddedFromTheirList()
{
    ChaptersWindow window(*m_fixture, m_settings);
    window.window.goTo(u"members"_s);
    auto *list = window.part<RecordListView>(u"memberList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 3);
    list->selectAll();
    window.click(u"addSelectedToChapter"_s);
    auto *menu = window.part<QMenu>(u"chapterChoices"_s);
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(staysIn(m_italy).size(), size_t(3));
}

void tst_ChaptersPage::aMemberTellsTheirOfficesAndChapters()
{
    ChaptersWindow window(*m_fixture, m_settings);
    window.window.goTo(u"members"_s);
    auto *list = window.part<RecordListView>(u"memberList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 3);
    const QModelIndexList found =
        list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, u"Giulia Ferrari"_s);
    list->setCurrentIndex(found.at(0));
    QTRY_VERIFY(window.text(u"memberStanding"_s).endsWith(u"Lead, France · Lead, Italy"_s) ||
                window.text(u"memberStanding"_s).endsWith(u"Lead, Italy · Lead, France"_s));
    const QStringList places = window.column(u"related_seat"_s, 3);
    QCOMPARE(QSet<QString>(places.begin(), places.end()), (QSet<QString>{u"Italy"_s, u"France"_s}));
    QCOMPARE(window.column(u"related_chapter_membership"_s, 2), QStringList{u"Italy"_s});
}

static const Suite<tst_ChaptersPage> suite;
#include "tst_chapterspage.moc"
