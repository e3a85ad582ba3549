#include "formats/dateguess.h"

#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_DateGuess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void datesOfAFileAreRecognised_data();
    void datesOfAFileAreRecognised();
};

void tst_DateGuess::datesOfAFileAreRecognised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("cells");
    QTest::addColumn<bool>("isAmbiguous");

    const auto row = [](const char *what, const QString &text, const QString &name, int cells,
                        bool isAmbiguous = false) {
        QTest::newRow(what) << text << name << cells << isAmbiguous;
    };
    const QString iso = u"YYYY-MM-DD"_s;
    row("no rows", QString(), iso, 0);
    row("no dates", u"a,b\nc,d"_s, iso, 0);
    row("ISO", u"a,2024-02-01\nb,2024-03-31"_s, iso, 2);
    row("year first with slashes", u"2024/02/01"_s, u"YYYY/MM/DD"_s, 1);
    row("instants", u"2024-02-01 10:00:00\n2024-02-02T10:00:00Z"_s, iso, 2);
    row("dots", u"01.02.2024\n03.04.2024"_s, u"DD.MM.YYYY"_s, 2);
    row("short with dots", u"1.2.2024"_s, u"DD.MM.YYYY"_s, 1);
    row("dots with the month first", u"1.2.2024\n2.28.2024"_s, u"MM.DD.YYYY"_s, 2);
    row("day first", u"01/02/2024\n31/02/2023\n28/02/2023"_s, u"DD/MM/YYYY"_s, 2);
    row("month first", u"01/02/2024\n02/28/2023"_s, u"MM/DD/YYYY"_s, 2);
    row("day first with hyphens", u"01-02-2024\n28-02-2023"_s, u"DD-MM-YYYY"_s, 2);
    row("month first with hyphens", u"2-28-2023"_s, u"MM-DD-YYYY"_s, 1);
    row("either way", u"01/02/2024\n03/04/2024"_s, u"DD/MM/YYYY"_s, 2, true);
    row("decided in another column", u"01/02/2024,x\n,12/31/2024\n,1/1/2024"_s, u"MM/DD/YYYY"_s, 3);
    row("contradicting", u"28/02/2024\n02/28/2024"_s, u"DD/MM/YYYY"_s, 2, true);
    row("two separators", u"1/2/2024\n1-2-2024\n28-2-2024"_s, u"DD-MM-YYYY"_s, 3);
    row("two forms", u"2024-01-01,1.2.2024\n2024-01-02,\n2024-01-03,"_s, iso, 3);
    row("mostly words", u"x\ny\n1/2/2024"_s, iso, 0);
    row("mostly dates", u"unknown\n1.2.2024\n1.3.2024"_s, u"DD.MM.YYYY"_s, 2);
    row("years of two digits", u"1.2.24\n3.4.24"_s, iso, 0);
    row("impossible days", u"30.02.2024"_s, iso, 0);
    row("compact", u"20240201,x\n20231231,y"_s, u"YYYYMMDD"_s, 2);
    row("numbers of eight digits", u"20240201\n20231399"_s, iso, 0);
    row("compact numbers beside dates", u"20240201,1.2.2024"_s, u"DD.MM.YYYY"_s, 1);
    row("ragged rows", u"a\nb,1.2.2024\nc,2.2.2024,3.2.2024"_s, u"DD.MM.YYYY"_s, 3);
}

void tst_DateGuess::datesOfAFileAreRecognised()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(int, cells);
    QFETCH(bool, isAmbiguous);
    const DateGuess guess = guessDates(csvSample(text, u','));
    QCOMPARE(guess.format.name(), name);
    QCOMPARE(guess.cells, cells);
    QCOMPARE(guess.isAmbiguous, isAmbiguous);
}

static const tests::Suite<tst_DateGuess> suite;
#include "tst_dateguess.moc"
