#include "importdesk.h"
#include "support/sharedfile.h"
#include "support/testmain.h"

#include <QDir>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ImportFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoListIsRefused_data();
    void whatIsNoListIsRefused();
    void aFolderAndAMissingFileAreRefused();
    void aTextThatBreaksOffLeavesNothing();
    void aHeaderAloneImportsNothing();
    void aCellTooLongRejectsItsRow();
    void anEncodingIsReadAsGuessed_data();
    void anEncodingIsReadAsGuessed();
    void unknownColumnsAloneAreRefused();
    void aListWithoutHeaderIsMappedByItsColumn();
    void aHeaderThatIsMappedByHandIsAHeader();
    void rejectedRowsAreWrittenAsTheyCame();
    void whateverStaysOutIsAmongTheRejects();
    void mendedRejectsComeIn();
    void samplesComeIn_data();
    void samplesComeIn();

private:
    static QString write(ImportDesk &desk, const QByteArray &bytes)
    {
        const QString path = desk.file(u"list.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The test cannot write its file.");
        return path;
    }
};

void tst_ImportFile::whatIsNoListIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");

    QTest::newRow("an empty file") << QByteArray() << 0 << 0;
    QTest::newRow("blank lines") << QByteArray("\n \n\r\n") << 0 << 0;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << 0 << 0;
    QTest::newRow("a NUL") << QByteArray("name\nAnn\0Lee\n", 13) << 2 << 4;
    QTest::newRow("a quote that is never closed") << QByteArray("\"name\nAnn\n") << 1 << 1;
}

void tst_ImportFile::whatIsNoListIsRefused()
{
    QFETCH(QByteArray, bytes);
    ImportDesk desk;
    const QString path = write(desk, bytes);
    const auto document = openImportFile(path, Kind::Member);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, ErrorKind::Input);
    QCOMPARE(document.error().file, path);
    QVERIFY(document.error().message.startsWith(path));
    QTEST(document.error().line, "line");
    QTEST(document.error().column, "column");
}

void tst_ImportFile::aFolderAndAMissingFileAreRefused()
{
    ImportDesk desk;
    for (const QString &path : {desk.file(u"."_s), desk.file(u"none.csv"_s)}) {
        const auto document = openImportFile(path, Kind::Member);
        QVERIFY2(!document, qPrintable(path));
        QCOMPARE(document.error().kind, ErrorKind::Input);
        QCOMPARE(document.error().file, path);
    }
}

void tst_ImportFile::aTextThatBreaksOffLeavesNothing()
{
    ImportDesk desk;
    const auto plan = desk.tryPlan("name,city\nAnn,Lyon\nBob,\"Rome\n");
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Input);
    QCOMPARE(plan.error().line, 3);
    QCOMPARE(plan.error().column, 5);
}

void tst_ImportFile::aHeaderAloneImportsNothing()
{
    ImportDesk desk;
    QCOMPARE(desk.import("name,city\n"), ImportCounts());
    QVERIFY(!must(desk.store().nextUndo())->label.startsWith(u"Import"_s));
}

void tst_ImportFile::aCellTooLongRejectsItsRow()
{
    ImportDesk desk;
    const ImportPlan plan =
        desk.plan("name,note\nAnn," + QByteArray(10'000'000, 'x') + "\nBob,fine\n");
    QCOMPARE(outcomesOf(plan), u"error, new"_s);
    QCOMPARE(plan.problems.size(), 1u);
    QCOMPARE(plan.problems.front().line, 2);
    QCOMPARE(plan.problems.front().column, u"note"_s);
    QVERIFY(plan.problems.front().value.size() < 200);
}

void tst_ImportFile::anEncodingIsReadAsGuessed_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const QString text = u"name;city\nŁukasz;Łódź\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + text.toUtf8();
    QByteArray utf16("\xFF\xFE");
    for (const QChar c : text) {
        utf16 += char(c.unicode() & 0xff);
        utf16 += char(c.unicode() >> 8);
    }
    QTest::newRow("UTF-16") << utf16;
}

void tst_ImportFile::anEncodingIsReadAsGuessed()
{
    QFETCH(QByteArray, bytes);
    ImportDesk desk;
    desk.import(bytes);
    QCOMPARE(desk.search(u"city:lodz"_s), QStringList{u"Łukasz"_s});
}

void tst_ImportFile::unknownColumnsAloneAreRefused()
{
    ImportDesk desk;
    const auto plan = desk.tryPlan("a,b,c\n1,2,3\n");
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::Input);
    QVERIFY(plan.error().message.contains(u"a, b, c"_s));
}

void tst_ImportFile::aListWithoutHeaderIsMappedByItsColumn()
{
    ImportDesk desk;
    QCOMPARE(desk.import("\"Cream\"\n\"Hypernode\"\n", {.maps = {u"Column 1=organisation"_s}}),
             ImportCounts{.added = 2});
    QCOMPARE(desk.search(u"kind:organisation"_s), (QStringList{u"Cream"_s, u"Hypernode"_s}));
}

void tst_ImportFile::aHeaderThatIsMappedByHandIsAHeader()
{
    ImportDesk desk;
    const QString path = write(desk, "Sponsor\nCream\nHypernode\n");
    const CsvDocument document = must(openImportFile(path, Kind::Member, {}, {u"sponsor"_s}));
    QCOMPARE(document.headers(), QStringList{u"Sponsor"_s});
}

void tst_ImportFile::rejectedRowsAreWrittenAsTheyCame()
{
    ImportDesk desk;
    const QByteArray csv =
        "email;city;note\r\n;\"Ly\"\"on\";a\r\nann@example.org;Rome;\r\n;Oslo\r\n";
    const ImportPlan plan = desk.plan(csv);
    const auto why = [](int line) {
        return ";\"Line " + QByteArray::number(line) +
               ": The row has neither a name nor an e-mail.\"\r\n";
    };
    QCOMPARE(rejectedRows(desk.opened(csv), plan),
             "email;city;note;\"Why rejected\"\r\n;\"Ly\"\"on\";a" + why(2) + ";Oslo;" + why(4));
    const QString path = desk.file(u"rejects.csv"_s);
    must(writeRejectedRows(path, desk.opened(csv), plan));
    QVERIFY(QFile::exists(path));
}

void tst_ImportFile::whateverStaysOutIsAmongTheRejects()
{
    ImportDesk desk;
    const QByteArray ann = desk.addPerson("Ann", "Lee").id().text().toLatin1();
    const QByteArray csv = "given_name,family_name,email,city\n"
                           "Bob,Ray,bob@x.org,\n"
                           "Ann,Lee,,Rome\n"
                           "Cat,Ray,cat@x.org,Lyon,9\n"
                           "Bob,Ray,bob@x.org,Oslo\n"
                           "Dan,Ray,dan@x.org,Oslo\n";
    ImportPlan plan = desk.plan(csv);
    QCOMPARE(outcomesOf(plan), u"new, same person?, error, update, new"_s);
    QCOMPARE(plan.rows[2].title, u"Cat Ray"_s);
    plan.rows.front().decision = RowDecision::LeaveOut;
    QCOMPARE(desk.apply(plan),
             (ImportCounts{.added = 1, .duplicates = 1, .rejected = 1, .leftOut = 2}));
    const QByteArray rejects = rejectedRows(desk.opened(csv), plan);
    QCOMPARE(rejects,
             QByteArray("given_name,family_name,email,city,\"Why rejected\"\r\n"
                        "Bob,Ray,bob@x.org,,\"Line 2: Left out by decision.\"\r\n"
                        "Ann,Lee,,Rome,\"Line 3: May be the same as Ann Lee (" +
                        ann +
                        "): same family name and "
                        "given name.\"\r\n"
                        "Cat,Ray,cat@x.org,Lyon,9,\"Line 4: Column 5: The row has 5 cells, the "
                        "header 4: perhaps a separator within a text that is not in quotes.\"\r\n"
                        "Bob,Ray,bob@x.org,Oslo,\"Line 5: Left out with the row that adds the "
                        "record.\"\r\n"));
    const ImportPlan again = desk.plan(rejects);
    QCOMPARE(outcomesOf(again), u"new, same person?, error, update"_s);
    const QByteArrayList lines = rejectedRows(desk.opened(rejects), again).split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.mid(0, 2), rejects.split('\n').mid(0, 1) + rejects.split('\n').mid(2, 1));
}

void tst_ImportFile::mendedRejectsComeIn()
{
    ImportDesk desk;
    const QByteArray csv = "email,city\nann@,Lyon\nbob@example.org,Rome\n";
    const ImportPlan plan = desk.plan(csv);
    desk.apply(plan);
    QByteArray rejects = rejectedRows(desk.opened(csv), plan);
    QCOMPARE(desk.import(rejects), ImportCounts{.rejected = 1});
    QCOMPARE(desk.import(rejects.replace("ann@", "ann@example.org")), ImportCounts{.added = 1});
    const ImportPlan again = desk.plan(csv, {.mode = ImportMode::Add});
    must(writeRejectedRows(desk.file(u"none.csv"_s), desk.opened("name\nAnn\n"),
                           desk.plan("name\nAnn\n")));
    QVERIFY(!QFile::exists(desk.file(u"none.csv"_s)));
    QCOMPARE(outcomesOf(again), u"error, same"_s);
}

void tst_ImportFile::samplesComeIn_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("maps");
    QTest::addColumn<ImportCounts>("counts");
    QTest::addColumn<QStringList>("titles");

    const auto row = [](const char *file, const QStringList &maps, int added,
                        const QStringList &titles) {
        QTest::newRow(file) << QString::fromLatin1(file) << maps << ImportCounts{.added = added}
                            << titles;
    };
    row("members-csv/civicrm_individual_dates_type4.csv", {}, 4,
        {u"Joe 10"_s, u"Joe 11"_s, u"Joe 8"_s, u"Joe 9"_s});
    row("members-csv/hitobito_blank_lines.csv", {}, 2, {u"Ésaïe Gärber"_s, u"Foo Bar"_s});
    row("members-csv/hitobito_fields_with_blanks.csv",
        {u"Vorname dump=given_name"_s, u"Nachname tralal=family_name"_s, u"Geburtsdatum=note"_s}, 1,
        {u"Ésaïe foo Gärber bla"_s});
    row("members-csv/hitobito_list.csv", {}, 4,
        {u"Athäna Rippin"_s, u"Kaitlyn Adams"_s, u"Ramiro Brown"_s, u"Velma Hagenes"_s});
    row("members-csv/hitobito_utf8.csv", {}, 1, {u"Ésaïe Gärber"_s});
    row("members-csv/mageosnl_sponsors.csv", {u"Column 1=organisation"_s}, 15,
        {u"Cream"_s, u"DotDigital"_s, u"Elgentos"_s, u"HYPER"_s, u"Hypernode"_s, u"LokiCheckout"_s,
         u"Made by Mouses"_s, u"MagModules"_s, u"MultiSafepay"_s, u"nVision"_s, u"Sansec"_s,
         u"Vendic"_s, u"Vicus eBusiness Solutions"_s, u"X-Interactive"_s, u"Younify"_s});
    row("csv-tricky/spectrum_comma_in_quotes.csv", {}, 1, {u"John Doe"_s});
    row("csv-tricky/spectrum_newlines_crlf.csv", {u"a=display_name"_s}, 3,
        {u"1"_s, u"7"_s, u"Once upon \na time"_s});
}

void tst_ImportFile::samplesComeIn()
{
    QFETCH(QString, file);
    QFETCH(QStringList, maps);
    QFETCH(ImportCounts, counts);
    const QString path = sharedFile(u"samples/"_s + file);
    if (path.isEmpty())
        QSKIP("The folder of shared samples is not here.");
    ImportDesk desk;
    QFile sample(path);
    QVERIFY(sample.open(QIODevice::ReadOnly));
    const QByteArray csv = sample.readAll();
    QCOMPARE(desk.import(csv, {.maps = maps}), counts);
    QTEST(desk.search(QString()), "titles");
    QCOMPARE(desk.import(csv, {.maps = maps}), ImportCounts{.same = counts.added});
}

static const Suite<tst_ImportFile> suite;

#include "tst_importfile.moc"
