#include "domain/eventtime.h"
#include "support/testmain.h"
#include "unit/domain/eventrecords.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_EventTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasInstantsDaysAndALength_data();
    void hasInstantsDaysAndALength();
    void hasDaysElsewhere_data();
    void hasDaysElsewhere();
    void saysWhereTheClocksChange_data();
    void saysWhereTheClocksChange();
    void isUnknownWithoutAStart();
};

namespace {

EventTime timeFrom(const QString &start, const QString &end, const QString &zone,
                   bool isConfirmed = true)
{
    QStringList fields{u"start="_s + start, u"end="_s + end, u"zone="_s + zone};
    if (isConfirmed)
        fields += u"time_confirmed=yes"_s;
    return timeOf(eventOf(u"e"_s, fields)).value();
}

QString textOf(const DayRange &days)
{
    return isoText(days.first) + u".."_s + isoText(days.last);
}

const QString rome = u"Europe/Rome"_s;

} // namespace

void tst_EventTime::hasInstantsDaysAndALength_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("startsAt");
    QTest::addColumn<QString>("endsAt");
    QTest::addColumn<QString>("days");
    QTest::addColumn<int>("minutes");
    const auto row = [](const char *name, const QString &start, const QString &end,
                        const QString &zone, const QString &startsAt, const QString &endsAt,
                        const QString &days, int minutes) {
        QTest::newRow(name) << start << end << zone << startsAt << endsAt << days << minutes;
    };
    row("an evening", u"2026-12-03T18:30"_s, u"2026-12-03T21:00"_s, rome, u"2026-12-03T17:30:00Z"_s,
        u"2026-12-03T20:00:00Z"_s, u"2026-12-03..2026-12-03"_s, 150);
    row("over midnight", u"2026-12-03T22:00"_s, u"2026-12-04T01:00"_s, rome,
        u"2026-12-03T21:00:00Z"_s, u"2026-12-04T00:00:00Z"_s, u"2026-12-03..2026-12-04"_s, 180);
    row("until midnight", u"2026-12-03T22:00"_s, u"2026-12-04T00:00"_s, rome,
        u"2026-12-03T21:00:00Z"_s, u"2026-12-03T23:00:00Z"_s, u"2026-12-03..2026-12-03"_s, 120);
    row("without an end", u"2026-12-03T22:00"_s, {}, rome, u"2026-12-03T21:00:00Z"_s,
        u"2026-12-03T21:00:00Z"_s, u"2026-12-03..2026-12-03"_s, -1);
    row("at midnight, without an end", u"2026-12-03T00:00"_s, {}, u"UTC"_s,
        u"2026-12-03T00:00:00Z"_s, u"2026-12-03T00:00:00Z"_s, u"2026-12-03..2026-12-03"_s, -1);
    row("days", u"2026-12-03"_s, u"2026-12-04"_s, rome, u"2026-12-02T23:00:00Z"_s,
        u"2026-12-04T23:00:00Z"_s, u"2026-12-03..2026-12-04"_s, -1);
    row("the day of 23 hours", u"2026-03-29"_s, {}, rome, u"2026-03-28T23:00:00Z"_s,
        u"2026-03-29T22:00:00Z"_s, u"2026-03-29..2026-03-29"_s, -1);
    row("without a zone", u"2026-12-03T18:30"_s, u"2026-12-03T19:30"_s, {},
        u"2026-12-03T18:30:00Z"_s, u"2026-12-03T19:30:00Z"_s, u"2026-12-03..2026-12-03"_s, 60);
    row("while clocks are set forward", u"2026-03-29T01:30"_s, u"2026-03-29T03:30"_s, rome,
        u"2026-03-29T00:30:00Z"_s, u"2026-03-29T01:30:00Z"_s, u"2026-03-29..2026-03-29"_s, 60);
    row("while clocks are set back", u"2026-10-25T01:30"_s, u"2026-10-25T03:30"_s, rome,
        u"2026-10-24T23:30:00Z"_s, u"2026-10-25T02:30:00Z"_s, u"2026-10-25..2026-10-25"_s, 180);
    row("begins when there is no such time", u"2026-03-29T02:30"_s, u"2026-03-29T03:15"_s, rome,
        u"2026-03-29T01:30:00Z"_s, u"2026-03-29T01:30:00Z"_s, u"2026-03-29..2026-03-29"_s, 0);
}

void tst_EventTime::hasInstantsDaysAndALength()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(QString, zone);
    const EventTime time = timeFrom(start, end, zone);
    QTEST(startOf(time).toString(Qt::ISODate), "startsAt");
    QTEST(endOf(time).toString(Qt::ISODate), "endsAt");
    QTEST(textOf(daysOf(time)), "days");
    QTEST(static_cast<int>(minutesOf(time).value_or(-1)), "minutes");
}

void tst_EventTime::hasDaysElsewhere_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<bool>("isConfirmed");
    QTest::addColumn<QString>("viewer");
    QTest::addColumn<QString>("days");
    const auto row = [](const char *name, const QString &start, const QString &end,
                        bool isConfirmed, const QString &viewer, const QString &days) {
        QTest::newRow(name) << start << end << isConfirmed << viewer << days;
    };
    const QString tokyo = u"Asia/Tokyo"_s;
    const QString evening = u"2026-12-03T18:30"_s;
    row("the same day", evening, u"2026-12-03T21:00"_s, true, u"America/New_York"_s,
        u"2026-12-03..2026-12-03"_s);
    row("a day later", evening, u"2026-12-03T21:00"_s, true, tokyo, u"2026-12-04..2026-12-04"_s);
    row("over their midnight", u"2026-12-03T15:00"_s, u"2026-12-03T17:00"_s, true, tokyo,
        u"2026-12-03..2026-12-04"_s);
    row("until their midnight", u"2026-12-03T15:00"_s, u"2026-12-03T16:00"_s, true, tokyo,
        u"2026-12-03..2026-12-03"_s);
    row("a time that nobody confirmed", evening, u"2026-12-03T21:00"_s, false, tokyo,
        u"2026-12-03..2026-12-03"_s);
    row("all day", u"2026-12-03"_s, u"2026-12-04"_s, true, tokyo, u"2026-12-03..2026-12-04"_s);
}

void tst_EventTime::hasDaysElsewhere()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(bool, isConfirmed);
    QFETCH(QString, viewer);
    const EventTime time = timeFrom(start, end, rome, isConfirmed);
    QTEST(textOf(daysIn(time, QTimeZone(viewer.toLatin1()))), "days");
}

void tst_EventTime::saysWhereTheClocksChange_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QStringList>("notes");
    const auto row = [](const char *name, const QString &start, const QString &end,
                        const QStringList &notes) { QTest::newRow(name) << start << end << notes; };
    const QString skipped = u"On 29 Mar 2026 the clocks in Rome skip 02:30."_s;
    const QString twice =
        u"On 25 Oct 2026 the clocks in Rome show 02:30 twice; the first one is meant."_s;
    row("an evening", u"2026-03-29T18:30"_s, u"2026-03-29T21:00"_s, {});
    row("begins in the gap", u"2026-03-29T02:30"_s, u"2026-03-29T04:00"_s, {skipped});
    row("ends in the gap", u"2026-03-29T01:00"_s, u"2026-03-29T02:30"_s, {skipped});
    row("after the gap", u"2026-03-29T03:00"_s, {}, {});
    row("begins in the hour that comes twice", u"2026-10-25T02:30"_s, {}, {twice});
    row("ends in it", u"2026-10-25T01:00"_s, u"2026-10-25T02:30"_s, {twice});
    row("before it", u"2026-10-25T01:59"_s, {}, {});
    row("after it", u"2026-10-25T03:00"_s, {}, {});
    row("all day", u"2026-03-29"_s, {}, {});
}

void tst_EventTime::saysWhereTheClocksChange()
{
    QFETCH(QString, start);
    QFETCH(QString, end);
    QTEST(clockNotes(timeFrom(start, end, rome)), "notes");
}

void tst_EventTime::isUnknownWithoutAStart()
{
    QCOMPARE(timeOf(eventOf(u"e"_s, {u"zone="_s + rome})), std::nullopt);
}

static const Suite<tst_EventTime> suite;
#include "tst_eventtime.moc"
