#include "formats/icalendar/occurrences.h"

#include "formats/icalendar/icalhandles.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

LocalTime local(const QString &text)
{
    return localTimeFromText(text).value();
}

QStringList texts(const std::vector<QDateTime> &instants)
{
    QStringList all;
    for (const QDateTime &instant : instants)
        all.append(instant.toString(Qt::ISODate));
    return all;
}

/// The first instants of a rule as libical gives them, with its own zones.
QStringList instantsOfLibical(const RecurringTime &recurring, int most)
{
    icaltimetype start = floatingTime(recurring.start);
    icaltime_set_timezone(&start,
                          icaltimezone_get_builtin_timezone(recurring.zone.toLatin1().constData()));
    const IcalIterator times(icalrecur_iterator_new(
        icalrecurrencetype_from_string(recurring.rule.toLatin1().constData()), start));
    QStringList all;
    for (icaltimetype time = icalrecur_iterator_next(times.get());
         !icaltime_is_null_time(time) && all.size() < most;
         time = icalrecur_iterator_next(times.get())) {
        const icaltimetype utc = icaltime_convert_to_zone(time, icaltimezone_get_utc_timezone());
        const LocalTime shown = localTimeOf(utc);
        all.append(QDateTime(shown.day, shown.time, Qt::UTC).toString(Qt::ISODate));
    }
    return all;
}

} // namespace

class tst_Occurrences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theClocksOfTheZoneShowTheSameTime_data();
    void theClocksOfTheZoneShowTheSameTime();
    void aRuleIsFollowedToTheDay_data();
    void aRuleIsFollowedToTheDay();
    void noMoreThanAskedForAreGiven();
    void onceIsOnce();
    void zonesAreThoseOfLibicalAndOfQt_data();
    void zonesAreThoseOfLibicalAndOfQt();
    void whatCannotBeWorkedOutIsExplained_data();
    void whatCannotBeWorkedOutIsExplained();
};

void tst_Occurrences::theClocksOfTheZoneShowTheSameTime_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QStringList>("instants");
    const auto row = [](const char *name, const QString &zone, const QString &start,
                        const QString &rule, const QString &instants) {
        QTest::newRow(name) << zone << start << rule << instants.split(u' ');
    };
    row("Europe, spring", u"Europe/Amsterdam"_s, u"2026-03-24T15:00"_s, u"FREQ=WEEKLY;COUNT=2"_s,
        u"2026-03-24T14:00:00Z 2026-03-31T13:00:00Z"_s);
    row("Europe, autumn", u"Europe/Amsterdam"_s, u"2026-10-20T15:00"_s, u"FREQ=WEEKLY;COUNT=2"_s,
        u"2026-10-20T13:00:00Z 2026-10-27T14:00:00Z"_s);
    row("America, spring", u"America/New_York"_s, u"2026-03-03T15:00"_s, u"FREQ=WEEKLY;COUNT=2"_s,
        u"2026-03-03T20:00:00Z 2026-03-10T19:00:00Z"_s);
    row("America, autumn", u"America/New_York"_s, u"2026-10-27T15:00"_s, u"FREQ=WEEKLY;COUNT=2"_s,
        u"2026-10-27T19:00:00Z 2026-11-03T20:00:00Z"_s);
    row("India, never", u"Asia/Kolkata"_s, u"2026-03-24T15:00"_s, u"FREQ=MONTHLY;COUNT=3"_s,
        u"2026-03-24T09:30:00Z 2026-04-24T09:30:00Z 2026-05-24T09:30:00Z"_s);
    row("the south, autumn", u"Australia/Sydney"_s, u"2026-03-31T19:00"_s, u"FREQ=WEEKLY;COUNT=2"_s,
        u"2026-03-31T08:00:00Z 2026-04-07T09:00:00Z"_s);
    row("the south, spring", u"America/Santiago"_s, u"2026-09-01T19:00"_s, u"FREQ=WEEKLY;COUNT=2"_s,
        u"2026-09-01T23:00:00Z 2026-09-08T22:00:00Z"_s);
    row("a time that does not exist", u"Europe/Amsterdam"_s, u"2026-03-28T02:30"_s,
        u"FREQ=DAILY;COUNT=3"_s,
        u"2026-03-28T01:30:00Z 2026-03-29T01:30:00Z 2026-03-30T00:30:00Z"_s);
    row("a time that exists twice", u"Europe/Amsterdam"_s, u"2026-10-24T02:30"_s,
        u"FREQ=DAILY;COUNT=3"_s,
        u"2026-10-24T00:30:00Z 2026-10-25T00:30:00Z 2026-10-26T01:30:00Z"_s);
    row("clocks set back in a month of fasting", u"Africa/Casablanca"_s, u"2026-02-12T10:00"_s,
        u"FREQ=WEEKLY;COUNT=2"_s, u"2026-02-12T09:00:00Z 2026-02-19T10:00:00Z"_s);
    row("UTC", u"UTC"_s, u"2026-03-24T15:00"_s, u"FREQ=WEEKLY;COUNT=2"_s,
        u"2026-03-24T15:00:00Z 2026-03-31T15:00:00Z"_s);
}

void tst_Occurrences::theClocksOfTheZoneShowTheSameTime()
{
    QFETCH(QString, zone);
    QFETCH(QString, start);
    QFETCH(QString, rule);
    QFETCH(QStringList, instants);
    const auto found = occurrences({.start = local(start), .zone = zone, .rule = rule},
                                   {QDate(2026, 1, 1), QDate(2026, 12, 31)}, 10);
    QVERIFY(found);
    QCOMPARE(texts(*found), instants);
}

void tst_Occurrences::aRuleIsFollowedToTheDay_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QStringList>("exceptions");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QStringList>("days");
    const auto row = [](const char *name, const QString &start, const QString &rule,
                        const QString &first, const QString &last, const QString &days,
                        const QStringList &exceptions = {}) {
        QTest::newRow(name) << start << rule << exceptions << first << last
                            << days.split(u' ', Qt::SkipEmptyParts);
    };
    row("both ends belong to the days", u"2026-01-06"_s, u"FREQ=WEEKLY;BYDAY=TU"_s, u"2026-01-13"_s,
        u"2026-01-27"_s, u"2026-01-13 2026-01-20 2026-01-27"_s);
    row("days without any", u"2026-01-06"_s, u"FREQ=WEEKLY"_s, u"2026-01-07"_s, u"2026-01-12"_s,
        {});
    row("days before the start", u"2026-01-06"_s, u"FREQ=WEEKLY"_s, u"2025-01-01"_s,
        u"2026-01-05"_s, {});
    row("every second week", u"2026-01-08"_s, u"FREQ=WEEKLY;INTERVAL=2"_s, u"2026-01-01"_s,
        u"2026-02-10"_s, u"2026-01-08 2026-01-22 2026-02-05"_s);
    row("two days a week", u"2026-01-06"_s, u"FREQ=WEEKLY;BYDAY=TU,TH"_s, u"2026-01-01"_s,
        u"2026-01-15"_s, u"2026-01-06 2026-01-08 2026-01-13 2026-01-15"_s);
    row("the first Monday", u"2026-01-05"_s, u"FREQ=MONTHLY;BYDAY=1MO"_s, u"2026-01-01"_s,
        u"2026-04-30"_s, u"2026-01-05 2026-02-02 2026-03-02 2026-04-06"_s);
    row("the last Friday", u"2026-01-30"_s, u"FREQ=MONTHLY;BYDAY=-1FR"_s, u"2026-01-01"_s,
        u"2026-03-31"_s, u"2026-01-30 2026-02-27 2026-03-27"_s);
    row("the last working day", u"2026-01-30"_s, u"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"_s,
        u"2026-01-01"_s, u"2026-05-31"_s,
        u"2026-01-30 2026-02-27 2026-03-31 2026-04-30 2026-05-29"_s);
    row("months without a 31st", u"2026-01-31"_s, u"FREQ=MONTHLY"_s, u"2026-01-01"_s,
        u"2026-07-31"_s, u"2026-01-31 2026-03-31 2026-05-31 2026-07-31"_s);
    row("29 February", u"2024-02-29"_s, u"FREQ=YEARLY"_s, u"2024-01-01"_s, u"2033-12-31"_s,
        u"2024-02-29 2028-02-29 2032-02-29"_s);
    row("a day that never comes", u"2026-01-06"_s, u"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"_s,
        u"2026-01-01"_s, u"2033-12-31"_s, {});
    row("counted from the start", u"2026-01-06"_s, u"FREQ=WEEKLY;COUNT=4"_s, u"2026-01-20"_s,
        u"2026-12-31"_s, u"2026-01-20 2026-01-27"_s);
    row("until a day", u"2026-01-06"_s, u"FREQ=WEEKLY;UNTIL=20260120"_s, u"2026-01-01"_s,
        u"2026-12-31"_s, u"2026-01-06 2026-01-13 2026-01-20"_s);
    row("until the very instant", u"2026-01-06"_s, u"FREQ=WEEKLY;UNTIL=20260120T140000Z"_s,
        u"2026-01-01"_s, u"2026-12-31"_s, u"2026-01-06 2026-01-13 2026-01-20"_s);
    row("until a second earlier", u"2026-01-06"_s, u"FREQ=WEEKLY;UNTIL=20260120T135959Z"_s,
        u"2026-01-01"_s, u"2026-12-31"_s, u"2026-01-06 2026-01-13"_s);
    row("except one", u"2026-01-06"_s, u"FREQ=WEEKLY;COUNT=3"_s, u"2026-01-01"_s, u"2026-12-31"_s,
        u"2026-01-06 2026-01-20"_s, {u"2026-01-13T15:00"_s});
    row("an exception at another hour", u"2026-01-06"_s, u"FREQ=WEEKLY;COUNT=2"_s, u"2026-01-01"_s,
        u"2026-12-31"_s, u"2026-01-06 2026-01-13"_s, {u"2026-01-13T16:00"_s});
    row("a start that does not fit", u"2026-01-05"_s, u"FREQ=WEEKLY;BYDAY=TU;COUNT=2"_s,
        u"2026-01-01"_s, u"2026-12-31"_s, u"2026-01-06 2026-01-13"_s);
}

void tst_Occurrences::aRuleIsFollowedToTheDay()
{
    QFETCH(QString, start);
    QFETCH(QString, rule);
    QFETCH(QStringList, exceptions);
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(QStringList, days);
    RecurringTime recurring{
        .start = local(start + u"T15:00"_s), .zone = u"Europe/Amsterdam"_s, .rule = rule};
    for (const QString &exception : exceptions)
        recurring.exceptions.append(local(exception));
    const auto found =
        occurrences(recurring, {dayFromText(first).value(), dayFromText(last).value()}, 1000);
    QVERIFY(found);
    QStringList shown;
    for (const QDateTime &instant : *found) {
        const LocalTime at = localTimeAt(instant, QTimeZone("Europe/Amsterdam"));
        QCOMPARE(at.time, QTime(15, 0));
        shown.append(isoText(at.day));
    }
    QCOMPARE(shown, days);
}

void tst_Occurrences::noMoreThanAskedForAreGiven()
{
    const RecurringTime daily{
        .start = local(u"2026-01-06T15:00"_s), .zone = u"UTC"_s, .rule = u"FREQ=DAILY"_s};
    const DayRange always{beginningOfTime(), endOfTime()};
    QCOMPARE(texts(occurrences(daily, always, 2).value()),
             (QStringList{u"2026-01-06T15:00:00Z"_s, u"2026-01-07T15:00:00Z"_s}));
    QVERIFY(occurrences(daily, always, 0).value().empty());
}

void tst_Occurrences::onceIsOnce()
{
    RecurringTime once{.start = local(u"2026-07-06T15:00"_s), .zone = u"Europe/Amsterdam"_s};
    const DayRange july{QDate(2026, 7, 1), QDate(2026, 7, 31)};
    const DayRange august{QDate(2026, 8, 1), QDate(2026, 8, 31)};
    QCOMPARE(texts(occurrences(once, july, 5).value()), QStringList{u"2026-07-06T13:00:00Z"_s});
    QVERIFY(occurrences(once, august, 5).value().empty());
    once.exceptions = {once.start};
    QVERIFY(occurrences(once, july, 5).value().empty());
}

void tst_Occurrences::zonesAreThoseOfLibicalAndOfQt_data()
{
    QTest::addColumn<QString>("zone");
    for (const char *zone :
         {"Europe/Amsterdam", "Europe/London", "Europe/Warsaw", "America/New_York",
          "America/St_Johns", "America/Sao_Paulo", "America/Santiago", "Asia/Kolkata",
          "Asia/Kathmandu", "Asia/Jerusalem", "Australia/Sydney", "Australia/Lord_Howe",
          "Pacific/Auckland", "Pacific/Chatham", "Africa/Casablanca", "Africa/Cairo"})
        QTest::newRow(zone) << QString::fromLatin1(zone);
}

void tst_Occurrences::zonesAreThoseOfLibicalAndOfQt()
{
    QFETCH(QString, zone);
    // At noon no zone changes its clocks, so libical's own reading of such hours does not matter.
    const RecurringTime daily{
        .start = local(u"2024-01-01T12:00"_s), .zone = zone, .rule = u"FREQ=DAILY"_s};
    constexpr int days = 10 * 366;
    const auto found = occurrences(daily, {beginningOfTime(), endOfTime()}, days);
    QVERIFY(found);
    QCOMPARE(texts(*found), instantsOfLibical(daily, days));
    QStringList ofQt;
    for (int day = 0; day < days; ++day)
        ofQt.append(
            QDateTime(daily.start.day.addDays(day), QTime(12, 0), QTimeZone(zone.toLatin1()))
                .toUTC()
                .toString(Qt::ISODate));
    QCOMPARE(texts(*found), ofQt);
}

void tst_Occurrences::whatCannotBeWorkedOutIsExplained_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("message");
    QTest::newRow("no such zone")
        << u"2026-01-06"_s << u"Europe/Atlantis"_s << u"FREQ=DAILY"_s
        << u"This computer does not know the time zone “Europe/Atlantis”; "
           "choose another, or install its zones (tzdata)."_s;
    QTest::newRow("no start") << u""_s << u"UTC"_s << u"FREQ=DAILY"_s
                              << u"A meeting or event needs a day and time at which it begins."_s;
    QTest::newRow("no rule of ours")
        << u"2026-01-06"_s << u"UTC"_s << u"FREQ=SECONDLY"_s
        << u"“FREQ=SECONDLY” is not a recurrence rule (RFC 5545, section 3.3.10). FREQ is one of "
           "DAILY, WEEKLY, MONTHLY, YEARLY. A rule is written like FREQ=WEEKLY;BYDAY=TU."_s;
    QString monthDays;
    for (int day = 1; day <= 31; ++day)
        monthDays += u"%1,-%1,"_s.arg(day);
    const QString crowded = u"FREQ=MONTHLY;BYMONTHDAY="_s + monthDays.chopped(1);
    QTest::newRow("more than libical holds")
        << u"2026-01-06"_s << u"UTC"_s << crowded
        << u"The recurrence rule %1 has more parts than can be worked out."_s.arg(crowded);
    QTest::newRow("too often") << u"0001-01-01"_s << u"UTC"_s << u"FREQ=DAILY"_s
                               << u"What began on 0001-01-01 has recurred too often since to be "
                                  "worked out."_s;
}

void tst_Occurrences::whatCannotBeWorkedOutIsExplained()
{
    QFETCH(QString, start);
    QFETCH(QString, zone);
    QFETCH(QString, rule);
    QFETCH(QString, message);
    const LocalTime first = start.isEmpty() ? LocalTime() : local(start + u"T15:00"_s);
    const auto found = occurrences({.start = first, .zone = zone, .rule = rule},
                                   {QDate(2026, 1, 1), QDate(2026, 12, 31)}, 5);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Input);
    QCOMPARE(found.error().message, message);
}

static const tests::Suite<tst_Occurrences> suite;
#include "tst_occurrences.moc"
