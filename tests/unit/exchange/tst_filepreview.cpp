#include "exchange/import/filepreview.h"
#include "importdesk.h"
#include "support/testmain.h"

#include "domain/fieldtext.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_FilePreview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCellIsShownAsItComesIn_data();
    void aCellIsShownAsItComesIn();
    void aCellThatIsNotUnderstoodSaysWhy_data();
    void aCellThatIsNotUnderstoodSaysWhy();
    void aChosenDateFormatChangesWhatIsUnderstood();
    void theGoodItemsOfAListAreShownBesideTheBad();
    void aRowWithTooManyCellsIsRefused();
    void blankRowsAreNoRows();
    void whatIsShownIsWhatIsImported();
};

namespace {

std::vector<PreviewRow> preview(ImportDesk &desk, const QByteArray &csv,
                                const ImportOptions &options = {})
{
    const CsvDocument document = desk.opened(csv, options);
    const ImportRequest request{
        .mapping = guessMapping(options.kind, document.headers(), firstRows(document)),
        .dates = document.dialect().dates};
    return must(previewOf(desk.store().reader(), document, request, 3));
}

} // namespace

void tst_FilePreview::aCellIsShownAsItComesIn_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");

    QTest::newRow("a day") << QByteArray("joined\n3.5.2025\n") << u"joined"_s << u"2025-05-03"_s;
    QTest::newRow("a country") << QByteArray("country\nItaly\n") << u"country"_s << u"IT"_s;
    QTest::newRow("e-mails") << QByteArray("emails\n\"a@example.org, b@example.org\"\n")
                             << u"emails"_s << u"a@example.org; b@example.org"_s;
    QTest::newRow("a kind in the words of others")
        << QByteArray("kind\nEinzelperson\n") << u"kind"_s << u"person"_s;
    QTest::newRow("a start without a tier")
        << QByteArray("name;start\nAnn;03.05.2025\n") << u"start"_s << u"2025-05-03"_s;
    QTest::newRow("a last day") << QByteArray("name;paid until\nAnn;03.05.2025\n") << u"end"_s
                                << u"2025-05-03"_s;
    QTest::newRow("an amount") << QByteArray("name;amount\nAnn;\"1,50\"\n") << u"amount"_s
                               << u"1.50"_s;
    QTest::newRow("a currency") << QByteArray("name;currency\nAnn;pln\n") << u"currency"_s
                                << u"PLN"_s;
    QTest::newRow("a class") << QByteArray("name;class\nAnn;Honorary\n") << u"class"_s
                             << u"honorary"_s;
    QTest::newRow("blank") << QByteArray("name;city\nAnn; \n") << u"city"_s << QString();
}

void tst_FilePreview::aCellIsShownAsItComesIn()
{
    QFETCH(QByteArray, csv);
    ImportDesk desk;
    const std::vector<PreviewRow> rows = preview(desk, csv);
    QCOMPARE(rows.size(), size_t(1));
    QCOMPARE(rows.front().line, 2);
    const PreviewCell &cell = rows.front().cells.back();
    QVERIFY(!cell.problem);
    QVERIFY(cell.field != nullptr);
    QTEST(QString(cell.field->key), "field");
    QTEST(exactText(cell.value), "value");
}

void tst_FilePreview::aCellThatIsNotUnderstoodSaysWhy_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("column");
    QTest::addColumn<bool>("rejects");

    QTest::newRow("no e-mail") << QByteArray("name,E-mail\nAnn,ann(at)example.org\n") << u"E-mail"_s
                               << false;
    QTest::newRow("no such day") << QByteArray("name,joined\nAnn,2025-02-30\n") << u"joined"_s
                                 << false;
    QTest::newRow("no such tier") << QByteArray("name,tier\nAnn,Diamond\n") << u"tier"_s << false;
    QTest::newRow("no amount") << QByteArray("name,amount\nAnn,much\n") << u"amount"_s << false;
}

void tst_FilePreview::aCellThatIsNotUnderstoodSaysWhy()
{
    QFETCH(QByteArray, csv);
    QFETCH(bool, rejects);
    ImportDesk desk;
    const std::vector<PreviewRow> rows = preview(desk, csv);
    QVERIFY(!rows.front().cells.front().problem);
    const PreviewCell &cell = rows.front().cells.back();
    QVERIFY(isAbsent(cell.value));
    QVERIFY(cell.problem.has_value());
    QCOMPARE(cell.problem->line, 2);
    QTEST(cell.problem->column, "column");
    QCOMPARE(cell.problem->value, cell.text);
    QVERIFY(!cell.problem->reason.isEmpty());
    QCOMPARE(cell.problem->severity == ImportProblem::Severity::Error, rejects);
}

void tst_FilePreview::aChosenDateFormatChangesWhatIsUnderstood()
{
    ImportDesk desk;
    const QByteArray csv = "name,joined\nAnn,03/05/2025\n";
    const auto day = [&](DateFormat::Order order) {
        const ImportOptions options{.choices = {.dates = DateFormat(order, u'/')}};
        return exactText(preview(desk, csv, options).front().cells.back().value);
    };
    QCOMPARE(day(DateFormat::Order::DayMonthYear), u"2025-05-03"_s);
    QCOMPARE(day(DateFormat::Order::MonthDayYear), u"2025-03-05"_s);
}

void tst_FilePreview::theGoodItemsOfAListAreShownBesideTheBad()
{
    ImportDesk desk;
    const PreviewCell cell =
        preview(desk, "emails\nann@example.org; ann(at)example.org\n").front().cells.front();
    QCOMPARE(exactText(cell.value), u"ann@example.org"_s);
    QVERIFY(cell.problem.has_value());
    QCOMPARE(cell.problem->value, u"ann(at)example.org"_s);
}

void tst_FilePreview::aRowWithTooManyCellsIsRefused()
{
    ImportDesk desk;
    const std::vector<PreviewRow> rows = preview(desk, "name,city\nAnn,Roma\nBob,Paris,too,many\n");
    QVERIFY(!rows[0].problem);
    QVERIFY(rows[1].problem.has_value());
    QCOMPARE(rows[1].problem->severity, ImportProblem::Severity::Error);
}

void tst_FilePreview::blankRowsAreNoRows()
{
    ImportDesk desk;
    const std::vector<PreviewRow> rows = preview(desk, "name,city\n,\nAnn,Roma\n , \nBob,Paris\n");
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows[0].line, 3);
    QCOMPARE(rows[1].line, 5);
}

/// Every value of a plan is one that was shown.
void tst_FilePreview::whatIsShownIsWhatIsImported()
{
    ImportDesk desk;
    const QByteArray csv = "Member number;Given name;Family name;E-mail;Country;joined\n"
                           "007; Ann ;\" Lee\";ann@example.org;Polska;03.05.1990\n";
    const PreviewRow shown = preview(desk, csv).front();
    std::vector<ImportedValue> values;
    for (const PreviewCell &cell : shown.cells)
        values.push_back({catalogueOf(Kind::Member).indexOf(cell.field->key), cell.value});
    std::ranges::sort(values, {}, &ImportedValue::field);
    QCOMPARE(desk.plan(csv).rows.front().values, values);
}

static const Suite<tst_FilePreview> suite;

#include "tst_filepreview.moc"
