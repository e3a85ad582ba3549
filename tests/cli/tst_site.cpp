#include "shell.h"
#include "support/testmain.h"

#include <QDir>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

const QString postPath = u"src/data/post/2026-10-01-one.md"_s;
const QByteArray post =
    "---\ntitle: \"One\"\npublishDate: \"2026-10-01T00:00:00.000Z\"\n---\n\nText.\n";

/// A store that is connected with a site in a folder.
class SiteShell : public Shell {
public:
    SiteShell()
    {
        QDir().mkpath(file(u"site/src/data/post"_s));
        onSite(post);
        run({u"site"_s, u"connect"_s, u"--folder"_s, file(u"site"_s)});
        run({u"site"_s, u"pull"_s});
    }

    void onSite(const QByteArray &bytes) const { write(u"site/"_s + postPath, bytes); }
    QByteArray siteFile() const
    {
        QFile read(file(u"site/"_s + postPath));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    QString postId() const { return json({u"posts"_s, u"list"_s}).array().at(0)[u"id"].toString(); }
    void setTitle(const QString &title) const
    {
        run({u"posts"_s, u"set"_s, postId(), u"title="_s + title});
    }
};

QJsonObject reportOf(int taken, int sent, const QString &state)
{
    const QJsonArray files{QJsonObject{{u"path"_s, postPath}, {u"state"_s, state}}};
    return {{u"requests"_s, 0},
            {u"taken"_s, taken},
            {u"sent"_s, sent},
            {u"merged"_s, 0},
            {u"conflicts"_s, QJsonArray()},
            {u"files"_s, files}};
}

QByteArray titled(const QByteArray &title)
{
    return QByteArray(post).replace("One", title);
}

} // namespace

class tst_Site : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutASiteItSaysHowToConnectOne();
    void aSiteIsNamedInOneWay_data();
    void aSiteIsNamedInOneWay();
    void aSiteOfNothingIsRefused();
    void whatTheSiteHasIsTaken();
    void whatWasChangedIsToldAndSent();
    void aConflictIsListedAndDecided_data();
    void aConflictIsListedAndDecided();
    void severalConflictsAreDecidedAtOnce();
    void aFolderHasNoReviews();
};

void tst_Site::withoutASiteItSaysHowToConnectOne()
{
    const Shell shell;
    const Run run = shell.run({u"site"_s, u"status"_s});
    QCOMPARE(run.code, cli::exitcode::badInput);
    QVERIFY2(run.err.contains("No website is connected"_L1), qPrintable(run.err));
}

void tst_Site::aSiteIsNamedInOneWay_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::newRow("none") << QStringList() << cli::exitcode::usage;
    QTest::newRow("both") << QStringList{u"--folder"_s, u"a"_s, u"--repo"_s, u"o/r"_s}
                          << cli::exitcode::usage;
    QTest::newRow("no repository")
        << QStringList{u"--repo"_s, u"nothing"_s} << cli::exitcode::badInput;
    QTest::newRow("in the clear over the network")
        << QStringList{u"--repo"_s, u"o/r"_s, u"--api"_s, u"http://example.org"_s}
        << cli::exitcode::badInput;
}

void tst_Site::aSiteIsNamedInOneWay()
{
    QFETCH(QStringList, options);
    const Shell shell;
    QTEST(shell.run(QStringList{u"site"_s, u"connect"_s} + options).code, "code");
}

void tst_Site::aSiteOfNothingIsRefused()
{
    const Shell shell;
    QDir().mkpath(shell.file(u"site/public/admin"_s));
    shell.write(u"site/public/admin/config.yml"_s, "collections: []\n");
    const Run run = shell.run({u"site"_s, u"connect"_s, u"--folder"_s, shell.file(u"site"_s)});
    QCOMPARE(run.code, cli::exitcode::badInput);
    QCOMPARE(shell.run({u"site"_s, u"status"_s}).code, cli::exitcode::badInput);
}

void tst_Site::whatTheSiteHasIsTaken()
{
    const SiteShell shell;
    QCOMPARE(shell.json({u"posts"_s, u"list"_s}).array().size(), 1);
    shell.onSite(titled("Two"));
    QCOMPARE(shell.json({u"site"_s, u"pull"_s}).object(), reportOf(1, 0, u"taken"_s));
    QCOMPARE(shell.run({u"site"_s, u"pull"_s}).out, u"Nothing is different.\n"_s);
}

void tst_Site::whatWasChangedIsToldAndSent()
{
    const SiteShell shell;
    shell.setTitle(u"Mine"_s);
    QCOMPARE(shell.json({u"site"_s, u"status"_s}).object(), reportOf(0, 0, u"changed"_s));
    QCOMPARE(shell.siteFile(), post);
    QCOMPARE(shell.json({u"site"_s, u"push"_s}).object(), reportOf(0, 1, u"sent"_s));
    QCOMPARE(shell.siteFile(), titled("Mine"));
}

void tst_Site::aConflictIsListedAndDecided_data()
{
    QTest::addColumn<QString>("taken");
    QTest::addColumn<QByteArray>("title");
    QTest::newRow("mine") << u"mine"_s << QByteArray("Mine");
    QTest::newRow("theirs") << u"theirs"_s << QByteArray("Theirs");
    QTest::newRow("a file") << u"both.md"_s << QByteArray("Both");
}

void tst_Site::aConflictIsListedAndDecided()
{
    QFETCH(QString, taken);
    QFETCH(QByteArray, title);
    const SiteShell shell;
    const QString both = shell.write(u"both.md"_s, titled("Both"));
    shell.setTitle(u"Mine"_s);
    shell.onSite(titled("Theirs"));
    const Run sync = shell.json({u"site"_s, u"sync"_s});
    QCOMPARE(sync.code, cli::exitcode::doneInPart);
    const QJsonArray conflicts{QJsonObject{{u"path"_s, postPath}, {u"kind"_s, u"changed"_s}}};
    QCOMPARE(sync.object()[u"conflicts"].toArray(), conflicts);
    const QJsonObject listed = shell.json({u"site"_s, u"conflicts"_s}).array().at(0).toObject();
    QCOMPARE(listed[u"mine"].toString().toUtf8(), titled("Mine"));
    QCOMPARE(listed[u"theirs"].toString().toUtf8(), titled("Theirs"));
    const QString choice = taken == "both.md"_L1 ? both : taken;
    QCOMPARE(shell.run({u"site"_s, u"resolve"_s, postPath, u"--take"_s, choice}).code, 0);
    QCOMPARE(shell.run({u"site"_s, u"sync"_s}).code, 0);
    QCOMPARE(shell.siteFile(), titled(title));
}

void tst_Site::severalConflictsAreDecidedAtOnce()
{
    const QString otherPath = u"src/data/post/2026-10-02-two.md"_s;
    const SiteShell shell;
    shell.write(u"site/"_s + otherPath, titled("Two"));
    shell.run({u"site"_s, u"pull"_s});
    for (const QJsonValue &each : shell.json({u"posts"_s, u"list"_s}).array())
        shell.run({u"posts"_s, u"set"_s, each[u"id"].toString(), u"title=Mine"_s});
    shell.onSite(titled("Theirs"));
    shell.write(u"site/"_s + otherPath, titled("Theirs too"));
    QCOMPARE(shell.run({u"site"_s, u"pull"_s}).code, cli::exitcode::doneInPart);
    const QStringList both{u"site"_s, u"resolve"_s, postPath, otherPath, u"--take"_s};
    QCOMPARE(shell.run(both + QStringList{u"both.md"_s}).code, cli::exitcode::usage);
    QCOMPARE(shell.run(both + QStringList{u"mine"_s, u"--seen"_s, u"1"_s}).code,
             cli::exitcode::usage);
    QCOMPARE(shell.run(both + QStringList{u"theirs"_s}).code, cli::exitcode::done);
    QCOMPARE(shell.run({u"site"_s, u"conflicts"_s}).code, cli::exitcode::done);
    QStringList titles;
    for (const QJsonValue &each : shell.json({u"posts"_s, u"list"_s}).array())
        titles += each[u"title"].toString();
    titles.sort();
    QCOMPARE(titles, (QStringList{u"Theirs"_s, u"Theirs too"_s}));
}

void tst_Site::aFolderHasNoReviews()
{
    const SiteShell shell;
    const Run run = shell.run({u"site"_s, u"review"_s, u"send"_s, shell.postId()});
    QCOMPARE(run.code, cli::exitcode::badInput);
    QVERIFY2(run.err.contains("nothing is reviewed"_L1), qPrintable(run.err));
}

static const chapterhouse::tests::Suite<tst_Site> suite;

#include "tst_site.moc"
