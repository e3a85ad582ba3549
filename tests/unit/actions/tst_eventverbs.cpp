#include "actions/eventverbs.h"
#include "support/testmain.h"
#include "unit/actions/officedesk.h"

#include <QJsonObject>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_EventVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewEventHasWhatACalendarAndTheSiteNeed();
    void aTimeThatIsGivenIsConfirmed_data();
    void aTimeThatIsGivenIsConfirmed();
    void anEventIsPlannedAgainOnAnotherDay();
    void whatBelongsToAnEventIsCopiedWithoutWhatWasItsOwn();
    void anEventWithoutADayIsCopiedToOne();
    void aCopyNeedsADay();
    void tasksAreDoneAndOpenAgain();
};

namespace {

/// A meetup of 26 November 2026 in Bologna.
Record addMeetup(OfficeDesk &desk)
{
    return desk.add(Kind::Event, {{"title", u"Autumn meetup"_s},
                                  {"slug", u"autumn-meetup"_s},
                                  {"kind", u"meetup"_s},
                                  {"state", u"held"_s},
                                  {"start", u"2026-11-26T18:30"_s},
                                  {"end", u"2026-11-26T20:30"_s},
                                  {"zone", u"Europe/Rome"_s},
                                  {"time_confirmed", true},
                                  {"city", u"Bologna"_s},
                                  {"registration_url", u"https://example.org/r"_s},
                                  {"thanks", QStringList{u"Ann"_s}},
                                  {"uid", u"one"_s},
                                  {"sequence", qint64(3)},
                                  {"file", u"2026-11-26-autumn-meetup.md"_s}});
}

} // namespace

void tst_EventVerbs::aNewEventHasWhatACalendarAndTheSiteNeed()
{
    OfficeDesk desk;
    const AddedRecord added = must(addRecord(desk.store(), Kind::Event,
                                             {{u"title"_s, u"Spring Meetup, Sélestat"_s},
                                              {u"city"_s, u"Sélestat"_s},
                                              {u"country"_s, u"FR"_s}}));
    Record expected = blankRecord(Kind::Event, added.id);
    expected.set("title"_L1, u"Spring Meetup, Sélestat"_s);
    expected.set("slug"_L1, u"spring-meetup-selestat"_s);
    expected.set("state"_L1, u"idea"_s);
    expected.set("our_part"_L1, u"organise"_s);
    expected.set("location"_L1, u"Sélestat, France"_s);
    expected.set("city"_L1, u"Sélestat"_s);
    expected.set("country"_L1, u"FR"_s);
    expected.set("uid"_L1, added.id.text());
    QCOMPARE(desk.get({Kind::Event, added.id}), expected);
}

void tst_EventVerbs::aTimeThatIsGivenIsConfirmed_data()
{
    QTest::addColumn<FieldTexts>("texts");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<bool>("confirmed");
    const QPair<QString, QString> evening{u"start"_s, u"2026-12-10T18:30"_s};
    QTest::newRow("in the chapter's zone")
        << FieldTexts{evening, {u"chapter"_s, u"italy"_s}} << u"Europe/Rome"_s << true;
    QTest::newRow("in the association's") << FieldTexts{evening} << u"UTC"_s << true;
    QTest::newRow("in the zone given")
        << FieldTexts{evening, {u"chapter"_s, u"italy"_s}, {u"zone"_s, u"Europe/Kyiv"_s}}
        << u"Europe/Kyiv"_s << true;
    QTest::newRow("unless they say otherwise")
        << FieldTexts{evening, {u"time_confirmed"_s, u"no"_s}} << QString() << false;
    QTest::newRow("a day has no time")
        << FieldTexts{{u"start"_s, u"2026-12-10"_s}} << QString() << false;
}

void tst_EventVerbs::aTimeThatIsGivenIsConfirmed()
{
    QFETCH(FieldTexts, texts);
    OfficeDesk desk;
    desk.set(desk.italy.ref(), {{"time_zone", u"Europe/Rome"_s}});
    texts.append({u"title"_s, u"Meetup"_s});
    const AddedRecord added = must(addRecord(desk.store(), Kind::Event, texts));
    const Record event = desk.get({Kind::Event, added.id});
    QTEST(event.text("zone"_L1), "zone");
    QTEST(event.flag("time_confirmed"_L1), "confirmed");
}

void tst_EventVerbs::anEventIsPlannedAgainOnAnotherDay()
{
    OfficeDesk desk;
    const Record meetup = addMeetup(desk);
    const AddedRecord copy =
        must(copyEvent(desk.store(), EventId(meetup.id()), QDate(2027, 3, 25)));
    Record expected = meetup;
    for (const QLatin1String key : {"registration_url"_L1, "thanks"_L1, "sequence"_L1, "file"_L1})
        expected.set(key, {});
    expected.set("id"_L1, copy.id);
    expected.set("uid"_L1, copy.id.text());
    expected.set("state"_L1, u"planned"_s);
    expected.set("start"_L1, u"2027-03-25T18:30"_s);
    expected.set("end"_L1, u"2027-03-25T20:30"_s);
    QCOMPARE(desk.get({Kind::Event, copy.id}), expected);
    QCOMPARE(desk.get(meetup.ref()), meetup);
}

void tst_EventVerbs::whatBelongsToAnEventIsCopiedWithoutWhatWasItsOwn()
{
    OfficeDesk desk;
    const Record meetup = addMeetup(desk);
    const Record item = desk.add(Kind::AgendaItem, {{"event", meetup.id()},
                                                    {"title", u"Welcome"_s},
                                                    {"speakers", QStringList{desk.ann.id().text()}},
                                                    {"start", u"2026-11-26T18:30"_s},
                                                    {"minutes", qint64(15)},
                                                    {"position", qint64(1)}});
    const Record task = desk.add(Kind::Task, {{"event", meetup.id()},
                                              {"what", u"Book the room"_s},
                                              {"date", QDate(2026, 10, 1)},
                                              {"done", QDate(2026, 10, 2)}});
    const AddedRecord copy =
        must(copyEvent(desk.store(), EventId(meetup.id()), QDate(2026, 12, 3)));
    const Reader &reader = desk.store().reader();
    const Record newItem = must(reader.recordsOf(Kind::AgendaItem, "event"_L1, copy.id)).at(0);
    const Record newTask = must(reader.recordsOf(Kind::Task, "event"_L1, copy.id)).at(0);

    Record expectedItem = item;
    expectedItem.set("id"_L1, newItem.id());
    expectedItem.set("event"_L1, copy.id);
    expectedItem.set("speakers"_L1, {});
    expectedItem.set("start"_L1, u"2026-12-03T18:30"_s);
    QCOMPARE(newItem, expectedItem);
    Record expectedTask = task;
    expectedTask.set("id"_L1, newTask.id());
    expectedTask.set("event"_L1, copy.id);
    expectedTask.set("date"_L1, QDate(2026, 10, 8));
    expectedTask.set("done"_L1, {});
    QCOMPARE(newTask, expectedTask);
    must(desk.store().undo());
    QVERIFY(must(reader.recordsOf(Kind::Task, "event"_L1, copy.id)).empty());
}

void tst_EventVerbs::anEventWithoutADayIsCopiedToOne()
{
    OfficeDesk desk;
    const Record idea = desk.add(Kind::Event, {{"title", u"Some day"_s}, {"state", u"idea"_s}});
    const AddedRecord copy = must(copyEvent(desk.store(), EventId(idea.id()), QDate(2027, 3, 25)));
    QCOMPARE(desk.get({Kind::Event, copy.id}).text("start"_L1), u"2027-03-25"_s);
}

void tst_EventVerbs::aCopyNeedsADay()
{
    OfficeDesk desk;
    const Record meetup = addMeetup(desk);
    const auto copy = copyEvent(desk.store(), EventId(meetup.id()), QDate());
    QVERIFY(!copy);
    QCOMPARE(copy.error().kind, ErrorKind::Input);
}

void tst_EventVerbs::tasksAreDoneAndOpenAgain()
{
    OfficeDesk desk;
    const Record meetup = addMeetup(desk);
    QList<RecordRef> tasks;
    for (const auto *what : {u"Remind people", u"Say thanks"})
        tasks += desk.add(Kind::Task, {{"event", meetup.id()},
                                       {"what", QString::fromUtf16(what)},
                                       {"offset", qint64(1)}})
                     .ref();
    const QDate today(2026, 11, 21);
    QCOMPARE(must(markDone(desk.store(), tasks, today)).label, u"Mark 2 tasks as done"_s);
    for (const RecordRef &task : std::as_const(tasks))
        QCOMPARE(desk.get(task).date("done"_L1), today);
    must(markDone(desk.store(), {tasks.front()}, {}));
    QCOMPARE(desk.get(tasks.front()).date("done"_L1), QDate());
    QCOMPARE(desk.get(tasks.back()).date("done"_L1), today);
}

static const Suite<tst_EventVerbs> suite;
#include "tst_eventverbs.moc"
