#include "formats/icalendar/calendarwriter.h"

#include "domain/day.h"
#include "formats/icalendar/icalhandles.h"
#include "formats/icalendar/occurrences.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

LocalTime local(const QString &text)
{
    return localTimeFromText(text).value();
}

QDateTime now()
{
    return QDateTime(QDate(2026, 3, 1), QTime(10, 20, 30), Qt::UTC);
}

CalendarEvent call(const QString &zone, const QString &start, const QString &rule)
{
    return {.uid = u"1-meeting@chapterhouse"_s,
            .time = {.start = local(start), .zone = zone, .rule = rule},
            .summary = u"Board"_s};
}

IcalComponent parsed(const QByteArray &text)
{
    return IcalComponent(icalcomponent_new_from_string(text.constData()));
}

/// What a calendar program makes of the first event of a file: its zone is the file's own.
QStringList instantsIn(const QByteArray &text, int most)
{
    const IcalComponent calendar = parsed(text);
    icalcomponent *event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
    icalproperty *begins = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    icaltimetype start = icalproperty_get_dtstart(begins);
    if (icalparameter *zone = icalproperty_get_first_parameter(begins, ICAL_TZID_PARAMETER))
        icaltime_set_timezone(
            &start, icalcomponent_get_timezone(calendar.get(), icalparameter_get_tzid(zone)));
    icalproperty *rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
    const IcalIterator times(icalrecur_iterator_new(icalproperty_get_rrule(rule), start));
    QStringList all;
    for (icaltimetype time = icalrecur_iterator_next(times.get());
         !icaltime_is_null_time(time) && all.size() < most;
         time = icalrecur_iterator_next(times.get())) {
        const LocalTime utc =
            localTimeOf(icaltime_convert_to_zone(time, icaltimezone_get_utc_timezone()));
        all.append(QDateTime(utc.day, utc.time, Qt::UTC).toString(Qt::ISODate));
    }
    return all;
}

QString textOf(const IcalComponent &calendar, const char *(*get)(icalcomponent *))
{
    return QString::fromUtf8(
        get(icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT)));
}

} // namespace

class tst_CalendarWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEventIsWrittenWithItsZone();
    void timesInUtcNeedNoZone();
    void everythingElseIsWritten();
    void daysAreWrittenAsDays();
    void timesOnAnyClockHaveNoZone();
    void aChangedOccurrenceIsNamedAsItsSeriesTellsIt();
    void aZoneIsWrittenOnceFromItsEarliestEventOn();
    void anotherProgramExpandsItToTheSameInstants_data();
    void anotherProgramExpandsItToTheSameInstants();
    void anEndIsWrittenInUtc_data();
    void anEndIsWrittenInUtc();
    void textsComeBackToTheCharacter_data();
    void textsComeBackToTheCharacter();
    void linesAreFoldedBetweenCharacters();
    void nothingGetsOutOfItsLine();
    void anAddressThatIsNoneIsLeftOut();
    void whatCannotBeWrittenIsExplained();
};

void tst_CalendarWriter::anEventIsWrittenWithItsZone()
{
    CalendarEvent event = call(u"Asia/Kolkata"_s, u"2026-01-06T15:00"_s, u"freq=weekly;byday=tu"_s);
    event.sequence = 3;
    event.end = local(u"2026-01-06T16:30"_s);
    event.time.exceptions = {local(u"2026-01-13T15:00"_s), local(u"2026-02-03T15:00"_s)};
    event.description = u"Agenda: see the wiki"_s;
    event.location = u"Room 5"_s;
    event.url = QUrl(u"https://example.org/board?a=1&b=2"_s);
    QCOMPARE(calendarText({event}, now()).value_or(QByteArray()),
             "BEGIN:VCALENDAR\r\n"
             "VERSION:2.0\r\n"
             "PRODID:-//Chapterhouse//Chapterhouse//EN\r\n"
             "BEGIN:VTIMEZONE\r\n"
             "TZID:Asia/Kolkata\r\n"
             "X-LIC-LOCATION:Asia/Kolkata\r\n"
             "BEGIN:STANDARD\r\n"
             "TZNAME:IST\r\n"
             "TZOFFSETFROM:+0530\r\n"
             "TZOFFSETTO:+0530\r\n"
             "DTSTART:20260105T150000\r\n"
             "END:STANDARD\r\n"
             "END:VTIMEZONE\r\n"
             "BEGIN:VEVENT\r\n"
             "UID:1-meeting@chapterhouse\r\n"
             "SEQUENCE:3\r\n"
             "DTSTAMP:20260301T102030Z\r\n"
             "DTSTART;TZID=Asia/Kolkata:20260106T150000\r\n"
             "DTEND;TZID=Asia/Kolkata:20260106T163000\r\n"
             "RRULE:FREQ=WEEKLY;BYDAY=TU\r\n"
             "EXDATE;TZID=Asia/Kolkata:20260113T150000\r\n"
             "EXDATE;TZID=Asia/Kolkata:20260203T150000\r\n"
             "SUMMARY:Board\r\n"
             "DESCRIPTION:Agenda: see the wiki\r\n"
             "LOCATION:Room 5\r\n"
             "URL:https://example.org/board?a=1&b=2\r\n"
             "END:VEVENT\r\n"
             "END:VCALENDAR\r\n");
}

void tst_CalendarWriter::timesInUtcNeedNoZone()
{
    CalendarEvent event = call(u"UTC"_s, u"2026-01-06T15:00"_s, {});
    event.end = local(u"2026-01-06T16:00"_s);
    event.time.exceptions = {local(u"2026-01-13T15:00"_s)};
    QCOMPARE(calendarText({event}, now()).value_or(QByteArray()),
             "BEGIN:VCALENDAR\r\n"
             "VERSION:2.0\r\n"
             "PRODID:-//Chapterhouse//Chapterhouse//EN\r\n"
             "BEGIN:VEVENT\r\n"
             "UID:1-meeting@chapterhouse\r\n"
             "SEQUENCE:0\r\n"
             "DTSTAMP:20260301T102030Z\r\n"
             "DTSTART:20260106T150000Z\r\n"
             "DTEND:20260106T160000Z\r\n"
             "EXDATE:20260113T150000Z\r\n"
             "SUMMARY:Board\r\n"
             "END:VEVENT\r\n"
             "END:VCALENDAR\r\n");
}

void tst_CalendarWriter::everythingElseIsWritten()
{
    CalendarEvent event = call(u"UTC"_s, u"2026-01-06T15:00"_s, {});
    event.status = CalendarStatus::Cancelled;
    event.categories = {u"meetup"_s, u"a,b"_s};
    event.contact = u"Doe, Jane"_s;
    event.additions = {local(u"2026-01-08T15:00"_s)};
    const QByteArray text = calendarText({event}, now()).value_or(QByteArray());
    QCOMPARE(text.mid(text.indexOf("DTSTART")), "DTSTART:20260106T150000Z\r\n"
                                                "RDATE:20260108T150000Z\r\n"
                                                "STATUS:CANCELLED\r\n"
                                                "SUMMARY:Board\r\n"
                                                "CATEGORIES:meetup,a\\,b\r\n"
                                                "CONTACT:Doe\\, Jane\r\n"
                                                "END:VEVENT\r\n"
                                                "END:VCALENDAR\r\n");
}

void tst_CalendarWriter::daysAreWrittenAsDays()
{
    CalendarEvent event = call({}, u"2026-01-06T00:00"_s, u"FREQ=WEEKLY;UNTIL=20260301"_s);
    event.isAllDay = true;
    event.end = local(u"2026-01-07T00:00"_s);
    event.time.exceptions = {local(u"2026-01-13T00:00"_s)};
    const QByteArray text = calendarText({event}, now()).value_or(QByteArray());
    QVERIFY(!text.contains("VTIMEZONE"));
    QCOMPARE(text.mid(text.indexOf("DTSTART")), "DTSTART;VALUE=DATE:20260106\r\n"
                                                "DTEND;VALUE=DATE:20260108\r\n"
                                                "RRULE:FREQ=WEEKLY;UNTIL=20260301\r\n"
                                                "EXDATE;VALUE=DATE:20260113\r\n"
                                                "SUMMARY:Board\r\n"
                                                "END:VEVENT\r\n"
                                                "END:VCALENDAR\r\n");
}

void tst_CalendarWriter::timesOnAnyClockHaveNoZone()
{
    CalendarEvent event = call({}, u"2026-01-06T15:00"_s, u"FREQ=WEEKLY;UNTIL=20260301"_s);
    event.end = local(u"2026-01-06T16:00"_s);
    const QByteArray text = calendarText({event}, now()).value_or(QByteArray());
    QCOMPARE(text.mid(text.indexOf("DTSTART")), "DTSTART:20260106T150000\r\n"
                                                "DTEND:20260106T160000\r\n"
                                                "RRULE:FREQ=WEEKLY;UNTIL=20260301T235959\r\n"
                                                "SUMMARY:Board\r\n"
                                                "END:VEVENT\r\n"
                                                "END:VCALENDAR\r\n");
}

void tst_CalendarWriter::aChangedOccurrenceIsNamedAsItsSeriesTellsIt()
{
    CalendarEvent event = call(u"UTC"_s, u"2026-01-06T15:00"_s, {});
    const auto written = [&event](const CalendarTime &occurrence) {
        event.occurrence = occurrence;
        const QByteArray text = calendarText({event}, now()).value_or(QByteArray());
        const qsizetype at = text.indexOf("RECURRENCE-ID");
        return text.mid(at, text.indexOf('\r', at) - at);
    };
    const LocalTime time = local(u"2026-01-13T15:00"_s);
    QCOMPARE(written({.local = time, .zone = u"UTC"_s}), "RECURRENCE-ID:20260113T150000Z");
    QCOMPARE(written({.local = time}), "RECURRENCE-ID:20260113T150000");
    QCOMPARE(written({.local = time, .isDay = true}), "RECURRENCE-ID;VALUE=DATE:20260113");
    QCOMPARE(written({.local = time, .zone = u"Asia/Kolkata"_s}),
             "RECURRENCE-ID;TZID=Asia/Kolkata:20260113T150000");
    QVERIFY(calendarText({event}, now()).value().contains("\r\nTZID:Asia/Kolkata\r\n"));
}

void tst_CalendarWriter::aZoneIsWrittenOnceFromItsEarliestEventOn()
{
    const auto text = calendarText({call(u"Europe/Amsterdam"_s, u"2026-07-06T15:00"_s, {}),
                                    call(u"America/New_York"_s, u"2026-01-06T15:00"_s, {}),
                                    call(u"Europe/Amsterdam"_s, u"2025-07-06T15:00"_s, {})},
                                   now());
    QVERIFY(text);
    const IcalComponent calendar = parsed(*text);
    QStringList zones;
    for (icalcomponent *zone =
             icalcomponent_get_first_component(calendar.get(), ICAL_VTIMEZONE_COMPONENT);
         zone; zone = icalcomponent_get_next_component(calendar.get(), ICAL_VTIMEZONE_COMPONENT))
        zones.append(QString::fromUtf8(
            icalproperty_get_tzid(icalcomponent_get_first_property(zone, ICAL_TZID_PROPERTY))));
    zones.sort();
    QCOMPARE(zones, (QStringList{u"America/New_York"_s, u"Europe/Amsterdam"_s}));
    QVERIFY(text->contains("DTSTART:20250705T150000\r\n"));
}

void tst_CalendarWriter::anotherProgramExpandsItToTheSameInstants_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("rule");
    for (const char *zone :
         {"Europe/Amsterdam", "Europe/London", "America/New_York", "America/Sao_Paulo",
          "America/Santiago", "Asia/Kolkata", "Asia/Jerusalem", "Australia/Sydney",
          "Australia/Lord_Howe", "Pacific/Auckland", "Africa/Casablanca", "UTC", "Etc/UTC"}) {
        for (const char *rule :
             {"FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "FREQ=DAILY",
              "FREQ=MONTHLY;BYDAY=1MO", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
              "FREQ=WEEKLY;UNTIL=20281231", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"})
            QTest::addRow("%s %s", zone, rule)
                << QString::fromLatin1(zone) << QString::fromLatin1(rule);
    }
}

void tst_CalendarWriter::anotherProgramExpandsItToTheSameInstants()
{
    QFETCH(QString, zone);
    QFETCH(QString, rule);
    const CalendarEvent event = call(zone, u"2026-01-06T15:00"_s, rule);
    const auto text = calendarText({event}, now());
    QVERIFY(text);
    constexpr int most = 300;
    const auto expected = occurrences(event.time, {beginningOfTime(), endOfTime()}, most);
    QVERIFY(expected);
    QStringList instants;
    for (const QDateTime &instant : *expected)
        instants.append(instant.toString(Qt::ISODate));
    QVERIFY(instants.size() > 50);
    QCOMPARE(instantsIn(*text, most), instants);
}

void tst_CalendarWriter::anEndIsWrittenInUtc_data()
{
    QTest::addColumn<QString>("until");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("a day") << u"20260706"_s << QByteArray("20260706T215959Z");
    QTest::newRow("a local time") << u"20261231T150000"_s << QByteArray("20261231T140000Z");
    QTest::newRow("an instant") << u"20261231T150000Z"_s << QByteArray("20261231T150000Z");
}

void tst_CalendarWriter::anEndIsWrittenInUtc()
{
    QFETCH(QString, until);
    QFETCH(QByteArray, written);
    const auto text = calendarText(
        {call(u"Europe/Amsterdam"_s, u"2026-01-06T15:00"_s, u"FREQ=WEEKLY;UNTIL="_s + until)},
        now());
    QVERIFY(text);
    QVERIFY2(text->contains("RRULE:FREQ=WEEKLY;UNTIL=" + written + "\r\n"), text->constData());
}

void tst_CalendarWriter::textsComeBackToTheCharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *name, const QString &text, const QString &read = {}) {
        QTest::newRow(name) << text << (read.isEmpty() ? text : read);
    };
    row("signs with a meaning", u"a,b;c:d\\e\"f=g^h\\n"_s);
    row("lines", u"one\ntwo\n\nthree"_s);
    row("lines of other systems", u"one\r\ntwo\rthree"_s, u"one\ntwo\nthree"_s);
    row("other scripts", u"Ärzte für Łódź, שלום, 😀, 日本語"_s);
    row("long", u"Żółć jaźń "_s.repeated(300).trimmed());
    row("control characters", u"a\u0000b\u0007c\u007Fd\te"_s, u"abcd\te"_s);
    row("a component", u"x\r\nEND:VEVENT\r\nBEGIN:VALARM"_s, u"x\nEND:VEVENT\nBEGIN:VALARM"_s);
}

void tst_CalendarWriter::textsComeBackToTheCharacter()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    CalendarEvent event = call(u"Europe/Amsterdam"_s, u"2026-01-06T15:00"_s, {});
    event.summary = text;
    event.description = text;
    event.location = text;
    const auto written = calendarText({event}, now());
    QVERIFY(written);
    const IcalComponent calendar = parsed(*written);
    QCOMPARE(textOf(calendar, &icalcomponent_get_summary), read);
    QCOMPARE(textOf(calendar, &icalcomponent_get_description), read);
    QCOMPARE(textOf(calendar, &icalcomponent_get_location), read);
    QCOMPARE(icalcomponent_count_components(calendar.get(), ICAL_VEVENT_COMPONENT), 1);
}

void tst_CalendarWriter::linesAreFoldedBetweenCharacters()
{
    CalendarEvent event = call(u"Europe/Amsterdam"_s, u"2026-01-06T15:00"_s, {});
    event.summary = u"😀ŻaÓ"_s.repeated(100);
    const auto written = calendarText({event}, now());
    QVERIFY(written);
    QVERIFY(written->endsWith("\r\n"));
    for (const QByteArray &line : written->split('\n').mid(0, written->count('\n'))) {
        QVERIFY2(line.endsWith('\r') && line.size() <= 76, line.constData());
        QVERIFY2(line.isValidUtf8(), line.constData());
    }
}

void tst_CalendarWriter::nothingGetsOutOfItsLine()
{
    CalendarEvent event = call(u"Europe/Amsterdam"_s, u"2026-01-06T15:00"_s, {});
    event.uid = u"1\r\nATTENDEE:mailto:a@example.org"_s;
    event.url = QUrl(u"https://example.org/\r\nATTACH:https://example.org/evil"_s);
    const auto written = calendarText({event}, now());
    QVERIFY(written);
    QVERIFY(!written->contains("\r\nATT"));
}

void tst_CalendarWriter::anAddressThatIsNoneIsLeftOut()
{
    for (const QString &address : {u""_s, u"not an address"_s, u"https://exa mple.org"_s}) {
        CalendarEvent event = call(u"UTC"_s, u"2026-01-06T15:00"_s, {});
        event.url = QUrl(address, QUrl::StrictMode);
        QVERIFY(!calendarText({event}, now()).value().contains("URL"));
    }
}

void tst_CalendarWriter::whatCannotBeWrittenIsExplained()
{
    const auto message = [](const CalendarEvent &event) {
        const auto text = calendarText({event}, now());
        return text ? QString() : text.error().message;
    };
    CalendarEvent event = call(u"Europe/Atlantis"_s, u"2026-01-06T15:00"_s, {});
    QCOMPARE(message(event), u"This computer does not know the time zone “Europe/Atlantis”; "
                             "choose another, or install its zones (tzdata)."_s);
    event = call(u"UTC"_s, u"2026-01-06T15:00"_s, u"FREQ=HOURLY"_s);
    QCOMPARE(message(event), checkRecurrence(u"FREQ=HOURLY"_s).error().message);
    event = call(u"UTC"_s, u"2026-01-06T15:00"_s, {});
    event.end = local(u"2026-01-06T14:59"_s);
    QCOMPARE(message(event),
             u"“Board” begins on 2026-01-06T15:00 and cannot end on 2026-01-06T14:59."_s);
    event.end = local(u"9999-12-31T15:00"_s);
    QVERIFY(message(event).endsWith(u"cannot end on 9999-12-31T15:00."_s));
}

static const tests::Suite<tst_CalendarWriter> suite;
#include "tst_calendarwriter.moc"
