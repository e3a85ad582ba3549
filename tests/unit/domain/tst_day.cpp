#include "domain/day.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_Day : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIsoDateIsADay_data();
    void anIsoDateIsADay();
    void anythingElseIsExplained_data();
    void anythingElseIsExplained();
    void aDateOfAnyPrecisionIsARange_data();
    void aDateOfAnyPrecisionIsARange();
    void aPeriodEndsTheDayBeforeItsAnniversary_data();
    void aPeriodEndsTheDayBeforeItsAnniversary();
};

void tst_Day::anIsoDateIsADay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    QTest::newRow("plain") << u"2024-03-05"_s << QDate(2024, 3, 5);
    QTest::newRow("leap day") << u"2024-02-29"_s << QDate(2024, 2, 29);
    QTest::newRow("leap day of a century") << u"2000-02-29"_s << QDate(2000, 2, 29);
    QTest::newRow("first") << u"0001-01-01"_s << QDate(1, 1, 1);
    QTest::newRow("last") << u"9999-12-31"_s << QDate(9999, 12, 31);
}

void tst_Day::anIsoDateIsADay()
{
    QFETCH(QString, text);
    QFETCH(QDate, day);
    const Result<QDate> result = dayFromText(text);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(*result, day);
}

void tst_Day::anythingElseIsExplained_data()
{
    const QString form = u"“%1” is not a day; write year, month and day, like 2024-03-05."_s;
    const QString month =
        u"“%1” is not in the calendar; years run from 0001, months from 01 to 12."_s;
    const QString day = u"“%1” is not in the calendar; that month runs from 01 to %2."_s;
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QString &text, const QString &sentence) {
        QTest::newRow(name) << text << sentence.arg(text);
    };
    row("nothing", u""_s, form);
    row("day first", u"05.03.2024"_s, form);
    row("slashes", u"2024/03/05"_s, form);
    row("one digit", u"2024-3-5"_s, form);
    row("month alone", u"2024-03"_s, form);
    row("with a time", u"2024-03-05T10:00"_s, form);
    row("blank before", u" 2024-03-05"_s, form);
    row("signs for digits", u"2024-+3--5"_s, form);
    row("digits of another script", u"٢٠٢٤-٠٣-٠٥"_s, form);
    row("thirteenth month", u"2024-13-01"_s, month);
    row("year nought", u"0000-01-01"_s, month);
    row("no leap year", u"2023-02-29"_s, day.arg(u"%1"_s, u"28"_s));
    row("no leap year of a century", u"1900-02-29"_s, day.arg(u"%1"_s, u"28"_s));
    row("31 April", u"2024-04-31"_s, day.arg(u"%1"_s, u"30"_s));
    row("day nought", u"2024-01-00"_s, day.arg(u"%1"_s, u"31"_s));
}

void tst_Day::anythingElseIsExplained()
{
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    const Result<QDate> result = dayFromText(text);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Input);
    QCOMPARE(result.error().message, sentence);
}

void tst_Day::aDateOfAnyPrecisionIsARange_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::newRow("year") << u"2024"_s << QDate(2024, 1, 1) << QDate(2024, 12, 31);
    QTest::newRow("month") << u"2023-04"_s << QDate(2023, 4, 1) << QDate(2023, 4, 30);
    QTest::newRow("february") << u"2023-02"_s << QDate(2023, 2, 1) << QDate(2023, 2, 28);
    QTest::newRow("leap february") << u"2024-02"_s << QDate(2024, 2, 1) << QDate(2024, 2, 29);
    QTest::newRow("december") << u"2024-12"_s << QDate(2024, 12, 1) << QDate(2024, 12, 31);
    QTest::newRow("day") << u"2024-03-05"_s << QDate(2024, 3, 5) << QDate(2024, 3, 5);
    QTest::newRow("no month") << u"2024-13"_s << QDate() << QDate();
    QTest::newRow("no day") << u"2023-02-29"_s << QDate() << QDate();
    QTest::newRow("no year") << u"0000"_s << QDate() << QDate();
    QTest::newRow("short year") << u"24"_s << QDate() << QDate();
    QTest::newRow("nothing") << u""_s << QDate() << QDate();
}

void tst_Day::aDateOfAnyPrecisionIsARange()
{
    QFETCH(QString, text);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    const DayRange range = dayRangeFromText(text).value_or(DayRange());
    QCOMPARE(range.first, first);
    QCOMPARE(range.last, last);
}

void tst_Day::aPeriodEndsTheDayBeforeItsAnniversary_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<int>("months");
    QTest::addColumn<QDate>("last");
    QTest::newRow("a year") << QDate(2026, 5, 4) << 12 << QDate(2027, 5, 3);
    QTest::newRow("a calendar year") << QDate(2026, 1, 1) << 12 << QDate(2026, 12, 31);
    QTest::newRow("from a leap day") << QDate(2024, 2, 29) << 12 << QDate(2025, 2, 27);
    QTest::newRow("to a leap year") << QDate(2023, 3, 1) << 12 << QDate(2024, 2, 29);
    QTest::newRow("four years of a leap day") << QDate(2024, 2, 29) << 48 << QDate(2028, 2, 28);
    QTest::newRow("one month") << QDate(2026, 3, 1) << 1 << QDate(2026, 3, 31);
    QTest::newRow("to a shorter month") << QDate(2026, 1, 31) << 1 << QDate(2026, 2, 27);
    QTest::newRow("to a shorter leap month") << QDate(2024, 1, 31) << 1 << QDate(2024, 2, 28);
    QTest::newRow("six months from a month's end") << QDate(2026, 8, 31) << 6 << QDate(2027, 2, 27);
    QTest::newRow("over the year's end") << QDate(2026, 11, 15) << 3 << QDate(2027, 2, 14);
    QTest::newRow("two years") << QDate(2026, 7, 1) << 24 << QDate(2028, 6, 30);
}

void tst_Day::aPeriodEndsTheDayBeforeItsAnniversary()
{
    QFETCH(QDate, start);
    QFETCH(int, months);
    QFETCH(QDate, last);
    QCOMPARE(lastDayAfterMonths(start, months), last);
}

static const tests::Suite<tst_Day> suite;
#include "tst_day.moc"
