#include "shell.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Meetings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void meetingsAreListedOnBothClocks();
    void meetingsInJsonSayEverything();
    void theNextTenAreListedUnlessDaysAreGiven();
    void aListThatIsCutOffSaysSo();
    void aCalendarGoesToAFileOrToTheScreen();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();

private:
    static Shell withBoard()
    {
        Shell shell;
        shell.run({u"bodies"_s, u"add"_s, u"name=Board"_s, u"kind=board"_s,
                   u"meeting=FREQ=WEEKLY;BYDAY=TU"_s, u"meeting_start=2026-01-06 15:00"_s,
                   u"meeting_zone=europe/amsterdam"_s});
        shell.run({u"chapters"_s, u"add"_s, u"name=Lyon"_s, u"state=forming"_s});
        return shell;
    }
};

void tst_Meetings::meetingsAreListedOnBothClocks()
{
    const Shell shell = withBoard();
    const Run run =
        shell.run({u"bodies"_s, u"meetings"_s, u"Board"_s, u"--zone"_s, u"America/New_York"_s,
                   u"--from"_s, u"2027-03-09"_s, u"--until"_s, u"2027-03-30"_s});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.out, u"Every Tuesday at 15:00 in Amsterdam\n"
                      "Tuesday 9 March, 15:00 in Amsterdam, 09:00 in New York\n"
                      "Tuesday 16 March, 15:00 in Amsterdam, 10:00 in New York"
                      ". An hour later for you than usual, 14 to 27 March.\n"
                      "Tuesday 23 March, 15:00 in Amsterdam, 10:00 in New York"
                      ". An hour later for you than usual, 14 to 27 March.\n"
                      "Tuesday 30 March, 15:00 in Amsterdam, 09:00 in New York\n"_s);
}

void tst_Meetings::meetingsInJsonSayEverything()
{
    const Shell shell = withBoard();
    const Run run =
        shell.json({u"bodies"_s, u"meetings"_s, u"Board"_s, u"--zone"_s, u"America/New_York"_s,
                    u"--from"_s, u"2027-03-09"_s, u"--until"_s, u"2027-03-16"_s});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.out, u"[{\"instant\":\"2027-03-09T14:00:00Z\",\"time\":\"2027-03-09T15:00\","
                      "\"zone\":\"Europe/Amsterdam\",\"your_time\":\"2027-03-09T09:00\","
                      "\"your_zone\":\"America/New_York\"},\n"
                      "{\"instant\":\"2027-03-16T14:00:00Z\",\"time\":\"2027-03-16T15:00\","
                      "\"zone\":\"Europe/Amsterdam\",\"your_time\":\"2027-03-16T10:00\","
                      "\"your_zone\":\"America/New_York\",\"shift\":60,"
                      "\"hint\":\"An hour later for you than usual, 14 to 27 March\"}]\n"_s);
}

void tst_Meetings::theNextTenAreListedUnlessDaysAreGiven()
{
    const Shell shell = withBoard();
    const QJsonArray next = shell.json({u"bodies"_s, u"meetings"_s, u"Board"_s}).array();
    QCOMPARE(next.size(), 10);
    // Today is Saturday, 21 November 2026; the program's own zone is UTC.
    QCOMPARE(next.first().toObject()[u"your_time"_s].toString(), u"2026-11-24T14:00"_s);
    QCOMPARE(shell.json({u"bodies"_s, u"meetings"_s, u"Board"_s, u"--until"_s, u"2027-11-20"_s})
                 .array()
                 .size(),
             52);
}

void tst_Meetings::aListThatIsCutOffSaysSo()
{
    const Shell shell = withBoard();
    shell.run({u"bodies"_s, u"set"_s, u"Board"_s, u"meeting=FREQ=DAILY"_s});
    const Run run = shell.run({u"bodies"_s, u"meetings"_s, u"Board"_s, u"--zone"_s,
                               u"Europe/Amsterdam"_s, u"--until"_s, u"9999-12-31"_s});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.out.count(u'\n'), 10001);
    QCOMPARE(run.err, u"Only the first 10000 meetings are listed.\n"_s);
}

void tst_Meetings::aCalendarGoesToAFileOrToTheScreen()
{
    const Shell shell = withBoard();
    const Run shown = shell.run({u"bodies"_s, u"calendar"_s, u"Board"_s});
    QCOMPARE(shown.code, 0);
    QVERIFY(shown.out.startsWith("BEGIN:VCALENDAR\r\n"_L1));
    QVERIFY(shown.out.contains("\r\nDTSTART;TZID=Europe/Amsterdam:20260106T150000\r\n"_L1));
    QVERIFY(shown.out.endsWith("END:VCALENDAR\r\n"_L1));
    const Run json = shell.json({u"bodies"_s, u"calendar"_s, u"Board"_s});
    QVERIFY(json.object()[u"calendar"_s].toString().startsWith("BEGIN:VCALENDAR\r\n"_L1));
    const QString file = shell.file(u"board.ics"_s);
    const Run written = shell.run({u"bodies"_s, u"calendar"_s, u"Board"_s, file});
    QCOMPARE(written.out, u"file: %1\n"_s.arg(file));
    const auto withoutStamp = [](QString text) {
        static const QRegularExpression stamp(u"DTSTAMP:[^\r]*"_s);
        return text.remove(stamp);
    };
    QCOMPARE(withoutStamp(QString::fromUtf8(shell.read(u"board.ics"_s))), withoutStamp(shown.out));
}

void tst_Meetings::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("no record") << QStringList{u"bodies"_s, u"meetings"_s} << 2
                               << u"Which body? Give its id."_s;
    QTest::newRow("no meeting") << QStringList{u"chapters"_s, u"meetings"_s, u"Lyon"_s} << 3
                                << u"“Lyon” has no recurring meeting; fill in “Meets” first."_s;
    QTest::newRow("nothing to write")
        << QStringList{u"chapters"_s, u"calendar"_s, u"Lyon"_s} << 3
        << u"“Lyon” has no recurring meeting; fill in “Meets” first."_s;
    QTest::newRow("no such zone") << QStringList{u"bodies"_s, u"meetings"_s, u"Board"_s,
                                                 u"--zone"_s, u"Mars"_s}
                                  << 2
                                  << u"--zone: “Mars” is not a time zone; write a name of the IANA "
                                     "database, like Europe/Amsterdam."_s;
    QTest::newRow("no such day") << QStringList{u"bodies"_s, u"meetings"_s, u"Board"_s, u"--from"_s,
                                                u"May"_s}
                                 << 2
                                 << u"--from: “May” is not a day; write year, month and day, like "
                                    "2024-03-05."_s;
    QTest::newRow("an end before the beginning")
        << QStringList{u"bodies"_s,     u"meetings"_s, u"Board"_s,     u"--from"_s,
                       u"2027-03-30"_s, u"--until"_s,  u"2027-03-09"_s}
        << 2 << u"--until: 2027-03-09 lies before the first day 2027-03-30."_s;
    QTest::newRow("an end before today")
        << QStringList{u"bodies"_s, u"meetings"_s, u"Board"_s, u"--until"_s, u"2026-11-20"_s} << 2
        << u"--until: 2026-11-20 lies before the first day 2026-11-21."_s;
    QTest::newRow("no such folder")
        << QStringList{u"bodies"_s, u"calendar"_s, u"Board"_s, u"/no/such/folder/a.ics"_s} << 4
        << QString();
}

void tst_Meetings::whatIsWrongIsSaid()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    QFETCH(QString, message);
    const Shell shell = withBoard();
    const Run run = shell.run(words);
    QCOMPARE(run.code, code);
    QVERIFY(run.out.isEmpty());
    if (!message.isEmpty())
        QCOMPARE(run.err, message + u'\n');
}

static const Suite<tst_Meetings> suite;
#include "tst_meetings.moc"
