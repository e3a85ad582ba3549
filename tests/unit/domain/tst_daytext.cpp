#include "domain/daytext.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_DayText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTimeIsShownWithoutSeconds_data();
    void aTimeIsShownWithoutSeconds();
    void aNearDayIsNamedWithItsWeekday_data();
    void aNearDayIsNamedWithItsWeekday();
    void aRangeSaysNothingTwice_data();
    void aRangeSaysNothingTwice();
};

void tst_DayText::aTimeIsShownWithoutSeconds_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("shown");
    QTest::newRow("C") << QLocale::c() << u"14:03"_s;
    QTest::newRow("British") << QLocale(u"en_GB"_s) << u"14:03"_s;
    QTest::newRow("American") << QLocale(u"en_US"_s) << u"2:03 PM"_s;
    QTest::newRow("German") << QLocale(u"de_DE"_s) << u"14:03"_s;
}

void tst_DayText::aTimeIsShownWithoutSeconds()
{
    QFETCH(QLocale, locale);
    QTEST(timeText(QTime(14, 3, 59), locale).simplified(), "shown");
}

void tst_DayText::aNearDayIsNamedWithItsWeekday_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("shown");
    QTest::newRow("C") << QLocale::c() << u"Tuesday 6 January"_s;
    QTest::newRow("British") << QLocale(u"en_GB"_s) << u"Tuesday 6 January"_s;
    QTest::newRow("American") << QLocale(u"en_US"_s) << u"Tuesday, January 6"_s;
    QTest::newRow("German") << QLocale(u"de_DE"_s) << u"Dienstag 6. Januar"_s;
    QTest::newRow("Spanish") << QLocale(u"es_ES"_s) << u"martes 6 de enero"_s;
}

void tst_DayText::aNearDayIsNamedWithItsWeekday()
{
    QFETCH(QLocale, locale);
    QTEST(weekdayText(QDate(2026, 1, 6), locale), "shown");
}

void tst_DayText::aRangeSaysNothingTwice_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QString>("shown");
    const QLocale british(u"en_GB"_s);
    const QLocale american(u"en_US"_s);
    const QLocale german(u"de_DE"_s);
    const QLocale spanish(u"es_ES"_s);
    const QDate start(2026, 3, 8);
    QTest::newRow("a day") << british << start << start << u"8 March"_s;
    QTest::newRow("a month") << british << start << QDate(2026, 3, 28) << u"8 to 28 March"_s;
    QTest::newRow("months") << british << start << QDate(2026, 4, 5) << u"8 March to 5 April"_s;
    QTest::newRow("years") << british << start << QDate(2027, 3, 8)
                           << u"8 March 2026 to 8 March 2027"_s;
    QTest::newRow("American") << american << start << QDate(2026, 3, 28) << u"March 8 to 28"_s;
    QTest::newRow("American years")
        << american << start << QDate(2027, 3, 28) << u"March 8, 2026 to March 28, 2027"_s;
    QTest::newRow("German") << german << start << QDate(2026, 3, 28) << u"8. to 28. März"_s;
    QTest::newRow("Spanish") << spanish << start << QDate(2026, 3, 28) << u"8 to 28 de marzo"_s;
}

void tst_DayText::aRangeSaysNothingTwice()
{
    QFETCH(QLocale, locale);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QTEST(dayRangeText(first, last, locale), "shown");
}

static const tests::Suite<tst_DayText> suite;
#include "tst_daytext.moc"
