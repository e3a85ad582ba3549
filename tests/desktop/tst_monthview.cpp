#include "actions/recordverbs.h"
#include "desktop/pages/events/eventsview.h"
#include "desktop/pages/events/monthgrid.h"
#include "desktop/placewindow.h"
#include "support/testmain.h"

#include <QMenu>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_MonthView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theMonthStandsForTheListFromOneRunToTheNext();
    void keysMoveTheDay_data();
    void keysMoveTheDay();
    void buttonsTurnTheMonth();
    void tabLeadsOn();
    void anEventIsOpenedByKeys();
    void anEventIsChosenByTheMouse();
    void aSearchFiltersTheMonth();
    void severalDaysAreOneBarAWeek();
    void whatHasNoLineIsOffered();
    void aDayWithoutEventsBeginsOne();
    void whatIsAddedAppears();

private:
    Record addMeetup(const QString &title, const QString &start);

    std::unique_ptr<OpenFileFixture> m_fixture;
    QTemporaryDir m_folder;
};

namespace {

const QDate today(2026, 11, 21);

class MonthWindow : public PlaceWindow {
public:
    MonthWindow(OpenFileFixture &fixture, const QTemporaryDir &folder, bool asMonth = true)
        : PlaceWindow(fixture, folder.filePath(u"settings.ini"_s))
    {
        if (asMonth)
            settings.set(usersettings::eventsShownAs, u"month"_s);
        window.addPlace(u"Events"_s, Icon::Events,
                        new EventsView(fixture.file(), settings, commands));
        show(u"events"_s);
        grid = part<MonthGrid>(u"monthGrid"_s);
        grid->setFocus();
    }

    /// What the month has on a day.
    QStringList titlesOn(QDate day) const
    {
        QStringList titles;
        for (const ScheduledEvent &event : grid->eventsOn(day))
            titles += event.title;
        return titles;
    }
    void clickAt(const QRect &place)
    {
        QTest::mouseClick(grid, Qt::LeftButton, {}, place.center());
    }

    MonthGrid *grid = nullptr;
};

} // namespace

void tst_MonthView::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_fixture = std::make_unique<OpenFileFixture>();
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
}

Record tst_MonthView::addMeetup(const QString &title, const QString &start)
{
    return m_fixture->stored.add(
        Kind::Event,
        {{"title", title}, {"kind", u"meetup"_s}, {"state", u"planned"_s}, {"start", start}});
}

void tst_MonthView::theMonthStandsForTheListFromOneRunToTheNext()
{
    {
        MonthWindow screen(*m_fixture, m_folder, false);
        QVERIFY(!screen.grid->isVisible());
        screen.click(u"showMonth"_s);
        QVERIFY(screen.grid->isVisible());
        QVERIFY(!screen.part<QWidget>(u"chooseColumns"_s)->isVisible());
    }
    MonthWindow later(*m_fixture, m_folder, false);
    QVERIFY(later.grid->isVisible());
    later.click(u"showList"_s);
    QTRY_VERIFY(later.part<QWidget>(u"noEvents"_s)->isVisible());
}

void tst_MonthView::keysMoveTheDay_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("title");
    QTest::newRow("Left") << Qt::Key_Left << QDate(2026, 11, 20) << u"November 2026"_s;
    QTest::newRow("Right") << Qt::Key_Right << QDate(2026, 11, 22) << u"November 2026"_s;
    QTest::newRow("Up") << Qt::Key_Up << QDate(2026, 11, 14) << u"November 2026"_s;
    QTest::newRow("Down") << Qt::Key_Down << QDate(2026, 11, 28) << u"November 2026"_s;
    QTest::newRow("Page Up") << Qt::Key_PageUp << QDate(2026, 10, 21) << u"October 2026"_s;
    QTest::newRow("Page Down") << Qt::Key_PageDown << QDate(2026, 12, 21) << u"December 2026"_s;
}

void tst_MonthView::keysMoveTheDay()
{
    QFETCH(Qt::Key, key);
    MonthWindow screen(*m_fixture, m_folder);
    screen.press(key);
    QTEST(screen.grid->currentDay(), "day");
    QTEST(screen.text(u"monthTitle"_s), "title");
    QTEST(screen.grid->accessibleName(), "title");
    screen.press(Qt::Key_Home);
    QCOMPARE(screen.grid->currentDay(), today);
}

void tst_MonthView::buttonsTurnTheMonth()
{
    MonthWindow screen(*m_fixture, m_folder);
    screen.click(u"monthBefore"_s);
    QCOMPARE(screen.text(u"monthTitle"_s), u"October 2026"_s);
    // Weeks begin on Monday here.
    QVERIFY(screen.grid->days() == (DayRange{QDate(2026, 9, 28), QDate(2026, 11, 8)}));
    screen.click(u"monthAfter"_s);
    screen.click(u"monthAfter"_s);
    QCOMPARE(screen.text(u"monthTitle"_s), u"December 2026"_s);
    screen.click(u"monthToday"_s);
    QCOMPARE(screen.grid->currentDay(), today);
}

void tst_MonthView::tabLeadsOn()
{
    MonthWindow screen(*m_fixture, m_folder);
    QVERIFY(screen.grid->hasFocus());
    screen.press(Qt::Key_Tab);
    QVERIFY(!screen.grid->hasFocus());
}

void tst_MonthView::anEventIsOpenedByKeys()
{
    addMeetup(u"Winter meetup"_s, u"2026-11-22"_s);
    addMeetup(u"Fair"_s, u"2026-11-28"_s);
    MonthWindow screen(*m_fixture, m_folder);
    for (const QString &title : {u"Winter meetup"_s, u"Fair"_s})
        QTRY_VERIFY(screen.column(u"eventList"_s, 0).contains(title));
    QTRY_COMPARE(screen.titlesOn(QDate(2026, 11, 22)), QStringList{u"Winter meetup"_s});
    screen.press(Qt::Key_Right);
    QCOMPARE(screen.grid->accessibleDescription(), u"Sunday 22 November. Winter meetup, Planned"_s);
    screen.press(Qt::Key_Return);
    QTRY_COMPARE(screen.text(u"eventName"_s), u"Winter meetup"_s);
    QVERIFY(!screen.grid->hasFocus());
}

void tst_MonthView::anEventIsChosenByTheMouse()
{
    const Record meetup = addMeetup(u"Winter meetup"_s, u"2026-11-05"_s);
    const Record fair = addMeetup(u"Fair"_s, u"2026-12-10"_s);
    MonthWindow screen(*m_fixture, m_folder);
    QTRY_COMPARE(screen.column(u"eventList"_s, 0).size(), 2);
    for (const auto &[day, event] :
         {std::pair(QDate(2026, 11, 5), meetup), std::pair(QDate(2026, 12, 10), fair)}) {
        screen.grid->setCurrentDay(day);
        QTRY_COMPARE(screen.titlesOn(day), QStringList{titleOf(event)});
        screen.clickAt(screen.grid->eventRect(day, event.ref()));
        QTRY_COMPARE(screen.text(u"eventName"_s), titleOf(event));
    }
}

void tst_MonthView::aSearchFiltersTheMonth()
{
    addMeetup(u"Winter meetup"_s, u"2026-11-05"_s);
    const Record fair = addMeetup(u"Fair"_s, u"2026-11-05"_s);
    MonthWindow screen(*m_fixture, m_folder);
    QTRY_COMPARE(screen.titlesOn(QDate(2026, 11, 5)).size(), 2);
    screen.part<EventsView>(u"eventsView"_s)->search()->setText(u"fair"_s);
    QTRY_COMPARE(screen.titlesOn(QDate(2026, 11, 5)), QStringList{u"Fair"_s});
    screen.clickAt(screen.grid->eventRect(QDate(2026, 11, 5), fair.ref()));
    QTRY_COMPARE(screen.text(u"eventName"_s), u"Fair"_s);
    QCOMPARE(screen.part<EventsView>(u"eventsView"_s)->search()->text(), u"fair"_s);
}

void tst_MonthView::severalDaysAreOneBarAWeek()
{
    const Record fair = addMeetup(u"Fair"_s, u"2026-11-13"_s);
    m_fixture->stored.set(fair.ref(), {{"end", u"2026-11-17"_s}});
    const Record meetup = addMeetup(u"Meetup"_s, u"2026-11-14"_s);
    MonthWindow screen(*m_fixture, m_folder);
    QTRY_COMPARE(screen.column(u"eventList"_s, 0).size(), 2);
    QTRY_COMPARE(screen.titlesOn(QDate(2026, 11, 14)), (QStringList{u"Fair"_s, u"Meetup"_s}));
    MonthGrid *grid = screen.grid;
    // From Friday to the end of the week, and from its beginning to Tuesday.
    const QRect first = grid->eventRect(QDate(2026, 11, 13), fair.ref());
    const QRect second = grid->eventRect(QDate(2026, 11, 17), fair.ref());
    QCOMPARE(grid->eventRect(QDate(2026, 11, 15), fair.ref()), first);
    QCOMPARE(grid->eventRect(QDate(2026, 11, 16), fair.ref()), second);
    QCOMPARE(first.right(), grid->dayRect(QDate(2026, 11, 15)).right());
    QVERIFY(first.left() > grid->dayRect(QDate(2026, 11, 13)).left());
    QCOMPARE(second.left(), grid->dayRect(QDate(2026, 11, 16)).left());
    QVERIFY(second.right() < grid->dayRect(QDate(2026, 11, 17)).right());
    QVERIFY(grid->eventRect(QDate(2026, 11, 14), meetup.ref()).top() > first.bottom());
    screen.clickAt(grid->eventRect(QDate(2026, 11, 14), meetup.ref()));
    QTRY_COMPARE(screen.text(u"eventName"_s), u"Meetup"_s);
    screen.clickAt(grid->eventRect(QDate(2026, 11, 17), fair.ref()));
    QTRY_COMPARE(screen.text(u"eventName"_s), u"Fair"_s);
    QCOMPARE(grid->currentDay(), QDate(2026, 11, 16));
    QVERIFY2(grid->accessibleDescription().endsWith(u"Fair, Planned, 13 to 17 November"_s),
             qPrintable(grid->accessibleDescription()));
}

void tst_MonthView::whatHasNoLineIsOffered()
{
    constexpr int many = 12;
    for (int event = 0; event < many; ++event)
        addMeetup(u"Meetup %1"_s.arg(event, 2, 10, QChar(u'0')), u"2026-11-05"_s);
    MonthWindow screen(*m_fixture, m_folder);
    const QDate day(2026, 11, 5);
    QTRY_COMPARE(screen.titlesOn(day).size(), many);
    QTRY_COMPARE(screen.column(u"eventList"_s, 0).size(), many);
    screen.clickAt(screen.grid->moreRect(day));
    auto *menu = screen.part<QMenu>(u"dayMenu"_s);
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().size(), many);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(screen.text(u"eventName"_s), u"Meetup 01"_s);
}

void tst_MonthView::aDayWithoutEventsBeginsOne()
{
    MonthWindow screen(*m_fixture, m_folder);
    const QDate day(2026, 11, 5);
    screen.clickAt(screen.grid->dayRect(day));
    QTest::mouseDClick(screen.grid, Qt::LeftButton, {}, screen.grid->dayRect(day).center());
    QTRY_COMPARE(screen.window.focusWidget()->parentWidget()->objectName(), u"new_title"_s);
    screen.type(u"Winter meetup"_s);
    screen.press(Qt::Key_Return);
    screen.click(u"newEventAccept"_s);
    QTRY_COMPARE(screen.column(u"eventList"_s, 1), QStringList{u"5 Nov 2026"_s});
    QTRY_COMPARE(screen.titlesOn(day), QStringList{u"Winter meetup"_s});
}

void tst_MonthView::whatIsAddedAppears()
{
    MonthWindow screen(*m_fixture, m_folder);
    QVERIFY(screen.grid->isVisible());
    const auto added = m_fixture->run([](Store &store) {
        return addRecord(store, Kind::Event,
                         {{"title"_L1, u"Fair"_s}, {"start"_L1, u"2026-11-05"_s}});
    });
    QVERIFY(added);
    QTRY_COMPARE(screen.titlesOn(QDate(2026, 11, 5)), QStringList{u"Fair"_s});
}

static const Suite<tst_MonthView> suite;
#include "tst_monthview.moc"
