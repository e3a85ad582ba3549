#include "domain/dayoffset.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_DayOffset : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isToldInWordsAndReadAgain_data();
    void isToldInWordsAndReadAgain();
    void isReadHoweverItIsSaid_data();
    void isReadHoweverItIsSaid();
    void whatIsNoDistanceIsRefused_data();
    void whatIsNoDistanceIsRefused();
};

void tst_DayOffset::isToldInWordsAndReadAgain_data()
{
    QTest::addColumn<qint64>("days");
    QTest::addColumn<QString>("words");
    const auto row = [](qint64 days, const QString &words) {
        QTest::addRow("%lld", days) << days << words;
    };
    row(0, u"on the day"_s);
    row(-1, u"the day before"_s);
    row(1, u"the day after"_s);
    row(-2, u"2 days before"_s);
    row(3, u"3 days after"_s);
    row(-7, u"1 week before"_s);
    row(-14, u"2 weeks before"_s);
    row(14, u"2 weeks after"_s);
    row(-240, u"240 days before"_s);
    row(-3650, u"3,650 days before"_s);
}

void tst_DayOffset::isToldInWordsAndReadAgain()
{
    QFETCH(qint64, days);
    QTEST(dayOffsetWords(days), "words");
    QCOMPARE(checkDayOffset(dayOffsetWords(days)).value(), QString::number(days));
    QCOMPARE(dayOffsetFieldWords(QString::number(days)), dayOffsetWords(days));
}

void tst_DayOffset::isReadHoweverItIsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    const auto row = [](const char *text, const char *digits) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(digits);
    };
    row("-14", "-14");
    row("3", "3");
    row("14 days before", "-14");
    row("  2  Weeks Before ", "-14");
    row("The Day After", "1");
    row("1 day before", "-1");
    row("0 days after", "0");
}

void tst_DayOffset::isReadHoweverItIsSaid()
{
    QFETCH(QString, text);
    QTEST(checkDayOffset(text).value(), "digits");
}

void tst_DayOffset::whatIsNoDistanceIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"soon", "2 weeks", "2 3 weeks before", "2 moons before",
                             "99999999999999999999 days before", "before"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void tst_DayOffset::whatIsNoDistanceIsRefused()
{
    QFETCH(QString, text);
    const auto read = checkDayOffset(text);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Input);
    QCOMPARE(read.error().message,
             u"“%1” is no distance from the event: say it as “2 weeks before” or “the day after”, "
             "or in days, like -14."_s.arg(text));
}

static const Suite<tst_DayOffset> suite;
#include "tst_dayoffset.moc"
