#include "csvtesting.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

using Rows = QList<QStringList>;

class tst_CsvReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTextIsReadAsRows_data();
    void aTextIsReadAsRows();
    void everyRowKnowsItsPhysicalLine_data();
    void everyRowKnowsItsPhysicalLine();
    void everyRowKnowsHowItCame();
    void theFirstCellsOfARowAreKeptAsTheyCame();
    void aQuoteThatIsNeverClosedIsAnErrorWhereItOpens_data();
    void aQuoteThatIsNeverClosedIsAnErrorWhereItOpens();
    void aGuardIsTakenOffWhenAsked();
    void blankCellsAreKnown();
    void cellsBeyondTheLastAreEmpty();
    void theReaderTellsHowFarItIs();
    void aCellOfTenMegabytesIsRead();
};

void tst_CsvReader::aTextIsReadAsRows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QChar>("separator");
    QTest::addColumn<Rows>("rows");

    const QChar comma = u',';
    const Rows plain = {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("nothing") << QString() << comma << Rows();
    QTest::newRow("CRLF") << u"a,b\r\nc,d\r\n"_s << comma << plain;
    QTest::newRow("LF") << u"a,b\nc,d\n"_s << comma << plain;
    QTest::newRow("lone CR") << u"a,b\rc,d\r"_s << comma << plain;
    QTest::newRow("all line ends mixed") << u"a,b\r\n\n\rc,d"_s << comma << plain;
    QTest::newRow("no line end at the end") << u"a,b\nc,d"_s << comma << plain;
    QTest::newRow("semicolons") << u"a;b\nc;d"_s << QChar(u';') << plain;
    QTest::newRow("tabs") << u"a\tb\nc\td"_s << QChar(u'\t') << plain;
    QTest::newRow("bars") << u"a|b\nc|d"_s << QChar(u'|') << plain;
    QTest::newRow("a line that names the separator")
        << u"sep=;\r\na;b\r\nc;d"_s << QChar(u';') << plain;
    QTest::newRow("a line that names another separator")
        << u"sep=;\r\n"_s << comma << Rows{{u"sep=;"_s}};
    QTest::newRow("only a line that names the separator") << u"sep=;"_s << QChar(u';') << Rows();
    QTest::newRow("blank lines") << u"\n \t\na,b\n\r\n   \nc,d\n \n"_s << comma << plain;
    QTest::newRow("empty cells are no blank line")
        << u",\n\t\n\"\"\n"_s << comma << Rows{{QString(), QString()}, {QString()}};
    QTest::newRow("empty cells with tabs")
        << u"\t\n\t\t"_s << QChar(u'\t')
        << Rows{{QString(), QString()}, {QString(), QString(), QString()}};
    QTest::newRow("ragged") << u"a,b\nc\nd,e,f\ng,"_s << comma
                            << Rows{{u"a"_s, u"b"_s},
                                    {u"c"_s},
                                    {u"d"_s, u"e"_s, u"f"_s},
                                    {u"g"_s, QString()}};
    QTest::newRow("quotes") << u"\"a\",\"b,c\"\n"_s << comma << Rows{{u"a"_s, u"b,c"_s}};
    QTest::newRow("doubled quotes") << u"\"say \"\"a\"\"\",\"\"\"\",\"\""_s << comma
                                    << Rows{{u"say \"a\""_s, u"\""_s, QString()}};
    QTest::newRow("line breaks in quotes") << u"\"a\r\nb\",\"c\nd\",\"e\rf\"\r\ng"_s << comma
                                           << Rows{{u"a\r\nb"_s, u"c\nd"_s, u"e\rf"_s}, {u"g"_s}};
    QTest::newRow("text after a closing quote") << u"\"a\"b,\"a\" ,\"a\"\"b\"c\"d\"\n"_s << comma
                                                << Rows{{u"ab"_s, u"a "_s, u"a\"bc\"d\""_s}};
    QTest::newRow("quotes within a cell")
        << u"5\" disk, \"a\"\n"_s << comma << Rows{{u"5\" disk"_s, u" \"a\""_s}};
    QTest::newRow("values stay as they are")
        << u"007,=1+1,'@x, a ,שלום,😀,e\u0301,\u00a0"_s << comma
        << Rows{{u"007"_s, u"=1+1"_s, u"'@x"_s, u" a "_s, u"שלום"_s, u"😀"_s, u"e\u0301"_s,
                 u"\u00a0"_s}};
}

void tst_CsvReader::aTextIsReadAsRows()
{
    QFETCH(QString, text);
    QFETCH(QChar, separator);
    QFETCH(Rows, rows);
    QCOMPARE(tests::csvRows(CsvReader(text, separator)), rows);
}

void tst_CsvReader::everyRowKnowsItsPhysicalLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("lines");

    QTest::newRow("one a line") << u"a\nb\r\nc\rd"_s << QList<int>{1, 2, 3, 4};
    QTest::newRow("blank lines count") << u"\n\r\na\n \n\rb\n"_s << QList<int>{3, 6};
    QTest::newRow("breaks in quotes count") << u"a\n\"b\nc\r\nd\re\"\nf\n"_s << QList<int>{1, 2, 6};
    QTest::newRow("the line that names the separator") << u"sep=,\na\nb"_s << QList<int>{2, 3};
}

void tst_CsvReader::everyRowKnowsItsPhysicalLine()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, lines);
    CsvReader reader(text, u',');
    CsvRow row;
    QList<int> read;
    while (reader.next(row).value())
        read << row.line();
    QCOMPARE(read, lines);
}

void tst_CsvReader::everyRowKnowsHowItCame()
{
    const QStringList sources = {u"a,\"b\r\n\"\"c\"\"\""_s, u" d ,"_s, u"\"e\"f"_s};
    CsvReader reader(sources.join(u"\r\n\r\n"_s), u',');
    CsvRow row;
    QStringList read;
    while (reader.next(row).value())
        read << row.source().toString();
    QCOMPARE(read, sources);
}

void tst_CsvReader::theFirstCellsOfARowAreKeptAsTheyCame()
{
    CsvReader reader(u"a,\"b,c\",\"d\"\"e\",f"_s, u',');
    CsvRow row;
    QVERIFY(reader.next(row).value());
    QStringList read;
    for (int cells = 0; cells <= 5; ++cells)
        read << row.source(cells).toString();
    QCOMPARE(read, (QStringList{u""_s, u"a"_s, u"a,\"b,c\""_s, u"a,\"b,c\",\"d\"\"e\""_s,
                                u"a,\"b,c\",\"d\"\"e\",f"_s, u"a,\"b,c\",\"d\"\"e\",f"_s}));
}

void tst_CsvReader::aQuoteThatIsNeverClosedIsAnErrorWhereItOpens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");

    QTest::newRow("at once") << u"\""_s << 1 << 1;
    QTest::newRow("in a later cell") << u"a,b\nc,\"d\ne,f\ng,h\n"_s << 2 << 3;
    QTest::newRow("after breaks in quotes") << u"a\n\"b\r\nc\",😀,\"d"_s << 3 << 6;
    QTest::newRow("closed by a doubled one") << u"a\r\"b\"\""_s << 2 << 1;
}

void tst_CsvReader::aQuoteThatIsNeverClosedIsAnErrorWhereItOpens()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(int, column);
    CsvReader reader(text, u',');
    CsvRow row;
    Result<bool> read = reader.next(row);
    while (read && *read)
        read = reader.next(row);
    QVERIFY(!read);
    QCOMPARE(
        read.error().message,
        u"Line %1, column %2: the quote that opens here is never closed."_s.arg(line).arg(column));
    QCOMPARE(read.error().line, line);
    QCOMPARE(read.error().column, column);
    QCOMPARE(reader.next(row).value(), false);
}

void tst_CsvReader::aGuardIsTakenOffWhenAsked()
{
    const QString text = u"'=1+1,\"'-1\",''=x,'a,'\n"_s;
    QCOMPARE(tests::csvRows(CsvReader(text, u',', true)),
             (Rows{{u"=1+1"_s, u"-1"_s, u"'=x"_s, u"'a"_s, u"'"_s}}));
    QCOMPARE(tests::csvRows(CsvReader(text, u',', false)),
             (Rows{{u"'=1+1"_s, u"'-1"_s, u"''=x"_s, u"'a"_s, u"'"_s}}));
}

void tst_CsvReader::blankCellsAreKnown()
{
    CsvReader reader(u" ,\"\",\"\t\",\"\" ,\"\"\"\",x\n,\" \",\n"_s, u',');
    CsvRow row;
    QVERIFY(reader.next(row).value());
    QList<bool> blank;
    for (int cell = 0; cell < row.size() + 1; ++cell)
        blank << row.isBlank(cell);
    QCOMPARE(blank, (QList<bool>{true, true, true, true, false, false, true}));
    QVERIFY(!row.isBlank());
    QVERIFY(reader.next(row).value());
    QVERIFY(row.isBlank());
}

void tst_CsvReader::cellsBeyondTheLastAreEmpty()
{
    CsvReader reader(u"a,b"_s, u',');
    CsvRow row;
    QVERIFY(reader.next(row).value());
    QCOMPARE(row.size(), 2);
    QCOMPARE(row.text(2), QString());
    QCOMPARE(row.text(-1), QString());
}

void tst_CsvReader::theReaderTellsHowFarItIs()
{
    CsvReader reader(u"a,b\nc\n\n"_s, u',');
    CsvRow row;
    QCOMPARE(reader.size(), 7);
    QCOMPARE(reader.position(), 0);
    QVERIFY(reader.next(row).value());
    QCOMPARE(reader.position(), 4);
    QVERIFY(reader.next(row).value());
    QVERIFY(!reader.next(row).value());
    QCOMPARE(reader.position(), 7);
}

void tst_CsvReader::aCellOfTenMegabytesIsRead()
{
    const QString cell = QString(u"x\"y\n"_s).repeated(10'000'000 / 4);
    const QString text = u"a,\""_s + QString(cell).replace(u"\""_s, u"\"\""_s) + u"\",b\nc"_s;
    CsvReader reader(text, u',');
    CsvRow row;
    QVERIFY(reader.next(row).value());
    QCOMPARE(row.size(), 3);
    QVERIFY(row.text(1) == cell);
    QVERIFY(reader.next(row).value());
    QCOMPARE(row.line(), 2'500'002);
}

static const tests::Suite<tst_CsvReader> suite;
#include "tst_csvreader.moc"
