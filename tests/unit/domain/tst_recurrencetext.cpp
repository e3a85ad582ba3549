#include "domain/recurrencetext.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

RecurringTime from(const QString &start, const QString &rule)
{
    return {.start = localTimeFromText(start).value(), .zone = u"Europe/Amsterdam"_s, .rule = rule};
}

} // namespace

class tst_RecurrenceText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCommonRuleIsSaidInWords_data();
    void aCommonRuleIsSaidInWords();
    void anyOtherRuleStandsForItself_data();
    void anyOtherRuleStandsForItself();
    void daysAndTimesAreThoseOfTheLocale();
};

void tst_RecurrenceText::aCommonRuleIsSaidInWords_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("words");
    const std::pair<const char *, const char *> rules[] = {
        {"", "6 Jan 2026 at 15:00"},
        {"FREQ=DAILY", "Every day at 15:00"},
        {"FREQ=DAILY;INTERVAL=2", "Every second day at 15:00"},
        {"FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "Every day from Monday to Friday at 15:00"},
        {"FREQ=WEEKLY", "Every Tuesday at 15:00"},
        {"FREQ=WEEKLY;BYDAY=TH", "Every Thursday at 15:00"},
        {"FREQ=WEEKLY;BYDAY=TU,TH", "Every Tuesday and Thursday at 15:00"},
        {"FREQ=WEEKLY;BYDAY=MO,TU,FR", "Every Monday, Tuesday and Friday at 15:00"},
        {"FREQ=WEEKLY;BYDAY=FR,MO,TU,WE,TH", "Every day from Monday to Friday at 15:00"},
        {"FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "Every second Thursday at 15:00"},
        {"FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH", "Every third week on Tuesday and Thursday at 15:00"},
        {"FREQ=WEEKLY;WKST=SU", "Every Tuesday at 15:00"},
        {"FREQ=WEEKLY;COUNT=1", "Every Tuesday at 15:00, 1 time"},
        {"FREQ=WEEKLY;COUNT=12", "Every Tuesday at 15:00, 12 times"},
        {"FREQ=WEEKLY;UNTIL=20261231", "Every Tuesday at 15:00, until 31 Dec 2026"},
        {"FREQ=WEEKLY;UNTIL=20261231T230000Z", "Every Tuesday at 15:00, until 1 Jan 2027"},
        {"FREQ=MONTHLY", "On day 6 of each month at 15:00"},
        {"FREQ=MONTHLY;BYMONTHDAY=15", "On day 15 of each month at 15:00"},
        {"FREQ=MONTHLY;BYMONTHDAY=-1", "The last day of each month at 15:00"},
        {"FREQ=MONTHLY;BYDAY=1MO", "The first Monday of each month at 15:00"},
        {"FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", "The first Monday of each month at 15:00"},
        {"FREQ=MONTHLY;BYDAY=1MO,3MO", "The first and third Monday of each month at 15:00"},
        {"FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR", "The last Friday of every second month at 15:00"},
        {"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
         "The last working day of each month at 15:00"},
        {"FREQ=YEARLY", "Every year on 6 January at 15:00"},
        {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "Every year on 29 February at 15:00"},
        {"FREQ=YEARLY;BYMONTH=6", "Every year on 6 June at 15:00"},
        {"FREQ=YEARLY;BYMONTH=6;BYDAY=1MO", "The first Monday of June each year at 15:00"},
    };
    for (const auto &[rule, words] : rules)
        QTest::newRow(*rule == '\0' ? "once" : rule)
            << QString::fromLatin1(rule) << QString::fromLatin1(words);
}

void tst_RecurrenceText::aCommonRuleIsSaidInWords()
{
    QFETCH(QString, rule);
    QTEST(recurrenceText(from(u"2026-01-06T15:00"_s, rule), QLocale::c()), "words");
}

void tst_RecurrenceText::anyOtherRuleStandsForItself_data()
{
    QTest::addColumn<QString>("rule");
    for (const char *rule : {"FREQ=WEEKLY;INTERVAL=7",
                             "FREQ=DAILY;BYHOUR=9,17",
                             "FREQ=DAILY;BYMONTHDAY=1,15",
                             "FREQ=DAILY;INTERVAL=2;BYDAY=MO",
                             "FREQ=WEEKLY;BYMONTH=1,2",
                             "FREQ=MONTHLY;BYDAY=MO",
                             "FREQ=MONTHLY;BYDAY=1MO,2TU",
                             "FREQ=MONTHLY;BYDAY=-2MO",
                             "FREQ=MONTHLY;BYMONTHDAY=1,15",
                             "FREQ=MONTHLY;BYMONTHDAY=-2",
                             "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
                             "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
                             "FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=1",
                             "FREQ=YEARLY;INTERVAL=2",
                             "FREQ=YEARLY;BYMONTHDAY=6",
                             "FREQ=YEARLY;BYDAY=1MO",
                             "FREQ=YEARLY;BYMONTH=1,6",
                             "FREQ=YEARLY;BYWEEKNO=20",
                             "FREQ=YEARLY;BYYEARDAY=100",
                             "not a rule"})
        QTest::newRow(rule) << QString::fromLatin1(rule);
}

void tst_RecurrenceText::anyOtherRuleStandsForItself()
{
    QFETCH(QString, rule);
    QCOMPARE(recurrenceText(from(u"2026-01-06T15:00"_s, rule), QLocale::c()), rule);
}

void tst_RecurrenceText::daysAndTimesAreThoseOfTheLocale()
{
    const RecurringTime weekly = from(u"2026-01-06T15:00"_s, u"FREQ=WEEKLY;UNTIL=20261231"_s);
    QCOMPARE(recurrenceText(weekly, QLocale(u"en_US"_s)),
             u"Every Tuesday at 3:00 PM, until Dec 31, 2026"_s);
}

static const tests::Suite<tst_RecurrenceText> suite;
#include "tst_recurrencetext.moc"
