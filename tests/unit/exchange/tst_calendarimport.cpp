#include "exchange/calendar/calendarimport.h"

#include "calendardesk.h"
#include "support/sharedfile.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray call(const QByteArray &more = {})
{
    return entry("UID:2@example.org\nDTSTART;TZID=Europe/Rome:20261201T150000\n"
                 "DTEND;TZID=Europe/Rome:20261201T160000\nRRULE:FREQ=WEEKLY;BYDAY=TU\n"
                 "EXDATE;TZID=Europe/Rome:20261229T150000\nSUMMARY:Call\n" +
                 more) +
           entry("UID:2@example.org\nRECURRENCE-ID:20261208T140000Z\nSUMMARY:Call\\, later\n"
                 "DTSTART;TZID=Europe/Rome:20261209T150000");
}

/// The values that an event has, without its id: "title=Call state=announced".
QString shown(const Record &event)
{
    QStringList all;
    const Catalogue &catalogue = catalogueOf(Kind::Event);
    for (qsizetype i = 1; i < event.values.size(); ++i) {
        if (!isAbsent(event.values[i]))
            all.append(catalogue.at(i).key + u'=' + exactText(event.values[i]));
    }
    return all.join(u' ');
}

} // namespace

class tst_CalendarImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsComeIn_data();
    void eventsComeIn();
    void aSeriesComesInWithItsChangedTimes();
    void theSameFileChangesNothing_data();
    void theSameFileChangesNothing();
    void ownEventsAreKnownAgain();
    void onlyWhatTheFileSaysOtherwiseIsChanged();
    void aSeriesMayEnd();
    void itIsOneStep();
    void whatWasRemovedIsNotBroughtBack();
    void aTimeOfAnUnknownSeriesIsAnEvent();
    void whatNoEventKeepsIsSaid_data();
    void whatNoEventKeepsIsSaid();
};

void tst_CalendarImport::eventsComeIn_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("values");
    const auto row = [](const char *name, const char *lines, const char *values) {
        QTest::newRow(name) << QByteArray(lines) << QString::fromUtf8(values);
    };
    row("a time in a zone",
        "DTSTART;TZID=Europe/Rome:20261203T183000\nDTEND;TZID=Europe/Rome:20261203T210000",
        "title=A state=announced start=2026-12-03T18:30 end=2026-12-03T21:00 zone=Europe/Rome "
        "time_confirmed=yes uid=1");
    row("an instant", "DTSTART:20261203T183000Z",
        "title=A state=announced start=2026-12-03T18:30 zone=UTC time_confirmed=yes uid=1");
    row("days", "DTSTART;VALUE=DATE:20261203\nDTEND;VALUE=DATE:20261206",
        "title=A state=announced start=2026-12-03 end=2026-12-05 all_day=yes time_confirmed=yes "
        "uid=1");
    row("days that recur", "DTSTART:20261203\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20271203",
        "title=A state=announced start=2026-12-03 all_day=yes time_confirmed=yes "
        "rrule=FREQ=YEARLY exceptions=2027-12-03 uid=1");
    row("everything else",
        "DTSTART:20261203\nSEQUENCE:3\nDESCRIPTION:one\\ntwo\nLOCATION:Room 5\\, Milan\n"
        "URL:https://example.org/a\nCATEGORIES:x,Meetup\nORGANIZER;CN=Ann:mailto:a@example.org",
        "title=A kind=meetup state=announced start=2026-12-03 all_day=yes time_confirmed=yes "
        "location=Room 5, Milan url=https://example.org/a organiser=Ann body=one\ntwo uid=1 "
        "sequence=3");
    row("tentative", "DTSTART:20261203\nSTATUS:TENTATIVE",
        "title=A state=planned start=2026-12-03 all_day=yes time_confirmed=yes uid=1");
    row("cancelled", "DTSTART:20261203\nSTATUS:CANCELLED",
        "title=A state=cancelled start=2026-12-03 all_day=yes time_confirmed=yes uid=1");
    row("over", "DTSTART:20260303\nSTATUS:CONFIRMED",
        "title=A state=held start=2026-03-03 all_day=yes time_confirmed=yes uid=1");
    row("not an address of the web", "DTSTART:20261203\nURL:javascript:alert(1)",
        "title=A state=announced start=2026-12-03 all_day=yes time_confirmed=yes uid=1");
}

void tst_CalendarImport::eventsComeIn()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, values);
    CalendarDesk desk;
    QCOMPARE(desk.import(entry("UID:1\nSUMMARY:A\n" + lines)), (ImportCounts{.added = 1}));
    QCOMPARE(shown(desk.events().front()), values);
}

void tst_CalendarImport::aSeriesComesInWithItsChangedTimes()
{
    CalendarDesk desk;
    QCOMPARE(desk.import(call()), (ImportCounts{.added = 2}));
    const Record series = desk.eventTitled(u"Call"_s);
    QCOMPARE(series.text("rrule"_L1), u"FREQ=WEEKLY;BYDAY=TU"_s);
    QCOMPARE(series.list("exceptions"_L1), QStringList{u"2026-12-29T15:00"_s});
    const Record changed = desk.eventTitled(u"Call, later"_s);
    QCOMPARE(changed.reference("series"_L1), series.id());
    QCOMPARE(changed.text("occurrence"_L1), u"2026-12-08T15:00"_s);
    QCOMPARE(changed.text("start"_L1), u"2026-12-09T15:00"_s);
    QVERIFY(changed.text("uid"_L1).isEmpty());
}

void tst_CalendarImport::theSameFileChangesNothing_data()
{
    QTest::addColumn<QByteArray>("entries");
    QTest::newRow("an event") << meetup();
    QTest::newRow("with everything")
        << meetup("SEQUENCE:2\nLOCATION:a,  b\nDESCRIPTION: x \nCATEGORIES:x\nCONTACT:c\n"
                  "STATUS:TENTATIVE\nURL:https://example.org/ł");
    QTest::newRow("a series") << call();
    QTest::newRow("a series that ends") << entry("UID:1\nDTSTART;TZID=Europe/Rome:20261201T150000\n"
                                                 "RRULE:BYDAY=TU;FREQ=WEEKLY;UNTIL=20270101");
    QTest::newRow("days") << entry("UID:1\nDTSTART:20261203\nDTEND:20261205\nRRULE:FREQ=YEARLY");
    QTest::newRow("on any clock") << entry("UID:1\nDTSTART:20261203T100000\nRRULE:FREQ=DAILY\n"
                                           "EXDATE:20261204T100000");
    QTest::newRow("without a title") << entry("UID:1\nDTSTART:20261203");
    QTest::newRow("a time of an unknown series")
        << entry("UID:1\nDTSTART:20261203\nRECURRENCE-ID:20261202");
    for (const char *sample : {"example.ics", "timezoned.ics"}) {
        QFile file(sharedFile(u"samples/ics/"_s + QString::fromLatin1(sample)));
        if (file.open(QIODevice::ReadOnly)) {
            const QByteArray text = file.readAll();
            const qsizetype from = text.indexOf("BEGIN:VEVENT");
            QTest::newRow(sample) << text.mid(from, text.lastIndexOf("END:VCAL") - from);
        }
    }
}

void tst_CalendarImport::theSameFileChangesNothing()
{
    QFETCH(QByteArray, entries);
    CalendarDesk desk;
    const ImportCounts first = desk.import(entries);
    QVERIFY(first.added > 0);
    const std::vector<Record> events = desk.events();
    QCOMPARE(desk.import(entries), (ImportCounts{.same = first.added}));
    const QByteArray exported = desk.exported();
    QCOMPARE(desk.import(exported.mid(exported.indexOf("BEGIN:VEVENT"))),
             (ImportCounts{.same = first.added, .leftOut = 0}));
    QVERIFY(desk.events() == events);
}

void tst_CalendarImport::ownEventsAreKnownAgain()
{
    CalendarDesk desk;
    const Record event = desk.add(Kind::Event, {{"title", u"Milan"_s},
                                                {"state", u"idea"_s},
                                                {"start", u"2026-12-03T18:30"_s},
                                                {"zone", u"Europe/Rome"_s},
                                                {"venue", u"Casa"_s},
                                                {"online_url", u"https://example.org/join"_s},
                                                {"excerpt", u"Come"_s},
                                                {"body", u"<p>Come</p>"_s}});
    desk.set(event.ref(), {{"title", u"Milan meetup"_s}});
    QByteArray entries = desk.exported();
    entries = entries.mid(entries.indexOf("BEGIN:VEVENT")).replace("END:VCALENDAR\r\n", "");
    QCOMPARE(desk.import(entries), (ImportCounts{.same = 1}));
    entries.replace("SUMMARY:Milan meetup", "SUMMARY:Milano").replace("SEQUENCE:1", "SEQUENCE:2");
    QCOMPARE(desk.import(entries), (ImportCounts{.updated = 1}));
    QCOMPARE(shown(desk.get(event.ref())),
             u"title=Milano state=idea start=2026-12-03T18:30 zone=Europe/Rome venue=Casa "
             "online_url=https://example.org/join excerpt=Come body=<p>Come</p> sequence=2"_s);
}

void tst_CalendarImport::onlyWhatTheFileSaysOtherwiseIsChanged()
{
    CalendarDesk desk;
    desk.import(meetup("LOCATION:Milan\nDESCRIPTION:a"));
    const Record before = desk.eventTitled(u"Milan meetup"_s);
    desk.set(before.ref(), {{"capacity_room", qint64(30)}, {"thanks", QStringList{u"Bo"_s}}});
    const QByteArray moved = meetup("SEQUENCE:1\nSTATUS:CANCELLED")
                                 .replace("20261203T1830", "20261204T1830")
                                 .replace("20261203T2100", "20261204T2100");
    QCOMPARE(desk.import(moved), (ImportCounts{.updated = 1}));
    QCOMPARE(shown(desk.get(before.ref())),
             u"title=Milan meetup state=cancelled start=2026-12-04T18:30 end=2026-12-04T21:00 "
             "zone=Europe/Rome time_confirmed=yes location=Milan thanks=Bo capacity_room=30 body=a "
             "uid=1@example.org sequence=1"_s);
}

void tst_CalendarImport::aSeriesMayEnd()
{
    CalendarDesk desk;
    desk.import(call());
    const QByteArray once = entry("UID:2@example.org\nDTSTART;TZID=Europe/Rome:20261201T150000\n"
                                  "EXDATE;TZID=Europe/Rome:20261229T150000\nSEQUENCE:1");
    QCOMPARE(desk.import(once), (ImportCounts{.updated = 1}));
    QCOMPARE(shown(desk.eventTitled(u"Call"_s)),
             u"title=Call state=announced start=2026-12-01T15:00 zone=Europe/Rome "
             "time_confirmed=yes uid=2@example.org sequence=1"_s);
}

void tst_CalendarImport::itIsOneStep()
{
    CalendarDesk desk;
    desk.import(meetup() + call());
    QCOMPARE(desk.events().size(), size_t(3));
    const auto undone = must(desk.store().undo());
    QCOMPARE(undone.label, u"Import a.ics: 3 new, 0 updated"_s);
    QVERIFY(desk.events().empty());
}

void tst_CalendarImport::whatWasRemovedIsNotBroughtBack()
{
    CalendarDesk desk;
    desk.import(meetup() + call());
    const auto remove = [&desk](const QString &title) {
        const RecordRef ref = desk.eventTitled(title).ref();
        must(desk.store().transact(Origin::Person, u"Remove"_s, [&ref](Transaction &transaction) {
            return transaction.remove(ref);
        }));
    };
    remove(u"Call, later"_s);
    remove(u"Call"_s);
    const ImportPlan plan = desk.plan(meetup() + call());
    QCOMPARE(outcomesOf(plan), u"same, removed, error"_s);
    QVERIFY2(reasonsOf(plan).constFirst().contains(u"does not come back unasked"_s),
             qPrintable(reasonsOf(plan).constFirst()));
}

void tst_CalendarImport::aTimeOfAnUnknownSeriesIsAnEvent()
{
    CalendarDesk desk;
    const QByteArray lone = entry("UID:1\nSUMMARY:A\nDTSTART:20261203\nRECURRENCE-ID:20261202");
    QCOMPARE(reasonsOf(desk.plan(lone)),
             QStringList{u"2 occurrence: The series that it is a time of is not known; it is taken "
                         "as an event of its own."_s});
    desk.import(lone);
    QCOMPARE(shown(desk.events().front()),
             u"title=A state=announced start=2026-12-03 all_day=yes time_confirmed=yes "
             "uid=1#2026-12-02"_s);
}

void tst_CalendarImport::whatNoEventKeepsIsSaid_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a time without a zone")
        << QByteArray("DTSTART:20261203T100000")
        << u"2 start: The time has no zone and counts as not confirmed."_s;
    QTest::newRow("more times") << QByteArray("DTSTART:20261203\nRDATE:20261205")
                                << u"2 : Times besides those of the rule are left out."_s;
    QTest::newRow("what the reader says")
        << QByteArray("DTSTART:20261203\nSEQUENCE:x")
        << u"6 sequence: That is not a whole number; it counts as 0."_s;
}

void tst_CalendarImport::whatNoEventKeepsIsSaid()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, reason);
    CalendarDesk desk;
    const ImportPlan plan = desk.plan(entry("UID:1\nSUMMARY:A\n" + lines));
    QCOMPARE(reasonsOf(plan), QStringList{reason});
    QCOMPARE(outcomesOf(plan), u"new"_s);
}

static const Suite<tst_CalendarImport> suite;
#include "tst_calendarimport.moc"
