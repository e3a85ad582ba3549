#include "support/forge/graph/schema.h"
#include "support/testmain.h"
#include "unit/forge/forgefixture.h"

#include <QJsonDocument>

using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// POST /graphql: texts, pull requests and commits.
class tst_GraphData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ForgeFixture>(); }
    void manyTextsAtOnce();
    void textsThatAreNone();
    void aPullRequestWithAllAroundIt();
    void listsComeInPages();
    void aCommitIsOneStep();
    void aCommitIsRefusedWhole_data();
    void aCommitIsRefusedWhole();
    void aMissingPullRequestIsAnErrorInside();
    void everyFieldOfTheSchemaIsAnswered();

private:
    std::unique_ptr<ForgeFixture> m_fixture;
};

void tst_GraphData::manyTextsAtOnce()
{
    GitRepository::Edits edits;
    for (int i = 0; i < 100; ++i)
        edits.insert(u"posts/%1.md"_s.arg(i), "text " + QByteArray::number(i));
    m_fixture->forge.repository().commit(u"main"_s, u"Many"_s, edits);
    const QMap<QString, QByteArray> files = m_fixture->forge.repository().files(u"main"_s);
    QString fields;
    QJsonObject expected;
    for (int i = 0; i < 100; ++i) {
        const QByteArray id = files.value(u"posts/%1.md"_s.arg(i));
        fields += u"t%1:object(oid:\"%2\"){...on Blob{text byteSize}}"_s.arg(i).arg(
            QString::fromLatin1(id));
        const QString text = u"text %1"_s.arg(i);
        expected.insert(u"t%1"_s.arg(i),
                        QJsonObject{{u"text"_s, text}, {u"byteSize"_s, text.size()}});
    }
    const QJsonObject answer =
        m_fixture->graph(u"{repository(owner:\"o\",name:\"r\"){%1}}"_s.arg(fields));
    QCOMPARE(answer.value(u"data"_s)[u"repository"_s].toObject(), expected);
}

void tst_GraphData::textsThatAreNone()
{
    m_fixture->forge.repository().commit(
        u"main"_s, u"Odd"_s,
        {{u"image"_s, QByteArray("\x89PNG\0x", 6)}, {u"latin"_s, "caf\xe9"}, {u"long"_s, "12345"}});
    m_fixture->forge.setTextLimit(4);
    const QJsonObject answer = m_fixture->graph(uR"(
        fragment F on Blob { text isBinary isTruncated byteSize }
        { repository(owner:"o",name:"r") {
            image: object(expression:"main:image") { ...F }
            latin: object(expression:"main:latin") { ...F }
            long: object(expression:"main:long") { ...F } } })"_s);
    QCOMPARE(answer.value(u"data"_s)[u"repository"_s].toObject(),
             parsed(R"({"image":{"text":null,"isBinary":true,"isTruncated":true,"byteSize":6},
                 "latin":{"text":"caf\ufffd","isBinary":false,"isTruncated":false,"byteSize":4},
                 "long":{"text":"1234","isBinary":false,"isTruncated":true,"byteSize":5}})"));
}

void tst_GraphData::aPullRequestWithAllAroundIt()
{
    ForgeFixture &f = *m_fixture;
    const int number = m_fixture->openPull(u"cms/post/x"_s);
    f.asker.ask("PUT", "/repos/o/r/issues/1/labels",
                {{u"labels"_s, QJsonArray{u"decap-cms/draft"_s}}});
    f.forge.comment(number, u"ann"_s, u"Good."_s);
    f.forge.review(number, u"bob"_s, u"APPROVED"_s, u"Go."_s);
    f.forge.commentLine(number, u"cy"_s, u"posts/x.md"_s, 1, u"Why?"_s);
    const QByteArray head = f.forge.repository().head(u"cms/post/x"_s);
    f.forge.setBuild(head, {.name = u"build"_s,
                            .state = u"completed"_s,
                            .conclusion = u"failure"_s,
                            .url = u"https://ci"_s});
    f.forge.setBuild(head, {.name = u"preview"_s,
                            .state = u"success"_s,
                            .url = u"https://p"_s,
                            .description = u"ready"_s,
                            .form = Build::Form::Status});
    const QJsonObject answer =
        m_fixture->graph(uR"({ repository(owner:"o",name:"r") { pullRequest(number:1) {
        number title state isDraft mergeable headRefName headRefOid baseRefName updatedAt
        author { login }
        labels(first:5) { nodes { name } }
        files(first:5) { totalCount nodes { path changeType } }
        comments(first:5) { nodes { author { login } bodyText createdAt } }
        reviews(first:5) { nodes { author { login } state bodyText } }
        reviewThreads(first:5) { nodes { isResolved path line comments(first:5) { nodes { bodyText } } } }
        commits(last:1) { nodes { commit { oid statusCheckRollup { state contexts(first:5) { nodes {
            __typename
            ... on CheckRun { name status conclusion detailsUrl }
            ... on StatusContext { context state targetUrl description } } } } } } } } } })"_s);
    QByteArray expected = R"({"number":1,"title":"cms/post/x","state":"OPEN","isDraft":false,
        "mergeable":"MERGEABLE","headRefName":"cms/post/x","headRefOid":"HEAD","baseRefName":"main",
        "updatedAt":"2026-11-21T12:00:00Z","author":{"login":"editor"},
        "labels":{"nodes":[{"name":"decap-cms/draft"}]},
        "files":{"totalCount":1,"nodes":[{"path":"posts/x.md","changeType":"ADDED"}]},
        "comments":{"nodes":[{"author":{"login":"ann"},"bodyText":"Good.","createdAt":"2026-11-21T12:00:00Z"}]},
        "reviews":{"nodes":[{"author":{"login":"bob"},"state":"APPROVED","bodyText":"Go."}]},
        "reviewThreads":{"nodes":[{"isResolved":false,"path":"posts/x.md","line":1,
            "comments":{"nodes":[{"bodyText":"Why?"}]}}]},
        "commits":{"nodes":[{"commit":{"oid":"HEAD","statusCheckRollup":{"state":"FAILURE","contexts":{"nodes":[
            {"__typename":"CheckRun","name":"build","status":"COMPLETED","conclusion":"FAILURE","detailsUrl":"https://ci"},
            {"__typename":"StatusContext","context":"preview","state":"SUCCESS","targetUrl":"https://p","description":"ready"}
        ]}}}}]}})";
    expected.replace("HEAD", head);
    QCOMPARE(answer.value(u"data"_s)[u"repository"_s][u"pullRequest"_s].toObject(),
             parsed(expected));
    QVERIFY(!answer.contains(u"errors"_s));
}

void tst_GraphData::listsComeInPages()
{
    for (const QString &branch : {u"a"_s, u"b"_s, u"c"_s})
        m_fixture->openPull(branch);
    const QString query =
        u"query($after:String){repository(owner:\"o\",name:\"r\"){pullRequests(states:[OPEN],"
        "baseRefName:\"main\",first:2,after:$after){totalCount pageInfo{hasNextPage endCursor} "
        "nodes{headRefName}}}}"_s;
    const QJsonValue first =
        m_fixture->graph(query).value(u"data"_s)[u"repository"_s][u"pullRequests"_s];
    QCOMPARE(first[u"nodes"_s].toArray(), (QJsonArray{QJsonObject{{u"headRefName"_s, u"a"_s}},
                                                      QJsonObject{{u"headRefName"_s, u"b"_s}}}));
    QCOMPARE(first[u"totalCount"_s].toInt(), 3);
    QVERIFY(first[u"pageInfo"_s][u"hasNextPage"_s].toBool());
    const QJsonObject variables{{u"after"_s, first[u"pageInfo"_s][u"endCursor"_s]}};
    const QJsonValue rest =
        m_fixture->graph(query, variables).value(u"data"_s)[u"repository"_s][u"pullRequests"_s];
    QCOMPARE(rest[u"nodes"_s].toArray(), QJsonArray{(QJsonObject{{u"headRefName"_s, u"c"_s}})});
    QVERIFY(!rest[u"pageInfo"_s][u"hasNextPage"_s].toBool());
}

namespace {

const QString committing =
    u"mutation($input: CreateCommitOnBranchInput!){createCommitOnBranch(input:$input){commit{oid "
    "message}}}"_s;

QJsonObject commitInput(const QString &branch, const QByteArray &head, const QJsonObject &changes)
{
    return {{u"input"_s,
             QJsonObject{
                 {u"branch"_s,
                  QJsonObject{{u"repositoryNameWithOwner"_s, u"o/r"_s}, {u"branchName"_s, branch}}},
                 {u"expectedHeadOid"_s, QString::fromLatin1(head)},
                 {u"message"_s, QJsonObject{{u"headline"_s, u"Head"_s}, {u"body"_s, u"Body"_s}}},
                 {u"fileChanges"_s, changes}}}};
}

QJsonArray paths(const QString &path, const QString &contents = {})
{
    QJsonObject change{{u"path"_s, path}};
    if (!contents.isNull())
        change.insert(u"contents"_s, contents);
    return {change};
}

} // namespace

void tst_GraphData::aCommitIsOneStep()
{
    ForgeFixture &f = *m_fixture;
    const QJsonObject changes{{u"additions"_s, paths(u"posts/n.md"_s, u"bmV3"_s)},
                              {u"deletions"_s, paths(u"a.md"_s)}};
    const QJsonObject answer =
        m_fixture->graph(committing, commitInput(u"main"_s, f.first, changes));
    const QByteArray head = f.forge.repository().head(u"main"_s);
    QCOMPARE(
        answer.value(u"data"_s)[u"createCommitOnBranch"_s][u"commit"_s].toObject(),
        (QJsonObject{{u"oid"_s, QString::fromLatin1(head)}, {u"message"_s, u"Head\n\nBody"_s}}));
    QCOMPARE(f.forge.repository().contents(u"main"_s),
             (QMap<QString, QByteArray>{{u"posts/b.md"_s, "two\n"}, {u"posts/n.md"_s, "new"}}));
    QCOMPARE(f.forge.repository().log(u"main"_s).constFirst().parents, QList<QByteArray>{f.first});
}

void tst_GraphData::aCommitIsRefusedWhole_data()
{
    QTest::addColumn<QJsonObject>("variables");
    QTest::addColumn<QString>("type");
    const QByteArray first = ForgeFixture().first;
    const QJsonObject fine{{u"additions"_s, paths(u"n.md"_s, u"bmV3"_s)}};
    QTest::newRow("moved") << commitInput(u"main"_s, QByteArray(40, 'a'), fine) << u"STALE_DATA"_s;
    QTest::newRow("no branch") << commitInput(u"none"_s, first, fine) << u"NOT_FOUND"_s;
    QTest::newRow("deleting nothing") << commitInput(u"main"_s, first,
                                                     {{u"additions"_s, paths(u"n.md"_s, u"bmV3"_s)},
                                                      {u"deletions"_s, paths(u"none.md"_s)}})
                                      << u"UNPROCESSABLE"_s;
    QTest::newRow("out of the tree")
        << commitInput(u"main"_s, first, {{u"additions"_s, paths(u"../n.md"_s, u"bmV3"_s)}})
        << u"UNPROCESSABLE"_s;
    QTest::newRow("no base64") << commitInput(u"main"_s, first,
                                              {{u"additions"_s, paths(u"n.md"_s, u"%"_s)}})
                               << u"UNPROCESSABLE"_s;
}

void tst_GraphData::aCommitIsRefusedWhole()
{
    QFETCH(QJsonObject, variables);
    const QJsonObject answer = m_fixture->graph(committing, variables);
    QCOMPARE(answer.value(u"data"_s).toObject(),
             (QJsonObject{{u"createCommitOnBranch"_s, QJsonValue::Null}}));
    const QJsonValue error = answer.value(u"errors"_s)[0];
    QTEST(error[u"type"_s].toString(), "type");
    QCOMPARE(error[u"path"_s].toArray(), QJsonArray{u"createCommitOnBranch"_s});
    QCOMPARE(m_fixture->forge.repository().head(u"main"_s), m_fixture->first);
}

void tst_GraphData::aMissingPullRequestIsAnErrorInside()
{
    QCOMPARE(
        m_fixture->graph(uR"({repository(owner:"o",name:"r"){name pullRequest(number:9){id}}})"_s),
        parsed(R"({"data":{"repository":{"name":"r","pullRequest":null}},
                 "errors":[{"type":"NOT_FOUND","path":["repository","pullRequest"],
                     "message":"Could not resolve to a PullRequest with the number of 9."}]})"));
}

void tst_GraphData::everyFieldOfTheSchemaIsAnswered()
{
    // The executor ends the program at a field that only the schema has.
    const int number = m_fixture->openPull(u"cms/post/x"_s);
    ForgeFixture &f = *m_fixture;
    f.forge.comment(number, u"ann"_s, u"Good."_s);
    f.forge.review(number, u"bob"_s, u"APPROVED"_s, u"Go."_s);
    f.forge.commentLine(number, u"cy"_s, u"posts/x.md"_s, 1, u"Why?"_s);
    f.asker.ask("PUT", "/repos/o/r/issues/1/labels", {{u"labels"_s, QJsonArray{u"x"_s}}});
    const QByteArray head = f.forge.repository().head(u"cms/post/x"_s);
    f.forge.setBuild(head, {.name = u"build"_s, .state = u"queued"_s});
    f.forge.setBuild(head, {.name = u"p"_s, .state = u"success"_s, .form = Build::Form::Status});
    const graph::Schema &schema = graph::Schema::github();
    const std::function<QString(const QString &, int)> all = [&](const QString &type, int depth) {
        const graph::TypeDefinition &definition = *schema.find(type);
        QString fields = u"__typename "_s;
        for (auto field = definition.fields.begin(); field != definition.fields.end(); ++field) {
            const QString inner = field->type.innermost();
            const bool isComposite = schema.find(inner)->isComposite();
            if (isComposite && depth == 0)
                continue;
            QString arguments = field->arguments.contains(u"first"_s) ? u"first:2"_s : QString();
            const QMap<QString, QString> needed{{u"repository"_s, u"owner:\"o\",name:\"r\""_s},
                                                {u"object"_s, u"expression:\"main\""_s},
                                                {u"ref"_s, u"qualifiedName:\"main\""_s},
                                                {u"refs"_s, u"refPrefix:\"refs/heads/\",first:2"_s},
                                                {u"pullRequest"_s, u"number:1"_s}};
            if (!field->arguments.isEmpty() && needed.contains(field.key()))
                arguments = needed.value(field.key());
            fields += u"%1_%2:%2%3"_s.arg(
                type, field.key(), arguments.isEmpty() ? QString() : u'(' + arguments + u')');
            fields += isComposite ? u'{' + all(inner, depth - 1) + u'}' : QString(u" "_s);
        }
        if (definition.kind == graph::TypeDefinition::Kind::Interface ||
            definition.kind == graph::TypeDefinition::Kind::Union) {
            for (const QString &member : definition.members)
                fields += u"...on %1{%2}"_s.arg(member, all(member, depth));
        }
        return fields;
    };
    for (int depth = 1; depth <= 7; ++depth) {
        const QJsonObject answer = m_fixture->graph(u'{' + all(u"Query"_s, depth) + u'}');
        QVERIFY2(!answer.contains(u"errors"_s), QJsonDocument(answer).toJson().constData());
    }
}

static const Suite<tst_GraphData> suite;
#include "tst_graphdata.moc"
