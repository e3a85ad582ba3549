#include "domain/daytext.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_DayText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTimeIsShownWithoutSeconds_data();
    void aTimeIsShownWithoutSeconds();
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

static const tests::Suite<tst_DayText> suite;
#include "tst_daytext.moc"
