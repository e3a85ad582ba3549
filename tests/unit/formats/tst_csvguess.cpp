#include "formats/csvguess.h"

#include "formats/csvdialect.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_CsvGuess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void separatorsHaveNames_data();
    void separatorsHaveNames();
    void theSeparatorIsFoundByTrial_data();
    void theSeparatorIsFoundByTrial();
    void theFirstRowIsAHeaderUnlessItIsData_data();
    void theFirstRowIsAHeaderUnlessItIsData();
    void aKnownHeaderDecides();
    void aSampleIsBounded();
};

void tst_CsvGuess::separatorsHaveNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("separator");

    for (const QChar separator : csvSeparators())
        QTest::newRow(QByteArray::number(separator.unicode(), 16).constData())
            << QString(separator) << QString(separator);
    QTest::newRow("tab") << u"tab"_s << u"\t"_s;
    QTest::newRow("escaped tab") << u"\\t"_s << u"\t"_s;
    QTest::newRow("semicolon") << u"Semicolon"_s << u";"_s;
    QTest::newRow("comma") << u"comma"_s << u","_s;
    QTest::newRow("pipe") << u"PIPE"_s << u"|"_s;
    QTest::newRow("a quote") << u"\""_s << QString();
    QTest::newRow("two") << u",,"_s << QString();
    QTest::newRow("none") << QString() << QString();
}

void tst_CsvGuess::separatorsHaveNames()
{
    QFETCH(QString, name);
    QFETCH(QString, separator);
    const auto named = csvSeparatorNamed(name);
    QCOMPARE(named ? QString(*named) : QString(), separator);
}

void tst_CsvGuess::theSeparatorIsFoundByTrial_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("separator");

    QTest::newRow("commas") << u"a,b\nc,d"_s << QChar(u',');
    QTest::newRow("semicolons") << u"a;b\nc;d"_s << QChar(u';');
    QTest::newRow("tabs") << u"a\tb\nc\td"_s << QChar(u'\t');
    QTest::newRow("bars") << u"a|b\nc|d"_s << QChar(u'|');
    QTest::newRow("decimal commas")
        << u"name;amount;fee\nA;1,50;0,10\nB;2,00;0,20"_s << QChar(u';');
    QTest::newRow("lists in cells")
        << u"name,emails\nA,a@x.org; b@x.org\nB,c@x.org"_s << QChar(u',');
    QTest::newRow("separators in quotes") << u"\"a;b;c\",d\n\"e;f;g\",h"_s << QChar(u',');
    QTest::newRow("as many of both, all in one header")
        << u"Name, first;Town\nDoe, Jane;Bonn"_s << QChar(u';');
    QTest::newRow("ragged rows") << u"a;b;c\nd;e\nf;g;h;i\nj;k;l"_s << QChar(u';');
    QTest::newRow("line breaks in quotes")
        << u"a;b\n\"x,y\n,z,\n,\";c\n\"u,v\n\";d"_s << QChar(u';');
    QTest::newRow("a quote that is never closed") << u"a;b\nc;d\ne;\"f\n"_s << QChar(u';');
    QTest::newRow("one column with commas below") << u"Name\nDoe, Jane\nRoe, Max"_s << QChar(u',');
    QTest::newRow("one column with bars below") << u"Name\nx|y\nz|u"_s << QChar(u',');
    QTest::newRow("a line that names it") << u"sep=|\na,b,c\nd,e,f"_s << QChar(u'|');
    QTest::newRow("a header alone") << u"first;last;town"_s << QChar(u';');
    QTest::newRow("blank lines") << u"\n\n\n"_s << QChar(u',');
}

void tst_CsvGuess::theSeparatorIsFoundByTrial()
{
    QFETCH(QString, text);
    QFETCH(QChar, separator);
    QCOMPARE(guessCsvSeparator(text), separator);
}

void tst_CsvGuess::theFirstRowIsAHeaderUnlessItIsData_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isHeader");

    QTest::newRow("words above words") << u"first,last\nJane,Doe"_s << true;
    QTest::newRow("words alone") << u"first,last"_s << true;
    QTest::newRow("words above values") << u"name,email,since\nJane,j@x.org,2024-01-01"_s << true;
    QTest::newRow("years above numbers") << u"name,2023,2024\nJane,10,20"_s << true;
    QTest::newRow("numbers above words") << u"1,2\na,b"_s << true;
    QTest::newRow("an empty cell") << u"name,\nJane,1"_s << true;
    QTest::newRow("an e-mail") << u"Jane,j@x.org\nMax,m@x.org"_s << false;
    QTest::newRow("a date") << u"Jane,1.2.2024\nMax,x"_s << false;
    QTest::newRow("an instant") << u"Jane,2024-02-01T10:00:00Z"_s << false;
    QTest::newRow("an address of the web") << u"Jane,https://x.org\nMax,"_s << false;
    QTest::newRow("a phone") << u"Jane,+39 051 555 0134"_s << false;
    QTest::newRow("a number above numbers") << u"1,Jane\n2,Max\n,Ada"_s << false;
    QTest::newRow("one column of words") << u"Cream\nHYPER\nHypernode"_s << false;
    QTest::newRow("one column, one word") << u"Name"_s << true;
    QTest::newRow("a word above e-mails") << u"who\na@x.org\nb@x.org"_s << true;
    QTest::newRow("e-mails only") << u"a@x.org\nb@x.org"_s << false;
    QTest::newRow("a long word above numbers") << QString(QString(400, u'x') + u"\n1\n2"_s) << true;
}

void tst_CsvGuess::theFirstRowIsAHeaderUnlessItIsData()
{
    QFETCH(QString, text);
    QFETCH(bool, isHeader);
    QCOMPARE(guessCsvHeader(csvSample(text, u','), {}), isHeader);
}

void tst_CsvGuess::aKnownHeaderDecides()
{
    const auto isKnown = [](const QString &header) { return header == u"Name"_s; };
    QCOMPARE(guessCsvHeader({{u" Name "_s}, {u"Cream"_s}}, isKnown), true);
    QCOMPARE(guessCsvHeader({{u"Name"_s, u"2024-01-01"_s}, {u"Cream"_s, u"x"_s}}, isKnown), true);
    QCOMPARE(guessCsvHeader({{u"Nome"_s}, {u"Cream"_s}}, isKnown), false);
}

void tst_CsvGuess::aSampleIsBounded()
{
    QCOMPARE(csvSample(u"a,b\n"_s.repeated(5000), u',').size(), 1000);
    QCOMPARE(
        csvSample(QString(400'000, u'x') + u"\n"_s + (QString(400'000, u'y') + u"\n"_s).repeated(5),
                  u',')
            .size(),
        3);
    QCOMPARE(csvSample(u"a,b\n\nc\n\"d"_s, u','), (CsvSample{{u"a"_s, u"b"_s}, {u"c"_s}}));
}

static const tests::Suite<tst_CsvGuess> suite;
#include "tst_csvguess.moc"
