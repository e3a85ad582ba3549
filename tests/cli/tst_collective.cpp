#include "shell.h"
#include "support/forge/answeringserver.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// Members of a collective at Open Collective, from a file and over the network.
class tst_Collective : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aListComesInOnce();
    void aChangedListBringsWhatIsNew();
    void theContentTellsTheFormat();
    void aDryRunChangesNothing();
    void aNamesakeIsDecidedByEntry();
    void whatStaysOutGoesToTheRejects();
    void theModeIsFollowed();
    void whatIsNoListIsRefused_data();
    void whatIsNoListIsRefused();
    void wrongOptionsAreUsage_data();
    void wrongOptionsAreUsage();
    void aListIsFetchedAndItsAddressKept();
    void whatCannotBeFetchedIsSaid();
};

namespace {

/// An entry of a list; `name` makes its profile, too.
QByteArray entry(const QByteArray &name, const QByteArray &keys = {})
{
    QByteArray json = R"({"MemberId":1,"createdAt":"2020-11-05 14:42","type":"USER",)"
                      R"("role":"BACKER","tier":"Community","isActive":true,"currency":"EUR",)"
                      R"("lastTransactionAt":"2026-11-05 14:42","lastTransactionAmount":10,)"
                      R"("profile":"https://opencollective.com/)" +
                      name.toLower().replace(' ', '-') + R"(","name":")" + name +
                      R"(","email":null)";
    return json + (keys.isEmpty() ? "" : ",") + keys + "}";
}

QByteArray listOf(const QByteArrayList &entries)
{
    return "[" + entries.join(",\n") + "]";
}

QByteArray smallList()
{
    return listOf({entry("Ann Lee"), entry("Acme", R"("type":"ORGANIZATION","tier":"Gold")"),
                   entry("Incognito"), entry("The Host", R"("role":"HOST")")});
}

QStringList import(const QString &path, const QStringList &options = {})
{
    return QStringList{u"members"_s, u"import"_s, path} + options;
}

QJsonObject result(int added, int updated, int same, int leftOut = 0, bool isDryRun = false)
{
    QJsonObject counts{{u"new"_s, added},
                       {u"updated"_s, updated},
                       {u"same"_s, same},
                       {u"duplicates"_s, 0},
                       {u"rejected"_s, 0},
                       {u"dry_run"_s, isDryRun},
                       {u"problems"_s, QJsonArray()}};
    if (leftOut > 0)
        counts[u"left_out"_s] = leftOut;
    return counts;
}

/// Until when those who have paid have done so, by name.
QStringList paidUntil(const Shell &shell)
{
    QStringList days;
    for (const QJsonValue member :
         shell.json({u"members"_s, u"list"_s, u"has:paid_until"_s, u"--columns"_s, u"paid_until"_s})
             .array())
        days += member[u"paid_until"_s].toString();
    return days;
}

} // namespace

void tst_Collective::aListComesInOnce()
{
    const Shell shell;
    const QString path = shell.write(u"members.json"_s, smallList());
    const QStringList words = import(path, {u"--format"_s, u"opencollective"_s});
    const Run first = shell.json(words);
    QCOMPARE(first.object(), result(2, 0, 0, 2));
    QCOMPARE(first.code, 0);
    QVERIFY2(first.err.contains("2 entries are left out"_L1), qPrintable(first.err));
    const QString dump = shell.run({u"dump"_s}).out;
    const Run again = shell.json(words);
    QCOMPARE(again.object(), result(0, 0, 2, 2));
    QCOMPARE(again.code, 0);
    QCOMPARE(shell.run({u"dump"_s}).out, dump);
}

void tst_Collective::aChangedListBringsWhatIsNew()
{
    const Shell shell;
    shell.run(import(shell.write(u"members.json"_s, listOf({entry("Ann Lee"), entry("Bob")}))));
    QCOMPARE(paidUntil(shell), (QStringList{u"2027-11-04"_s, u"2027-11-04"_s}));
    const QString later = shell.write(
        u"later.json"_s,
        listOf({entry("Ann Lee", R"("isActive":false)"),
                entry("Bob", R"("lastTransactionAt":"2027-11-01 09:00")"), entry("Cy Ray")}));
    QCOMPARE(shell.json(import(later)).object(), result(1, 1, 1));
    QCOMPARE(paidUntil(shell), (QStringList{u"2027-11-04"_s, u"2028-11-04"_s, u"2027-11-04"_s}));
    QCOMPARE(shell.json(import(later)).object(), result(0, 0, 3));
}

void tst_Collective::theContentTellsTheFormat()
{
    const Shell shell;
    const QString path = shell.write(u"download"_s, smallList());
    QCOMPARE(shell.json(import(path)).object(), result(2, 0, 0, 2));
    const QString csv = shell.write(u"members.json"_s, "name,email\nBob,bob@example.org\n");
    QCOMPARE(shell.json(import(csv)).object(), result(1, 0, 0));
}

void tst_Collective::aDryRunChangesNothing()
{
    const Shell shell;
    const QString dump = shell.run({u"dump"_s}).out;
    const QString path = shell.write(u"members.json"_s, smallList());
    QCOMPARE(shell.json(import(path, {u"--dry-run"_s})).object(), result(2, 0, 0, 2, true));
    QCOMPARE(shell.run({u"dump"_s}).out, dump);
}

void tst_Collective::aNamesakeIsDecidedByEntry()
{
    const Shell shell;
    const QString ann = shell.ann();
    const QString path =
        shell.write(u"members.json"_s, listOf({entry("Incognito"), entry("Ann Lee")}));
    const Run undecided = shell.run(import(path));
    QCOMPARE(undecided.code, 1);
    QVERIFY2(undecided.out.startsWith(path + u":2: May be the same as Ann Lee"_s),
             qPrintable(undecided.out));
    const Run decided = shell.json(import(path, {u"--decide"_s, u"2=same"_s}));
    QCOMPARE(decided.object(), result(0, 1, 0, 1));
    const QJsonObject record = shell.json({u"members"_s, u"show"_s, ann}).object();
    QCOMPARE(record[u"open_collective"_s].toString(), u"ann-lee"_s);
    QCOMPARE(shell.json(import(path)).object(), result(0, 0, 1, 1));
}

void tst_Collective::whatStaysOutGoesToTheRejects()
{
    const Shell shell;
    const QString path =
        shell.write(u"members.json"_s, listOf({entry("Ann Lee"), entry("", R"("profile":null)"),
                                               entry("Cy", R"("tier":"Zinc")")}));
    const Run run = shell.run(import(path, {u"--rejects"_s, shell.file(u"rejects.json"_s)}));
    QCOMPARE(run.code, 1);
    QVERIFY2(run.out.contains(path + u":2: The row has neither a name nor an e-mail."_s),
             qPrintable(run.out));
    QVERIFY2(run.out.contains(path + u":3: tier: There is no such tier"_s), qPrintable(run.out));
    const QByteArray rejects = shell.read(u"rejects.json"_s);
    const QJsonArray entries = QJsonDocument::fromJson(rejects).array();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0][u"why_rejected"_s].toString(),
             u"The row has neither a name nor an e-mail."_s);
    const QString mended = shell.write(
        u"mended.json"_s, QByteArray(rejects).replace(R"("name": "")", R"("name": "Di")"));
    QCOMPARE(shell.json(import(mended)).object(), result(1, 0, 0));
}

void tst_Collective::theModeIsFollowed()
{
    const Shell shell;
    shell.run(import(shell.write(u"members.json"_s, listOf({entry("Ann Lee")}))));
    const QString renamed =
        shell.write(u"renamed.json"_s, listOf({entry("Ann Lee", R"("name":"Ann Ray")")}));
    QCOMPARE(shell.json(import(renamed)).object(), result(0, 0, 1));
    QCOMPARE(shell.json(import(renamed, {u"--mode"_s, u"overwrite"_s})).object(), result(0, 1, 0));
}

void tst_Collective::whatIsNoListIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("cut off") << smallList().chopped(5) << u"This is no JSON"_s;
    QTest::newRow("another list") << QByteArray("[1,2]") << u"Entry 1 is no object."_s;
    QTest::newRow("a page") << QByteArray("<!doctype html>") << u"This is no JSON"_s;
}

void tst_Collective::whatIsNoListIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    const Shell shell;
    const QString path = shell.write(u"members.json"_s, bytes);
    const Run run = shell.run(import(path, {u"--format"_s, u"opencollective"_s}));
    QCOMPARE(run.code, 3);
    QVERIFY2(run.err.contains(sentence) && run.err.contains(path), qPrintable(run.err));
}

void tst_Collective::wrongOptionsAreUsage_data()
{
    QTest::addColumn<QStringList>("words");
    const QString list = u"opencollective"_s;

    QTest::newRow("a separator") << QStringList{
        u"members"_s, u"import"_s, u"a"_s, u"--format"_s, list, u"--separator"_s, u";"_s};
    QTest::newRow("another mode") << QStringList{u"members"_s, u"import"_s, u"a"_s, u"--format"_s,
                                                 list,         u"--mode"_s, u"x"_s};
    QTest::newRow("no file") << QStringList{u"members"_s, u"import"_s, u"--format"_s, list};
    QTest::newRow("a table from there") << QStringList{
        u"members"_s, u"import"_s, u"--open-collective"_s, u"a"_s, u"--format"_s, u"csv"_s};
    QTest::newRow("no address at all")
        << QStringList{u"members"_s, u"import"_s, u"--open-collective"_s};
    QTest::newRow("no format of events")
        << QStringList{u"events"_s, u"import"_s, u"a"_s, u"--format"_s, list};
    QTest::newRow("nothing to write")
        << QStringList{u"members"_s, u"export"_s, u"-"_s, u"--format"_s, list};
}

void tst_Collective::wrongOptionsAreUsage()
{
    QFETCH(QStringList, words);
    const Shell shell;
    QCOMPARE(shell.run(words).code, 2);
}

void tst_Collective::aListIsFetchedAndItsAddressKept()
{
    AnsweringServer server;
    const QString path = u"/example/members/all.json"_s;
    server.at(path, {.status = 200, .headers = {}, .body = smallList()});
    const QString address = server.url(u"/example"_s).toString();
    const QStringList words{u"members"_s, u"import"_s, u"--open-collective"_s};
    const Shell shell;
    QCOMPARE(shell.json(words + QStringList{address, u"--dry-run"_s}).object(),
             result(2, 0, 0, 2, true));
    QCOMPARE(shell.run(words).code, 2);
    QCOMPARE(shell.json(words + QStringList{address}).object(), result(2, 0, 0, 2));
    QCOMPARE(shell.json(words).object(), result(0, 0, 2, 2));
    QCOMPARE(server.seen.size(), 3);
    QCOMPARE(server.seen.back().path, path);
}

void tst_Collective::whatCannotBeFetchedIsSaid()
{
    AnsweringServer server;
    server.at(u"/broken.json"_s, {.status = 500, .headers = {}, .body = {}});
    server.at(u"/page.json"_s, {.status = 200, .headers = {}, .body = "<html>"});
    const Shell shell;
    const auto run = [&](const QString &path) {
        return shell.run(
            {u"members"_s, u"import"_s, u"--open-collective"_s, server.url(path).toString()});
    };
    QCOMPARE(run(u"/broken.json"_s).code, 5);
    QCOMPARE(run(u"/missing.json"_s).code, 3);
    const Run page = run(u"/page.json"_s);
    QCOMPARE(page.code, 3);
    QVERIFY2(page.err.contains("/page.json: Line 1"_L1), qPrintable(page.err));
}

static const chapterhouse::tests::Suite<tst_Collective> suite;

#include "tst_collective.moc"
