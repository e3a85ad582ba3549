#include "exchange/export/columnsets.h"
#include "exchange/export/exporter.h"
#include "exchange/safefile.h"
#include "importdesk.h"
#include "store/querysql.h"
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
    void everyValueComesBackToTheByte_data();
    void everyValueComesBackToTheByte();
    void aFullExportRebuildsTheRoster();
    void aPaymentForSeveralPeriodsComesInOnce();
    void otherKindsGoOutAndComeIn();
    void titlesAreReadAsTheirColumns_data();
    void titlesAreReadAsTheirColumns();
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

ExportRequest requestFor(const QString &columns, const QString &where = {},
                         const QString &sort = {}, QDate day = QDate(2026, 11, 21))
{
    return {.list = {.kind = Kind::Member,
                     .query = understoodQuery(Kind::Member, where).query,
                     .sort = must(sortFromText(Kind::Member, sort)),
                     .day = day},
            .columns = must(columnsFromText(Kind::Member, columns))};
}

QByteArray exported(ImportDesk &desk, const ExportRequest &request,
                    const CsvStyle &style = CsvStyle::exact())
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    must(exportCsv(desk.store().database(), request, style, out));
    return out.data();
}

QByteArray exportedSet(ImportDesk &desk, Kind kind, const QString &set)
{
    const ColumnSet columns = must(columnSetNamed(desk.store().reader(), kind, set));
    return exported(
        desk, {.list = {.kind = kind, .day = QDate(2026, 11, 21)}, .columns = columns.columns});
}

void addAnn(ImportDesk &desk)
{
    const Record acme =
        desk.add(Kind::Member, {{"kind", u"organisation"_s}, {"organisation", u"Acme; \"Inc\""_s}});
    const Record ann =
        desk.add(Kind::Member, {{"kind", u"person"_s},
                                {"given_name", u"Ann"_s},
                                {"emails", QStringList{u"ann@example.org"_s, u"a@b.org"_s}},
                                {"phones", QStringList{u"+39 051 1"_s}},
                                {"tags", QStringList{u"a;b"_s, u"=1+1"_s}},
                                {"note", u"=1+1"_s},
                                {"joined", QDate(2024, 2, 29)},
                                {"contact_of", acme.id()}});
    desk.add(Kind::Membership, {{"member", ann.id()},
                                {"class", u"regular"_s},
                                {"tier", desk.community.id()},
                                {"start", QDate(2026, 1, 1)},
                                {"end", QDate(2026, 12, 31)}});
}

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

void tst_Exporter::everyValueComesBackToTheByte_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("line breaks") << u"one\r\ntwo\nthree\rfour"_s;
    QTest::newRow("quotes") << u"say \"a\", \"\"b\"\""_s;
    QTest::newRow("leading zeros") << u"007"_s;
    QTest::newRow("a formula") << u"=1+1"_s;
    QTest::newRow("an apostrophe") << u"'=1+1"_s;
    QTest::newRow("right to left") << u"שלום \u202Eעולם"_s;
    QTest::newRow("emoji") << u"👩🏽‍💻 🇮🇹"_s;
    QTest::newRow("separators") << u"a;b,c\td|e"_s;
    QTest::newRow("spaces around") << u"  x\t"_s;
    QTest::newRow("a space that does not break") << u"\u00A0x\u00A0"_s;
    QTest::newRow("like a day") << u"2024-02-30"_s;
    QTest::newRow("a mark in front") << u"\uFEFFx"_s;
}

void tst_Exporter::everyValueComesBackToTheByte()
{
    QFETCH(QString, text);
    ImportDesk desk;
    desk.add(Kind::Member, {{"kind", u"person"_s},
                            {"number", text},
                            {"given_name", text},
                            {"display_name", text},
                            {"emails", QStringList{u"ann@example.org"_s, u"a@b.org"_s}},
                            {"phones", QStringList{text, u"0039"_s}},
                            {"postal_code", text},
                            {"country", u"IT"_s},
                            {"language", u"de-CH"_s},
                            {"tags", QStringList{text, u"x, y"_s, u" "_s + text}},
                            {"note", text},
                            {"joined", QDate(2024, 2, 29)},
                            {"consents", QStringList{u"newsletter 2025-05-03"_s}}});
    const QByteArray out = exportedSet(desk, Kind::Member, fullColumnSet);
    ImportDesk other;
    QCOMPARE(other.import(out), ImportCounts{.added = 1});
    QCOMPARE(exportedSet(other, Kind::Member, fullColumnSet), out);
}

void tst_Exporter::aFullExportRebuildsTheRoster()
{
    ImportDesk desk;
    addAnn(desk);
    desk.import("number,name,tier,class,start,paid until,paid on,amount,currency,method,reference,"
                "tier 2,start 2,source 2\n"
                "1,Bob,Gold,supporting,2024-02-29,2025-02-27,2024-03-01,10.50,PLN,bank,R1,"
                "Community,2025-06-01,exempt\n"
                "2,Cat,,honorary,2026-01-01,,,,,,,,,\n3,Dan,,,,,,,,,,,,\n");
    const QByteArray out = exportedSet(desk, Kind::Member, fullColumnSet);
    ImportDesk other;
    const ImportPlan plan = other.plan(out);
    QCOMPARE(problemsOf(plan), QStringList());
    QCOMPARE(other.apply(plan), ImportCounts{.added = 5});
    QCOMPARE(exportedSet(other, Kind::Member, fullColumnSet), out);
    const QString status = u"number,display_name,status,class,paid_until,member_since"_s;
    QCOMPARE(exported(other, requestFor(status)), exported(desk, requestFor(status)));
    QCOMPARE(other.import(out), ImportCounts{.same = 5});
}

void tst_Exporter::aPaymentForSeveralPeriodsComesInOnce()
{
    ImportDesk desk;
    const Record ann = desk.addPerson("Ann", "Lee");
    const Record bob = desk.addPerson("Bob", "Ray");
    const Record payment = desk.add(Kind::Payment, {{"member", bob.id()},
                                                    {"date", QDate(2025, 3, 1)},
                                                    {"amount", Money{3000}},
                                                    {"currency", u"EUR"_s},
                                                    {"kind", u"dues"_s}});
    const auto pays = [&](const Record &member, int year) {
        desk.add(Kind::Membership, {{"member", member.id()},
                                    {"class", u"regular"_s},
                                    {"tier", desk.community.id()},
                                    {"start", QDate(year, 1, 1)},
                                    {"end", QDate(year, 12, 31)},
                                    {"payment", payment.id()}});
    };
    pays(ann, 2024);
    pays(bob, 2025);
    pays(bob, 2026);
    const QByteArray out = exportedSet(desk, Kind::Member, fullColumnSet);
    ImportDesk other;
    QCOMPARE(other.import(out), ImportCounts{.added = 2});
    QCOMPARE(exportedSet(other, Kind::Member, fullColumnSet), out);
    const auto payments = must(other.store().reader().all(Kind::Payment));
    QCOMPARE(payments.size(), 1u);
    QCOMPARE(payments.front().reference("member"_L1), bob.id());
    const auto periods = must(other.store().reader().all(Kind::Membership));
    QCOMPARE(periods.size(), 3u);
    for (const Record &period : periods)
        QCOMPARE(period.reference("payment"_L1).isEmpty(),
                 period.date("start"_L1) != QDate(2025, 1, 1));
}

void tst_Exporter::otherKindsGoOutAndComeIn()
{
    ImportDesk desk;
    addAnn(desk);
    desk.import("name,number,tier,start,amount\nBob,B1,Gold,2026-01-01,10\n");
    desk.import("member,what,from,until,reason\nB1,suspended,2026-02-01,2026-03-01,\"so\nit is\"\n",
                {.kind = Kind::Standing});
    ImportDesk other;
    for (const Kind kind : allKinds()) {
        const QByteArray out = exportedSet(desk, kind, fullColumnSet);
        const QByteArray columns = kind == Kind::Member ? exportedSet(desk, kind, "full"_L1) : out;
        if (kind == Kind::Member) {
            const QString fields = u"id,kind,number,given_name,display_name,organisation,emails,"
                                   "phones,tags,note,joined,contact_of"_s;
            other.import(exported(desk, requestFor(fields)));
            QCOMPARE(exported(other, requestFor(fields)), exported(desk, requestFor(fields)));
            continue;
        }
        const ImportOptions mode{.kind = kind, .mode = ImportMode::Overwrite};
        other.import(columns, mode);
        QCOMPARE(exportedSet(other, kind, fullColumnSet), out);
        QCOMPARE(other.plan(columns, mode).problems.size(), 0u);
    }
}

void tst_Exporter::titlesAreReadAsTheirColumns_data()
{
    QTest::addColumn<Kind>("kind");
    for (const Kind kind : allKinds())
        QTest::newRow(nameOf(kind).data()) << kind;
}

void tst_Exporter::titlesAreReadAsTheirColumns()
{
    QFETCH(Kind, kind);
    ImportDesk desk;
    desk.import("name,number,tier,start,paid on,amount,tier 2,start 2\n"
                "Bob,B1,Gold,2025-01-01,2025-02-01,10,Community,2026-01-01\n");
    const QList<ColumnTarget> columns =
        must(columnSetNamed(desk.store().reader(), kind, fullColumnSet)).columns;
    const QByteArray out =
        exported(desk, {.list = {.kind = kind, .day = QDate(2026, 11, 21)}, .columns = columns},
                 CsvStyle::spreadsheet());
    const CsvDocument document = desk.opened(out, {.kind = kind});
    QCOMPARE(document.headers().value(0), u"Id"_s);
    QCOMPARE(guessMapping(kind, document.headers(), firstRows(document)).columns, columns);
    const ImportPlan again = desk.plan(out, {.kind = kind});
    QCOMPARE(problemsOf(again), QStringList());
    QCOMPARE(countsOf(again), ImportCounts{.same = static_cast<qsizetype>(again.rows.size())});
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
