#include "support/testmain.h"
#include "unit/forge/forgefixture.h"

using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// Pull requests over REST: the editorial workflow.
class tst_Pulls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ForgeFixture>(); }
    void publishing_data();
    void publishing();
    void notEveryPullRequestMerges_data();
    void notEveryPullRequestMerges();
    void labelsAreReplaced();
    void aDeletedBranchClosesIt();
    void whatWasMergedByHandIsMerged();
    void oneCannotBeOpenedTwice();
    void aClosedOneIsOpenedAgain();
    void listsAreFilteredAndPaged();
    void commentsAndBuildsAreShown();
    void comparing();

private:
    QByteArray head(const QString &branch) { return m_fixture->forge.repository().head(branch); }
    QStringList filesOfMain() { return m_fixture->forge.repository().files(u"main"_s).keys(); }

    std::unique_ptr<ForgeFixture> m_fixture;
};

void tst_Pulls::publishing_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("parents");
    QTest::addColumn<QString>("message");
    QTest::newRow("merge") << u"merge"_s << 2 << u"Merge pull request #1 from draft"_s;
    QTest::newRow("squash") << u"squash"_s << 1 << u"draft (#1)"_s;
}

void tst_Pulls::publishing()
{
    QFETCH(QString, method);
    ForgeFixture &f = *m_fixture;
    f.openPull(u"draft"_s);
    const Heard merged = f.asker.ask(
        "PUT", "/repos/o/r/pulls/1/merge",
        {{u"sha"_s, QString::fromLatin1(head(u"draft"_s))}, {u"merge_method"_s, method}});
    QCOMPARE(merged.status, 200);
    QCOMPARE(merged.text(u"sha"_s).toLatin1(), head(u"main"_s));
    QCOMPARE(filesOfMain(), (QStringList{u"a.md"_s, u"posts/b.md"_s, u"posts/x.md"_s}));
    const GitCommit commit = f.forge.repository().log(u"main"_s).constFirst();
    QTEST(int(commit.parents.size()), "parents");
    QTEST(commit.message, "message");
    QCOMPARE(f.asker.ask("DELETE", "/repos/o/r/git/refs/heads/draft").status, 204);
    QCOMPARE(f.forge.pull(1).state, PullRequest::State::Merged);
}

void tst_Pulls::notEveryPullRequestMerges_data()
{
    QTest::addColumn<GitRepository::Edits>("elsewhere");
    QTest::addColumn<QString>("sha");
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("status");
    const GitRepository::Edits none;
    const GitRepository::Edits same{{u"posts/x.md"_s, "other\n"}};
    QTest::newRow("conflict") << same << QString() << u"merge"_s << 1 << 405;
    QTest::newRow("moved") << none << QString(40, u'a') << u"merge"_s << 1 << 409;
    QTest::newRow("rebase") << none << QString() << u"rebase"_s << 1 << 405;
    QTest::newRow("none") << none << QString() << u"merge"_s << 7 << 404;
}

void tst_Pulls::notEveryPullRequestMerges()
{
    QFETCH(GitRepository::Edits, elsewhere);
    QFETCH(QString, sha);
    QFETCH(QString, method);
    QFETCH(int, number);
    ForgeFixture &f = *m_fixture;
    f.openPull(u"draft"_s);
    if (!elsewhere.isEmpty())
        f.forge.repository().commit(u"main"_s, u"Elsewhere"_s, elsewhere);
    const QByteArray before = head(u"main"_s);
    QJsonObject body{{u"merge_method"_s, method}};
    if (!sha.isEmpty())
        body.insert(u"sha"_s, sha);
    const QByteArray target = "/repos/o/r/pulls/" + QByteArray::number(number) + "/merge";
    QTEST(f.asker.ask("PUT", target, body).status, "status");
    QCOMPARE(head(u"main"_s), before);
    QCOMPARE(f.forge.pull(1).state, PullRequest::State::Open);
}

void tst_Pulls::labelsAreReplaced()
{
    ForgeFixture &f = *m_fixture;
    f.openPull(u"draft"_s);
    const auto put = [&](const QJsonArray &labels) {
        return f.asker.ask("PUT", "/repos/o/r/issues/1/labels", {{u"labels"_s, labels}}).status;
    };
    QCOMPARE(put({u"decap-cms/draft"_s, u"mine"_s}), 200);
    QCOMPARE(put({u"decap-cms/pending_review"_s, u"mine"_s}), 200);
    QCOMPARE(f.forge.pull(1).labels, (QStringList{u"decap-cms/pending_review"_s, u"mine"_s}));
    QCOMPARE(f.asker.ask("PUT", "/repos/o/r/issues/9/labels", {{u"labels"_s, QJsonArray()}}).status,
             404);
}

void tst_Pulls::aDeletedBranchClosesIt()
{
    ForgeFixture &f = *m_fixture;
    f.openPull(u"draft"_s);
    f.forge.repository().removeBranch(u"draft"_s);
    QCOMPARE(f.asker.get("/repos/o/r/pulls?state=open").json.toArray(), QJsonArray());
    QCOMPARE(f.forge.pull(1).state, PullRequest::State::Closed);
}

void tst_Pulls::whatWasMergedByHandIsMerged()
{
    ForgeFixture &f = *m_fixture;
    f.openPull(u"draft"_s);
    const auto commit = f.forge.repository().merge(u"main"_s, head(u"draft"_s), u"By hand"_s);
    QCOMPARE(f.forge.pull(1).state, PullRequest::State::Merged);
    QCOMPARE(f.forge.pull(1).mergeCommit, *commit);
}

void tst_Pulls::oneCannotBeOpenedTwice()
{
    ForgeFixture &f = *m_fixture;
    f.openPull(u"draft"_s);
    f.forge.repository().setBranch(u"same"_s, f.first);
    const auto open = [&](const QString &branch) {
        return f.asker
            .ask("POST", "/repos/o/r/pulls",
                 {{u"title"_s, u"x"_s}, {u"head"_s, branch}, {u"base"_s, u"main"_s}})
            .status;
    };
    QCOMPARE(open(u"draft"_s), 422);
    QCOMPARE(open(u"same"_s), 422); // no commits between them
    QCOMPARE(open(u"none"_s), 422);
}

void tst_Pulls::aClosedOneIsOpenedAgain()
{
    ForgeFixture &f = *m_fixture;
    f.openPull(u"draft"_s);
    const auto change = [&](const QString &state) {
        return f.asker.ask("PATCH", "/repos/o/r/pulls/1", {{u"state"_s, state}}).text(u"state"_s);
    };
    QCOMPARE(change(u"closed"_s), u"closed"_s);
    QCOMPARE(change(u"open"_s), u"open"_s);
    QCOMPARE(f.forge.pull(1).state, PullRequest::State::Open);
}

void tst_Pulls::listsAreFilteredAndPaged()
{
    ForgeFixture &f = *m_fixture;
    for (const QString &branch : {u"a"_s, u"b"_s, u"c"_s})
        f.openPull(branch);
    f.asker.ask("PATCH", "/repos/o/r/pulls/2", {{u"state"_s, u"closed"_s}});
    const auto numbers = [&](const QByteArray &query) {
        QList<int> found;
        for (const QJsonValue pull : f.asker.get("/repos/o/r/pulls" + query).json.toArray())
            found.append(pull[u"number"_s].toInt());
        return found;
    };
    QCOMPARE(numbers(""), (QList<int>{3, 1}));
    QCOMPARE(numbers("?state=closed"), QList<int>{2});
    QCOMPARE(numbers("?state=all&head=o:b"), QList<int>{2});
    QCOMPARE(numbers("?base=other"), QList<int>());
    QCOMPARE(numbers("?state=all&per_page=2&page=2"), QList<int>{1});
    QCOMPARE(numbers("?state=all&per_page=2&page=9"), QList<int>());
    const QByteArray own =
        f.forge.api().toEncoded() + "/repos/o/r/pulls?state=all&per_page=1&page=";
    QCOMPARE(f.asker.get("/repos/o/r/pulls?state=all&per_page=1&page=2").header("link"),
             QByteArray('<' + own + "1>; rel=\"prev\", <" + own + "1>; rel=\"first\", <" + own +
                        "3>; rel=\"next\", <" + own + "3>; rel=\"last\""));
}

void tst_Pulls::commentsAndBuildsAreShown()
{
    ForgeFixture &f = *m_fixture;
    f.openPull(u"draft"_s);
    f.forge.comment(1, u"ann"_s, u"Good."_s);
    f.forge.commentLine(1, u"bob"_s, u"posts/x.md"_s, 1, u"Why?"_s);
    const QByteArray commit = head(u"draft"_s);
    f.forge.setBuild(commit, {.name = u"build"_s, .state = u"in_progress"_s});
    f.forge.setBuild(commit,
                     {.name = u"build"_s, .state = u"completed"_s, .conclusion = u"success"_s});
    f.forge.setBuild(commit,
                     {.name = u"preview"_s, .state = u"failure"_s, .form = Build::Form::Status});
    const QJsonValue comment = f.asker.get("/repos/o/r/issues/1/comments").json[0];
    QCOMPARE(comment[u"body"_s].toString(), u"Good."_s);
    QCOMPARE(comment[u"user"_s][u"login"_s].toString(), u"ann"_s);
    QCOMPARE(f.asker.get("/repos/o/r/pulls/1/comments").json[0][u"path"_s].toString(),
             u"posts/x.md"_s);
    const QByteArray own = "/repos/o/r/commits/" + commit;
    QCOMPARE(f.asker.get(own + "/status").text(u"state"_s), u"failure"_s);
    const QJsonValue runs = f.asker.get(own + "/check-runs").json;
    QCOMPARE(runs[u"total_count"_s].toInt(), 1);
    QCOMPARE(runs[u"check_runs"_s][0][u"conclusion"_s].toString(), u"success"_s);
}

void tst_Pulls::comparing()
{
    ForgeFixture &f = *m_fixture;
    f.openPull(u"draft"_s);
    f.forge.repository().commit(u"main"_s, u"Elsewhere"_s, {{u"a.md"_s, "changed\n"}});
    const QJsonObject compared = f.asker.get("/repos/o/r/compare/main...draft").json.toObject();
    QCOMPARE(compared.value(u"status"_s).toString(), u"diverged"_s);
    QCOMPARE(compared.value(u"ahead_by"_s).toInt(), 1);
    QCOMPARE(compared.value(u"behind_by"_s).toInt(), 1);
    QCOMPARE(compared.value(u"files"_s).toArray().size(), 1);
    QCOMPARE(compared.value(u"files"_s)[0][u"filename"_s].toString(), u"posts/x.md"_s);
    QCOMPARE(f.asker.get("/repos/o/r/compare/main...none").status, 404);
}

static const Suite<tst_Pulls> suite;
#include "tst_pulls.moc"
