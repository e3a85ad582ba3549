#include "support/testmain.h"
#include "unit/forge/forgefixture.h"

using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// Objects and branches over REST, and what is refused.
class tst_References : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ForgeFixture>(); }
    void aCommitIsMadeOfItsParts();
    void aTreeShowsWhatGitHas();
    void aLongTreeComesTruncated();
    void refusals_data();
    void refusals();
    void anEmptyRepositorySaysSo();

private:
    std::unique_ptr<ForgeFixture> m_fixture;
};

void tst_References::aCommitIsMadeOfItsParts()
{
    ForgeFixture &f = *m_fixture;
    const Heard blob = f.asker.ask("POST", "/repos/o/r/git/blobs",
                                   {{u"content"_s, u"AAEC\n"_s}, {u"encoding"_s, u"base64"_s}});
    QCOMPARE(blob.status, 201);
    const QJsonArray entries{
        QJsonObject{{u"path"_s, u"img/x.bin"_s}, {u"sha"_s, blob.text(u"sha"_s)}},
        QJsonObject{{u"path"_s, u"c.md"_s}, {u"content"_s, u"ö"_s}},
        QJsonObject{{u"path"_s, u"a.md"_s}, {u"sha"_s, QJsonValue::Null}}};
    const Heard tree =
        f.asker.ask("POST", "/repos/o/r/git/trees",
                    {{u"base_tree"_s, QString::fromLatin1(f.first)}, {u"tree"_s, entries}});
    QCOMPARE(tree.status, 201);
    const Heard commit = f.asker.ask("POST", "/repos/o/r/git/commits",
                                     {{u"message"_s, u"Put together"_s},
                                      {u"tree"_s, tree.text(u"sha"_s)},
                                      {u"parents"_s, QJsonArray{QString::fromLatin1(f.first)}}});
    QCOMPARE(commit.status, 201);
    const Heard moved =
        f.asker.ask("PATCH", "/repos/o/r/git/refs/heads/main", {{u"sha"_s, commit.text(u"sha"_s)}});
    QCOMPARE(moved.status, 200);
    QCOMPARE(f.forge.repository().contents(u"main"_s),
             (QMap<QString, QByteArray>{{u"c.md"_s, "ö"},
                                        {u"img/x.bin"_s, QByteArray("\0\1\2", 3)},
                                        {u"posts/b.md"_s, "two\n"}}));
}

void tst_References::aTreeShowsWhatGitHas()
{
    const Heard tree = m_fixture->asker.get("/repos/o/r/git/trees/main?recursive=1");
    QStringList lines;
    for (const QJsonValue entry : tree.json.toObject().value(u"tree"_s).toArray())
        lines.append(u"%1 %2 %3 %4"_s
                         .arg(entry[u"mode"_s].toString(), entry[u"type"_s].toString(),
                              entry[u"path"_s].toString())
                         .arg(entry[u"size"_s].toInt(-1)));
    QCOMPARE(lines, (QStringList{u"100644 blob a.md 4"_s, u"040000 tree posts -1"_s,
                                 u"100644 blob posts/b.md 4"_s}));
    QCOMPARE(tree.json.toObject().value(u"truncated"_s), QJsonValue(false));
}

void tst_References::aLongTreeComesTruncated()
{
    m_fixture->forge.setTreeLimit(2);
    const QJsonObject tree =
        m_fixture->asker.get("/repos/o/r/git/trees/main?recursive=1").json.toObject();
    QCOMPARE(tree.value(u"truncated"_s), QJsonValue(true));
    QCOMPARE(tree.value(u"tree"_s).toArray().size(), 2);
}

void tst_References::refusals_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    const QString first = QString::fromLatin1(ForgeFixture().first);
    const QString nothing(40, u'0');
    const auto row = [](const char *name, const QByteArray &method, const QByteArray &path,
                        const QJsonObject &body,
                        int status) { QTest::newRow(name) << method << path << body << status; };
    row("no branch", "GET", "git/ref/heads/none", {}, 404);
    row("no tree", "GET", "git/trees/none", {}, 404);
    row("no blob", "GET", "git/blobs/" + nothing.toLatin1(), {}, 404);
    row("a commit is no blob", "GET", "git/blobs/" + first.toLatin1(), {}, 404);
    row("two lines", "GET", "git/trees/a%0Acontents%20HEAD", {}, 404);
    row("branch exists", "POST", "git/refs", {{u"ref"_s, u"refs/heads/main"_s}, {u"sha"_s, first}},
        422);
    row("branch below a branch", "POST", "git/refs",
        {{u"ref"_s, u"refs/heads/main/x"_s}, {u"sha"_s, first}}, 422);
    row("bad name", "POST", "git/refs", {{u"ref"_s, u"refs/heads/a..b"_s}, {u"sha"_s, first}}, 422);
    row("branch at nothing", "POST", "git/refs",
        {{u"ref"_s, u"refs/heads/x"_s}, {u"sha"_s, nothing}}, 422);
    row("no sha", "POST", "git/refs", {{u"ref"_s, u"refs/heads/x"_s}}, 422);
    row("moving none", "PATCH", "git/refs/heads/none", {{u"sha"_s, first}}, 422);
    row("deleting none", "DELETE", "git/refs/heads/none", {}, 422);
    row("tree out of itself", "POST", "git/trees",
        {{u"tree"_s, QJsonArray{QJsonObject{{u"path"_s, u"x/../y"_s}, {u"content"_s, u"x"_s}}}}},
        422);
    row("tree of nothing", "POST", "git/trees",
        {{u"tree"_s, QJsonArray{QJsonObject{{u"path"_s, u"x"_s}, {u"sha"_s, nothing}}}}}, 422);
    row("commit of nothing", "POST", "git/commits", {{u"message"_s, u"x"_s}, {u"tree"_s, nothing}},
        422);
    row("blob without base64", "POST", "git/blobs",
        {{u"content"_s, u"%%%"_s}, {u"encoding"_s, u"base64"_s}}, 422);
    row("no such route", "GET", "nonsense", {}, 404);
}

void tst_References::refusals()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QJsonObject, body);
    const Heard heard = m_fixture->asker.ask(method, "/repos/o/r/" + path, body);
    QTEST(heard.status, "status");
    QVERIFY(!heard.text(u"message"_s).isEmpty());
    QCOMPARE(m_fixture->forge.repository().branches(), QStringList{u"main"_s});
    QCOMPARE(m_fixture->forge.repository().head(u"main"_s), m_fixture->first);
}

void tst_References::anEmptyRepositorySaysSo()
{
    const QTemporaryDir folder;
    const FakeForge forge(folder.filePath(u"empty.git"_s), m_fixture->clock);
    Asker asker(forge.api());
    const QJsonObject blob{{u"content"_s, u"x"_s}};
    QCOMPARE(asker.get("/repos/o/r/git/ref/heads/main").status, 409);
    QCOMPARE(asker.get("/repos/o/r/git/trees/main").status, 409);
    QCOMPARE(asker.ask("POST", "/repos/o/r/git/blobs", blob).status, 409);
}

static const Suite<tst_References> suite;
#include "tst_references.moc"
