#include "domain/fieldchecks.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

using Check = Result<QString> (*)(const QString &);
Q_DECLARE_METATYPE(Check)

class tst_FieldChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsStored_data();
    void whatIsStored();
    void anythingElseIsExplained_data();
    void anythingElseIsExplained();
};

void tst_FieldChecks::whatIsStored_data()
{
    QTest::addColumn<Check>("check");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stored");
    const auto row = [](Check check, const char *text, const char *stored) {
        QTest::newRow(text) << check << QString::fromLatin1(text) << QString::fromLatin1(stored);
    };
    row(checkZone, "Europe/Amsterdam", "Europe/Amsterdam");
    row(checkZone, " america/new york", "America/New_York");
    row(checkZone, "ASIA/KOLKATA", "Asia/Kolkata");
    row(checkZone, "America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires");
    row(checkZone, "utc", "UTC");
    row(checkLocalTime, "2026-01-06T15:00", "2026-01-06T15:00");
    row(checkLocalTime, "2026-01-06 15:00:00", "2026-01-06T15:00");
    row(checkLocalTime, " 2026-01-06t00:00:30 ", "2026-01-06T00:00:30");
    row(checkMonthDay, "07-01", "07-01");
    row(checkMonthDay, " 12-31 ", "12-31");
}

void tst_FieldChecks::whatIsStored()
{
    QFETCH(Check, check);
    QFETCH(QString, text);
    QFETCH(QString, stored);
    QCOMPARE(check(text).value_or(QString()), stored);
}

void tst_FieldChecks::anythingElseIsExplained_data()
{
    QTest::addColumn<Check>("check");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const auto zone = u"“%1” is not a time zone; write a name of the IANA database, like "
                      "Europe/Amsterdam."_s;
    const auto time = u"“%1” is not a time on a day; write day and time without a zone, like "
                      "2026-01-06T15:00."_s;
    const auto monthDay = u"“%1” is not a day of every year; write month and day, like 07-01."_s;
    const auto row = [](const char *name, Check check, const QString &text,
                        const QString &message) {
        QTest::newRow(name) << check << text << message.arg(text);
    };
    row("no zone", checkZone, {}, zone);
    row("a city", checkZone, u"Amsterdam"_s, zone);
    row("an offset", checkZone, u"UTC+01:00"_s, zone);
    row("a file of the database", checkZone, u"zone.tab"_s, zone);
    row("a way out of the database", checkZone, u"../../etc/passwd"_s, zone);
    row("a zone and more", checkZone, u"Europe/Amsterdam\nX"_s, zone);
    row("no time", checkLocalTime, u"2026-01-06"_s, time);
    row("an instant", checkLocalTime, u"2026-01-06T15:00Z"_s, time);
    row("hour 24", checkLocalTime, u"2026-01-06T24:00"_s, time);
    row("one digit", checkLocalTime, u"2026-01-06T9:00"_s, time);
    row("no such day", checkLocalTime, u"2026-02-29T15:00"_s,
        u"“2026-02-29” is not in the calendar; that month runs from 01 to 28."_s);
    row("a whole day", checkMonthDay, u"2026-07-01"_s, monthDay);
    row("29 February", checkMonthDay, u"02-29"_s, monthDay);
    row("month 13", checkMonthDay, u"13-01"_s, monthDay);
    row("no digits", checkMonthDay, u"7-1"_s, monthDay);
}

void tst_FieldChecks::anythingElseIsExplained()
{
    QFETCH(Check, check);
    QFETCH(QString, text);
    QFETCH(QString, message);
    const Result<QString> result = check(text);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Input);
    QCOMPARE(result.error().message, message);
}

static const tests::Suite<tst_FieldChecks> suite;
#include "tst_fieldchecks.moc"
