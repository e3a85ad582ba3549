#include "formats/icalendar/calendarreader.h"

#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

/// The clocks of a part of a zone: from a time of its first year on, changed by a yearly rule.
QByteArray part(const char *name, const char *start, const char *from, const char *to,
                const QByteArray &rule)
{
    return QByteArray("BEGIN:") + name + "\nDTSTART:" + start + "\nTZOFFSETFROM:" + from +
           "\nTZOFFSETTO:" + to + (rule.isEmpty() ? "" : "\nRRULE:" + rule) + "\nEND:" + name +
           '\n';
}

QByteArray ofCentralEurope()
{
    return part("STANDARD", "16010101T030000", "+0200", "+0100",
                "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10") +
           part("DAYLIGHT", "16010101T020000", "+0100", "+0200",
                "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3");
}

CalendarReading reading(const QByteArray &zone, const QByteArray &parts, const char *start)
{
    const QByteArray definition =
        parts.isEmpty() ? QByteArray()
                        : "BEGIN:VTIMEZONE\nTZID:" + zone + '\n' + parts + "END:VTIMEZONE\n";
    return readCalendar("BEGIN:VCALENDAR\n" + definition + "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=\"" +
                        zone + "\":" + start + "\nEND:VEVENT\nEND:VCALENDAR\n")
        .value_or(CalendarReading());
}

QString startIn(const CalendarReading &read)
{
    if (read.events.size() != 1)
        return {};
    const RecurringTime &time = read.events.constFirst().event.time;
    return (isoText(time.start) + u' ' + time.zone).trimmed();
}

} // namespace

class tst_FileZones : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesThatAreKnownAreTaken_data();
    void namesThatAreKnownAreTaken();
    void clocksTellTheZone_data();
    void clocksTellTheZone();
    void clocksOfNoZoneAreReckonedInUtc();
    void withoutClocksThereIsNoZone_data();
    void withoutClocksThereIsNoZone();
    void manyUnknownZonesAreReadInTime();
};

void tst_FileZones::namesThatAreKnownAreTaken_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("zone");
    const auto row = [](const char *name, const char *zone) {
        QTest::newRow(name) << QByteArray(name) << QString::fromLatin1(zone);
    };
    row("Europe/Rome", "Europe/Rome");
    row("US/Eastern", "America/New_York");
    row("Asia/Calcutta", "Asia/Kolkata");
    row("Etc/GMT", "UTC");
    row("UTC", "UTC");
    row("/freeassociation.sourceforge.net/Europe/Rome", "Europe/Rome");
    row("/freeassociation.sourceforge.net/Tzfile/Europe/Rome", "Europe/Rome");
    row("/mozilla.org/20050126_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires");
    row("tzone://Microsoft/Utc", "UTC");
    row("W. Europe Standard Time", "Europe/Berlin");
    row("Eastern Standard Time", "America/New_York");
    row("India Standard Time", "Asia/Kolkata");
}

void tst_FileZones::namesThatAreKnownAreTaken()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, zone);
    // What the file says of its clocks does not matter then.
    const QByteArray wrong = part("STANDARD", "19700101T000000", "+0700", "+0700", {});
    const CalendarReading read = reading(name, wrong, "20260706T150000");
    QCOMPARE(startIn(read), u"2026-07-06T15:00 "_s + zone);
    QVERIFY(read.problems.isEmpty());
}

void tst_FileZones::clocksTellTheZone_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("parts");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QString>("zone");
    QTest::newRow("the name speaks of a city")
        << QByteArray("(UTC+01:00) Amsterdam, Vaduz") << ofCentralEurope()
        << QByteArray("20260706T150000") << u"Europe/Amsterdam"_s;
    QTest::newRow("the usual one of its part of the world")
        << QByteArray("Our time") << ofCentralEurope() << QByteArray("20260706T150000")
        << u"Europe/Paris"_s;
    QTest::newRow("without a change of clocks")
        << QByteArray("Kolkata time") << part("STANDARD", "19700101T000000", "+0530", "+0530", {})
        << QByteArray("20260706T150000") << u"Asia/Kolkata"_s;
    QTest::newRow("rules of that year")
        << QByteArray("New York, 2006")
        << part("STANDARD", "20001029T020000", "-0400", "-0500",
                "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;UNTIL=20061029T060000Z") +
               part("DAYLIGHT", "20000402T020000", "-0500", "-0400",
                    "FREQ=YEARLY;BYDAY=1SU;BYMONTH=4;UNTIL=20060402T070000Z")
        << QByteArray("20050706T150000") << u"America/New_York"_s;
}

void tst_FileZones::clocksTellTheZone()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, parts);
    QFETCH(QByteArray, start);
    QFETCH(QString, zone);
    const CalendarReading read = reading(name, parts, start.constData());
    QCOMPARE(startIn(read).section(u' ', 1), zone);
    QCOMPARE(read.problems.size(), 1);
    QCOMPARE(
        read.problems.constFirst(),
        (CalendarProblem{
            .line = 2,
            .property = u"TZID"_s,
            .reason = u"The time zone “%1” is not known; its clocks show the same "
                      "as those of %2, which is taken."_s.arg(QString::fromUtf8(name), zone)}));
}

void tst_FileZones::clocksOfNoZoneAreReckonedInUtc()
{
    const QByteArray parts =
        part("STANDARD", "19700101T000000", "+0200", "+0117", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=9") +
        part("DAYLIGHT", "19700101T000000", "+0117", "+0200", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=4");
    QCOMPARE(startIn(reading("Ours", parts, "20260706T150000")), u"2026-07-06T13:00 UTC"_s);
    const CalendarReading winter = reading("Ours", parts, "20260106T150000");
    QCOMPARE(startIn(winter), u"2026-01-06T13:43 UTC"_s);
    QCOMPARE(winter.problems.constFirst().reason,
             u"The time zone “Ours” is not known, and no zone has the same clocks: times in it are "
             "taken in UTC."_s);
}

void tst_FileZones::withoutClocksThereIsNoZone_data()
{
    QTest::addColumn<QByteArray>("parts");
    const auto row = [](const char *name, const QByteArray &rule, const char *to = "+0100") {
        QTest::newRow(name) << part("STANDARD", "19700101T000000", "+0200", to, rule);
    };
    QTest::newRow("no definition") << QByteArray();
    QTest::newRow("no clocks") << QByteArray("X-LIC-LOCATION:x\n");
    row("no offset", {}, "one hour");
    row("clocks that change each second", "FREQ=SECONDLY");
    row("clocks that change each day", "FREQ=DAILY");
    row("clocks that change at many times a day",
        "FREQ=YEARLY;BYHOUR=1,2,3,4,5,6,7,8,9,10,11,12;BYMINUTE=1,2");
}

void tst_FileZones::withoutClocksThereIsNoZone()
{
    QFETCH(QByteArray, parts);
    const CalendarReading read = reading("Ours", parts, "20260706T150000");
    QCOMPARE(startIn(read), u"2026-07-06T15:00"_s);
    QCOMPARE(
        read.problems.constFirst().reason,
        u"The time zone “Ours” is not known, and what the file says of its clocks cannot be used: "
        "times in it are taken without a zone."_s);
}

void tst_FileZones::manyUnknownZonesAreReadInTime()
{
    QByteArray file("BEGIN:VCALENDAR\n");
    for (int zone = 0; zone < 100; ++zone)
        file += "BEGIN:VTIMEZONE\nTZID:" + QByteArray::number(zone) + " ours\n" +
                ofCentralEurope().repeated(25) +
                "END:VTIMEZONE\nBEGIN:VEVENT\nUID:" + QByteArray::number(zone) +
                "\nDTSTART;TZID=" + QByteArray::number(zone) +
                " ours:20260706T150000\nEND:VEVENT\n";
    const auto read = readCalendar(file + "END:VCALENDAR\n");
    QVERIFY(read);
    QCOMPARE(read->events.size(), 100);
    QCOMPARE(read->problems.size(), 100);
}

static const tests::Suite<tst_FileZones> suite;
#include "tst_filezones.moc"
