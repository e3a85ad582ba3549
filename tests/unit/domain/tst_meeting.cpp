#include "domain/meeting.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_Meeting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRecordSaysWhenItMeets();
    void aRecordWithoutAMeetingSaysSo();
    void aMeetingLastsAnHourUnlessSaid();
    void bothClocksAreTold_data();
    void bothClocksAreTold();
    void aShiftIsTheWholeValue();
    void aHintComesOnItsFirstAndLastDay_data();
    void aHintComesOnItsFirstAndLastDay();
};

void tst_Meeting::aRecordSaysWhenItMeets()
{
    Record record = blankRecord(Kind::Chapter, RecordId(u"1"_s));
    record.set("time_zone"_L1, u"Europe/Rome"_s);
    record.set("meeting"_L1, u"FREQ=WEEKLY"_s);
    record.set("meeting_start"_L1, u"2026-01-06T15:00"_s);
    record.set("meeting_zone"_L1, u"Asia/Kolkata"_s);
    const auto meeting = meetingOf(record);
    QVERIFY(meeting);
    QVERIFY(*meeting == (RecurringTime{.start = {QDate(2026, 1, 6), QTime(15, 0)},
                                       .zone = u"Asia/Kolkata"_s,
                                       .rule = u"FREQ=WEEKLY"_s}));
}

void tst_Meeting::aRecordWithoutAMeetingSaysSo()
{
    Record record = blankRecord(Kind::Body, RecordId(u"1"_s));
    record.set("name"_L1, u"Board"_s);
    record.set("meeting_start"_L1, u"2026-01-06T15:00"_s);
    const auto meeting = meetingOf(record);
    QVERIFY(!meeting);
    QCOMPARE(meeting.error().kind, ErrorKind::Input);
    QCOMPARE(meeting.error().message,
             u"“Board” has no recurring meeting; fill in “Meets” first."_s);
}

void tst_Meeting::aMeetingLastsAnHourUnlessSaid()
{
    Record record = blankRecord(Kind::Body, RecordId(u"1"_s));
    QCOMPARE(meetingMinutes(record), 60);
    record.set("meeting_minutes"_L1, qint64(90));
    QCOMPARE(meetingMinutes(record), 90);
}

void tst_Meeting::bothClocksAreTold_data()
{
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("here");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("hint");
    const auto row = [](const char *name, const char *there, const char *here, const QString &local,
                        const QString &words, const QString &hint) {
        QTest::newRow(name) << QString::fromLatin1(there) << QString::fromLatin1(here) << local
                            << words << hint;
    };
    const char *amsterdam = "Europe/Amsterdam";
    const char *newYork = "America/New_York";
    row("winter", amsterdam, newYork, u"2026-01-06T15:00"_s,
        u"Tuesday 6 January, 15:00 in Amsterdam, 09:00 in New York"_s, {});
    row("America is early", amsterdam, newYork, u"2026-03-10T15:00"_s,
        u"Tuesday 10 March, 15:00 in Amsterdam, 10:00 in New York"_s,
        u"An hour later for you than usual, 8 to 28 March"_s);
    row("the other way round", newYork, amsterdam, u"2026-03-10T09:00"_s,
        u"Tuesday 10 March, 09:00 in New York, 14:00 in Amsterdam"_s,
        u"An hour earlier for you than usual, 8 to 28 March"_s);
    row("summer", amsterdam, newYork, u"2026-07-07T15:00"_s,
        u"Tuesday 7 July, 15:00 in Amsterdam, 09:00 in New York"_s, {});
    row("Europe is early", amsterdam, newYork, u"2026-10-27T15:00"_s,
        u"Tuesday 27 October, 15:00 in Amsterdam, 10:00 in New York"_s,
        u"An hour later for you than usual, 25 to 31 October"_s);
    row("America follows", amsterdam, newYork, u"2026-11-03T15:00"_s,
        u"Tuesday 3 November, 15:00 in Amsterdam, 09:00 in New York"_s, {});
    row("over midnight", newYork, amsterdam, u"2026-01-06T20:00"_s,
        u"Tuesday 6 January, 20:00 in New York; Wednesday 7 January, 02:00 in Amsterdam"_s, {});
    row("days of the person over midnight", newYork, amsterdam, u"2026-03-10T20:00"_s,
        u"Tuesday 10 March, 20:00 in New York; Wednesday 11 March, 01:00 in Amsterdam"_s,
        u"An hour earlier for you than usual, 9 to 29 March"_s);
    row("India in summer", "Europe/London", "Asia/Kolkata", u"2026-07-07T12:00"_s,
        u"Tuesday 7 July, 12:00 in London, 16:30 in Kolkata"_s, {});
    row("India in winter", "Europe/London", "Asia/Kolkata", u"2026-01-06T12:00"_s,
        u"Tuesday 6 January, 12:00 in London, 17:30 in Kolkata"_s,
        u"An hour later for you than usual, 26 October 2025 to 28 March 2026"_s);
    row("the south in its summer", "Australia/Sydney", "Europe/Warsaw", u"2026-01-06T19:00"_s,
        u"Tuesday 6 January, 19:00 in Sydney, 09:00 in Warsaw"_s,
        u"2 hours earlier for you than usual, 26 October 2025 to 28 March 2026"_s);
    row("the south between", "Australia/Sydney", "Europe/Warsaw", u"2026-04-01T19:00"_s,
        u"Wednesday 1 April, 19:00 in Sydney, 10:00 in Warsaw"_s,
        u"An hour earlier for you than usual, 29 March to 4 April"_s);
    row("the south in its winter", "Australia/Sydney", "Europe/Warsaw", u"2026-07-07T19:00"_s,
        u"Tuesday 7 July, 19:00 in Sydney, 11:00 in Warsaw"_s, {});
    row("the south changes first", "Australia/Sydney", "Europe/Warsaw", u"2026-10-06T19:00"_s,
        u"Tuesday 6 October, 19:00 in Sydney, 10:00 in Warsaw"_s,
        u"An hour earlier for you than usual, 4 to 24 October"_s);
    row("half an hour", "Australia/Lord_Howe", "Asia/Kolkata", u"2026-07-07T19:00"_s,
        u"Tuesday 7 July, 19:00 in Lord Howe, 14:00 in Kolkata"_s,
        u"Half an hour later for you than usual, 5 April to 3 October"_s);
    row("one zone", amsterdam, amsterdam, u"2026-03-31T15:00"_s,
        u"Tuesday 31 March, 15:00 in Amsterdam"_s, {});
    row("zones that change together", amsterdam, "Europe/Warsaw", u"2026-03-31T15:00"_s,
        u"Tuesday 31 March, 15:00 in Amsterdam, 15:00 in Warsaw"_s, {});
    row("zones that never change", "Asia/Kolkata", "UTC", u"2026-03-31T15:00"_s,
        u"Tuesday 31 March, 15:00 in Kolkata, 09:30 in UTC"_s, {});
    row("clocks changed for good", "Europe/London", "Asia/Almaty", u"2024-02-13T12:00"_s,
        u"Tuesday 13 February, 12:00 in London, 18:00 in Almaty"_s,
        u"2 hours later for you than usual, 29 October 2023 to 29 February 2024"_s);
}

void tst_Meeting::bothClocksAreTold()
{
    QFETCH(QString, there);
    QFETCH(QString, here);
    QFETCH(QString, local);
    QFETCH(QString, words);
    QFETCH(QString, hint);
    const QTimeZone thereZone(there.toLatin1());
    const QTimeZone hereZone(here.toLatin1());
    const MeetingTime meeting =
        meetingTime(instantOf(localTimeFromText(local).value(), thereZone), thereZone, hereZone);
    QCOMPARE(meetingText(meeting, thereZone, hereZone, QLocale::c()), words);
    QCOMPARE(shiftText(meeting, QLocale::c()), hint);
}

void tst_Meeting::aShiftIsTheWholeValue()
{
    const QTimeZone amsterdam("Europe/Amsterdam");
    const QTimeZone newYork("America/New_York");
    const QDateTime instant(QDate(2026, 3, 10), QTime(14, 0), Qt::UTC);
    QVERIFY(meetingTime(instant, amsterdam, newYork) ==
            (MeetingTime{.instant = instant,
                         .there = {QDate(2026, 3, 10), QTime(15, 0)},
                         .here = {QDate(2026, 3, 10), QTime(10, 0)},
                         .shift = 60,
                         .shiftDays = {QDate(2026, 3, 8), QDate(2026, 3, 28)}}));
}

void tst_Meeting::aHintComesOnItsFirstAndLastDay_data()
{
    QTest::addColumn<QString>("local");
    QTest::addColumn<bool>("isShifted");
    QTest::newRow("before America's change") << u"2026-03-07T15:00"_s << false;
    QTest::newRow("on its day") << u"2026-03-08T15:00"_s << true;
    QTest::newRow("at its instant") << u"2026-03-08T08:00"_s << true;
    QTest::newRow("a minute earlier") << u"2026-03-08T07:59"_s << false;
    QTest::newRow("the day before Europe's") << u"2026-03-28T15:00"_s << true;
    QTest::newRow("on Europe's day") << u"2026-03-29T15:00"_s << false;
    QTest::newRow("before Europe's night") << u"2026-03-29T01:59"_s << true;
}

void tst_Meeting::aHintComesOnItsFirstAndLastDay()
{
    QFETCH(QString, local);
    const QTimeZone amsterdam("Europe/Amsterdam");
    const QTimeZone newYork("America/New_York");
    const MeetingTime meeting =
        meetingTime(instantOf(localTimeFromText(local).value(), amsterdam), amsterdam, newYork);
    QTEST(meeting.shift == 60, "isShifted");
    const DayRange days = meeting.shiftDays;
    QCOMPARE(meeting.shift != 0, days.first <= meeting.here.day && meeting.here.day <= days.last &&
                                     days.first.isValid());
}

static const tests::Suite<tst_Meeting> suite;
#include "tst_meeting.moc"
