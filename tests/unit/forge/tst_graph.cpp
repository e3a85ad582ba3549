#include "support/testmain.h"
#include "unit/forge/forgefixture.h"

using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// POST /graphql: the language, and what does not fit the schema.
class tst_Graph : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ForgeFixture>(); }
    void answers_data();
    void answers();
    void refusals_data();
    void refusals();

private:
    std::unique_ptr<ForgeFixture> m_fixture;
};

void tst_Graph::answers_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QJsonObject>("variables");
    QTest::addColumn<QByteArray>("data");
    const auto row = [](const char *name, const QString &query, const QJsonObject &variables,
                        const QByteArray &data) {
        QTest::newRow(name) << query << variables << data;
    };
    row("a text",
        uR"({repository(owner:"o",name:"r"){object(expression:"main:a.md"){...on Blob{text}}}})"_s,
        {}, R"({"repository":{"object":{"text":"one\n"}}})");
    row("variables",
        u"query Q($o: String!, $n: String = \"usual\") {repository(owner:$o,name:$n){nameWithOwner}}"_s,
        {{u"o"_s, u"x"_s}}, R"({"repository":{"nameWithOwner":"x/usual"}})");
    row("aliases and __typename",
        uR"({repository(owner:"o",name:"r"){a:object(expression:"main"){__typename}
            b:object(expression:"main:posts"){__typename} c:object(expression:"none"){__typename}}})"_s,
        {}, R"({"repository":{"a":{"__typename":"Commit"},"b":{"__typename":"Tree"},"c":null}})");
    row("named fragments, merged", uR"(fragment F on Repository {ref(qualifiedName:"main"){prefix}}
            {repository(owner:"o",name:"r"){...F ref(qualifiedName:"main"){name} ...{name}}})"_s,
        {}, R"({"repository":{"name":"r","ref":{"name":"main","prefix":"refs/heads/"}}})");
    row("skip and include",
        uR"(query($yes: Boolean!){repository(owner:"o",name:"r"){name @skip(if:$yes) url @include(if:false) isEmpty}})"_s,
        {{u"yes"_s, true}}, R"({"repository":{"isEmpty":false}})");
    row("comments, commas, escapes",
        u"{repository(owner:\"\\u006f\", name:\"r\"), {nameWithOwner} # so\n}"_s, {},
        R"({"repository":{"nameWithOwner":"o/r"}})");
    row("no branch", uR"({repository(owner:"o",name:"r"){ref(qualifiedName:"none"){name}}})"_s, {},
        R"({"repository":{"ref":null}})");
    row("tree entries",
        uR"({repository(owner:"o",name:"r"){object(expression:"main:posts"){...on Tree{entries{name mode type size}}}}})"_s,
        {},
        R"({"repository":{"object":{"entries":[{"name":"b.md","mode":33188,"type":"blob","size":4}]}}})");
    row("who asks", u"{viewer{login} rateLimit{limit}}"_s, {},
        R"({"viewer":{"login":"editor"},"rateLimit":{"limit":5000}})");
}

void tst_Graph::answers()
{
    QFETCH(QString, query);
    QFETCH(QJsonObject, variables);
    QFETCH(QByteArray, data);
    QCOMPARE(m_fixture->graph(query, variables), (QJsonObject{{u"data"_s, parsed(data)}}));
}

void tst_Graph::refusals_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("message");
    const auto in = [](const QString &fields) {
        return u"{repository(owner:\"o\",name:\"r\"){%1}}"_s.arg(fields);
    };
    const auto row = [](const char *name, const QString &query, const QString &message) {
        QTest::newRow(name) << query << message;
    };
    row("unknown field", in(u"nam"_s), u"Field 'nam' doesn't exist on type 'Repository'"_s);
    row("unknown field of an empty list",
        in(u"pullRequests(first:1){nodes{labels(first:1){nodes{x}}}}"_s),
        u"Field 'x' doesn't exist on type 'Label'"_s);
    row("unknown argument", in(u"pullRequest(nr:1){id}"_s),
        u"Field 'pullRequest' doesn't accept argument 'nr'"_s);
    row("missing argument", u"{repository(owner:\"o\"){id}}"_s,
        u"Field 'repository' is missing required arguments: name"_s);
    row("a text for a number", in(u"pullRequest(number:\"1\"){id}"_s),
        u"Argument 'number' on Field 'pullRequest' has an invalid value. Could not coerce value \"1\" to Int"_s);
    row("a text for a word", in(u"pullRequests(first:1,states:\"OPEN\"){totalCount}"_s),
        u"Argument 'states' on Field 'pullRequests' has an invalid value. Could not coerce value \"OPEN\" to PullRequestState"_s);
    row("no id", in(u"object(oid:\"main\"){id}"_s),
        u"Argument 'oid' on Field 'object' has an invalid value. Could not coerce value \"main\" to GitObjectID"_s);
    row("nothing selected", in(u"defaultBranchRef"_s),
        u"Field must have selections (field 'defaultBranchRef' returns Ref but has no selections.)"_s);
    row("a leaf with a selection", in(u"name{x}"_s),
        u"Selections can't be made on scalars (field 'name' returns String)"_s);
    row("unknown fragment", in(u"...F"_s), u"Fragment F was used, but not defined"_s);
    row("fragment in itself", u"fragment F on Repository{...F}"_s + in(u"...F"_s),
        u"Fragment F contains an infinite loop"_s);
    row("fragment of another type", in(u"...on Blob{text}"_s),
        u"Fragment on Blob can't be spread inside Repository"_s);
    row("variable not declared", in(u"pullRequest(number:$n){id}"_s),
        u"Argument 'number' on Field 'pullRequest' has an invalid value. Variable $n is used but not declared"_s);
    row("variable not used", u"query Q($n:Int){viewer{login}}"_s,
        u"Variable $n is declared by Q but not used"_s);
    row("variable not given", u"query Q($n:String!){repository(owner:$n,name:$n){id}}"_s,
        u"Variable $n of type String! was provided invalid value: Expected value to not be null"_s);
    row("variable of another type", u"query Q($n:Int){repository(owner:$n,name:\"r\"){id}}"_s,
        u"Argument 'owner' on Field 'repository' has an invalid value. Type mismatch on variable $n (Int / String!)"_s);
    row("no page size", in(u"pullRequests{totalCount}"_s),
        u"You must provide a `first` or `last` value to properly paginate the `pullRequests` connection."_s);
    row("a page too long", in(u"pullRequests(first:101){totalCount}"_s),
        u"Requesting 101 records on the `pullRequests` connection exceeds the `first` limit of 100 records."_s);
    row("too many nodes",
        in(u"pullRequests(first:100){nodes{reviewThreads(first:100){nodes{comments(first:100){totalCount}}}}}"_s),
        u"This query requests up to 1,010,100 possible nodes which exceeds the maximum limit of 500,000."_s);
    row("cut off", u"{viewer{login"_s, u"Parse error on \"end of document\" at line 1"_s);
    row("no token", u"{viewer\n{login ?}}"_s, u"Parse error on \"?\" (error) at line 2"_s);
    row("nothing", QString(u" "_s), u"No operation was given"_s);
    row("too deep", u"{a"_s.repeated(60) + u"}"_s.repeated(60),
        u"The query is nested too deeply"_s);
}

void tst_Graph::refusals()
{
    QFETCH(QString, query);
    const QJsonObject answer = m_fixture->graph(query);
    QVERIFY(!answer.contains(u"data"_s));
    QTEST(answer.value(u"errors"_s)[0][u"message"_s].toString(), "message");
}

static const Suite<tst_Graph> suite;
#include "tst_graph.moc"
