#include "exchange/export/columnsets.h"
#include "shell.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Exports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exportsFollowTheirOptions_data();
    void exportsFollowTheirOptions();
    void aSavedColumnSetIsExported();
};

void tst_Exports::exportsFollowTheirOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("out");
    const auto row = [](const char *name, const QStringList &options, const QString &out) {
        QTest::newRow(name) << options << out;
    };
    row("columns, filter and sort",
        {u"--columns"_s, u"given_name,city"_s, u"--where"_s, u"city:lyon,roma"_s, u"--sort"_s,
         u"-given_name"_s},
        u"given_name,city\r\nCat,Roma\r\nAnn,Lyon\r\n"_s);
    row("as of a day",
        {u"--columns"_s, u"given_name"_s, u"--where"_s, u"status:current"_s, u"--as-of"_s,
         u"2025-06-01"_s},
        u"given_name\r\n"_s);
    row("for spreadsheets",
        {u"--columns=given_name,note"_s, u"--dialect=spreadsheet"_s, u"--where=bo"_s},
        u"Given name,Note\r\nBo,'=1+1\r\n"_s);
    row("json", {u"--columns=given_name,city"_s, u"--format=json"_s, u"--where=ann"_s},
        u"[{\"given_name\":\"Ann\",\"city\":\"Lyon\"}]\n"_s);
    row("no such column", {u"--columns=shoe"_s}, {});
    row("no such set", {u"--set=shoe"_s}, {});
    row("a set and columns", {u"--set=full"_s, u"--columns=city"_s}, {});
    row("no such dialect", {u"--dialect=latin"_s}, {});
    row("no such format", {u"--format=pdf"_s}, {});
    row("no such day", {u"--as-of=yesterday"_s}, {});
    row("no such sort", {u"--sort=shoe"_s}, {});
}

void tst_Exports::exportsFollowTheirOptions()
{
    QFETCH(QStringList, options);
    QFETCH(QString, out);
    const Shell shell;
    shell.run({u"members"_s, u"import"_s,
               shell.write(u"list.csv"_s,
                           "given_name,city,note,tier,start\nAnn,Lyon,,Community,2026-01-01\n"
                           "Bo,Lund,=1+1,,\nCat,Roma,,,\n")});
    const Run run = shell.run(QStringList{u"members"_s, u"export"_s} + options);
    QCOMPARE(run.code, out.isEmpty() ? 2 : 0);
    QCOMPARE(run.out, out);
    const QString file = shell.file(u"out.csv"_s);
    const Run written = shell.run(QStringList{u"members"_s, u"export"_s, file} + options);
    QCOMPARE(written.code, run.code);
    QCOMPARE(QString::fromUtf8(shell.read(u"out.csv"_s)), out);
}

void tst_Exports::aSavedColumnSetIsExported()
{
    const Shell shell;
    shell.ann();
    {
        StoreFixture other;
        const auto store = must(Store::open(shell.path(), other.context()));
        must(saveColumnSet(*store, Kind::Member,
                           {.name = u"printer"_s,
                            .columns = must(columnsFromText(Kind::Member, u"emails,number"_s)),
                            .where = u"ann"_s}));
    }
    shell.run({u"members"_s, u"add"_s, u"given_name=Bo"_s});
    QCOMPARE(shell.run({u"members"_s, u"export"_s, u"--set"_s, u"printer"_s}).out,
             u"emails,number\r\nann@example.org,\r\n"_s);
}

static const Suite<tst_Exports> suite;

#include "tst_exports.moc"
