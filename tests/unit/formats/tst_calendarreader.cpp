#include "calendartesting.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

LocalTime local(const QString &text)
{
    return localTimeFromText(text.contains(u'T') ? text : text + u"T00:00"_s).value();
}

CalendarEvent only(const QByteArray &lines)
{
    const CalendarReading read = reading(calendarOf(lines));
    return read.events.size() == 1 ? read.events.constFirst().event : CalendarEvent();
}

/// "2026-01-06T15:00 Europe/Rome" with the end behind it, of days the days alone.
QString whenOf(const CalendarEvent &event)
{
    const auto shown = [&event](const LocalTime &time) {
        return event.isAllDay ? isoText(time).left(10) : isoText(time);
    };
    QString when = shown(event.time.start);
    if (event.end)
        when += u" – "_s + shown(*event.end);
    return event.time.zone.isEmpty() ? when : when + u' ' + event.time.zone;
}

} // namespace

class tst_CalendarReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsRead();
    void timesAreToldAsTheFileHasThem_data();
    void timesAreToldAsTheFileHasThem();
    void textsAreUnescaped_data();
    void textsAreUnescaped();
    void rulesAreWrittenInOneWay_data();
    void rulesAreWrittenInOneWay();
    void exceptionsAreTimesOfTheSeries_data();
    void exceptionsAreTimesOfTheSeries();
    void aChangedOccurrenceSaysWhichInTimesOfItsSeries();
    void theNewestOfTheSameIsTaken();
    void cancelledIsCancelled_data();
    void cancelledIsCancelled();
    void withoutAUidItIsKnownAgain();
};

void tst_CalendarReader::everythingIsRead()
{
    const CalendarReading read = reading(calendarOf(
        "SEQUENCE:4\nSUMMARY:Meetup\\, spring\nDESCRIPTION:one\\ntwo\nLOCATION:Room 5\n"
        "URL:https://example.org/a?b=1&c=2\nCATEGORIES:meetup,a\\,b\nCATEGORIES:open\n"
        "STATUS:TENTATIVE\nORGANIZER;CN=\"Doe, Jane\":mailto:jane@example.org\n"
        "DTSTART;TZID=Europe/Rome:20260305T180000\nDTEND;TZID=Europe/Rome:20260305T200000\n"
        "RRULE:FREQ=MONTHLY;BYDAY=1TH\nEXDATE;TZID=Europe/Rome:20260402T180000\n"
        "RDATE;TZID=Europe/Rome:20260409T180000"));
    const CalendarEvent expected{
        .uid = u"1"_s,
        .sequence = 4,
        .time = {.start = local(u"2026-03-05T18:00"_s),
                 .zone = u"Europe/Rome"_s,
                 .rule = u"FREQ=MONTHLY;BYDAY=1TH"_s,
                 .exceptions = {local(u"2026-04-02T18:00"_s)}},
        .end = local(u"2026-03-05T20:00"_s),
        .additions = {local(u"2026-04-09T18:00"_s)},
        .status = CalendarStatus::Tentative,
        .summary = u"Meetup, spring"_s,
        .description = u"one\ntwo"_s,
        .location = u"Room 5"_s,
        .url = QUrl(u"https://example.org/a?b=1&c=2"_s),
        .categories = {u"meetup"_s, u"a,b"_s, u"open"_s},
        .contact = u"Doe, Jane"_s,
    };
    QCOMPARE(shownProblems(read), QStringList());
    QVERIFY(read.events == (QList<ReadCalendarEvent>{{.event = expected, .line = 2}}));
}

void tst_CalendarReader::timesAreToldAsTheFileHasThem_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("when");
    const auto row = [](const char *name, const char *lines, const char *when) {
        QTest::newRow(name) << QByteArray(lines) << QString::fromUtf8(when);
    };
    row("in a zone", "DTSTART;TZID=Europe/Rome:20260305T180000", "2026-03-05T18:00 Europe/Rome");
    row("in quotes", "DTSTART;TZID=\"Europe/Rome\":20260305T180000",
        "2026-03-05T18:00 Europe/Rome");
    row("in UTC", "DTSTART:20260305T180000Z\nDTEND:20260305T190000Z",
        "2026-03-05T18:00 – 2026-03-05T19:00 UTC");
    row("on any clock", "DTSTART:20260305T180015\nDURATION:PT45S",
        "2026-03-05T18:00:15 – 2026-03-05T18:01");
    row("a day", "DTSTART;VALUE=DATE:20260305", "2026-03-05");
    row("a day that does not say so", "DTSTART:20260305\nDTEND:20260306",
        "2026-03-05 – 2026-03-05");
    row("days", "DTSTART;VALUE=DATE:20260305\nDTEND;VALUE=DATE:20260308",
        "2026-03-05 – 2026-03-07");
    row("a day that ends on itself", "DTSTART:20260305\nDTEND:20260305", "2026-03-05 – 2026-03-05");
    row("a day and a length", "DTSTART;VALUE=DATE:20260305\nDURATION:P2D",
        "2026-03-05 – 2026-03-06");
    row("weeks", "DTSTART;VALUE=DATE:20260305\nDURATION:P1W", "2026-03-05 – 2026-03-11");
    row("a day that ends at a time", "DTSTART:20260305\nDTEND:20260306T120000",
        "2026-03-05 – 2026-03-06");
    row("a time that ends with a day", "DTSTART:20260305T180000\nDTEND:20260306",
        "2026-03-05T18:00 – 2026-03-06T00:00");
    row("over midnight", "DTSTART:20260305T220000\nDTEND:20260306T010000",
        "2026-03-05T22:00 – 2026-03-06T01:00");
    row("an end in another zone",
        "DTSTART;TZID=Europe/Rome:20260305T180000\nDTEND;TZID=America/New_York:20260305T150000",
        "2026-03-05T18:00 – 2026-03-05T21:00 Europe/Rome");
    row("hours while the clocks go forward",
        "DTSTART;TZID=Europe/Rome:20260328T230000\nDURATION:PT12H",
        "2026-03-28T23:00 – 2026-03-29T12:00 Europe/Rome");
    row("a day while the clocks go forward",
        "DTSTART;TZID=Europe/Rome:20260328T230000\nDURATION:P1D",
        "2026-03-28T23:00 – 2026-03-29T23:00 Europe/Rome");
    row("a second put in", "DTSTART:20161231T235960Z", "2016-12-31T23:59:59 UTC");
    row("small letters", "dtstart;tzid=Europe/Rome:20260305t180000",
        "2026-03-05T18:00 Europe/Rome");
    row("no length", "DTSTART:20260305T180000\nDTEND:20260305T180000",
        "2026-03-05T18:00 – 2026-03-05T18:00");
}

void tst_CalendarReader::timesAreToldAsTheFileHasThem()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, when);
    const CalendarReading read = reading(calendarOf(lines));
    QCOMPARE(shownProblems(read), QStringList());
    QCOMPARE(read.events.size(), 1);
    QCOMPARE(whenOf(read.events.constFirst().event), when);
}

void tst_CalendarReader::textsAreUnescaped_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("all signs") << QByteArray("a\\,b\\;c\\\\d\\ne\\Nf\\\"g")
                               << u"a,b;c\\d\ne\nf\"g"_s;
    QTest::newRow("signs that need none") << QByteArray("a,b;c:d\"e") << u"a,b;c:d\"e"_s;
    QTest::newRow("another backslash") << QByteArray("C:\\temp\\") << u"C:\\temp\\"_s;
    QTest::newRow("control characters") << QByteArray("a\x01\x7f\tb") << u"a\tb"_s;
    QTest::newRow("a zero") << QByteArray("a\0b", 3) << u"ab"_s;
    QTest::newRow("other scripts") << QByteArray("Łódź 😀 日本語") << u"Łódź 😀 日本語"_s;
}

void tst_CalendarReader::textsAreUnescaped()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, text);
    QCOMPARE(only("DTSTART:20260305\nSUMMARY;LANGUAGE=en:" + value).summary, text);
}

void tst_CalendarReader::rulesAreWrittenInOneWay_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *start, const char *rule, const char *read) {
        QTest::addRow("%s %s", start, rule)
            << QByteArray(start) + "\nRRULE:" + rule << QString::fromLatin1(read);
    };
    const char *inRome = "DTSTART;TZID=Europe/Rome:20260305T180000";
    row(inRome, "BYDAY=TH;FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=TH");
    row(inRome, "freq=weekly;interval=1;wkst=mo", "FREQ=WEEKLY");
    row(inRome, "FREQ=WEEKLY;UNTIL=20260706", "FREQ=WEEKLY;UNTIL=20260706T215959Z");
    row(inRome, "FREQ=WEEKLY;UNTIL=20260706T180000", "FREQ=WEEKLY;UNTIL=20260706T160000Z");
    row(inRome, "FREQ=WEEKLY;UNTIL=20260706T180000Z", "FREQ=WEEKLY;UNTIL=20260706T180000Z");
    row("DTSTART:20260305T180000", "FREQ=DAILY;UNTIL=20260706T180000Z",
        "FREQ=DAILY;UNTIL=20260706T180000");
    row("DTSTART:20260305T180000", "FREQ=DAILY;UNTIL=20260706", "FREQ=DAILY;UNTIL=20260706T235959");
    row("DTSTART;VALUE=DATE:20260305", "FREQ=DAILY;UNTIL=20260706", "FREQ=DAILY;UNTIL=20260706");
    row("DTSTART;VALUE=DATE:20260305", "FREQ=DAILY;UNTIL=20260706T180000Z",
        "FREQ=DAILY;UNTIL=20260706");
}

void tst_CalendarReader::rulesAreWrittenInOneWay()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, rule);
    const CalendarReading read = reading(calendarOf(lines));
    QCOMPARE(shownProblems(read), QStringList());
    QCOMPARE(read.events.constFirst().event.time.rule, rule);
}

void tst_CalendarReader::exceptionsAreTimesOfTheSeries_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QStringList>("times");
    const QByteArray inRome = "DTSTART;TZID=Europe/Rome:20260305T180000\n";
    QTest::newRow("several") << inRome + "EXDATE;TZID=Europe/Rome:20260312T180000,20260319T180000\n"
                                         "EXDATE;TZID=Europe/Rome:20260319T180000,20260402T180000"
                             << QStringList{u"2026-03-12T18:00"_s, u"2026-03-19T18:00"_s,
                                            u"2026-04-02T18:00"_s};
    QTest::newRow("in UTC") << inRome + "EXDATE:20260312T170000Z,20260402T160000Z"
                            << QStringList{u"2026-03-12T18:00"_s, u"2026-04-02T18:00"_s};
    QTest::newRow("in another zone")
        << inRome + "EXDATE;TZID=Asia/Tokyo:20260313T020000" << QStringList{u"2026-03-12T18:00"_s};
    QTest::newRow("days") << inRome + "EXDATE;VALUE=DATE:20260312"
                          << QStringList{u"2026-03-12T18:00"_s};
    QTest::newRow("days of days") << QByteArray("DTSTART:20260305\nEXDATE;VALUE=DATE:20260312")
                                  << QStringList{u"2026-03-12T00:00"_s};
    QTest::newRow("times of days") << QByteArray("DTSTART:20260305\nEXDATE:20260312T180000")
                                   << QStringList{u"2026-03-12T00:00"_s};
}

void tst_CalendarReader::exceptionsAreTimesOfTheSeries()
{
    QFETCH(QByteArray, lines);
    QFETCH(QStringList, times);
    const CalendarEvent event = only(lines + "\nRRULE:FREQ=WEEKLY");
    QStringList read;
    for (const LocalTime &exception : event.time.exceptions)
        read.append(isoText(exception));
    QCOMPARE(read, times);
}

void tst_CalendarReader::aChangedOccurrenceSaysWhichInTimesOfItsSeries()
{
    const auto occurrence = [](const QByteArray &series, const QByteArray &change) {
        const CalendarReading read =
            reading(calendarOf(series +
                               "\nRRULE:FREQ=WEEKLY\nEND:VEVENT\nBEGIN:VEVENT\nUID:1\n"
                               "DTSTART:20260313T190000Z\n" +
                               change));
        return read.events.size() == 2 ? read.events.at(1).event.occurrence.value_or(CalendarTime())
                                       : CalendarTime();
    };
    const CalendarTime inRome{.local = local(u"2026-03-12T18:00"_s), .zone = u"Europe/Rome"_s};
    const QByteArray rome = "DTSTART;TZID=Europe/Rome:20260305T180000";
    QVERIFY(occurrence(rome, "RECURRENCE-ID;TZID=Europe/Rome:20260312T180000") == inRome);
    QVERIFY(occurrence(rome, "RECURRENCE-ID:20260312T170000Z") == inRome);
    QVERIFY(occurrence(rome, "RECURRENCE-ID;VALUE=DATE:20260312") == inRome);
    QVERIFY(occurrence("DTSTART:20260305", "RECURRENCE-ID:20260312") ==
            (CalendarTime{.local = local(u"2026-03-12"_s), .isDay = true}));
}

void tst_CalendarReader::theNewestOfTheSameIsTaken()
{
    const auto entry = [](const char *sequence, const char *summary) {
        return QByteArray("BEGIN:VEVENT\nUID:1\nDTSTART:20260305\nSEQUENCE:") + sequence +
               "\nSUMMARY:" + summary + "\nEND:VEVENT\n";
    };
    const CalendarReading read = reading("BEGIN:VCALENDAR\n" + entry("1", "b") + entry("2", "c") +
                                         entry("0", "a") + "END:VCALENDAR\n");
    QCOMPARE(read.events.size(), 1);
    QCOMPARE(read.events.constFirst().event.summary, u"c"_s);
    QCOMPARE(shownProblems(read),
             (QStringList{
                 u"2 UID 1: The event stands in the file twice; the one of line 8 is taken."_s,
                 u"14 UID 1: The event stands in the file twice; the one of line 8 is taken."_s}));
}

void tst_CalendarReader::cancelledIsCancelled_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("an event") << calendarOf("DTSTART:20260305\nSTATUS:CANCELLED");
    QTest::newRow("a message") << calendarOf("DTSTART:20260305\nSTATUS:CONFIRMED",
                                             "METHOD:CANCEL\n");
}

void tst_CalendarReader::cancelledIsCancelled()
{
    QFETCH(QByteArray, file);
    QVERIFY(reading(file).events.constFirst().event.status == CalendarStatus::Cancelled);
}

void tst_CalendarReader::withoutAUidItIsKnownAgain()
{
    const auto uid = [](const QByteArray &lines) {
        const CalendarReading read =
            reading("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + lines + "\nEND:VEVENT\nEND:VCALENDAR\n");
        return read.events.constFirst().event.uid;
    };
    QVERIFY(!uid("DTSTART:20260305\nSUMMARY:a").isEmpty());
    QCOMPARE(uid("SUMMARY:a\nDTSTART:20260305"), uid("DTSTART:20260305\nSUMMARY:a\nLOCATION:b"));
    QVERIFY(uid("DTSTART:20260305\nSUMMARY:a") != uid("DTSTART:20260306\nSUMMARY:a"));
    QVERIFY(uid("DTSTART:20260305\nSUMMARY:a") != uid("DTSTART:20260305\nSUMMARY:b"));
}

static const Suite<tst_CalendarReader> suite;
#include "tst_calendarreader.moc"
