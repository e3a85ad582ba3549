#include "exchange/calendar/calendarsequence.h"
#include "exchange/calendar/eventcalendar.h"

#include "formats/icalendar/calendarreader.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

/// An evening in Milan, announced and confirmed.
Record meetup(StoreFixture &fixture)
{
    return fixture.add(Kind::Event, {{"title", u"Milan meetup"_s},
                                     {"kind", u"meetup"_s},
                                     {"state", u"announced"_s},
                                     {"start", u"2026-12-03T18:30"_s},
                                     {"end", u"2026-12-03T21:00"_s},
                                     {"zone", u"Europe/Rome"_s},
                                     {"time_confirmed", true},
                                     {"location", u"Milan, Italy"_s},
                                     {"url", u"https://example.org/milan"_s},
                                     {"organiser", u"Ann"_s},
                                     {"excerpt", u"Come, all"_s}});
}

/// A call each week, of which one was moved.
Record call(StoreFixture &fixture)
{
    const Record series =
        fixture.add(Kind::Event, {{"title", u"Call"_s},
                                  {"state", u"planned"_s},
                                  {"start", u"2026-12-01T15:00"_s},
                                  {"end", u"2026-12-01T16:00"_s},
                                  {"zone", u"Europe/Rome"_s},
                                  {"time_confirmed", true},
                                  {"rrule", u"FREQ=WEEKLY;BYDAY=TU"_s},
                                  {"exceptions", QStringList{u"2026-12-29T15:00"_s}}});
    fixture.add(Kind::Event, {{"title", u"Call, later"_s},
                              {"state", u"cancelled"_s},
                              {"start", u"2026-12-09T15:00"_s},
                              {"zone", u"Europe/Rome"_s},
                              {"time_confirmed", true},
                              {"series", series.id()},
                              {"occurrence", u"2026-12-08T15:00"_s}});
    return series;
}

EventCalendar exported(StoreFixture &fixture, const std::vector<Record> &events)
{
    return must(eventCalendar(fixture.store().reader(), events, fixture.clock.now()));
}

QByteArray entriesOf(const EventCalendar &calendar)
{
    return calendar.text.mid(calendar.text.indexOf("BEGIN:VEVENT"));
}

} // namespace

class tst_EventCalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEventIsTold();
    void aSeriesComesWithItsChangedTimes();
    void aTimeThatNobodyConfirmedIsADay();
    void itsStateIsTold_data();
    void itsStateIsTold();
    void thePlaceIsTheHouseWhereItIsKnown();
    void theAddressIsWhereOneRegisters();
    void onlyWhatACalendarSaysCountsAsAChange();
    void theUidOfAFileStays();
    void whatHasNoStartIsNamed();
};

void tst_EventCalendar::anEventIsTold()
{
    StoreFixture fixture;
    const Record event = meetup(fixture);
    const EventCalendar calendar = exported(fixture, {event, event});
    QCOMPARE(calendar.events, 1);
    QVERIFY(calendar.text.contains("\r\nTZID:Europe/Rome\r\n"));
    QCOMPARE(entriesOf(calendar), "BEGIN:VEVENT\r\n"
                                  "UID:" +
                                      event.id().text().toUtf8() +
                                      "@chapterhouse\r\n"
                                      "SEQUENCE:0\r\n"
                                      "DTSTAMP:20261121T120000Z\r\n"
                                      "DTSTART;TZID=Europe/Rome:20261203T183000\r\n"
                                      "DTEND;TZID=Europe/Rome:20261203T210000\r\n"
                                      "STATUS:CONFIRMED\r\n"
                                      "SUMMARY:Milan meetup\r\n"
                                      "DESCRIPTION:Come\\, all\r\n"
                                      "LOCATION:Milan\\, Italy\r\n"
                                      "URL:https://example.org/milan\r\n"
                                      "CATEGORIES:meetup\r\n"
                                      "CONTACT:Ann\r\n"
                                      "END:VEVENT\r\n"
                                      "END:VCALENDAR\r\n");
}

void tst_EventCalendar::aSeriesComesWithItsChangedTimes()
{
    StoreFixture fixture;
    const Record series = call(fixture);
    const EventCalendar calendar = exported(fixture, {series});
    QCOMPARE(calendar.events, 2);
    const auto read = must(readCalendar(calendar.text));
    QCOMPARE(read.problems.size(), 0);
    const CalendarEvent whole = read.events.at(0).event;
    const CalendarEvent changed = read.events.at(1).event;
    QCOMPARE(whole.time.rule, u"FREQ=WEEKLY;BYDAY=TU"_s);
    QCOMPARE(whole.time.exceptions.size(), 1);
    QCOMPARE(changed.uid, whole.uid);
    QVERIFY(changed.occurrence ==
            (CalendarTime{.local = {QDate(2026, 12, 8), QTime(15, 0)}, .zone = u"Europe/Rome"_s}));
    QVERIFY(changed.status == CalendarStatus::Cancelled);
}

void tst_EventCalendar::aTimeThatNobodyConfirmedIsADay()
{
    StoreFixture fixture;
    const Record event = meetup(fixture);
    fixture.set(event.ref(), {{"time_confirmed", {}}, {"end", u"2026-12-04T09:00"_s}});
    const QByteArray text = exported(fixture, {fixture.get(event.ref())}).text;
    QVERIFY(text.contains("\r\nDTSTART;VALUE=DATE:20261203\r\nDTEND;VALUE=DATE:20261205\r\n"));
    QVERIFY(!text.contains("VTIMEZONE"));
}

void tst_EventCalendar::itsStateIsTold_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("idea") << u"idea"_s << QByteArray("TENTATIVE");
    QTest::newRow("planned") << u"planned"_s << QByteArray("TENTATIVE");
    QTest::newRow("announced") << u"announced"_s << QByteArray("CONFIRMED");
    QTest::newRow("held") << u"held"_s << QByteArray("CONFIRMED");
    QTest::newRow("cancelled") << u"cancelled"_s << QByteArray("CANCELLED");
}

void tst_EventCalendar::itsStateIsTold()
{
    QFETCH(QString, state);
    QFETCH(QByteArray, status);
    StoreFixture fixture;
    Record event = meetup(fixture);
    event.set("state"_L1, state);
    QVERIFY(exported(fixture, {event}).text.contains("\r\nSTATUS:" + status + "\r\n"));
}

void tst_EventCalendar::thePlaceIsTheHouseWhereItIsKnown()
{
    StoreFixture fixture;
    Record event = meetup(fixture);
    event.set("city"_L1, u"Milan"_s);
    event.set("venue"_L1, u"Casa"_s);
    event.set("address"_L1, u"Via Roma 1"_s);
    QCOMPARE(must(calendarEventOf(event, std::nullopt)).location, u"Casa, Via Roma 1, Milan"_s);
    event.set("address"_L1, u"Via Roma 1, 20100 Milan"_s);
    QCOMPARE(must(calendarEventOf(event, std::nullopt)).location,
             u"Casa, Via Roma 1, 20100 Milan"_s);
}

void tst_EventCalendar::theAddressIsWhereOneRegisters()
{
    StoreFixture fixture;
    const Record event = meetup(fixture);
    const auto addressWith = [&](const FieldValue &registration) {
        fixture.set(event.ref(), {{"url", FieldValue()},
                                  {"registration_url", registration},
                                  {"online_url", u"https://example.org/call"_s}});
        const auto read = must(readCalendar(exported(fixture, {fixture.get(event.ref())}).text));
        return read.events.front().event.url.toString();
    };
    QCOMPARE(addressWith(u"https://example.org/register"_s), u"https://example.org/register"_s);
    QCOMPARE(addressWith({}), u"https://example.org/call"_s);
}

void tst_EventCalendar::onlyWhatACalendarSaysCountsAsAChange()
{
    StoreFixture fixture;
    const Record event = meetup(fixture);
    const auto sequence = [&] {
        return must(calendarSequenceOf(fixture.store().reader(), fixture.get(event.ref())));
    };
    fixture.set(event.ref(), {{"start", u"2026-12-03T19:00"_s}});
    fixture.set(event.ref(), {{"venue", u"Casa"_s}, {"host", u"Bo"_s}});
    fixture.set(event.ref(), {{"capacity_room", qint64(30)}});
    QCOMPARE(sequence(), 2);
    fixture.set(event.ref(), {{"sequence", qint64(7)}, {"title", u"Milan"_s}});
    QCOMPARE(sequence(), 7);
    fixture.set(event.ref(), {{"title", u"Milano"_s}});
    QCOMPARE(sequence(), 8);
}

void tst_EventCalendar::theUidOfAFileStays()
{
    StoreFixture fixture;
    Record event = meetup(fixture);
    QCOMPARE(idInCalendarUid(calendarUidOf(event)), event.id());
    event.set("uid"_L1, u"abc@example.org"_s);
    QCOMPARE(calendarUidOf(event), u"abc@example.org"_s);
    QVERIFY(idInCalendarUid(calendarUidOf(event)).isEmpty());
}

void tst_EventCalendar::whatHasNoStartIsNamed()
{
    StoreFixture fixture;
    const Record idea = fixture.add(Kind::Event, {{"title", u"Picnic"_s}, {"state", u"idea"_s}});
    const EventCalendar calendar = exported(fixture, {idea, meetup(fixture)});
    QCOMPARE(calendar.events, 1);
    QCOMPARE(calendar.withoutStart, QStringList{u"Picnic"_s});
}

static const Suite<tst_EventCalendar> suite;
#include "tst_eventcalendar.moc"
