#include "formats/csvwriter.h"

#include "csvtesting.h"
#include "formats/csvguard.h"
#include "formats/textdecoder.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_CsvWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowIsWrittenExactly_data();
    void aRowIsWrittenExactly();
    void aSpreadsheetGetsAMarkItsSeparatorAndGuards();
    void onlyPlainPhonesInAPhoneColumnGoUnguarded_data();
    void onlyPlainPhonesInAPhoneColumnGoUnguarded();
    void utf8AndTextAreWrittenAlike();
    void theBufferMayBeEmptiedBetweenCells();
    void anyRowsComeBackToTheCharacter_data();
    void anyRowsComeBackToTheCharacter();
};

void tst_CsvWriter::aRowIsWrittenExactly_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("plain") << QStringList{u"a"_s, u"b c"_s} << QByteArray("a,b c\r\n");
    QTest::newRow("the separator") << QStringList{u"a,b"_s, u";"_s} << QByteArray("\"a,b\",;\r\n");
    QTest::newRow("a quote") << QStringList{u"5\" \"x\""_s}
                             << QByteArray("\"5\"\" \"\"x\"\"\"\r\n");
    QTest::newRow("line breaks") << QStringList{u"a\r\nb"_s, u"\n"_s, u"c\rd"_s}
                                 << QByteArray("\"a\r\nb\",\"\n\",\"c\rd\"\r\n");
    QTest::newRow("spaces around") << QStringList{u" a"_s, u"a "_s, u"\ta"_s, u" "_s}
                                   << QByteArray("\" a\",\"a \",\"\ta\",\" \"\r\n");
    QTest::newRow("empty cells") << QStringList{QString(), QString()} << QByteArray(",\r\n");
    QTest::newRow("one empty cell") << QStringList{QString()} << QByteArray("\"\"\r\n");
    QTest::newRow("no guards") << QStringList{u"=1+1"_s, u"-5"_s, u"@x"_s, u"'a"_s}
                               << QByteArray("=1+1,-5,@x,'a\r\n");
    QTest::newRow("leading zeros") << QStringList{u"007"_s} << QByteArray("007\r\n");
    QTest::newRow("other scripts")
        << QStringList{u"שלום"_s, u"😀"_s, u"Gärber"_s} << u"שלום,😀,Gärber\r\n"_s.toUtf8();
    QTest::newRow("what would name the separator")
        << QStringList{u"sep="_s, QString()} << QByteArray("\"sep=\",\r\n");
    QTest::newRow("a byte order mark")
        << QStringList{u"\uFEFFa"_s} << u"\"\uFEFFa\"\r\n"_s.toUtf8();
}

void tst_CsvWriter::aRowIsWrittenExactly()
{
    QFETCH(QStringList, cells);
    QFETCH(QByteArray, bytes);
    QByteArray out;
    CsvWriter writer(out, CsvDialectOut::exact());
    writer.row(cells);
    QCOMPARE(out, bytes);
}

void tst_CsvWriter::aSpreadsheetGetsAMarkItsSeparatorAndGuards()
{
    QByteArray out;
    CsvWriter writer(out, CsvDialectOut::spreadsheet(';'));
    writer.row({u"a,b"_s, u"a;b"_s, u"=1+1"_s, u"+1"_s, u"-5"_s, u"@x"_s});
    writer.row({u"\tx"_s, u"\rx"_s, u"'=x"_s, u"'a"_s, u" =x"_s, u"=\"a\""_s});
    QCOMPARE(out, QByteArray("\xEF\xBB\xBF"
                             "a,b;\"a;b\";'=1+1;'+1;'-5;'@x\r\n"
                             "\"'\tx\";\"'\rx\";''=x;'a;\" =x\";\"'=\"\"a\"\"\"\r\n"));
}

void tst_CsvWriter::onlyPlainPhonesInAPhoneColumnGoUnguarded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPlain");

    QTest::newRow("a phone") << u"+39 051 555 0134"_s << true;
    QTest::newRow("without spaces") << u"+390515550134"_s << true;
    QTest::newRow("two phones") << u"+39 051 555 0134; +1 202 555 0101"_s << true;
    QTest::newRow("a calculation") << u"+1-202-555-0101"_s << false;
    QTest::newRow("another calculation") << u"+39 051+1"_s << false;
    QTest::newRow("a formula") << u"=1+1"_s << false;
    QTest::newRow("a formula as the second") << u"+39 051; =1+1"_s << false;
    QTest::newRow("a call of a function") << u"+SUM(1)"_s << false;
    QTest::newRow("a plus alone") << u"+"_s << false;
    QTest::newRow("a space first") << u"+ 1"_s << false;
    QTest::newRow("a number below zero") << u"-39 051"_s << false;
}

void tst_CsvWriter::onlyPlainPhonesInAPhoneColumnGoUnguarded()
{
    QFETCH(QString, text);
    QFETCH(bool, isPlain);
    QByteArray out;
    CsvWriter writer(out, CsvDialectOut::spreadsheet(','));
    writer.setPhoneColumn(1);
    writer.row({text, text});
    const QByteArray mark("\xEF\xBB\xBF");
    QCOMPARE(out,
             mark + '\'' + text.toUtf8() + ',' + (isPlain ? "" : "'") + text.toUtf8() + "\r\n");
}

void tst_CsvWriter::utf8AndTextAreWrittenAlike()
{
    QByteArray out;
    CsvWriter writer(out, CsvDialectOut::exact());
    for (const QString &text : {u"a"_s, u"ä,\"😀\""_s, QString(), QString(1000, u'€')}) {
        writer.cell(text);
        writer.endRow();
        writer.utf8Cell(text.toUtf8());
        writer.endRow();
    }
    const QList<QByteArray> lines = out.split('\n');
    QCOMPARE(lines.size(), 9);
    for (int i = 0; i < 8; i += 2)
        QCOMPARE(lines[i], lines[i + 1]);
}

void tst_CsvWriter::theBufferMayBeEmptiedBetweenCells()
{
    QByteArray out;
    CsvWriter writer(out, CsvDialectOut::exact());
    QByteArray taken;
    const auto take = [&] {
        taken += out;
        out.resize(0);
    };
    for (const QString &text : {u"a"_s, QString()}) {
        writer.cell(text);
        take();
        writer.cell(QString());
        take();
        writer.endRow();
        take();
    }
    writer.cell(QString());
    take();
    writer.endRow();
    take();
    QCOMPARE(taken, QByteArray("a,\r\n,\r\n\"\"\r\n"));
}

void tst_CsvWriter::anyRowsComeBackToTheCharacter_data()
{
    QTest::addColumn<char>("separator");
    QTest::addColumn<bool>("isSpreadsheet");

    QTest::newRow("exact") << ',' << false;
    QTest::newRow("spreadsheet, comma") << ',' << true;
    QTest::newRow("spreadsheet, semicolon") << ';' << true;
}

void tst_CsvWriter::anyRowsComeBackToTheCharacter()
{
    QFETCH(char, separator);
    QFETCH(bool, isSpreadsheet);
    const QStringList pieces = {
        u","_s,      u";"_s,      u"\""_s,     u"\r\n"_s, u"\n"_s,    u"\r"_s,      u" "_s,
        u"\t"_s,     u"'"_s,      u"="_s,      u"+1"_s,   u"-"_s,     u"@"_s,       u"007"_s,
        u"שלום"_s,   u"😀"_s,      u"\uFEFF"_s, u"é"_s,    u"|"_s,     u"sep="_s,    u"x"_s,
        u"\u00a0"_s, u"\u2028"_s, u"€"_s,      u"\v"_s,   u"+39 0"_s, u"e\u0301"_s, u"Ваня"_s};
    QRandomGenerator random(20261121);
    for (int round = 0; round < 300; ++round) {
        QByteArray out;
        const auto dialect =
            isSpreadsheet ? CsvDialectOut::spreadsheet(separator) : CsvDialectOut::exact();
        CsvWriter writer(out, dialect);
        writer.setPhoneColumn(0);
        QList<QStringList> rows;
        for (int count = 1 + random.bounded(8); count > 0; --count) {
            QStringList cells;
            for (int width = 1 + random.bounded(4); width > 0; --width) {
                QString cell;
                for (int length = random.bounded(5); length > 0; --length)
                    cell += pieces[random.bounded(pieces.size())];
                cells << cell;
            }
            rows << cells;
            writer.row(cells);
        }
        const auto text = decodeText(out, TextEncoding::Utf8);
        QVERIFY2(text, out.toHex(' ').constData());
        const CsvReader reader(*text, QLatin1Char(separator), isSpreadsheet);
        QCOMPARE(tests::csvRows(reader), rows);
    }
}

static const tests::Suite<tst_CsvWriter> suite;
#include "tst_csvwriter.moc"
