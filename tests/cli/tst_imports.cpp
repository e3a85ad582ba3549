#include "shell.h"
#include "support/sharedfile.h"
#include "support/testmain.h"

#include <QRegularExpression>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Imports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void optionsAreFollowed_data();
    void optionsAreFollowed();
    void wrongOptionsAreUsage_data();
    void wrongOptionsAreUsage();
    void aDryRunChangesNothing();
    void problemsAreLinesThatQuietKeeps();
    void problemsAreJsonWhenAsked();
    void whatStaysOutGoesToTheRejects();
    void sameOrNotIsDecidedByLine_data();
    void sameOrNotIsDecidedByLine();
    void aRemovedMemberComesBackOnlyWhenAsked();
    void anUndoneImportComesInAgain();
    void whatIsNoListIsRefused_data();
    void whatIsNoListIsRefused();
    void samplesComeIn_data();
    void samplesComeIn();
};

namespace {

QStringList import(const QString &path, const QStringList &options = {})
{
    return QStringList{u"members"_s, u"import"_s, path} + options;
}

/// The counts of an import: "1 new, 2 updated, 0 same, 0 duplicates, 0 rejected".
QString countsOf(const QJsonObject &result)
{
    QStringList counts;
    for (const QString &key : {u"new"_s, u"updated"_s, u"same"_s, u"duplicates"_s, u"rejected"_s}) {
        if (const int count = result[key].toInt(); count > 0)
            counts += u"%1 %2"_s.arg(count).arg(key);
    }
    return counts.join(u", "_s);
}

qsizetype memberCount(const Shell &shell)
{
    return shell.json({u"members"_s, u"list"_s}).array().size();
}

} // namespace

void tst_Imports::optionsAreFollowed_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("counts");
    QTest::addColumn<QString>("city");

    const auto row = [](const char *name, const QByteArray &csv, const QStringList &options,
                        const char *counts, const QString &city) {
        QTest::newRow(name) << csv << options << QString::fromLatin1(counts) << city;
    };
    const QByteArray ann = "email,city\nann@example.org,Lyon\n";
    row("guesses", ann, {}, "1 updated", u"Lyon"_s);
    row("map", "Mail,Wohin\nann@example.org,Lyon\n", {u"--map"_s, u"Wohin=city"_s}, "1 updated",
        u"Lyon"_s);
    row("map to nothing", ann, {u"--map"_s, u"city=-"_s}, "1 same", {});
    row("separator", "email:city|x\nann@example.org|Lyon\n",
        {u"--separator"_s, u"pipe"_s, u"--map"_s, u"email:city=email"_s, u"--map"_s, u"x=city"_s},
        "1 updated", u"Lyon"_s);
    row("encoding", "email,city\nann@example.org,\xA3\xF3\x64\x9F\n",
        {u"--encoding"_s, u"Windows-1252"_s}, "1 updated", u"£ódŸ"_s);
    row("add", ann, {u"--mode"_s, u"add"_s}, "1 same", {});
    row("match by name alone", "given_name,city\nAnn,Lyon\n", {u"--match=given_name"_s},
        "1 updated", u"Lyon"_s);
    row("overwrite", "email,given_name,city\nann@example.org,Anna,Lyon\n",
        {u"--mode"_s, u"overwrite"_s}, "1 updated", u"Lyon"_s);
}

void tst_Imports::optionsAreFollowed()
{
    QFETCH(QByteArray, csv);
    QFETCH(QStringList, options);
    const Shell shell;
    const QString id = shell.ann();
    const Run run = shell.json(import(shell.write(u"list.csv"_s, csv), options));
    QTEST(countsOf(run.object()), "counts");
    QTEST(shell.json({u"members"_s, u"show"_s, id}).object()[u"city"_s].toString(), "city");
}

void tst_Imports::wrongOptionsAreUsage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no such option") << QStringList{u"--colour"_s, u"red"_s};
    QTest::newRow("format") << QStringList{u"--format"_s, u"xlsx"_s};
    QTest::newRow("encoding") << QStringList{u"--encoding"_s, u"EBCDIC"_s};
    QTest::newRow("separator") << QStringList{u"--separator"_s, u"x"_s};
    QTest::newRow("dates") << QStringList{u"--dates"_s, u"Tuesday"_s};
    QTest::newRow("mode") << QStringList{u"--mode"_s, u"smash"_s};
    QTest::newRow("match by nothing known") << QStringList{u"--match"_s, u"shoe"_s};
    QTest::newRow("match by what is not mapped") << QStringList{u"--match"_s, u"number"_s};
    QTest::newRow("map without a field") << QStringList{u"--map"_s, u"email"_s};
    QTest::newRow("map of no column") << QStringList{u"--map"_s, u"Town=city"_s};
    QTest::newRow("map to no field") << QStringList{u"--map"_s, u"email=shoe"_s};
    QTest::newRow("decide without a line") << QStringList{u"--decide"_s, u"new"_s};
    QTest::newRow("decide a line without a row") << QStringList{u"--decide"_s, u"9=new"_s};
    QTest::newRow("decide what is clear") << QStringList{u"--decide"_s, u"2=new"_s};
}

void tst_Imports::wrongOptionsAreUsage()
{
    QFETCH(QStringList, options);
    const Shell shell;
    const Run run =
        shell.run(import(shell.write(u"list.csv"_s, "email\nann@example.org\n"), options));
    QCOMPARE(run.code, 2);
    QCOMPARE(run.out, QString());
    QCOMPARE(run.err.count(u'\n'), 1);
    QCOMPARE(memberCount(shell), 0);
}

void tst_Imports::aDryRunChangesNothing()
{
    const Shell shell;
    const QString path = shell.write(u"list.csv"_s, "email\nann@example.org\n");
    const Run dry = shell.json(import(path, {u"--dry-run"_s}));
    QCOMPARE(dry.code, 0);
    QCOMPARE(dry.out, u"{\"new\":1,\"updated\":0,\"same\":0,\"duplicates\":0,\"rejected\":0,"
                      "\"dry_run\":true,\"problems\":[]}\n"_s);
    QCOMPARE(memberCount(shell), 0);
    const Run run = shell.run(import(path));
    QCOMPARE(run.out, u"new: 1\nupdated: 0\nsame: 0\nduplicates: 0\nrejected: 0\ndry_run: no\n"_s);
    QCOMPARE(memberCount(shell), 1);
}

void tst_Imports::problemsAreLinesThatQuietKeeps()
{
    const Shell shell;
    const QString path =
        shell.write(u"list.csv"_s, "Name,E-Mail\n\n\"Ann\nLee\",foo@\nBob,b@example.org,9\n");
    const Run run = shell.run(import(path, {u"--quiet"_s}));
    QCOMPARE(run.code, 1);
    QCOMPARE(run.err, QString());
    QCOMPARE(run.out.left(run.out.indexOf(u"new:"_s)),
             (path + u":3: E-Mail: An e-mail needs a domain, like name@example.org (foo@)\n"_s +
              path +
              u":5: Column 3: The row has 3 cells, the header 2: perhaps a separator "
              "within a text that is not in quotes (9)\n"_s));
    QCOMPARE(shell.run({u"members"_s, u"list"_s, u"--columns"_s, u"display_name"_s}).out,
             u"display_name\nAnn Lee\n"_s);
}

void tst_Imports::problemsAreJsonWhenAsked()
{
    const Shell shell;
    const QString path = shell.write(u"list.csv"_s, "Name,E-Mail\nAnn,foo@\n");
    const Run run = shell.json(import(path));
    QCOMPARE(run.code, 1);
    const QJsonObject problem{{u"line"_s, 2},
                              {u"column"_s, u"E-Mail"_s},
                              {u"field"_s, u"emails"_s},
                              {u"value"_s, u"foo@"_s},
                              {u"severity"_s, u"warning"_s},
                              {u"reason"_s, u"An e-mail needs a domain, like name@example.org."_s}};
    QCOMPARE(run.object()[u"problems"_s].toArray(), QJsonArray{problem});
    const Run broken = shell.json(import(shell.write(u"broken.csv"_s, "Name\nAnn\n\"Bob\n")));
    QCOMPARE(broken.code, 3);
    const QJsonObject error = broken.object()[u"error"_s].toObject();
    QCOMPARE(error[u"kind"_s].toString(), u"input"_s);
    QCOMPARE(error[u"file"_s].toString(), shell.file(u"broken.csv"_s));
    QCOMPARE(error[u"line"_s].toInt(), 3);
}

void tst_Imports::whatStaysOutGoesToTheRejects()
{
    const Shell shell;
    const QString path = shell.write(u"list.csv"_s, "email,city\nann@,Lyon\nbob@example.org,\n");
    const QString rejects = shell.file(u"rejects.csv"_s);
    QCOMPARE(shell.run(import(path, {u"--rejects"_s, rejects})).code, 1);
    QByteArray mended = shell.read(u"rejects.csv"_s);
    QCOMPARE(mended,
             QByteArray("email,city,\"Why rejected\"\r\nann@,Lyon,\"Line 2: email: An e-mail "
                        "needs a domain, like name@example.org.\"\r\n"));
    shell.write(u"rejects.csv"_s, mended.replace("ann@", "ann@example.org"));
    const Run again = shell.json(import(rejects));
    QCOMPARE(again.code, 0);
    QCOMPARE(countsOf(again.object()), u"1 new"_s);
}

void tst_Imports::sameOrNotIsDecidedByLine_data()
{
    QTest::addColumn<QString>("decision");
    QTest::addColumn<QString>("counts");
    QTest::addColumn<int>("code");
    QTest::newRow("undecided") << QString() << u"1 duplicates"_s << 1;
    QTest::newRow("new") << u"2=new"_s << u"1 new"_s << 0;
    QTest::newRow("the likeliest") << u"2=same"_s << u"1 updated"_s << 0;
    QTest::newRow("by id") << u"2=ID"_s << u"1 updated"_s << 0;
    QTest::newRow("out") << u"2=out"_s << QString() << 0;
    QTest::newRow("no candidate") << u"2=0123"_s << QString() << 2;
}

void tst_Imports::sameOrNotIsDecidedByLine()
{
    QFETCH(QString, decision);
    QFETCH(int, code);
    const Shell shell;
    const QString id = shell.ann();
    const QString path = shell.write(u"list.csv"_s, "given_name,family_name,city\nAnn,Lee,Lyon\n");
    QStringList options;
    if (!decision.isEmpty())
        options = {u"--decide"_s, decision.replace(u"ID"_s, id)};
    const Run run = shell.json(import(path, options));
    QCOMPARE(run.code, code);
    QTEST(countsOf(run.object()), "counts");
    const QJsonArray problems = run.object()[u"problems"_s].toArray();
    QCOMPARE(problems.size(), code == 1 ? 1 : 0);
    if (code == 1)
        QVERIFY(problems.first()[u"reason"_s].toString().contains(id));
}

void tst_Imports::aRemovedMemberComesBackOnlyWhenAsked()
{
    const Shell shell;
    const QString id = shell.ann();
    shell.run({u"members"_s, u"remove"_s, id});
    for (const QByteArray &csv : {QByteArray("email\nANN@example.org\n"),
                                  QByteArray("id,given_name\n" + id.toLatin1() + ",Ann\n")}) {
        const QString path = shell.write(u"list.csv"_s, csv);
        const Run run = shell.json(import(path));
        QCOMPARE(run.code, 1);
        QCOMPARE(countsOf(run.object()), u"1 duplicates"_s);
        const QString reason =
            run.object()[u"problems"_s].toArray().first()[u"reason"_s].toString();
        // The moment of a step is the system's, whatever day it is for the association.
        static const QRegularExpression said(u"^Ann Lee was removed on \\d{4}-\\d\\d-\\d\\d by "_s);
        QVERIFY2(said.match(reason).hasMatch(), qPrintable(reason));
        QCOMPARE(memberCount(shell), 0);
        QCOMPARE(countsOf(shell.json(import(path, {u"--decide"_s, u"2=new"_s})).object()),
                 u"1 new"_s);
        QCOMPARE(shell.run({u"undo"_s}).code, 0);
    }
    shell.run({u"members"_s, u"add"_s, u"given_name=Bo"_s, u"email=ann@example.org"_s});
    QCOMPARE(
        countsOf(
            shell.json(import(shell.write(u"list.csv"_s, "email\nann@example.org\n"))).object()),
        u"1 same"_s);
}

void tst_Imports::anUndoneImportComesInAgain()
{
    const Shell shell;
    const QString path = shell.write(
        u"list.csv"_s, "id,email\n01a1fc87-45ed-7003-a3de-06d0fec569b8,ann@example.org\n");
    for (int time = 0; time < 2; ++time) {
        QCOMPARE(countsOf(shell.json(import(path)).object()), u"1 new"_s);
        QCOMPARE(shell.run({u"undo"_s}).code, 0);
        QCOMPARE(shell.run({u"redo"_s}).code, 0);
        QCOMPARE(shell.run({u"undo"_s}).code, 0);
    }
}

void tst_Imports::whatIsNoListIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QByteArray() << 3;
    QTest::newRow("blank lines") << QByteArray("\n\n  \n") << 3;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18) << 3;
    QTest::newRow("NUL bytes") << QByteArray("email\nann@example.org\n\0\0\0x\n", 26) << 3;
    QTest::newRow("a quote that stays open") << QByteArray("email\nann@x.org\n\"b\n") << 3;
    QTest::newRow("no column that is known") << QByteArray("a,b\n1,2\n") << 3;
    QTest::newRow("a header alone") << QByteArray("email,city\n") << 0;
}

void tst_Imports::whatIsNoListIsRefused()
{
    QFETCH(QByteArray, bytes);
    const Shell shell;
    const QString path = shell.write(u"list.csv"_s, bytes);
    const Run run = shell.run(import(path));
    QTEST(run.code, "code");
    if (run.code != 0)
        QVERIFY2(run.err.contains(path + u": "_s), qPrintable(run.err));
    QCOMPARE(memberCount(shell), 0);
    QCOMPARE(shell.run(import(shell.file(u"."_s))).code, 3);
    QCOMPARE(shell.run(import(shell.file(u"none.csv"_s))).code, 3);
    QCOMPARE(shell.run(import(u"/dev/null"_s)).code, 3);
}

void tst_Imports::samplesComeIn_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("maps");
    QTest::addColumn<int>("added");

    const auto row = [](const char *file, int added, const QStringList &maps = {}) {
        QTest::newRow(file) << QString::fromLatin1(file) << maps << added;
    };
    row("members-csv/civicrm_individual_dates_type4.csv", 4);
    row("members-csv/hitobito_blank_lines.csv", 2);
    row("members-csv/hitobito_fields_with_blanks.csv", 1,
        {u"Vorname dump=given_name"_s, u"Nachname tralal=family_name"_s});
    row("members-csv/hitobito_list.csv", 4);
    row("members-csv/hitobito_utf8.csv", 1);
    row("members-csv/mageosnl_sponsors.csv", 15, {u"Column 1=organisation"_s});
    row("csv-tricky/spectrum_comma_in_quotes.csv", 1);
    row("csv-tricky/spectrum_newlines_crlf.csv", 3, {u"a=display_name"_s});
}

void tst_Imports::samplesComeIn()
{
    QFETCH(QString, file);
    QFETCH(QStringList, maps);
    QFETCH(int, added);
    const QString path = sharedFile(u"samples/"_s + file);
    if (path.isEmpty())
        QSKIP("The folder of shared samples is not here.");
    QStringList options;
    for (const QString &map : maps)
        options += {u"--map"_s, map};
    const Shell shell;
    const Run run = shell.json(import(path, options));
    QCOMPARE(run.code, 0);
    QCOMPARE(countsOf(run.object()), u"%1 new"_s.arg(added));
    QCOMPARE(memberCount(shell), added);
    QCOMPARE(countsOf(shell.json(import(path, options)).object()), u"%1 same"_s.arg(added));
}

static const Suite<tst_Imports> suite;

#include "tst_imports.moc"
