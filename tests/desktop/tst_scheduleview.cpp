#include "actions/recordverbs.h"
#include "desktop/eventswindow.h"
#include "desktop/pages/events/schedulelist.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ScheduleView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theAgendaStandsForTheListFromOneRunToTheNext();
    void daysHeadTheirEvents();
    void aRowTellsItsEvent();
    void keysMoveFromEventToEventAndOpenIt();
    void theMouseChoosesAnEvent();
    void aSearchFiltersTheAgenda();
    void earlierOnesAreShownOnRequest();
    void movingUpReadsEarlierOnes();
    void scrollingDownReadsOn();
    void whatIsAddedAppearsAndThePlaceIsKept();
    void anEmptyAgendaOffersWhatHasBeen();

private:
    Record addMeetup(const QString &title, const QString &start,
                     std::initializer_list<StoreFixture::Field> more = {});

    std::unique_ptr<OpenFileFixture> m_fixture;
    QTemporaryDir m_folder;
};

namespace {

const QDate today(2026, 11, 21);

class AgendaWindow : public EventsWindow {
public:
    AgendaWindow(OpenFileFixture &fixture, const QTemporaryDir &folder)
        : EventsWindow(fixture, folder.filePath(u"settings.ini"_s))
    {
        if (!part<QWidget>(u"scheduleView"_s)->isVisible())
            click(u"showAgenda"_s);
        list = part<ScheduleList>(u"scheduleList"_s);
        list->setFocus();
        tester = std::make_unique<QAbstractItemModelTester>(list->model());
    }

    /// The rows, headings too.
    QStringList rows() { return column(u"scheduleList"_s, 0); }
    QString titleAt(const QModelIndex &index) const { return index.data().toString(); }
    QModelIndex rowOf(const QString &title)
    {
        return list->model()->index(static_cast<int>(rows().indexOf(title)), 0);
    }
    void clickRow(const QString &title)
    {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(rowOf(title)).center());
    }
    QString topTitle() const { return titleAt(list->indexAt({0, 0})); }

    ScheduleList *list = nullptr;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

} // namespace

void tst_ScheduleView::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_fixture = std::make_unique<OpenFileFixture>();
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
}

Record tst_ScheduleView::addMeetup(const QString &title, const QString &start,
                                   std::initializer_list<StoreFixture::Field> more)
{
    const Record event = m_fixture->stored.add(
        Kind::Event,
        {{"title", title}, {"kind", u"meetup"_s}, {"state", u"planned"_s}, {"start", start}});
    if (more.size() > 0)
        m_fixture->stored.set(event.ref(), more);
    return event;
}

void tst_ScheduleView::theAgendaStandsForTheListFromOneRunToTheNext()
{
    {
        EventsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
        QVERIFY(!screen.part<QWidget>(u"scheduleView"_s)->isVisible());
        screen.click(u"showAgenda"_s);
        QVERIFY(screen.part<QWidget>(u"scheduleView"_s)->isVisible());
        QVERIFY(!screen.part<QWidget>(u"chooseColumns"_s)->isVisible());
    }
    EventsWindow later(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QVERIFY(later.part<QWidget>(u"scheduleView"_s)->isVisible());
    later.click(u"showMonth"_s);
    QVERIFY(later.part<QWidget>(u"monthView"_s)->isVisible());
    later.click(u"showList"_s);
    QTRY_VERIFY(later.part<QWidget>(u"noEvents"_s)->isVisible());
}

void tst_ScheduleView::daysHeadTheirEvents()
{
    addMeetup(u"Past"_s, u"2026-11-20"_s);
    addMeetup(u"Fair"_s, u"2026-11-20"_s, {{"end", u"2026-11-23"_s}});
    addMeetup(u"Meetup"_s, u"2026-11-22"_s);
    addMeetup(u"Call"_s, u"2026-11-10"_s, {{"rrule", u"FREQ=WEEKLY;COUNT=4"_s}});
    AgendaWindow screen(*m_fixture, m_folder);
    const QStringList expected{u"Today"_s,
                               u"Fair"_s,
                               u"Tomorrow"_s,
                               u"Meetup"_s,
                               u"Tuesday, 24 November 2026"_s,
                               u"Call"_s,
                               u"Tuesday, 1 December 2026"_s,
                               u"Call"_s};
    QTRY_COMPARE(screen.rows(), expected);
    QCOMPARE(screen.text(u"scheduleTitle"_s), u"November 2026"_s);
}

void tst_ScheduleView::aRowTellsItsEvent()
{
    const Record italy = m_fixture->stored.add(
        Kind::Chapter, {{"name", u"Italy"_s}, {"slug", u"italy"_s}, {"state", u"active"_s}});
    addMeetup(u"Meetup"_s, u"2026-11-26T18:30"_s,
              {{"end", u"2026-11-26T20:30"_s},
               {"zone", u"America/New_York"_s},
               {"time_confirmed", true},
               {"venue", u"Hub"_s},
               {"chapter", italy.id()}});
    addMeetup(u"Other"_s, u"2026-11-27"_s);
    AgendaWindow screen(*m_fixture, m_folder);
    QTRY_COMPARE(screen.rows().size(), 4);
    const QDateTime start(QDate(2026, 11, 26), QTime(18, 30), QTimeZone("America/New_York"));
    const QDateTime here = start.toTimeZone(QTimeZone::systemTimeZone());
    const QModelIndex row = screen.rowOf(u"Meetup"_s);
    QCOMPARE(row.data(ScheduleModel::StartRole).toString(), here.toString(u"HH:mm"_s));
    QCOMPARE(row.data(ScheduleModel::UntilRole).toString(),
             here.addSecs(7200).toString(u"'to 'HH:mm"_s));
    const QString below = row.data(ScheduleModel::BelowRole).toString();
    QVERIFY2(below.startsWith(u"Italy · Hub · "_s) && below.endsWith(u"18:30 in New York"_s),
             qPrintable(below));
    QCOMPARE(row.data(ScheduleModel::StateRole).toString(), u"planned"_s);
    QCOMPARE(row.data(ScheduleModel::ClashRole).toString(), QString());
    const QString spoken = row.data(Qt::AccessibleTextRole).toString();
    for (const QString &word : {u"Meetup"_s, u"Planned"_s, u"Italy"_s, u"Hub"_s})
        QVERIFY2(spoken.contains(word), qPrintable(spoken));
}

void tst_ScheduleView::keysMoveFromEventToEventAndOpenIt()
{
    addMeetup(u"First"_s, u"2026-11-22"_s);
    addMeetup(u"Second"_s, u"2026-11-28"_s);
    AgendaWindow screen(*m_fixture, m_folder);
    QTRY_COMPARE(screen.titles().size(), 2);
    QTRY_COMPARE(screen.rows().size(), 4);
    screen.press(Qt::Key_Home);
    QTRY_COMPARE(screen.text(u"eventName"_s), u"First"_s);
    screen.press(Qt::Key_Down);
    QTRY_COMPARE(screen.text(u"eventName"_s), u"Second"_s);
    QVERIFY(screen.list->hasFocus());
    screen.press(Qt::Key_Return);
    QVERIFY(!screen.list->hasFocus());
    QCOMPARE(screen.text(u"eventName"_s), u"Second"_s);
}

void tst_ScheduleView::theMouseChoosesAnEvent()
{
    addMeetup(u"First"_s, u"2026-11-22"_s);
    addMeetup(u"Second"_s, u"2026-11-28"_s);
    AgendaWindow screen(*m_fixture, m_folder);
    QTRY_COMPARE(screen.titles().size(), 2);
    QTRY_COMPARE(screen.rows().size(), 4);
    for (const QString &title : {u"First"_s, u"Second"_s, u"First"_s}) {
        screen.clickRow(title);
        QTRY_COMPARE(screen.text(u"eventName"_s), title);
    }
    screen.clickRow(u"Tomorrow"_s);
    QCOMPARE(screen.text(u"eventName"_s), u"First"_s);
}

void tst_ScheduleView::aSearchFiltersTheAgenda()
{
    addMeetup(u"Meetup"_s, u"2026-11-22"_s);
    addMeetup(u"Fair"_s, u"2026-11-22"_s);
    AgendaWindow screen(*m_fixture, m_folder);
    QTRY_COMPARE(screen.rows().size(), 3);
    screen.page->search()->setText(u"fair"_s);
    QTRY_COMPARE(screen.rows(), (QStringList{u"Tomorrow"_s, u"Fair"_s}));
}

void tst_ScheduleView::earlierOnesAreShownOnRequest()
{
    for (int day = 1; day <= 30; ++day)
        addMeetup(u"Past %1"_s.arg(day), today.addDays(-day).toString(Qt::ISODate));
    addMeetup(u"Meetup"_s, u"2026-11-22"_s);
    AgendaWindow screen(*m_fixture, m_folder);
    QTRY_COMPARE(screen.rows(), (QStringList{u"Tomorrow"_s, u"Meetup"_s}));
    screen.click(u"scheduleEarlier"_s);
    QTRY_COMPARE(screen.rows().size(), 62);
    QCOMPARE(screen.rows().mid(58),
             (QStringList{u"Yesterday"_s, u"Past 1"_s, u"Tomorrow"_s, u"Meetup"_s}));
    QTRY_VERIFY(screen.topTitle() != u"Tomorrow"_s);
    screen.click(u"scheduleToday"_s);
    QVERIFY(screen.list->viewport()->rect().intersects(
        screen.list->visualRect(screen.rowOf(u"Meetup"_s))));
    screen.list->verticalScrollBar()->setValue(0);
    QCOMPARE(screen.text(u"scheduleTitle"_s), u"October 2026"_s);
    QVERIFY(!screen.part<QWidget>(u"scheduleEarlier"_s)->isEnabled());
}

void tst_ScheduleView::movingUpReadsEarlierOnes()
{
    addMeetup(u"Past"_s, u"2026-11-03"_s);
    addMeetup(u"Meetup"_s, u"2026-11-22"_s);
    AgendaWindow screen(*m_fixture, m_folder);
    QTRY_COMPARE(screen.titles().size(), 2);
    QTRY_COMPARE(screen.rows().size(), 2);
    screen.press(Qt::Key_Home);
    screen.press(Qt::Key_Up);
    QTRY_COMPARE(screen.rows().size(), 4);
    screen.press(Qt::Key_Up);
    QTRY_COMPARE(screen.text(u"eventName"_s), u"Past"_s);
}

void tst_ScheduleView::scrollingDownReadsOn()
{
    constexpr int many = 200;
    for (int day = 0; day < many; ++day)
        addMeetup(u"Meetup %1"_s.arg(day), today.addDays(day).toString(Qt::ISODate));
    AgendaWindow screen(*m_fixture, m_folder);
    QTRY_VERIFY(!screen.rows().isEmpty());
    QVERIFY(screen.rows().size() < many);
    QCOMPARE(screen.topTitle(), u"Today"_s);
    QTRY_VERIFY([&] {
        screen.press(Qt::Key_PageDown);
        return screen.rows().size() == 2 * many;
    }());
}

void tst_ScheduleView::whatIsAddedAppearsAndThePlaceIsKept()
{
    for (int day = 0; day < 30; ++day)
        addMeetup(u"Meetup %1"_s.arg(day), today.addDays(day).toString(Qt::ISODate));
    AgendaWindow screen(*m_fixture, m_folder);
    QTRY_COMPARE(screen.rows().size(), 60);
    QTRY_COMPARE(screen.titles().size(), 30);
    screen.list->scrollTo(screen.rowOf(u"Meetup 20"_s), QAbstractItemView::PositionAtTop);
    screen.clickRow(u"Meetup 21"_s);
    const QString top = screen.topTitle();
    QVERIFY(top != u"Today"_s);
    QVERIFY(m_fixture->run([](Store &store) {
        return addRecord(store, Kind::Event,
                         {{"title"_L1, u"Fair"_s}, {"start"_L1, u"2026-11-22"_s}});
    }));
    QTRY_VERIFY(screen.rows().contains(u"Fair"_s));
    QCOMPARE(screen.topTitle(), top);
    QCOMPARE(screen.titleAt(screen.list->currentIndex()), u"Meetup 21"_s);
}

void tst_ScheduleView::anEmptyAgendaOffersWhatHasBeen()
{
    addMeetup(u"Past"_s, u"2020-05-03"_s);
    AgendaWindow screen(*m_fixture, m_folder);
    QTRY_VERIFY(screen.part<QWidget>(u"scheduleEarlier"_s)->isEnabled());
    QCOMPARE(screen.rows(), QStringList());
    screen.click(u"scheduleEarlier"_s);
    QTRY_COMPARE(screen.rows(), (QStringList{u"Sunday, 3 May 2020"_s, u"Past"_s}));
    QTRY_VERIFY(!screen.part<QWidget>(u"scheduleEarlier"_s)->isEnabled());
}

static const Suite<tst_ScheduleView> suite;
#include "tst_scheduleview.moc"
