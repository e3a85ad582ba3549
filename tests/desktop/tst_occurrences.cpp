#include "desktop/eventswindow.h"
#include "desktop/pages/events/monthgrid.h"
#include "desktop/pages/events/schedulelist.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Occurrences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTimeOfASeriesIsToldInThePane();
    void onlyOneIsChanged();
    void oneIsCancelledAndComesBack();
    void aChangedOneOpensItselfAndLeadsToItsSeries();
    void aTimeIsChosenInTheAgendaByKeys();
    void anotherEventForgetsTheTime();
    void nothingIsChangedOfThePast();

private:
    Record addEvent(const QString &title, const QString &start,
                    std::initializer_list<StoreFixture::Field> more);

    std::unique_ptr<OpenFileFixture> m_fixture;
    QTemporaryDir m_folder;
    Record m_call; ///< every Tuesday from 3 November 2026 on
    Record m_meetup;
};

namespace {

const QDate tenth(2026, 11, 10);
const QDate seventeenth(2026, 11, 17);

class CalendarWindow : public EventsWindow {
public:
    CalendarWindow(OpenFileFixture &fixture, const QTemporaryDir &folder, const QString &view)
        : EventsWindow(fixture, folder.filePath(u"settings.ini"_s))
    {
        click(view);
        grid = part<MonthGrid>(u"monthGrid"_s);
        list = part<ScheduleList>(u"scheduleList"_s);
        if (!QTest::qWaitFor([this] { return titles().size() >= 2; }))
            qFatal("the events did not come");
    }

    QStringList titlesOn(QDate day) const
    {
        QStringList all;
        for (const ScheduledEvent &event : grid->eventsOn(day))
            all += event.title;
        return all;
    }
    /// Clicks on an event of the month, once it is there.
    bool clickOn(QDate day, const Record &event)
    {
        const auto place = [&] { return grid->eventRect(day, event.ref()); };
        if (!QTest::qWaitFor([&] { return !place().isEmpty(); }))
            return false;
        QTest::mouseClick(grid, Qt::LeftButton, {}, place().center());
        return QTest::qWaitFor([&] { return text(u"eventName"_s) == titleOf(event); });
    }
    QString occurrence() { return text(u"occurrenceSentence"_s); }

    MonthGrid *grid = nullptr;
    ScheduleList *list = nullptr;
};

} // namespace

Record tst_Occurrences::addEvent(const QString &title, const QString &start,
                                 std::initializer_list<StoreFixture::Field> more)
{
    const Record event = m_fixture->stored.add(
        Kind::Event, {{"title", title}, {"state", u"planned"_s}, {"start", start}});
    if (more.size() > 0)
        m_fixture->stored.set(event.ref(), more);
    return m_fixture->stored.get(event.ref());
}

void tst_Occurrences::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_fixture = std::make_unique<OpenFileFixture>();
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
    m_call = addEvent(u"Call"_s, u"2026-11-03"_s, {{"rrule", u"FREQ=WEEKLY"_s}});
    m_meetup = addEvent(u"Meetup"_s, u"2026-11-12"_s, {});
}

void tst_Occurrences::aTimeOfASeriesIsToldInThePane()
{
    CalendarWindow screen(*m_fixture, m_folder, u"showMonth"_s);
    QVERIFY(screen.clickOn(tenth, m_call));
    QTRY_COMPARE(screen.occurrence(), u"One of a series: Tuesday, 10 November 2026"_s);
    QVERIFY(screen.clickOn(seventeenth, m_call));
    QTRY_COMPARE(screen.occurrence(), u"One of a series: Tuesday, 17 November 2026"_s);
    screen.click(u"showList"_s);
    QCOMPARE(screen.occurrence(), QString());
}

void tst_Occurrences::onlyOneIsChanged()
{
    CalendarWindow screen(*m_fixture, m_folder, u"showMonth"_s);
    QVERIFY(screen.clickOn(tenth, m_call));
    QTRY_VERIFY(!screen.occurrence().isEmpty());
    screen.click(u"changeOccurrence"_s);
    QTRY_COMPARE(screen.occurrence(),
                 u"A changed one of a series, in place of Tuesday, 10 November 2026"_s);
    const auto changed =
        m_fixture->file().reader().recordsOf(Kind::Event, "series"_L1, m_call.id());
    QVERIFY(changed && changed->size() == 1);
    QCOMPARE(changed->front().text("occurrence"_L1), u"2026-11-10"_s);
    QTRY_COMPARE(screen.titlesOn(tenth), QStringList{u"Call"_s});
    QTRY_VERIFY(screen.grid->eventsOn(tenth).front().event == changed->front().ref());
    QCOMPARE(screen.titlesOn(seventeenth), QStringList{u"Call"_s});
}

void tst_Occurrences::oneIsCancelledAndComesBack()
{
    CalendarWindow screen(*m_fixture, m_folder, u"showMonth"_s);
    QVERIFY(screen.clickOn(tenth, m_call));
    QTRY_VERIFY(!screen.occurrence().isEmpty());
    screen.part<QWidget>(u"cancelOccurrence"_s)->setFocus();
    screen.press(Qt::Key_Space);
    QTRY_COMPARE(screen.titlesOn(tenth), QStringList());
    QCOMPARE(screen.titlesOn(seventeenth), QStringList{u"Call"_s});
    QTRY_COMPARE(screen.occurrence(), QString());
    screen.grid->setFocus();
    QTest::keyClick(screen.grid, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(screen.titlesOn(tenth), QStringList{u"Call"_s});
}

void tst_Occurrences::aChangedOneOpensItselfAndLeadsToItsSeries()
{
    const Record changed = addEvent(u"Budget call"_s, u"2026-11-11"_s,
                                    {{"series", m_call.id()}, {"occurrence", u"2026-11-10"_s}});
    CalendarWindow screen(*m_fixture, m_folder, u"showMonth"_s);
    QVERIFY(screen.clickOn(QDate(2026, 11, 11), changed));
    QCOMPARE(screen.titlesOn(tenth), QStringList());
    QVERIFY2(screen.grid->accessibleDescription().endsWith(u"Changed, in place of 10 Nov 2026"_s),
             qPrintable(screen.grid->accessibleDescription()));
    QTRY_VERIFY(!screen.occurrence().isEmpty());
    screen.click(u"showSeries"_s);
    QTRY_COMPARE(screen.text(u"eventName"_s), u"Call"_s);
    QCOMPARE(screen.occurrence(), QString());
}

void tst_Occurrences::aTimeIsChosenInTheAgendaByKeys()
{
    CalendarWindow screen(*m_fixture, m_folder, u"showAgenda"_s);
    QTRY_VERIFY(screen.list->model()->rowCount() > 4);
    screen.list->setFocus();
    screen.press(Qt::Key_Home);
    QTRY_COMPARE(screen.occurrence(), u"One of a series: Tuesday, 24 November 2026"_s);
    screen.press(Qt::Key_Down);
    QTRY_COMPARE(screen.occurrence(), u"One of a series: Tuesday, 1 December 2026"_s);
    screen.click(u"changeOccurrence"_s);
    QTRY_VERIFY(screen.column(u"eventList"_s, 0).size() == 3);
    const QModelIndex second = screen.list->model()->index(3, 0);
    QTRY_COMPARE(second.data(ScheduleModel::BelowRole).toString(),
                 u"Changed, in place of 1 Dec 2026"_s);
}

void tst_Occurrences::anotherEventForgetsTheTime()
{
    CalendarWindow screen(*m_fixture, m_folder, u"showMonth"_s);
    QVERIFY(screen.clickOn(tenth, m_call));
    QTRY_VERIFY(!screen.occurrence().isEmpty());
    QVERIFY(screen.clickOn(QDate(2026, 11, 12), m_meetup));
    QCOMPARE(screen.occurrence(), QString());
    QVERIFY(screen.choose(u"Call"_s));
    QCOMPARE(screen.occurrence(), QString());
}

void tst_Occurrences::nothingIsChangedOfThePast()
{
    CalendarWindow screen(*m_fixture, m_folder, u"showMonth"_s);
    screen.page->search()->setDay(QDate(2026, 11, 20));
    QVERIFY(screen.clickOn(tenth, m_call));
    QTRY_VERIFY(!screen.occurrence().isEmpty());
    QVERIFY(!screen.part<QWidget>(u"changeOccurrence"_s)->isEnabled());
    QVERIFY(!screen.part<QWidget>(u"cancelOccurrence"_s)->isEnabled());
}

static const Suite<tst_Occurrences> suite;
#include "tst_occurrences.moc"
