#include "support/testmain.h"
#include "unit/forge/forgefixture.h"

using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// Who may, how often, and what comes again unchanged.
class tst_Access : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ForgeFixture>(); }
    void tokens_data();
    void tokens();
    void anUnchangedAnswerIsFree();
    void theTokenIsSeenAndNotKept();
    void anEnterpriseHasAnotherPath();
    void headersThatGitHubDemands();
    void connectionsAreKept();

private:
    std::unique_ptr<ForgeFixture> m_fixture;
};

void tst_Access::tokens_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("isPrivate");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    const QByteArray reference = "/repos/o/r/git/ref/heads/main";
    const auto row = [](const char *name, const QByteArray &token, bool isPrivate,
                        const QByteArray &method, const QByteArray &target, int status) {
        QTest::newRow(name) << token << isPrivate << method << target << status;
    };
    row("any", "any", false, "GET", reference, 200);
    row("any, private", "any", true, "GET", reference, 200);
    row("expired", "expired", false, "GET", reference, 401);
    row("none", "", false, "GET", reference, 200);
    row("none, private", "", true, "GET", reference, 404);
    row("none, who", "", false, "GET", "/user", 401);
    row("none, writing", "", false, "POST", "/repos/o/r/git/refs", 401);
    row("none, graph", "", false, "POST", "/graphql", 401);
    row("expired, graph", "expired", false, "POST", "/graphql", 401);
}

void tst_Access::tokens()
{
    QFETCH(bool, isPrivate);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, token);
    m_fixture->forge.setPrivate(isPrivate);
    m_fixture->asker.token = token;
    QTEST(m_fixture->asker.ask(method, target).status, "status");
}

void tst_Access::anUnchangedAnswerIsFree()
{
    ForgeFixture &f = *m_fixture;
    const QByteArray target = "/repos/o/r/git/trees/main";
    const Heard first = f.asker.get(target);
    const QByteArray tag = first.header("etag");
    QVERIFY(!tag.isEmpty());
    const Heard again = f.asker.get(target, {{"If-None-Match", tag}});
    QCOMPARE(again.status, 304);
    QCOMPARE(again.body, QByteArray());
    QCOMPARE(again.header("x-ratelimit-remaining"), first.header("x-ratelimit-remaining"));
    f.forge.repository().commit(u"main"_s, u"Go on"_s, {{u"a.md"_s, "changed"}});
    QCOMPARE(f.asker.get(target, {{"If-None-Match", tag}}).status, 200);
}

void tst_Access::theTokenIsSeenAndNotKept()
{
    ForgeFixture &f = *m_fixture;
    f.asker.get("/user?x=1");
    f.asker.token.clear();
    f.asker.get("/user");
    const QList<SeenRequest> seen = f.forge.requests();
    QCOMPARE(seen.size(), 2);
    QCOMPARE(seen.at(0).method, QByteArray("GET"));
    QCOMPARE(seen.at(0).target, QByteArray("/user?x=1"));
    QCOMPARE(seen.at(0).host, f.forge.api().authority().toLatin1());
    QCOMPARE(seen.at(0).status, 200);
    QVERIFY(seen.at(0).hasToken);
    QCOMPARE(seen.at(1).status, 401);
    QVERIFY(!seen.at(1).hasToken);
}

void tst_Access::anEnterpriseHasAnotherPath()
{
    ForgeFixture &f = *m_fixture;
    QCOMPARE(f.asker.get("/api/v3/repos/o/r/git/ref/heads/main").status, 200);
    const Heard graph = f.asker.ask("POST", "/api/graphql", {{u"query"_s, u"{viewer{login}}"_s}});
    QCOMPARE(graph.json.toObject(), parsed(R"({"data":{"viewer":{"login":"editor"}}})"));
}

void tst_Access::headersThatGitHubDemands()
{
    Asker &asker = m_fixture->asker;
    QCOMPARE(asker.get("/user", {{"X-GitHub-Api-Version", "2022-11-28"}}).status, 200);
    QCOMPARE(asker.get("/user", {{"X-GitHub-Api-Version", "2020-01-01"}}).status, 400);
}

void tst_Access::connectionsAreKept()
{
    ForgeFixture &f = *m_fixture;
    QList<QNetworkReply *> replies;
    for (int i = 0; i < 40; ++i)
        replies.append(f.asker.begin("GET", "/repos/o/r/git/ref/heads/main", {}));
    for (QNetworkReply *reply : replies) {
        const std::unique_ptr<QNetworkReply> owned(reply);
        QTRY_VERIFY(owned->isFinished());
        QCOMPARE(Asker::heard(*owned).status, 200);
    }
    QCOMPARE(f.forge.requests().size(), 40);
}

static const Suite<tst_Access> suite;
#include "tst_access.moc"
