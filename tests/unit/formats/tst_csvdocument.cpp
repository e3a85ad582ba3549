#include "formats/csvdocument.h"

#include "csvtesting.h"
#include "formats/csvwriter.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_CsvDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsGuessed();
    void everyFieldCanBeOverruled();
    void aHeaderAloneIsATableWithoutRows();
    void withoutAHeaderEveryRowIsData();
    void oddHeadersAreReported();
    void theHeaderKnowsHowItCame();
    void eachReaderBeginsAtTheFirstRow();
    void guardsOfASpreadsheetAreTakenOff();
    void whatIsNoTableIsRefused_data();
    void whatIsNoTableIsRefused();
};

void tst_CsvDocument::everythingIsGuessed()
{
    const auto document = CsvDocument::open("Vorname;Seit\r\n\xC9sa\xEF"
                                            "e;03.02.2024\r\n");
    QVERIFY(document);
    const CsvDialectIn expected{TextEncoding::Windows1252, u';', true, false,
                                *DateFormat::named(u"DD.MM.YYYY")};
    QVERIFY(document->dialect() == expected);
    QVERIFY(document->dates() == (DateGuess{*DateFormat::named(u"DD.MM.YYYY"), 1, false}));
    QCOMPARE(document->headers(), (QStringList{u"Vorname"_s, u"Seit"_s}));
    QCOMPARE(tests::csvRows(document->rows()), (QList<QStringList>{{u"Ésaïe"_s, u"03.02.2024"_s}}));
}

void tst_CsvDocument::everyFieldCanBeOverruled()
{
    CsvChoices chosen;
    chosen.encoding = TextEncoding::Latin1;
    chosen.separator = u',';
    chosen.hasHeader = false;
    chosen.isGuarded = true;
    chosen.dates = DateFormat::named(u"MM/DD/YYYY");
    const auto document = CsvDocument::open("a;b\n'=\xE9;1.2.2024\n", chosen);
    QVERIFY(document);
    const CsvDialectIn expected{TextEncoding::Latin1, u',', false, true,
                                *DateFormat::named(u"MM/DD/YYYY")};
    QVERIFY(document->dialect() == expected);
    QCOMPARE(tests::csvRows(document->rows()),
             (QList<QStringList>{{u"a;b"_s}, {u"=é;1.2.2024"_s}}));
}

void tst_CsvDocument::aHeaderAloneIsATableWithoutRows()
{
    const auto document = CsvDocument::open("name,email\r\n");
    QVERIFY(document);
    QCOMPARE(document->headers(), (QStringList{u"name"_s, u"email"_s}));
    QCOMPARE(tests::csvRows(document->rows()), QList<QStringList>());
}

void tst_CsvDocument::withoutAHeaderEveryRowIsData()
{
    const auto document = CsvDocument::open("Jane,j@x.org\nMax,m@x.org\n");
    QVERIFY(document);
    QCOMPARE(document->headers(), (QStringList{u"Column 1"_s, u"Column 2"_s}));
    QCOMPARE(document->headerIssues(), QList<CsvHeaderIssue>());
    QCOMPARE(document->headerSource(), QString());
    QCOMPARE(document->headerLine(), 0);
    QCOMPARE(tests::csvRows(document->rows()).size(), 2);
}

void tst_CsvDocument::oddHeadersAreReported()
{
    const auto document = CsvDocument::open("Name, E-Mail ,,e-mail,NAME,  \nJane,,,,,\n");
    QVERIFY(document);
    QCOMPARE(document->headers(), (QStringList{u"Name"_s, u"E-Mail"_s, u"Column 3"_s, u"e-mail"_s,
                                               u"NAME"_s, u"Column 6"_s}));
    using Kind = CsvHeaderIssue::Kind;
    QCOMPARE(document->headerIssues(), (QList<CsvHeaderIssue>{{Kind::Empty, 3, 0},
                                                              {Kind::Repeated, 4, 2},
                                                              {Kind::Repeated, 5, 1},
                                                              {Kind::Empty, 6, 0}}));
    QCOMPARE(sentenceOf(document->headerIssues()[0], *document), u"Column 3 has no header."_s);
    QCOMPARE(sentenceOf(document->headerIssues()[1], *document),
             u"Column 4 has the header of column 2: “e-mail”."_s);
}

void tst_CsvDocument::theHeaderKnowsHowItCame()
{
    const auto document = CsvDocument::open("sep=,\n\n\"first\nname\", last \nJane,Doe\n");
    QVERIFY(document);
    QCOMPARE(document->headers(), (QStringList{u"first\nname"_s, u"last"_s}));
    QCOMPARE(document->headerSource(), u"\"first\nname\", last "_s);
    QCOMPARE(document->headerLine(), 3);
    CsvReader reader = document->rows();
    CsvRow row;
    QVERIFY(reader.next(row).value());
    QCOMPARE(row.line(), 5);
}

void tst_CsvDocument::eachReaderBeginsAtTheFirstRow()
{
    const auto document = CsvDocument::open("name,town\nJane,Bonn\n");
    QVERIFY(document);
    const auto once = tests::csvRows(document->rows());
    QCOMPARE(once, (QList<QStringList>{{u"Jane"_s, u"Bonn"_s}}));
    QCOMPARE(tests::csvRows(document->rows()), once);
}

void tst_CsvDocument::guardsOfASpreadsheetAreTakenOff()
{
    const QStringList cells = {u"=1+1"_s, u"'=x"_s, u"+39 051 555 0134"_s, u"'tis"_s, u"-"_s};
    QByteArray bytes;
    CsvWriter writer(bytes, CsvDialectOut::spreadsheet(';'));
    writer.row({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s});
    writer.row(cells);
    const auto document = CsvDocument::open(bytes);
    QVERIFY(document);
    QVERIFY(document->dialect() == (CsvDialectIn{TextEncoding::Utf8, u';', true, true, {}}));
    QCOMPARE(tests::csvRows(document->rows()), QList<QStringList>{cells});
}

void tst_CsvDocument::whatIsNoTableIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("nothing") << QByteArray() << u"The file is empty."_s;
    QTest::newRow("blank lines") << QByteArray("\r\n  \r\n")
                                 << u"The file has no rows, only blank lines."_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n")
                               << u"This file is a PNG picture, not text."_s;
    QTest::newRow("a quote never closed")
        << QByteArray("a,\"b\nc,d\n")
        << u"Line 1, column 3: the quote that opens here is never closed."_s;
    QTest::newRow("a NUL") << QByteArray("name,town\nJane\0,Bonn\n", 21)
                           << u"Line 2, column 5: a NUL byte, which no text holds. Either this is "
                              u"not a text file, or it has another encoding than UTF-8."_s;
}

void tst_CsvDocument::whatIsNoTableIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    const auto document = CsvDocument::open(bytes);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, ErrorKind::Input);
    QCOMPARE(document.error().message, sentence);
}

static const tests::Suite<tst_CsvDocument> suite;
#include "tst_csvdocument.moc"
