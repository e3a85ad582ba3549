#include "csvtesting.h"
#include "formats/csvdocument.h"
#include "support/sharedfile.h"
#include "support/testmain.h"

#include <QFile>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

using Rows = QList<QStringList>;

/// Files that other programs wrote, from the folder of shared samples.
class tst_CsvSamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRealFileIsUnderstood_data();
    void aRealFileIsUnderstood();
    void aRealListKeepsItsOddities();
};

namespace {

Result<CsvDocument> opened(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Input, file.errorString());
    return CsvDocument::open(file.readAll());
}

} // namespace

void tst_CsvSamples::aRealFileIsUnderstood_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("separator");
    QTest::addColumn<QString>("dates");
    QTest::addColumn<bool>("areAmbiguous");
    QTest::addColumn<QStringList>("headers");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QStringList>("lastRow");

    const auto row = [](const QString &file, const QString &separator, const QString &dates,
                        bool areAmbiguous, const QStringList &headers, int rows,
                        const QStringList &lastRow) {
        QTest::newRow(qPrintable(file))
            << file << separator << dates << areAmbiguous << headers << rows << lastRow;
    };
    const QString day = u"09-01-2008"_s;
    const QString iso = u"YYYY-MM-DD"_s;
    const QString dots = u"DD.MM.YYYY"_s;
    row(u"members-csv/civicrm_individual_dates_type4.csv"_s, u","_s, u"DD-MM-YYYY"_s, true,
        {u"first_name"_s, u"Last Name"_s, u"Birth Date"_s, u"Deceased Date"_s, u"Custom Date One"_s,
         u"Custom Date Two"_s, u"Street Address"_s, u"Type"_s, u"expected"_s},
        4, {u"Joe"_s, u"11"_s, day, day, day, day, u"20 Downing St"_s, u"4"_s, u"Valid"_s});
    const QStringList german = {u"Vorname"_s, u"Nachname"_s, u"Geburtsdatum"_s};
    row(u"members-csv/hitobito_blank_lines.csv"_s, u","_s, dots, false, german, 2,
        {u"Foo"_s, u"Bar"_s, u"25.08.1992"_s});
    row(u"members-csv/hitobito_fields_with_blanks.csv"_s, u","_s, dots, false,
        {u"Vorname dump"_s, u"Nachname tralal"_s, u"Geburtsdatum"_s}, 1,
        {u"Ésaïe foo"_s, u" Gärber bla"_s, u"  25.08.1992"_s});
    row(u"members-csv/hitobito_utf8.csv"_s, u","_s, dots, false, german, 1,
        {u"Ésaïe"_s, u"Gärber"_s, u"25.08.1992"_s});
    row(u"members-csv/mageosnl_sponsors.csv"_s, u","_s, iso, false, {u"Column 1"_s}, 15,
        {u"Younify"_s});
    row(u"csv-tricky/spectrum_comma_in_quotes.csv"_s, u","_s, iso, false,
        {u"first"_s, u"last"_s, u"address"_s, u"city"_s, u"zip"_s}, 1,
        {u"John"_s, u"Doe"_s, u"120 any st."_s, u"Anytown, WW"_s, u"08123"_s});
    row(u"csv-tricky/spectrum_newlines_crlf.csv"_s, u","_s, iso, false, {u"a"_s, u"b"_s, u"c"_s}, 3,
        {u"7"_s, u"8"_s, u"9"_s});
}

void tst_CsvSamples::aRealFileIsUnderstood()
{
    QFETCH(QString, file);
    QFETCH(QString, separator);
    QFETCH(QString, dates);
    QFETCH(bool, areAmbiguous);
    QFETCH(QStringList, headers);
    QFETCH(int, rows);
    QFETCH(QStringList, lastRow);
    const QString path = tests::sharedFile(u"samples/"_s + file);
    if (path.isEmpty())
        QSKIP("The shared samples are not here (CHAPTERHOUSE_SHARED).");

    const auto document = opened(path);
    QVERIFY2(document, document ? "" : qPrintable(document.error().message));
    QCOMPARE(document->dialect().encoding, TextEncoding::Utf8);
    QCOMPARE(QString(document->dialect().separator), separator);
    QCOMPARE(document->dialect().dates.name(), dates);
    QCOMPARE(document->dates().isAmbiguous, areAmbiguous);
    QCOMPARE(document->headers(), headers);
    QCOMPARE(document->headerIssues(), QList<CsvHeaderIssue>());
    const Rows read = tests::csvRows(document->rows());
    QCOMPARE(read.size(), rows);
    QCOMPARE(read.last(), lastRow);
}

void tst_CsvSamples::aRealListKeepsItsOddities()
{
    const QString path = tests::sharedFile(u"samples/members-csv/hitobito_list.csv"_s);
    if (path.isEmpty())
        QSKIP("The shared samples are not here (CHAPTERHOUSE_SHARED).");

    const auto document = opened(path);
    QVERIFY2(document, document ? "" : qPrintable(document.error().message));
    QCOMPARE(document->headers().size(), 24);
    QCOMPARE(document->dialect().dates.name(), u"YYYY-MM-DD"_s);
    QCOMPARE(document->dates().cells, 1);
    const Rows rows = tests::csvRows(document->rows());
    QCOMPARE(rows.size(), 4);
    for (const QStringList &row : rows)
        QCOMPARE(row.size(), 24);
    QCOMPARE(rows[0].mid(0, 2), (QStringList{u"Velma"_s, u" Hagenes"_s}));
    QCOMPARE(rows[2].mid(0, 2), (QStringList{u" Ramiro "_s, u"Brown"_s}));
    QCOMPARE(rows[2].last(), u"foo,bar"_s);
    QCOMPARE(rows[3].last(), u"bar,baz"_s);
}

static const tests::Suite<tst_CsvSamples> suite;
#include "tst_csvsamples.moc"
