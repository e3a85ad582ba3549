#include "domain/recurrence.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_Recurrence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleIsStoredInUpperCase_data();
    void aRuleIsStoredInUpperCase();
    void everyPartIsRead();
    void itEndsWithItsLastDay_data();
    void itEndsWithItsLastDay();
    void anythingElseIsExplained_data();
    void anythingElseIsExplained();
    void anEndlessTextIsRefused();
};

void tst_Recurrence::aRuleIsStoredInUpperCase_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stored");
    const std::pair<const char *, const char *> rules[] = {
        {"FREQ=DAILY", "FREQ=DAILY"},
        {" rrule:freq=weekly;byday=tu ", "FREQ=WEEKLY;BYDAY=TU"},
        {"BYDAY=TU;FREQ=WEEKLY", "BYDAY=TU;FREQ=WEEKLY"},
        {"FREQ=MONTHLY;BYDAY=1MO,-1FR", "FREQ=MONTHLY;BYDAY=1MO,-1FR"},
        {"FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=-1"},
        {"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
         "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"},
        {"FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=10", "FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=10"},
        {"FREQ=WEEKLY;UNTIL=20261231", "FREQ=WEEKLY;UNTIL=20261231"},
        {"FREQ=WEEKLY;UNTIL=20261231T150000", "FREQ=WEEKLY;UNTIL=20261231T150000"},
        {"FREQ=WEEKLY;UNTIL=20261231T150000Z", "FREQ=WEEKLY;UNTIL=20261231T150000Z"},
        {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"},
        {"FREQ=YEARLY;BYWEEKNO=20,-1;BYDAY=MO", "FREQ=YEARLY;BYWEEKNO=20,-1;BYDAY=MO"},
        {"FREQ=YEARLY;BYDAY=53MO", "FREQ=YEARLY;BYDAY=53MO"},
        {"FREQ=YEARLY;BYYEARDAY=1,-366", "FREQ=YEARLY;BYYEARDAY=1,-366"},
        {"FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0;BYSECOND=0",
         "FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0;BYSECOND=0"},
    };
    for (const auto &[text, stored] : rules)
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(stored);
}

void tst_Recurrence::aRuleIsStoredInUpperCase()
{
    QFETCH(QString, text);
    QFETCH(QString, stored);
    QCOMPARE(checkRecurrence(text).value_or(QString()), stored);
}

void tst_Recurrence::everyPartIsRead()
{
    const Result<RecurrenceRule> yearly = RecurrenceRule::parse(
        u"RRULE:FREQ=YEARLY;INTERVAL=3;UNTIL=20301231;BYDAY=+1MO,-1SU,WE;BYMONTH=2,12;"
        "BYMONTHDAY=1,-31;BYYEARDAY=7;BYSETPOS=-2;BYHOUR=0;BYMINUTE=59;BYSECOND=60;WKST=SU"_s);
    QVERIFY(yearly);
    QVERIFY(*yearly ==
            (RecurrenceRule{.frequency = Frequency::Yearly,
                            .interval = 3,
                            .until = u"20301231"_s,
                            .weekdays = {{1, Qt::Monday}, {-1, Qt::Sunday}, {0, Qt::Wednesday}},
                            .seconds = {60},
                            .minutes = {59},
                            .hours = {0},
                            .monthDays = {1, -31},
                            .yearDays = {7},
                            .months = {2, 12},
                            .positions = {-2},
                            .weekStart = Qt::Sunday}));
    const Result<RecurrenceRule> weeks =
        RecurrenceRule::parse(u"FREQ=YEARLY;COUNT=5;BYWEEKNO=1,-53"_s);
    QVERIFY(weeks);
    QVERIFY(*weeks ==
            (RecurrenceRule{.frequency = Frequency::Yearly, .count = 5, .weeks = {1, -53}}));
}

void tst_Recurrence::itEndsWithItsLastDay_data()
{
    QTest::addColumn<QString>("until");
    QTest::addColumn<QString>("instant");
    QTest::newRow("no end") << u""_s << u""_s;
    QTest::newRow("a day") << u";UNTIL=20260706"_s << u"2026-07-06T21:59:59Z"_s;
    QTest::newRow("a time in the zone") << u";UNTIL=20260706T150000"_s << u"2026-07-06T13:00:00Z"_s;
    QTest::newRow("an instant") << u";UNTIL=20260706T150000Z"_s << u"2026-07-06T15:00:00Z"_s;
}

void tst_Recurrence::itEndsWithItsLastDay()
{
    QFETCH(QString, until);
    QFETCH(QString, instant);
    const auto rule = RecurrenceRule::parse(u"FREQ=WEEKLY"_s + until);
    QVERIFY(rule);
    const auto end = untilOf(*rule, QTimeZone("Europe/Amsterdam"));
    QCOMPARE(end ? end->toString(Qt::ISODate) : QString(), instant);
}

void tst_Recurrence::anythingElseIsExplained_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    const std::pair<const char *, const char *> wrong[] = {
        {"", "“” is no part of a rule."},
        {"every Tuesday", "“EVERY TUESDAY” is no part of a rule."},
        {"BYDAY=TU", "FREQ is missing, how often it recurs."},
        {"FREQ=HOURLY", "FREQ is one of DAILY, WEEKLY, MONTHLY, YEARLY."},
        {"FREQ=WEEKLY;FREQ=DAILY", "FREQ is there twice."},
        {"FREQ=WEEKLY;", "“” is no part of a rule."},
        {"RRULE:RRULE:FREQ=WEEKLY", "“RRULE:FREQ=WEEKLY” is no part of a rule."},
        {"FREQ=WEEKLY;RSCALE=CHINESE", "“RSCALE=CHINESE” is no part of a rule."},
        {"FREQ=WEEKLY;INTERVAL=0", "“INTERVAL=0” needs a whole number from 1 to 1000."},
        {"FREQ=WEEKLY;COUNT=-1", "“COUNT=-1” needs a whole number from 1 to 100000."},
        {"FREQ=WEEKLY;COUNT=4294967297",
         "“COUNT=4294967297” needs a whole number from 1 to 100000."},
        {"FREQ=WEEKLY;UNTIL=20260230",
         "UNTIL is a day or a time like 20261231 or 20261231T150000Z."},
        {"FREQ=WEEKLY;UNTIL=2026-12-31",
         "UNTIL is a day or a time like 20261231 or 20261231T150000Z."},
        {"FREQ=WEEKLY;UNTIL=20261231T250000",
         "UNTIL is a day or a time like 20261231 or 20261231T150000Z."},
        {"FREQ=WEEKLY;COUNT=3;UNTIL=20261231",
         "Either UNTIL or COUNT says when it ends, not both."},
        {"FREQ=WEEKLY;BYDAY=Tuesday",
         "BYDAY lists days like TU, 1MO (the first Monday) and -1FR (the last Friday)."},
        {"FREQ=MONTHLY;BYDAY=0MO",
         "BYDAY lists days like TU, 1MO (the first Monday) and -1FR (the last Friday)."},
        {"FREQ=WEEKLY;BYDAY=",
         "BYDAY lists days like TU, 1MO (the first Monday) and -1FR (the last Friday)."},
        {"FREQ=WEEKLY;BYDAY=1MO",
         "A number in BYDAY goes with FREQ=MONTHLY, or with FREQ=YEARLY without BYWEEKNO."},
        {"FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO",
         "A number in BYDAY goes with FREQ=MONTHLY, or with FREQ=YEARLY without BYWEEKNO."},
        {"FREQ=WEEKLY;BYMONTHDAY=3", "BYMONTHDAY does not go with FREQ=WEEKLY."},
        {"FREQ=MONTHLY;BYYEARDAY=3", "BYYEARDAY goes with FREQ=YEARLY only."},
        {"FREQ=MONTHLY;BYWEEKNO=3", "BYWEEKNO goes with FREQ=YEARLY only."},
        {"FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS goes with FREQ=MONTHLY or FREQ=YEARLY and needs "
                                    "another part that begins with BY."},
        {"FREQ=WEEKLY;BYDAY=TU,TH;BYSETPOS=1", "BYSETPOS goes with FREQ=MONTHLY or FREQ=YEARLY and "
                                               "needs another part that begins with BY."},
        {"FREQ=WEEKLY;BYDAY=TU,TH,TU", "TU is there twice."},
        {"FREQ=MONTHLY;BYMONTHDAY=1,15,+1", "+1 is there twice."},
        {"FREQ=DAILY;BYHOUR=9,10,11,12,13;BYMINUTE=0,10,20,30,40",
         "It recurs more than 24 times a day."},
        {"FREQ=YEARLY;BYMONTH=13", "“BYMONTH=13” needs whole numbers from 1 to 12."},
        {"FREQ=YEARLY;BYMONTH=-1", "“BYMONTH=-1” needs whole numbers from 1 to 12."},
        {"FREQ=MONTHLY;BYMONTHDAY=0", "“BYMONTHDAY=0” needs whole numbers from 1 to 31."},
        {"FREQ=DAILY;BYHOUR=9,,10", "“BYHOUR=9,,10” needs whole numbers from 0 to 23."},
        {"FREQ=WEEKLY;WKST=XX", "WKST is one of MO, TU, WE, TH, FR, SA and SU."},
    };
    for (const auto &[text, reason] : wrong)
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromUtf8(reason);
}

void tst_Recurrence::anythingElseIsExplained()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    const Result<QString> result = checkRecurrence(text);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Input);
    QCOMPARE(result.error().message,
             u"“%1” is not a recurrence rule (RFC 5545, section 3.3.10). %2 A rule is written "
             "like FREQ=WEEKLY;BYDAY=TU."_s.arg(text, reason));
}

void tst_Recurrence::anEndlessTextIsRefused()
{
    const Result<QString> result =
        checkRecurrence(u"FREQ=MONTHLY;BYMONTHDAY=1"_s + u",1"_s.repeated(1000000));
    QVERIFY(!result);
    QCOMPARE(result.error().message,
             u"A recurrence rule (RFC 5545, section 3.3.10) is no longer than 2500 characters."_s);
}

static const tests::Suite<tst_Recurrence> suite;
#include "tst_recurrence.moc"
