#include "exchange/meetingcalendar.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_MeetingCalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBodyMeetsInACalendar();
    void onlyChangesOfItsTimeCount();
    void anAddressIsOneOfTheWeb_data();
    void anAddressIsOneOfTheWeb();
    void withoutAMeetingThereIsNoCalendar();
    void meetingsAreSeenFromAnotherZone();

private:
    static Record board(StoreFixture &fixture)
    {
        return fixture.add(Kind::Body, {{"name", u"Board"_s},
                                        {"kind", u"board"_s},
                                        {"meeting", u"FREQ=WEEKLY;BYDAY=TU"_s},
                                        {"meeting_start", u"2026-01-06T15:00"_s},
                                        {"meeting_minutes", qint64(90)},
                                        {"meeting_zone", u"Asia/Kolkata"_s}});
    }
    static QByteArray calendarOf(StoreFixture &fixture, const Record &record)
    {
        return must(meetingCalendar(fixture.store().reader(), record.ref(), fixture.clock.now()));
    }
};

void tst_MeetingCalendar::aBodyMeetsInACalendar()
{
    StoreFixture fixture;
    const Record record = board(fixture);
    const QByteArray event = calendarOf(fixture, record);
    QCOMPARE(event.mid(event.indexOf("BEGIN:VEVENT")),
             "BEGIN:VEVENT\r\n"
             "UID:" +
                 record.id().text().toUtf8() +
                 "-meeting@chapterhouse\r\n"
                 "SEQUENCE:0\r\n"
                 "DTSTAMP:20261121T120000Z\r\n"
                 "DTSTART;TZID=Asia/Kolkata:20260106T150000\r\n"
                 "DTEND;TZID=Asia/Kolkata:20260106T163000\r\n"
                 "RRULE:FREQ=WEEKLY;BYDAY=TU\r\n"
                 "SUMMARY:Board\r\n"
                 "END:VEVENT\r\n"
                 "END:VCALENDAR\r\n");
    QVERIFY(event.contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Kolkata\r\n"));
}

void tst_MeetingCalendar::onlyChangesOfItsTimeCount()
{
    StoreFixture fixture;
    const Record record = board(fixture);
    fixture.set(record.ref(), {{"description", u"Who decides"_s}});
    fixture.set(record.ref(), {{"meeting_start", u"2026-01-06T16:00"_s}});
    fixture.set(record.ref(), {{"meeting_zone", u"Asia/Tokyo"_s}, {"meeting_minutes", qint64(60)}});
    const QByteArray calendar = calendarOf(fixture, record);
    QVERIFY2(calendar.contains("\r\nSEQUENCE:2\r\n"), calendar.constData());
}

void tst_MeetingCalendar::anAddressIsOneOfTheWeb_data()
{
    QTest::addColumn<QString>("website");
    QTest::addColumn<QString>("chat");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("the website") << u"https://example.org/lyon"_s << u"https://chat.example"_s
                                 << QByteArray("URL:https://example.org/lyon\r\n");
    QTest::newRow("the chat") << u""_s << u"https://chat.example/x"_s
                              << QByteArray("URL:https://chat.example/x\r\n");
    QTest::newRow("as people write it")
        << u"example.org"_s << u""_s << QByteArray("URL:http://example.org\r\n");
    QTest::newRow("what runs") << u"javascript:alert(1)"_s << u"file:///etc/passwd"_s
                               << QByteArray();
    QTest::newRow("none") << u""_s << u""_s << QByteArray();
}

void tst_MeetingCalendar::anAddressIsOneOfTheWeb()
{
    QFETCH(QString, website);
    QFETCH(QString, chat);
    StoreFixture fixture;
    const Record record = fixture.add(Kind::Chapter, {{"name", u"Lyon"_s},
                                                      {"state", u"active"_s},
                                                      {"website", textValue(website)},
                                                      {"chat", textValue(chat)},
                                                      {"meeting_zone", u"Asia/Kolkata"_s},
                                                      {"meeting", u"FREQ=WEEKLY"_s},
                                                      {"meeting_start", u"2026-01-06T15:00"_s}});
    const QByteArray calendar = calendarOf(fixture, record);
    const qsizetype at = calendar.indexOf("URL:");
    const QByteArray line =
        at < 0 ? QByteArray() : calendar.mid(at, calendar.indexOf('\n', at) + 1 - at);
    QTEST(line, "line");
}

void tst_MeetingCalendar::withoutAMeetingThereIsNoCalendar()
{
    StoreFixture fixture;
    const Record record = fixture.add(Kind::Body, {{"name", u"Board"_s}, {"kind", u"board"_s}});
    const auto calendar =
        meetingCalendar(fixture.store().reader(), record.ref(), fixture.clock.now());
    QVERIFY(!calendar);
    QCOMPARE(calendar.error().kind, ErrorKind::Input);
}

void tst_MeetingCalendar::meetingsAreSeenFromAnotherZone()
{
    const RecurringTime weekly{.start = {QDate(2026, 1, 6), QTime(15, 0)},
                               .zone = u"Europe/Amsterdam"_s,
                               .rule = u"FREQ=WEEKLY"_s};
    const auto times = must(meetingTimes(weekly, QTimeZone("America/New_York"),
                                         {QDate(2026, 3, 3), QDate(2026, 12, 31)}, 2));
    QCOMPARE(times.size(), size_t(2));
    QVERIFY(times[0] == (MeetingTime{.instant = QDateTime(QDate(2026, 3, 3), QTime(14, 0), Qt::UTC),
                                     .there = {QDate(2026, 3, 3), QTime(15, 0)},
                                     .here = {QDate(2026, 3, 3), QTime(9, 0)}}));
    QVERIFY(times[1] ==
            (MeetingTime{.instant = QDateTime(QDate(2026, 3, 10), QTime(14, 0), Qt::UTC),
                         .there = {QDate(2026, 3, 10), QTime(15, 0)},
                         .here = {QDate(2026, 3, 10), QTime(10, 0)},
                         .shift = 60,
                         .shiftDays = {QDate(2026, 3, 8), QDate(2026, 3, 28)}}));
}

static const Suite<tst_MeetingCalendar> suite;
#include "tst_meetingcalendar.moc"
