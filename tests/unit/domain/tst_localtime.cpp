#include "domain/localtime.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_LocalTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clocksShowItAtAnInstant_data();
    void clocksShowItAtAnInstant();
    void everyInstantComesBack_data();
    void everyInstantComesBack();
    void aZoneWithoutANameIsUtcEverywhere();
};

void tst_LocalTime::clocksShowItAtAnInstant_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("instant");
    const auto row = [](const char *name, const char *zone, const QString &local,
                        const QString &instant) {
        QTest::newRow(name) << QByteArray(zone) << local << instant;
    };
    row("winter", "Europe/Amsterdam", u"2026-01-06T15:00"_s, u"2026-01-06T14:00:00Z"_s);
    row("summer", "Europe/Amsterdam", u"2026-07-07T15:00"_s, u"2026-07-07T13:00:00Z"_s);
    row("west", "America/New_York", u"2026-01-06T20:00"_s, u"2026-01-07T01:00:00Z"_s);
    row("half an hour", "Asia/Kolkata", u"2026-01-06T02:00"_s, u"2026-01-05T20:30:00Z"_s);
    row("UTC", "UTC", u"2026-01-06T15:00"_s, u"2026-01-06T15:00:00Z"_s);
    // The examples of RFC 5545, section 3.3.5.
    row("RFC, twice", "America/New_York", u"2007-11-04T01:30"_s, u"2007-11-04T05:30:00Z"_s);
    row("RFC, never", "America/New_York", u"2007-03-11T02:30"_s, u"2007-03-11T07:30:00Z"_s);
    row("before the gap", "Europe/Amsterdam", u"2026-03-29T01:59"_s, u"2026-03-29T00:59:00Z"_s);
    row("in the gap", "Europe/Amsterdam", u"2026-03-29T02:30"_s, u"2026-03-29T01:30:00Z"_s);
    row("after the gap", "Europe/Amsterdam", u"2026-03-29T03:00"_s, u"2026-03-29T01:00:00Z"_s);
    row("twice", "Europe/Amsterdam", u"2026-10-25T02:30"_s, u"2026-10-25T00:30:00Z"_s);
    row("twice in the south", "Australia/Sydney", u"2026-04-05T02:30"_s, u"2026-04-04T15:30:00Z"_s);
    row("half an hour of gap", "Australia/Lord_Howe", u"2026-10-04T02:15"_s,
        u"2026-10-03T15:45:00Z"_s);
    row("a day that never was", "Pacific/Apia", u"2011-12-30T12:00"_s, u"2011-12-30T22:00:00Z"_s);
}

void tst_LocalTime::clocksShowItAtAnInstant()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, local);
    QFETCH(QString, instant);
    const Result<LocalTime> time = localTimeFromText(local);
    QVERIFY(time);
    QCOMPARE(instantOf(*time, QTimeZone(zone)).toString(Qt::ISODate), instant);
}

void tst_LocalTime::everyInstantComesBack_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"Europe/Amsterdam", "America/New_York", "Asia/Kolkata",
                             "Australia/Lord_Howe", "Africa/Casablanca", "America/St_Johns"})
        QTest::newRow(zone) << QByteArray(zone);
}

void tst_LocalTime::everyInstantComesBack()
{
    QFETCH(QByteArray, zone);
    const QTimeZone timeZone(zone);
    const QDateTime end(QDate(2027, 1, 1), QTime(0, 0), Qt::UTC);
    for (QDateTime at(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC); at < end; at = at.addSecs(900)) {
        const LocalTime local = localTimeAt(at, timeZone);
        const QDateTime zoned = at.toTimeZone(timeZone);
        QCOMPARE(isoText(local), zoned.toString(u"yyyy-MM-ddTHH:mm"_s));
        const QDateTime back = instantOf(local, timeZone);
        // Of two instants that look alike it is the first.
        QVERIFY2(back == at || (back < at && localTimeAt(back, timeZone) == local),
                 qPrintable(at.toString(Qt::ISODate)));
    }
}

void tst_LocalTime::aZoneWithoutANameIsUtcEverywhere()
{
    const QByteArray here = qgetenv("TZ");
    const auto back = qScopeGuard([&here] { qputenv("TZ", here); });
    qputenv("TZ", "Asia/Tokyo");
    QCOMPARE(QTimeZone(QByteArray()).id(), QByteArray("Asia/Tokyo"));
    QCOMPARE(zoneOrUtc({}).id(), QByteArray("UTC"));
    QCOMPARE(zoneOrUtc(u"Nowhere/Else"_s).id(), QByteArray("UTC"));
    QCOMPARE(zoneOrUtc(u"Europe/Rome"_s).id(), QByteArray("Europe/Rome"));
}

static const tests::Suite<tst_LocalTime> suite;
#include "tst_localtime.moc"
