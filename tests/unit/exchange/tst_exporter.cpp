#include "base/safefile.h"
#include "exportdesk.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Exporter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachDialectWritesAValueItsWay_data();
    void eachDialectWritesAValueItsWay();
    void columnsFilterSortAndDayAreThoseAskedFor();
    void jsonKeepsTheOrderOfColumns();
    void columnSetsAreKept();
    void columnsThatAreNotThereAreRefused();
    void aFileIsWholeOrAsItWas();
    void anExportCanBeCancelled();
};

namespace {

/// A device that is full from the first byte on.
class FullDevice final : public QIODevice {
public:
    FullDevice() { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

void tst_Exporter::eachDialectWritesAValueItsWay_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QByteArray>("exact");
    QTest::addColumn<QByteArray>("spreadsheet");

    const auto row = [](const char *column, const char *exact, const char *spreadsheet) {
        QTest::newRow(column) << QString::fromLatin1(column) << QByteArray(exact)
                              << QByteArray(spreadsheet);
    };
    row("given_name", "Ann", "Ann");
    row("emails", "ann@example.org; a@b.org", "ann@example.org; a@b.org");
    row("phones", "+39 051 1", "+39 051 1");
    row("tags", "\"\"\"a;b\"\"; =1+1\"", "\"\"\"a;b\"\"; =1+1\"");
    row("note", "=1+1", "'=1+1");
    row("joined", "2024-02-29", "2024-02-29");
    row("good_standing", "yes", "yes");
    row("votes", "1", "1");
    row("paid_until", "2026-12-31", "2026-12-31");
    row("left", "\"\"", "\"\"");
}

void tst_Exporter::eachDialectWritesAValueItsWay()
{
    QFETCH(QString, column);
    ImportDesk desk;
    addAnn(desk);
    const auto cell = [&](const CsvStyle &style) {
        const QByteArray text = exported(desk, requestFor(column, u"given_name:ann"_s), style);
        return text.split('\n').value(1).trimmed();
    };
    QTEST(cell(CsvStyle::exact()), "exact");
    QTEST(cell(CsvStyle::spreadsheet()), "spreadsheet");
}

void tst_Exporter::columnsFilterSortAndDayAreThoseAskedFor()
{
    ImportDesk desk;
    addAnn(desk);
    desk.addPerson("Bob", "Ray");
    desk.addPerson("Cat", "Ray");
    QCOMPARE(exported(desk, requestFor(u"given_name,family_name"_s, u"ray"_s, u"-given_name"_s)),
             QByteArray("given_name,family_name\r\nCat,Ray\r\nBob,Ray\r\n"));
    const auto statusOn = [&](QDate day) {
        return exported(desk, requestFor(u"status,tier"_s, u"given_name:ann"_s, {}, day),
                        CsvStyle{.dialect = CsvDialectOut::exact(), .namesReferences = true});
    };
    QCOMPARE(statusOn(QDate(2026, 6, 1)), QByteArray("status,tier\r\ncurrent,Community\r\n"));
    QCOMPARE(statusOn(QDate(2027, 6, 1)), QByteArray("status,tier\r\nlapsed,Community\r\n"));
    const QByteArray contact =
        exported(desk, requestFor(u"contact_of"_s, u"given_name:ann"_s), CsvStyle::spreadsheet());
    QCOMPARE(contact, QByteArray("\xEF\xBB\xBF"
                                 "Contact of\r\n\"Acme; \"\"Inc\"\"\"\r\n"));
}

void tst_Exporter::jsonKeepsTheOrderOfColumns()
{
    ImportDesk desk;
    addAnn(desk);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const ExportRequest request =
        requestFor(u"tags,given_name,votes,good_standing,family_name,paid until 1,paid until 2"_s,
                   u"given_name:ann"_s);
    QCOMPARE(must(exportJson(desk.store().database(), request, out)), 1);
    QCOMPARE(out.data(), QByteArray("[{\"tags\":[\"a;b\",\"=1+1\"],\"given_name\":\"Ann\","
                                    "\"votes\":1,\"good_standing\":true,"
                                    "\"paid until\":\"2026-12-31\"}]\n"));
    QBuffer nothing;
    nothing.open(QIODevice::WriteOnly);
    must(exportJson(desk.store().database(), requestFor(u"id"_s, u"nobody"_s), nothing));
    QCOMPARE(nothing.data(), QByteArray("[]\n"));
}

void tst_Exporter::columnSetsAreKept()
{
    ImportDesk desk;
    Store &store = desk.store();
    const ColumnSet printer{.name = u"printer"_s,
                            .columns =
                                must(columnsFromText(Kind::Member, u"street,tier,start 2"_s)),
                            .where = u"status:current"_s,
                            .sort = u"-city"_s};
    must(saveColumnSet(store, Kind::Member, printer));
    QCOMPARE(must(columnSetNamed(store.reader(), Kind::Member, u"printer"_s)), printer);
    QCOMPARE(must(columnSetNames(store.reader(), Kind::Member)),
             (QStringList{u"default"_s, u"full"_s, u"printer"_s}));
    QCOMPARE(must(columnSetNames(store.reader(), Kind::Tier)),
             (QStringList{u"default"_s, u"full"_s}));
    QCOMPARE(saveColumnSet(store, Kind::Member, {.name = u"full"_s}).error().kind,
             ErrorKind::Usage);
    must(removeColumnSet(store, Kind::Member, u"printer"_s));
    const auto gone = columnSetNamed(store.reader(), Kind::Member, u"printer"_s);
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::Usage);

    const auto holds = [&](QLatin1String set, QLatin1String key) {
        const ColumnSet columns = must(columnSetNamed(store.reader(), Kind::Member, set));
        return columns.columns.contains(
            ColumnTarget::ofField(catalogueOf(Kind::Member).indexOf(key)));
    };
    QVERIFY(holds(defaultColumnSet, "city"_L1) && holds(fullColumnSet, "city"_L1));
    QVERIFY(!holds(defaultColumnSet, "note"_L1) && holds(fullColumnSet, "note"_L1));
    QVERIFY(!holds(defaultColumnSet, "status"_L1) && !holds(fullColumnSet, "status"_L1));
}

void tst_Exporter::columnsThatAreNotThereAreRefused()
{
    for (const QString &text : {u"id,colour"_s, u"start 100"_s}) {
        const auto columns = columnsFromText(Kind::Member, text);
        QVERIFY2(!columns, qPrintable(text));
        QCOMPARE(columns.error().kind, ErrorKind::Usage);
    }
    QVERIFY(!columnsFromText(Kind::Tier, u"start"_s));
}

void tst_Exporter::aFileIsWholeOrAsItWas()
{
    ImportDesk desk;
    const QString path = desk.file(u"out.csv"_s);
    const auto writing = [](const char *text) {
        return [text](QIODevice &out) -> Result<void> {
            out.write(text);
            return {};
        };
    };
    must(writeSafely(path, writing("old")));
    const auto failing = writeSafely(path, [](QIODevice &out) -> Result<void> {
        out.write("half");
        return fail(ErrorKind::Cancelled, u"stopped"_s);
    });
    QVERIFY(!failing);
    QCOMPARE(must(readWholeFile(path, 100)), QByteArray("old"));
    must(writeSafely(path, writing("new")));
    QCOMPARE(must(readWholeFile(path, 100)), QByteArray("new"));

    const auto folder = writeSafely(desk.file(u"."_s), writing("x"));
    QVERIFY(!folder);
    QCOMPARE(folder.error().kind, ErrorKind::Store);
    QVERIFY(!writeSafely(desk.file(u"none/out.csv"_s), writing("x")));
    QCOMPARE(readWholeFile(path, 2).error().kind, ErrorKind::Input);
}

void tst_Exporter::anExportCanBeCancelled()
{
    ImportDesk desk;
    QByteArray csv = "email\n";
    for (int i = 0; i < 1500; ++i)
        csv += "a" + QByteArray::number(i) + "@example.org\n";
    desk.import(csv);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto cancelled = exportCsv(desk.store().database(), requestFor(u"id"_s),
                                     CsvStyle::exact(), out, [](qint64, qint64) { return false; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);

    FullDevice full;
    const auto stuck =
        exportCsv(desk.store().database(), requestFor(u"id"_s), CsvStyle::exact(), full);
    QVERIFY(!stuck);
    QCOMPARE(stuck.error().kind, ErrorKind::Store);
}

static const Suite<tst_Exporter> suite;

#include "tst_exporter.moc"
