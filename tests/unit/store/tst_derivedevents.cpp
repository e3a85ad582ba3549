#include "domain/recordjson.h"
#include "store/listing.h"
#include "store/maintenance.h"
#include "store/querysql.h"
#include "store/recordtable.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// What lists say of events and tasks, as of a day, and how they find and sort them.
class tst_DerivedEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whenAnEventIsFollowsFromItsDays_data();
    void whenAnEventIsFollowsFromItsDays();
    void eventsAreFound_data();
    void eventsAreFound();
    void eventsStandInTheOrderOfTheirInstants();
    void anEventWithoutAZoneStandsWhereItDoesElsewhere();
    void aTaskIsDueByItsEvent_data();
    void aTaskIsDueByItsEvent();
    void tasksAreTouchedWhenTheirEventMoves();
    void wordsFollowTheEvent();
};

namespace {

const QDate today(2026, 11, 21);

QStringList found(StoreFixture &fixture, Kind kind, const QString &words, const QString &sort = {})
{
    const ParsedQuery understood = understoodQuery(kind, words);
    if (!understood.notes.empty())
        return {understood.notes.front().sentence};
    const ListRequest request{.kind = kind,
                              .query = understood.query,
                              .sort = must(sortFromText(kind, sort)),
                              .day = today};
    const auto keys = must(listKeys(fixture.store().database(), request));
    QStringList titles;
    for (const Record &record : must(listRecords(fixture.store().database(), kind, keys, today)))
        titles += titleOf(record);
    return titles;
}

Record onToday(StoreFixture &fixture, const Record &record)
{
    const auto keys = must(listKeys(fixture.store().database(), {.kind = record.kind}));
    for (const Record &each :
         must(listRecords(fixture.store().database(), record.kind, keys, today))) {
        if (each.id() == record.id())
            return each;
    }
    return {};
}

Record addEvent(StoreFixture &fixture, const QString &title, const QString &start,
                const QString &end = {}, const QString &zone = {})
{
    return fixture.add(Kind::Event, {{"title", title},
                                     {"state", u"planned"_s},
                                     {"start", textValue(start)},
                                     {"end", textValue(end)},
                                     {"zone", textValue(zone)}});
}

} // namespace

void tst_DerivedEvents::whenAnEventIsFollowsFromItsDays_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("days");
    QTest::addColumn<QString>("when");
    const auto row = [](const char *name, const QString &start, const QString &end,
                        const QString &rule, const QString &days, const QString &when) {
        QTest::newRow(name) << start << end << rule << days << when;
    };
    const QString none;
    row("no day yet", none, none, none, none, none);
    row("tomorrow", u"2026-11-22"_s, none, none, u"2026-11-22..2026-11-22"_s, u"upcoming"_s);
    row("tonight", u"2026-11-21T18:30"_s, none, none, u"2026-11-21..2026-11-21"_s, u"running"_s);
    row("yesterday", u"2026-11-20T18:30"_s, u"2026-11-20T21:00"_s, none,
        u"2026-11-20..2026-11-20"_s, u"past"_s);
    row("into today", u"2026-11-20T22:00"_s, u"2026-11-21T02:00"_s, none,
        u"2026-11-20..2026-11-21"_s, u"running"_s);
    row("until midnight", u"2026-11-20T22:00"_s, u"2026-11-21T00:00"_s, none,
        u"2026-11-20..2026-11-20"_s, u"past"_s);
    row("at midnight", u"2026-11-21T00:00"_s, u"2026-11-21T00:00"_s, none,
        u"2026-11-21..2026-11-21"_s, u"running"_s);
    row("days, the last included", u"2026-11-19"_s, u"2026-11-21"_s, none,
        u"2026-11-19..2026-11-21"_s, u"running"_s);
    row("again and again", u"2026-01-06T15:00"_s, u"2026-01-06T16:00"_s, u"FREQ=WEEKLY"_s,
        u"2026-01-06.."_s, u"running"_s);
    row("again until a day", u"2026-01-06T15:00"_s, none, u"FREQ=WEEKLY;UNTIL=20261120T140000Z"_s,
        u"2026-01-06..2026-11-20"_s, u"past"_s);
    row("again from a later day", u"2027-01-05T15:00"_s, none, u"FREQ=WEEKLY"_s, u"2027-01-05.."_s,
        u"upcoming"_s);
}

void tst_DerivedEvents::whenAnEventIsFollowsFromItsDays()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(QString, rule);
    StoreFixture fixture;
    const Record event = addEvent(fixture, u"Meetup"_s, start, end);
    fixture.set(event.ref(), {{"rrule", textValue(rule)}});
    const Record listed = onToday(fixture, event);
    QTEST(listed.text("days"_L1), "days");
    QTEST(listed.text("when"_L1), "when");
}

void tst_DerivedEvents::eventsAreFound_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const QString &words, const QStringList &expected) {
        QTest::newRow(qPrintable(words)) << words << expected;
    };
    const QString milan = u"Meetup in Milan"_s;
    const QString camp = u"Camp"_s;
    const QString idea = u"Some day"_s;
    row(u"start:2026-12-31"_s, {camp});
    row(u"start:2026-12"_s, {milan, camp});
    row(u"start:>2026-12-03"_s, {camp});
    row(u"start:<=2026-12-03"_s, {milan});
    row(u"start:2026-12-03..2027"_s, {milan, camp});
    row(u"days:2027-01"_s, {camp});
    row(u"has:start"_s, {milan, camp});
    row(u"-has:start"_s, {idea});
    row(u"when:upcoming"_s, {milan, camp});
    row(u"state:idea"_s, {idea});
    row(u"chapter:italy"_s, {milan});
    row(u"mila"_s, {milan});
    row(u"talent garden"_s, {milan});
    row(u"lodz"_s, {camp});
    row(u"rossi"_s, {});
    row(u"start:soon"_s,
        {u"“soon” is not a date; write a year, a month or a day, like 2024, 2024-03 or 2024-03-05. Searched as words."_s});
}

void tst_DerivedEvents::eventsAreFound()
{
    QFETCH(QString, words);
    StoreFixture fixture;
    const Record italy = fixture.add(Kind::Chapter, {{"name", u"Italy"_s}, {"state", u"active"_s}});
    fixture.add(Kind::Event, {{"title", u"Some day"_s}, {"state", u"idea"_s}});
    fixture.add(Kind::Event, {{"title", u"Meetup in Milan"_s},
                              {"state", u"planned"_s},
                              {"start", u"2026-12-03T18:30"_s},
                              {"chapter", italy.id()},
                              {"venue", u"Talent Garden"_s},
                              {"body", u"With Carla Rossi"_s}});
    fixture.add(Kind::Event, {{"title", u"Camp"_s},
                              {"state", u"planned"_s},
                              {"city", u"Łódź"_s},
                              {"start", u"2026-12-31T10:00"_s},
                              {"end", u"2027-01-02T10:00"_s}});
    QTEST(found(fixture, Kind::Event, words), "expected");
}

void tst_DerivedEvents::eventsStandInTheOrderOfTheirInstants()
{
    StoreFixture fixture;
    const QString evening = u"2026-12-03T18:00"_s;
    addEvent(fixture, u"Some day"_s, {});
    addEvent(fixture, u"New York"_s, u"2026-12-03T09:00"_s, {}, u"America/New_York"_s);
    addEvent(fixture, u"Tokyo"_s, evening, {}, u"Asia/Tokyo"_s);
    addEvent(fixture, u"Rome"_s, evening, {}, u"Europe/Rome"_s);
    const Record whole = addEvent(fixture, u"All day"_s, u"2026-12-03"_s);
    const QStringList order{u"All day"_s, u"Tokyo"_s, u"New York"_s, u"Rome"_s, u"Some day"_s};
    QCOMPARE(found(fixture, Kind::Event, {}), order);
    QCOMPARE(found(fixture, Kind::Event, {}, u"start"_s), order);
    fixture.set(whole.ref(), {{"start", u"2026-12-04"_s}});
    QCOMPARE(found(fixture, Kind::Event, {}, u"-start"_s),
             (QStringList{u"All day"_s, u"Rome"_s, u"New York"_s, u"Tokyo"_s, u"Some day"_s}));
}

void tst_DerivedEvents::anEventWithoutAZoneStandsWhereItDoesElsewhere()
{
    const QByteArray here = qgetenv("TZ");
    const auto back = qScopeGuard([&here] { qputenv("TZ", here); });
    qputenv("TZ", "Asia/Tokyo");
    StoreFixture fixture;
    const Record event = addEvent(fixture, u"Fair"_s, u"2026-12-03T18:30"_s);
    QCOMPARE(startsAt(event), u"2026-12-03T18:30:00Z"_s);
}

void tst_DerivedEvents::aTaskIsDueByItsEvent_data()
{
    QTest::addColumn<FieldValue>("offset");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QDate>("done");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QString>("state");
    const auto row = [](const char *name, const FieldValue &offset, QDate day, QDate done,
                        QDate due, const QString &state) {
        QTest::newRow(name) << offset << day << done << due << state;
    };
    const QString open = u"open"_s;
    row("four weeks before", qint64(-28), {}, {}, {2026, 11, 5}, u"overdue"_s);
    row("on this day", qint64(-12), {}, {}, {2026, 11, 21}, open);
    row("on the day of the event", qint64(0), {}, {}, {2026, 12, 3}, open);
    row("after it", qint64(30), {}, {}, {2027, 1, 2}, open);
    row("on a day of its own", {}, {2026, 11, 20}, {}, {2026, 11, 20}, u"overdue"_s);
    row("done late", qint64(-28), {}, {2026, 11, 10}, {2026, 11, 5}, u"done"_s);
    row("done tomorrow", qint64(-12), {}, {2026, 11, 22}, {2026, 11, 21}, open);
    row("some time", {}, {}, {}, {}, open);
}

void tst_DerivedEvents::aTaskIsDueByItsEvent()
{
    QFETCH(FieldValue, offset);
    QFETCH(QDate, day);
    QFETCH(QDate, done);
    StoreFixture fixture;
    const Record event = addEvent(fixture, u"Meetup"_s, u"2026-12-03T18:30"_s);
    const Record task = fixture.add(Kind::Task, {{"event", event.id()},
                                                 {"what", u"Book a room"_s},
                                                 {"offset", offset},
                                                 {"date", dateValue(day)},
                                                 {"done", dateValue(done)}});
    const Record listed = onToday(fixture, task);
    QTEST(listed.date("due"_L1), "due");
    QTEST(listed.text("state"_L1), "state");
}

void tst_DerivedEvents::tasksAreTouchedWhenTheirEventMoves()
{
    StoreFixture fixture;
    const Record event = addEvent(fixture, u"Meetup"_s, u"2026-12-03T18:30"_s);
    const Record task = fixture.add(
        Kind::Task, {{"event", event.id()}, {"what", u"Book a room"_s}, {"offset", qint64(-28)}});
    const auto touchedBy = [&](const char *key, const QString &text) {
        Record changed = fixture.get(event.ref());
        changed.set(QLatin1String(key), text);
        QStringList titles;
        const auto put = [&](Transaction &transaction) { return transaction.put(changed); };
        for (const auto &touched :
             must(fixture.store().transact(Origin::Person, u"Change"_s, put)).touched)
            titles += titleOf(fixture.get(touched.record));
        return titles;
    };
    QCOMPARE(touchedBy("venue", u"Talent Garden"_s), QStringList{u"Meetup"_s});
    QCOMPARE(touchedBy("start", u"2027-01-14T18:30"_s),
             (QStringList{u"Meetup"_s, u"Book a room"_s}));
    QCOMPARE(onToday(fixture, task).date("due"_L1), QDate(2026, 12, 17));
}

void tst_DerivedEvents::wordsFollowTheEvent()
{
    StoreFixture fixture;
    const Record event = addEvent(fixture, u"Meetup"_s, {});
    fixture.set(event.ref(), {{"city", u"Łódź"_s}, {"title", u"Evening"_s}});
    QCOMPARE(found(fixture, Kind::Event, u"meetup"_s), QStringList());
    QCOMPARE(found(fixture, Kind::Event, u"evening lodz"_s), QStringList{u"Evening"_s});
    must(fixture.store().undo());
    QCOMPARE(found(fixture, Kind::Event, u"meetup"_s), QStringList{u"Meetup"_s});
    QCOMPARE(must(verify(fixture.store().database())), QStringList());
    must(fixture.store().database().execute("UPDATE event SET search_text = 'party'"));
    QCOMPARE(must(verify(fixture.store().database())),
             (QStringList{u"The search text of “Meetup” is not what the record says."_s,
                          u"The search index does not fit the events."_s}));
    must(fixture.store().undo());
    QCOMPARE(must(fixture.store().reader().all(Kind::Event)).size(), size_t(0));
}

static const Suite<tst_DerivedEvents> suite;
#include "tst_derivedevents.moc"
