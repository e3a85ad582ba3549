#include "desktop/eventswindow.h"
#include "support/testmain.h"

#include <QTabBar>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_EventsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEmptyListOffersTheFirstEvent();
    void aNewEventIsAnIdeaThatIsPlanned();
    void whatTheNextStepMissesIsSaid();
    void anotherEventOnTheDayIsPointedOut();
    void whatIsSaidOfOneEventIsNotSaidOfTheNext();
    void aChecklistBringsTasksThatAreDone();
    void agendaItemsAreAddedOneAfterAnother();
    void aMeetupIsCopiedToItsNextDay();
    void whatIsOverCannotBeCalledOff();

private:
    Record addMeetup(const QString &title, const QString &start, const QString &state);

    std::unique_ptr<OpenFileFixture> m_fixture;
    QTemporaryDir m_folder;
};

void tst_EventsPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_fixture = std::make_unique<OpenFileFixture>();
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
}

Record tst_EventsPage::addMeetup(const QString &title, const QString &start, const QString &state)
{
    return m_fixture->stored.add(Kind::Event, {{"title", title},
                                               {"kind", u"meetup"_s},
                                               {"state", state},
                                               {"start", start},
                                               {"city", u"Bologna"_s}});
}

void tst_EventsPage::anEmptyListOffersTheFirstEvent()
{
    EventsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QTRY_VERIFY(screen.part<QWidget>(u"noEvents"_s)->isVisible());
    screen.click(u"newEventButton"_s);
    QTRY_VERIFY(screen.part<QWidget>(u"new_title"_s)->isVisible());
}

void tst_EventsPage::aNewEventIsAnIdeaThatIsPlanned()
{
    EventsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    screen.click(u"newEventButton"_s);
    screen.type(u"Winter meetup"_s);
    screen.press(Qt::Key_Return);
    screen.click(u"newEventAccept"_s);
    QTRY_COMPARE(screen.titles(), QStringList{u"Winter meetup"_s});
    QTRY_COMPARE(screen.text(u"eventName"_s), u"Winter meetup"_s);
    QCOMPARE(screen.column(u"eventList"_s, 2), QStringList{u"Idea"_s});
    screen.click(u"nextEventStep"_s);
    QTRY_COMPARE(screen.column(u"eventList"_s, 2), QStringList{u"Planned"_s});
}

void tst_EventsPage::whatTheNextStepMissesIsSaid()
{
    addMeetup(u"Winter meetup"_s, u"2026-12-10"_s, u"planned"_s);
    EventsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QVERIFY(screen.choose(u"Winter meetup"_s));
    QVERIFY2(screen.text(u"eventNextStep"_s).startsWith(u"To announce: "_s),
             qPrintable(screen.text(u"eventNextStep"_s)));
    QCOMPARE(screen.text(u"eventStanding"_s), u"Thursday 10 Dec 2026\nBologna\nMeetup"_s);
}

void tst_EventsPage::anotherEventOnTheDayIsPointedOut()
{
    addMeetup(u"Winter meetup"_s, u"2026-12-10"_s, u"planned"_s);
    addMeetup(u"Fair"_s, u"2026-12-10"_s, u"announced"_s);
    EventsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QVERIFY(screen.choose(u"Winter meetup"_s));
    QTRY_COMPARE(screen.trouble().filter(u"Fair"_s).size(), 1);
}

void tst_EventsPage::whatIsSaidOfOneEventIsNotSaidOfTheNext()
{
    addMeetup(u"Winter meetup"_s, u"2026-12-10"_s, u"planned"_s);
    addMeetup(u"Fair"_s, u"2026-12-10"_s, u"announced"_s);
    addMeetup(u"Spring meetup"_s, u"2027-04-10"_s, u"planned"_s);
    EventsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QVERIFY(screen.choose(u"Winter meetup"_s));
    QTRY_COMPARE(screen.trouble().filter(u"Fair"_s).size(), 1);
    auto *list = screen.part<QAbstractItemView>(u"eventList"_s);
    const qsizetype row = screen.titles().indexOf(u"Spring meetup"_s);
    list->setCurrentIndex(list->model()->index(static_cast<int>(row), 0));
    QCOMPARE(screen.text(u"eventName"_s), u"Spring meetup"_s);
    QCOMPARE(screen.trouble().filter(u"Fair"_s).size(), 0);
}

void tst_EventsPage::aChecklistBringsTasksThatAreDone()
{
    addMeetup(u"Winter meetup"_s, u"2027-03-10"_s, u"planned"_s);
    EventsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QVERIFY(screen.choose(u"Winter meetup"_s));
    screen.verb(u"Add a checklist…"_s)->trigger();
    screen.click(u"eventAccept"_s);
    screen.part<QTabBar>(u"eventTabs"_s)->setCurrentIndex(3);
    QTRY_COMPARE(screen.column(u"taskList"_s, 0).value(0), u"Find a day and a room"_s);
    QCOMPARE(screen.column(u"taskList"_s, 1).value(0), u"27 Jan 2027"_s);
    auto *tasks = screen.part<QAbstractItemView>(u"taskList"_s);
    tasks->setCurrentIndex(tasks->model()->index(0, 0));
    screen.click(u"taskDone"_s);
    QTRY_COMPARE(screen.column(u"taskList"_s, 2).value(0), u"Done"_s);
}

void tst_EventsPage::agendaItemsAreAddedOneAfterAnother()
{
    const Record meetup = addMeetup(u"Winter meetup"_s, u"2027-03-10T18:30"_s, u"planned"_s);
    m_fixture->stored.set(meetup.ref(), {{"zone", u"Europe/Rome"_s}, {"time_confirmed", true}});
    EventsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QVERIFY(screen.choose(u"Winter meetup"_s));
    screen.part<QTabBar>(u"eventTabs"_s)->setCurrentIndex(2);
    screen.verb(u"Add an agenda item…"_s)->trigger();
    QStringList titles;
    for (const QString &title : {u"Welcome"_s, u"Talk"_s}) {
        QTRY_COMPARE(screen.window.focusWidget()->parentWidget()->objectName(),
                     u"new_agenda_item_title"_s);
        screen.type(title);
        screen.press(Qt::Key_Tab);
        screen.type(u"15"_s);
        screen.press(Qt::Key_Return);
        screen.click(u"eventAccept"_s);
        titles += title;
        QTRY_COMPARE(screen.column(u"agenda_itemList"_s, 0), titles);
    }
    QTRY_COMPARE(screen.column(u"agenda_itemList"_s, 1),
                 (QStringList{u"18:30 to 18:45"_s, u"18:45 to 19:00"_s}));
    screen.click(u"eventCancel"_s);
    QTRY_VERIFY(!screen.part<QWidget>(u"eventPanel"_s)->isVisible());
}

void tst_EventsPage::aMeetupIsCopiedToItsNextDay()
{
    addMeetup(u"Autumn meetup"_s, u"2026-10-15"_s, u"held"_s);
    EventsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QVERIFY(screen.choose(u"Autumn meetup"_s));
    screen.click(u"copyEvent"_s);
    screen.click(u"eventAccept"_s);
    QTRY_COMPARE(screen.column(u"eventList"_s, 1),
                 (QStringList{u"21 Nov 2026"_s, u"15 Oct 2026"_s}));
    QTRY_VERIFY(screen.text(u"eventStanding"_s).startsWith(u"Saturday 21 Nov 2026"_s));
}

void tst_EventsPage::whatIsOverCannotBeCalledOff()
{
    addMeetup(u"Autumn meetup"_s, u"2026-10-15"_s, u"held"_s);
    EventsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QVERIFY(screen.choose(u"Autumn meetup"_s));
    QVERIFY(!screen.verb(u"Call off"_s)->isVisible());
    QVERIFY(!screen.part<QWidget>(u"nextEventStep"_s)->isVisible());
}

static const Suite<tst_EventsPage> suite;
#include "tst_eventspage.moc"
