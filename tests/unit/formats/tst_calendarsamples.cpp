#include "formats/icalendar/calendarreader.h"
#include "formats/icalendar/calendarwriter.h"

#include "support/sharedfile.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QFile>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

QList<CalendarEvent> eventsIn(const QByteArray &file)
{
    QList<CalendarEvent> events;
    for (const ReadCalendarEvent &read : readCalendar(file).value_or(CalendarReading()).events)
        events.append(read.event);
    return events;
}

QByteArray written(const QList<CalendarEvent> &events)
{
    const QDateTime now(QDate(2026, 3, 1), QTime(10, 20, 30), Qt::UTC);
    const auto text = calendarText(events, now);
    return text ? *text : text.error().message.toUtf8();
}

QByteArray entry(const QByteArray &lines)
{
    return "BEGIN:VEVENT\n" + lines + "\nEND:VEVENT\n";
}

} // namespace

/// Calendars of other programs, and what was read of them written again.
class tst_CalendarSamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySampleComesIn_data();
    void everySampleComesIn();
    void whatWasReadIsWrittenAgain_data();
    void whatWasReadIsWrittenAgain();
};

void tst_CalendarSamples::everySampleComesIn_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("events");
    QTest::newRow("no events") << u"calendar_with_unicode.ics"_s << 0;
    QTest::newRow("days") << u"example.ics"_s << 3;
    QTest::newRow("in a zone") << u"timezoned.ics"_s << 1;
}

void tst_CalendarSamples::everySampleComesIn()
{
    QFETCH(QString, path);
    QFETCH(int, events);
    QFile file(tests::sharedFile(u"samples/ics/"_s + path));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The samples are not there (CHAPTERHOUSE_SHARED).");
    const auto read = readCalendar(file.readAll());
    QVERIFY(read);
    QCOMPARE(read->events.size(), events);
    QCOMPARE(read->rejected, 0);
    QCOMPARE(read->problems.size(), events == 0 ? 1 : 0);
}

void tst_CalendarSamples::whatWasReadIsWrittenAgain_data()
{
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char *name, const QByteArray &events) {
        QTest::newRow(name) << "BEGIN:VCALENDAR\n" + events + "END:VCALENDAR\n";
    };
    const QByteArray series = "UID:1\nDTSTART;TZID=Europe/Rome:20260305T180000\n"
                              "DTEND;TZID=Europe/Rome:20260305T200000\nSEQUENCE:3\n";
    row("everything",
        entry(series + "SUMMARY:a\\,b\\;c\\\\d\\ne \"f\"\nDESCRIPTION:Łódź 😀\nLOCATION:x\n"
                       "URL:https://example.org/?a=%20b&c=ł\nCATEGORIES:a,b\\,c\n"
                       "STATUS:CONFIRMED\nORGANIZER;CN=Jane:mailto:jane@example.org"));
    row("a series with exceptions and changes",
        entry(series + "RRULE:BYDAY=TH;FREQ=WEEKLY;UNTIL=20261231\n"
                       "EXDATE;TZID=Europe/Rome:20260312T180000,20260319T180000\n"
                       "RDATE;TZID=Europe/Rome:20260320T180000") +
            entry("UID:1\nRECURRENCE-ID:20260402T160000Z\n"
                  "DTSTART;TZID=America/New_York:20260403T180000") +
            entry("UID:1\nRECURRENCE-ID;TZID=Europe/Rome:20260409T180000\n"
                  "DTSTART;VALUE=DATE:20260409\nSTATUS:CANCELLED"));
    row("a change without its series",
        entry("UID:1\nRECURRENCE-ID;TZID=Asia/Tokyo:20260402T160000\nDTSTART:20260402T090000Z"));
    row("days", entry("UID:1\nDTSTART:20260305\nDTEND:20260307\nRRULE:FREQ=YEARLY;COUNT=3\n"
                      "EXDATE;VALUE=DATE:20270305"));
    row("a day without an end", entry("UID:1\nDTSTART:20260305"));
    row("on any clock", entry("UID:1\nDTSTART:20260305T180000\nDURATION:PT90M\n"
                              "RRULE:FREQ=DAILY;UNTIL=20260401\nRDATE:20260501T180000"));
    row("in UTC", entry("UID:1\nDTSTART:20260305T180000Z\nRRULE:FREQ=DAILY;UNTIL=20260401\n"
                        "EXDATE:20260306T180000Z"));
    row("while the clocks go back", entry("UID:1\nDTSTART;TZID=Europe/Rome:20261025T013000\n"
                                          "DURATION:PT3H"));
    row("of a zone with another name for it",
        entry("UID:1\nDTSTART;TZID=W. Europe Standard Time:20260305T180000"));
    QDirIterator files(tests::sharedFile(u"samples/ics"_s), {u"*.ics"_s});
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            QTest::newRow(qPrintable(files.fileName())) << file.readAll();
    }
}

void tst_CalendarSamples::whatWasReadIsWrittenAgain()
{
    QFETCH(QByteArray, file);
    const QList<CalendarEvent> events = eventsIn(file);
    const QByteArray again = written(events);
    QVERIFY2(eventsIn(again) == events, again.constData());
    QCOMPARE(written(eventsIn(again)), again);
}

static const tests::Suite<tst_CalendarSamples> suite;
#include "tst_calendarsamples.moc"
