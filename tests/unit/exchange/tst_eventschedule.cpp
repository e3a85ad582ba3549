#include "exchange/calendar/eventschedule.h"

#include "store/querysql.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_EventSchedule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEventIsOnItsDays_data();
    void anEventIsOnItsDays();
    void aSeriesIsOnEachOfItsDays_data();
    void aSeriesIsOnEachOfItsDays();
    void aChangedTimeStandsForTheOneOfTheSeries();
    void aRuleThatIsNoneIsShownOnce();
    void whatIsShownFitsTheQueryInOrder();
};

namespace {

const DayRange november{.first = QDate(2026, 11, 1), .last = QDate(2026, 11, 30)};

Record eventAt(const QString &start, const QString &end, const QString &zone)
{
    Record event = blankRecord(Kind::Event, RecordId(u"e"_s));
    event.set("title"_L1, u"Call"_s);
    event.set("start"_L1, start);
    event.set("end"_L1, end);
    event.set("zone"_L1, zone);
    event.set("time_confirmed"_L1, true);
    return event;
}

/// "11-03 18:30", "11-03/05" over several days.
QStringList shown(const std::vector<ScheduledEvent> &events)
{
    QStringList all;
    for (const ScheduledEvent &event : events) {
        QString text = event.days.first.toString(u"MM-dd"_s);
        if (event.days.last != event.days.first)
            text += event.days.last.toString(u"/MM-dd"_s);
        if (event.start.isValid())
            text += event.start.toString(u" HH:mm"_s);
        all += text;
    }
    return all;
}

} // namespace

void tst_EventSchedule::anEventIsOnItsDays_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("here");
    QTest::addColumn<QStringList>("times");
    const auto rome = u"Europe/Rome"_s;
    QTest::newRow("evening") << u"2026-11-03T18:30"_s << u"2026-11-03T21:00"_s << rome << rome
                             << QStringList{u"11-03 18:30"_s};
    QTest::newRow("whole days") << u"2026-11-03"_s << u"2026-11-05"_s << rome << rome
                                << QStringList{u"11-03/11-05"_s};
    QTest::newRow("over midnight") << u"2026-11-03T22:00"_s << u"2026-11-04T02:00"_s << rome << rome
                                   << QStringList{u"11-03/11-04 22:00"_s};
    QTest::newRow("until midnight") << u"2026-11-03T22:00"_s << u"2026-11-04T00:00"_s << rome
                                    << rome << QStringList{u"11-03 22:00"_s};
    QTest::newRow("no end") << u"2026-11-03T22:00"_s << QString() << rome << rome
                            << QStringList{u"11-03 22:00"_s};
    QTest::newRow("next day in another zone")
        << u"2026-11-03T18:30"_s << u"2026-11-03T21:00"_s << u"America/New_York"_s << rome
        << QStringList{u"11-04 00:30"_s};
    QTest::newRow("two days apart")
        << u"2026-12-02T00:30"_s << u"2026-12-02T01:00"_s << u"Pacific/Kiritimati"_s
        << u"Etc/GMT+12"_s << QStringList{u"11-30 22:30"_s};
    QTest::newRow("whole days in another zone")
        << u"2026-11-03"_s << QString() << u"America/New_York"_s << rome << QStringList{u"11-03"_s};
    QTest::newRow("begun before") << u"2026-10-30"_s << u"2026-11-01"_s << rome << rome
                                  << QStringList{u"10-30/11-01"_s};
    QTest::newRow("over before") << u"2026-10-30"_s << u"2026-10-31"_s << rome << rome
                                 << QStringList();
    QTest::newRow("no start") << QString() << QString() << rome << rome << QStringList();
}

void tst_EventSchedule::anEventIsOnItsDays()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(QString, zone);
    QFETCH(QString, here);
    const Record event = eventAt(start, end, zone);
    QTEST(shown(timesOf(event, {}, november, QTimeZone(here.toLatin1()))), "times");
}

void tst_EventSchedule::aSeriesIsOnEachOfItsDays_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QStringList>("exceptions");
    QTest::addColumn<bool>("isConfirmed");
    QTest::addColumn<QString>("here");
    QTest::addColumn<QStringList>("times");
    const auto rome = u"Europe/Rome"_s;
    const auto newYork = u"America/New_York"_s;
    const auto start = u"2026-10-20T15:00"_s;
    const auto weekly = u"FREQ=WEEKLY"_s;
    const auto fortnightly = u"FREQ=WEEKLY;INTERVAL=2"_s;
    QTest::newRow("weekly") << start << weekly << QStringList() << true << rome
                            << QStringList{u"11-03 15:00"_s, u"11-10 15:00"_s, u"11-17 15:00"_s,
                                           u"11-24 15:00"_s};
    QTest::newRow("but for a day")
        << start << weekly << QStringList{u"2026-11-10"_s} << true << rome
        << QStringList{u"11-03 15:00"_s, u"11-17 15:00"_s, u"11-24 15:00"_s};
    // Rome changed its clocks on 25 October, New York on 1 November.
    QTest::newRow("seen from where clocks change later")
        << u"2026-10-18T15:00"_s << fortnightly << QStringList() << true << newYork
        << QStringList{u"11-01 09:00"_s, u"11-15 09:00"_s, u"11-29 09:00"_s};
    QTest::newRow("across the change of the clocks here")
        << u"2026-10-25T01:30"_s << weekly << QStringList() << true << newYork
        << QStringList{u"11-07 19:30"_s, u"11-14 19:30"_s, u"11-21 19:30"_s, u"11-28 19:30"_s};
    QTest::newRow("exception") << start << fortnightly << QStringList{u"2026-11-17T15:00"_s} << true
                               << rome << QStringList{u"11-03 15:00"_s};
    QTest::newRow("days alone") << start << fortnightly << QStringList{u"2026-11-17T15:00"_s}
                                << false << newYork << QStringList{u"11-03"_s};
}

void tst_EventSchedule::aSeriesIsOnEachOfItsDays()
{
    QFETCH(QString, start);
    QFETCH(QString, rule);
    QFETCH(QStringList, exceptions);
    QFETCH(bool, isConfirmed);
    QFETCH(QString, here);
    Record series = eventAt(start, {}, u"Europe/Rome"_s);
    series.set("rrule"_L1, rule);
    series.set("exceptions"_L1, exceptions);
    series.set("time_confirmed"_L1, isConfirmed);
    QTEST(shown(timesOf(series, {}, november, QTimeZone(here.toLatin1()))), "times");
}

void tst_EventSchedule::aChangedTimeStandsForTheOneOfTheSeries()
{
    StoreFixture fixture;
    const Record series = fixture.add(Kind::Event, {{"title", u"Call"_s},
                                                    {"state", u"idea"_s},
                                                    {"start", u"2026-11-03T15:00"_s},
                                                    {"zone", u"Europe/Rome"_s},
                                                    {"time_confirmed", true},
                                                    {"rrule", u"FREQ=WEEKLY;COUNT=3"_s}});
    const auto moved = [&](const QString &occurrence, const QString &start) {
        return fixture.add(Kind::Event, {{"title", u"Moved"_s},
                                         {"state", u"planned"_s},
                                         {"start", start},
                                         {"zone", u"Europe/Rome"_s},
                                         {"time_confirmed", true},
                                         {"series", series.id()},
                                         {"occurrence", occurrence}});
    };
    const Record later = moved(u"2026-11-10T15:00"_s, u"2026-11-11T16:00"_s);
    moved(u"2026-11-17T15:00"_s, u"2027-01-12T15:00"_s);
    const auto schedule = must(eventSchedule(fixture.store().reader().database(), {}, november,
                                             QTimeZone("Europe/Rome"), QDate(2026, 11, 21)));
    const QTimeZone rome("Europe/Rome");
    const auto at = [&](QDate day, int hour) {
        return EventTime{
            .start = {day, QTime(hour, 0)}, .end = {}, .zone = rome, .isConfirmed = true};
    };
    const auto on = [](QDate day) { return DayRange{day, day}; };
    const QDate third(2026, 11, 3);
    const QDate eleventh(2026, 11, 11);
    const std::vector<ScheduledEvent> expected{
        {.event = series.ref(),
         .title = u"Call"_s,
         .state = EventState::Idea,
         .time = at(third, 15),
         .days = on(third),
         .start = QTime(15, 0),
         .part = SeriesPart::Regular,
         .occurrence = DayOrTime{third, QTime(15, 0)}},
        {.event = later.ref(),
         .title = u"Moved"_s,
         .state = EventState::Planned,
         .time = at(eleventh, 16),
         .days = on(eleventh),
         .start = QTime(16, 0),
         .part = SeriesPart::Changed,
         .occurrence = DayOrTime{QDate(2026, 11, 10), QTime(15, 0)}}};
    QVERIFY(schedule == expected);
}

void tst_EventSchedule::aRuleThatIsNoneIsShownOnce()
{
    Record series = eventAt(u"2026-11-03T15:00"_s, {}, u"Europe/Rome"_s);
    series.set("rrule"_L1, u"FREQ=SOMETIMES"_s);
    QCOMPARE(shown(timesOf(series, {}, november, QTimeZone("Europe/Rome"))),
             QStringList{u"11-03 15:00"_s});
}

void tst_EventSchedule::whatIsShownFitsTheQueryInOrder()
{
    StoreFixture fixture;
    const auto add = [&](const QString &title, const QString &start, const QString &kind) {
        fixture.add(Kind::Event, {{"title", title},
                                  {"kind", kind},
                                  {"state", u"idea"_s},
                                  {"start", start},
                                  {"zone", u"Europe/Rome"_s},
                                  {"time_confirmed", start.contains(u'T')}});
    };
    add(u"Evening"_s, u"2026-11-03T18:00"_s, u"meetup"_s);
    add(u"Assembly"_s, u"2026-11-03T10:00"_s, u"assembly"_s);
    add(u"All day"_s, u"2026-11-03"_s, u"meetup"_s);
    add(u"Earlier"_s, u"2026-11-02T20:00"_s, u"meetup"_s);
    const Query meetups = understoodQuery(Kind::Event, u"kind:meetup"_s).query;
    QStringList titles;
    for (const ScheduledEvent &event :
         must(eventSchedule(fixture.store().reader().database(), meetups, november,
                            QTimeZone("Europe/Rome"), QDate(2026, 11, 21))))
        titles += event.title;
    QCOMPARE(titles, (QStringList{u"Earlier"_s, u"All day"_s, u"Evening"_s}));
}

static const Suite<tst_EventSchedule> suite;
#include "tst_eventschedule.moc"
