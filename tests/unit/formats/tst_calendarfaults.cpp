#include "calendartesting.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// Files as nobody should write them.
class tst_CalendarFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesMayBeFoldedAnywhere();
    void bytesOfAnOlderEncodingAreRead();
    void otherEncodingsHaveAMark();
    void otherThingsAreCounted();
    void aMissingEndOfAnEventCostsNoOther();
    void aChangeOfNobodyKnowsWhatIsLeftOut();
    void whatIsWrongIsSaidWithItsLine_data();
    void whatIsWrongIsSaidWithItsLine();
    void whatIsNoCalendarIsRefused_data();
    void whatIsNoCalendarIsRefused();
    void tooMuchIsRefused();
    void depthAndLengthDoNotMatter();
};

void tst_CalendarFaults::linesMayBeFoldedAnywhere()
{
    const QByteArray text = "SUMMARY;ALTREP=\"cid:a:b;c\":Żółć, 😀\\, end";
    for (const QByteArray &lineEnd : {QByteArray("\r\n"), QByteArray("\n"), QByteArray("\r")}) {
        for (qsizetype at = 1; at < text.size(); ++at) {
            QByteArray lines = "DTSTART:20260305\n" + text.first(at) + "\n " + text.sliced(at);
            const QByteArray file = calendarOf(lines).replace('\n', lineEnd);
            const CalendarReading read = reading(file);
            QCOMPARE(shownProblems(read), QStringList());
            QCOMPARE(read.events.constFirst().event.summary, u"Żółć, 😀, end"_s);
        }
    }
}

void tst_CalendarFaults::bytesOfAnOlderEncodingAreRead()
{
    const CalendarReading read =
        reading(calendarOf("DTSTART:20260305\nSUMMARY:Caf\xe9 \x80\nLOCATION:Łódź"));
    QCOMPARE(read.events.constFirst().event.summary, u"Café €"_s);
    QCOMPARE(read.events.constFirst().event.location, u"Łódź"_s);
    QCOMPARE(shownProblems(read),
             QStringList{u"0  : The file is not all UTF-8; other bytes were taken for "
                         "Windows-1252."_s});
}

void tst_CalendarFaults::otherEncodingsHaveAMark()
{
    const QByteArray file = calendarOf("DTSTART:20260305\nSUMMARY:Łódź");
    QCOMPARE(reading("\xEF\xBB\xBF" + file).events.constFirst().event.summary, u"Łódź"_s);
    QByteArray utf16("\xFF\xFE");
    for (const QChar c : QString::fromUtf8(file))
        utf16.append(char(c.cell())).append(char(c.row()));
    QCOMPARE(reading(utf16).events.constFirst().event.summary, u"Łódź"_s);
}

void tst_CalendarFaults::otherThingsAreCounted()
{
    const CalendarReading read = reading(
        calendarOf("DTSTART:20260305\nBEGIN:VALARM\nDTSTART:20200101\nTRIGGER:-PT5M\nEND:VALARM\n"
                   "SUMMARY:a",
                   "BEGIN:VTODO\nSUMMARY:b\nEND:VTODO\nBEGIN:VTODO\nEND:VTODO\n"
                   "BEGIN:VJOURNAL\nEND:VJOURNAL\nBEGIN:VFREEBUSY\nEND:VFREEBUSY\n"
                   "BEGIN:X-A\nEND:X-A\nBEGIN:X-B\nEND:X-B\n"));
    QCOMPARE(read.events.size(), 1);
    QCOMPARE(read.events.constFirst().event.summary, u"a"_s);
    QCOMPARE(shownProblems(read),
             QStringList{u"0  : Only events are taken; passed over: 1 reminder, 1 entry of free "
                         "and busy times, 1 journal entry, 2 to-dos, 2 entries of other kinds."_s});
}

void tst_CalendarFaults::aMissingEndOfAnEventCostsNoOther()
{
    const CalendarReading read =
        reading("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260305\nBEGIN:VALARM\n"
                "BEGIN:VEVENT\nUID:2\nDTSTART:20260306\nEND:VALARM\nEND:VEVENT\n"
                "BEGIN:VEVENT\nUID:3\nDTSTART:20260307\n");
    QCOMPARE(read.events.size(), 2);
    QCOMPARE(read.rejected, 1);
    QVERIFY(shownProblems(read).contains(
        u"11  : The file ends in the middle of this entry, which was left out."_s));
}

void tst_CalendarFaults::aChangeOfNobodyKnowsWhatIsLeftOut()
{
    const CalendarReading read = reading(calendarOf("DTSTART:20260305\nRECURRENCE-ID:then"));
    QVERIFY(read.events.isEmpty());
    QCOMPARE(read.rejected, 1);
    QCOMPARE(shownProblems(read),
             (QStringList{u"2  : It is not clear which occurrence the event changes, and it was "
                          "left out."_s,
                          u"5 RECURRENCE-ID then: That is not a day or time like 20260106 or "
                          "20260106T150000."_s}));
}

void tst_CalendarFaults::whatIsWrongIsSaidWithItsLine_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<int>("events");
    const auto row = [](const char *name, const char *lines, const char *problem, int events = 1) {
        QTest::newRow(name) << QByteArray(lines) << QString::fromUtf8(problem) << events;
    };
    row("no start", "SUMMARY:a",
        "2  : The event has no day or time at which it begins, and was left out.", 0);
    row("no line", "DTSTART:20260305\nthis is none",
        "5  : The line is no property and was passed over.");
    row("no day", "DTSTART:20260305\nDTEND:20260230",
        "5 DTEND 20260230: That is not a day or time like 20260106 or 20260106T150000.");
    row("no time", "DTSTART:20260305T100000\nDTEND:20260305T250000",
        "5 DTEND 20260305T250000: That is not a day or time like 20260106 or 20260106T150000.");
    row("end before start", "DTSTART:20260305T100000\nDTEND:20260305T090000",
        "5 DTEND 20260305T090000: It ends before it begins; the end was left out.");
    row("no duration", "DTSTART:20260305\nDURATION:-P1D",
        "5 DURATION -P1D: That is not a duration like PT1H30M or P2D; the end was left out.");
    row("an endless duration", "DTSTART:20260305\nDURATION:P99999D",
        "5 DURATION P99999D: That is not a duration like PT1H30M or P2D; the end was left out.");
    row("no address", "DTSTART:20260305\nURL:somewhere",
        "5 URL somewhere: That is not an address and was left out.");
    row("no number", "DTSTART:20260305\nSEQUENCE:99999999999",
        "5 SEQUENCE 99999999999: That is not a whole number; it counts as 0.");
    row("hourly", "DTSTART:20260305T100000\nRRULE:FREQ=HOURLY",
        "5 RRULE FREQ=HOURLY: The event is taken once, without its recurrence. “FREQ=HOURLY” is "
        "not a recurrence rule (RFC 5545, section 3.3.10). FREQ is one of DAILY, WEEKLY, MONTHLY, "
        "YEARLY. A rule is written like FREQ=WEEKLY;BYDAY=TU.");
    row("several rules", "DTSTART:20260305\nRRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY",
        "6 RRULE FREQ=WEEKLY: Of several rules only the first is taken.");
    row("exceptions by rule", "DTSTART:20260305\nRRULE:FREQ=DAILY\nEXRULE:FREQ=WEEKLY",
        "6 EXRULE FREQ=WEEKLY: Exceptions by a rule are not understood; those times stay.");
    row("a period", "DTSTART:20260305T100000Z\nRDATE;VALUE=PERIOD:20260306T100000Z/PT1H",
        "5 RDATE 20260306T100000Z/PT1H: Of a period only its start is taken.");
    row("and the following", "DTSTART:20260305\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260304",
        "5 RECURRENCE-ID 20260304: The change is taken for this occurrence alone, not for those "
        "that follow.");
}

void tst_CalendarFaults::whatIsWrongIsSaidWithItsLine()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, problem);
    QFETCH(int, events);
    const CalendarReading read = reading(calendarOf(lines));
    QCOMPARE(shownProblems(read), QStringList{problem});
    QCOMPARE(read.events.size(), events);
    QCOMPARE(read.rejected, 1 - events);
}

void tst_CalendarFaults::whatIsNoCalendarIsRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a text") << QByteArray("Dear all,\nwe meet.\n");
    QTest::newRow("a card") << QByteArray("BEGIN:VCARD\nFN:a\nEND:VCARD\n");
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe\x01\r\r\n", 7);
}

void tst_CalendarFaults::whatIsNoCalendarIsRefused()
{
    QFETCH(QByteArray, file);
    const auto read = readCalendar(file);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Input);
    QCOMPARE(read.error().message,
             u"The file is no calendar (RFC 5545): it has no line BEGIN:VCALENDAR."_s);
}

void tst_CalendarFaults::tooMuchIsRefused()
{
    const auto message = [](const QByteArray &file) {
        const auto read = readCalendar(file);
        return read ? QString() : read.error().message.section(u". "_s, 0, 0);
    };
    const QByteArray begin = "BEGIN:VCALENDAR\n";
    QCOMPARE(message(begin + QByteArray(32 * 1024 * 1024, '\n')),
             u"The calendar is larger than 32 MB"_s);
    QCOMPARE(message(begin + QByteArray("a\n").repeated(1000000)),
             u"The calendar has more than 1000000 lines"_s);
    QCOMPARE(message(begin + QByteArray("BEGIN:VEVENT\nEND:VEVENT\n").repeated(20001)),
             u"The calendar has more than 20000 events"_s);
    QCOMPARE(message(begin + QByteArray("BEGIN:VTIMEZONE\nEND:VTIMEZONE\n").repeated(101)),
             u"The calendar has more than 100 time zones"_s);
}

void tst_CalendarFaults::depthAndLengthDoNotMatter()
{
    const QString text(1000000, u'x');
    const CalendarReading read = reading(
        calendarOf("DTSTART:20260305\n" + QByteArray("BEGIN:VALARM\n").repeated(100000) +
                   QByteArray("END:VALARM\n").repeated(100000) + "SUMMARY:" + text.toLatin1()));
    QCOMPARE(read.events.size(), 1);
    QCOMPARE(read.events.constFirst().event.summary, text);
    const CalendarReading bad =
        reading(calendarOf("DTSTART:20260305\n" + QByteArray("no property\n").repeated(100000)));
    QCOMPARE(bad.problems.size(), 1000);
}

static const Suite<tst_CalendarFaults> suite;
#include "tst_calendarfaults.moc"
