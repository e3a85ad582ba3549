#include "site/forge/forgeanswers.h"
#include "site/forge/forgerequests.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

/// Answers of the forge as values, whatever is in them.
class tst_ForgeAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTreeKeepsWhatCanBeKept_data();
    void aTreeKeepsWhatCanBeKept();
    void aTreeBelowAFolderHasItsPath();
    void whatIsNoAnswerIsRefused_data();
    void whatIsNoAnswerIsRefused();
    void onlyTheBytesOfTheBlobAreHandedOn_data();
    void onlyTheBytesOfTheBlobAreHandedOn();
    void aTextIsTakenOnlyAsItIs();
    void aCommitSaysWhatItChanges();
};

namespace {

const QByteArray id(40, 'a');

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject entry(const QString &path, const QString &mode = u"100644"_s,
                  const QString &type = u"blob"_s)
{
    return {{u"path"_s, path},
            {u"mode"_s, mode},
            {u"type"_s, type},
            {u"size"_s, 3},
            {u"sha"_s, QString::fromLatin1(id)}};
}

QByteArray treeOf(const QJsonArray &entries)
{
    return json({{u"tree"_s, entries}, {u"truncated"_s, false}});
}

QByteArray textAnswer(const QJsonObject &text)
{
    return json({{u"data"_s, QJsonObject{{u"repository"_s, QJsonObject{{u"t0"_s, text}}}}}});
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

void tst_ForgeAnswers::aTreeKeepsWhatCanBeKept_data()
{
    QTest::addColumn<QJsonArray>("entries");
    QTest::addColumn<QStringList>("kept");
    QTest::addColumn<QStringList>("leftOut");
    const QStringList nothing;
    QTest::newRow("in the folder")
        << QJsonArray{entry(u"p/b.md"_s), entry(u"p/a.md"_s, u"100755"_s)}
        << QStringList{u"p/a.md"_s, u"p/b.md"_s} << nothing;
    QTest::newRow("elsewhere") << QJsonArray{entry(u"a.md"_s), entry(u"p/q/a.md"_s),
                                             entry(u"../a.md"_s), entry(u"/etc/passwd"_s)}
                               << nothing << nothing;
    QTest::newRow("a folder") << QJsonArray{entry(u"p/q"_s, u"040000"_s, u"tree"_s)} << nothing
                              << nothing;
    QTest::newRow("a link") << QJsonArray{entry(u"p/a.md"_s, u"120000"_s)} << nothing
                            << QStringList{u"p/a.md"_s};
    QTest::newRow("a submodule") << QJsonArray{entry(u"p/a"_s, u"160000"_s, u"commit"_s)} << nothing
                                 << QStringList{u"p/a"_s};
    QTest::newRow("up") << QJsonArray{entry(u"p/.."_s)} << nothing << QStringList{u"p/.."_s};
    QTest::newRow("git's own") << QJsonArray{entry(u"p/.GIT"_s)} << nothing
                               << QStringList{u"p/.GIT"_s};
    QTest::newRow("a device") << QJsonArray{entry(u"p/CON.md"_s)} << nothing
                              << QStringList{u"p/CON.md"_s};
    QTest::newRow("a control character")
        << QJsonArray{entry(u"p/a\x1b[2J"_s)} << nothing << QStringList{u"p/a�[2J"_s};
    QTest::newRow("twins by case")
        << QJsonArray{entry(u"p/A.md"_s), entry(u"p/a.md"_s), entry(u"p/b.md"_s)}
        << QStringList{u"p/b.md"_s} << QStringList{u"p/A.md"_s, u"p/a.md"_s};
    QTest::newRow("twins by accents") << QJsonArray{entry(u"p/é.md"_s), entry(u"p/e\u0301.md"_s)}
                                      << nothing << QStringList{u"p/e\u0301.md"_s, u"p/é.md"_s};
    QTest::newRow("twice the same") << QJsonArray{entry(u"p/a.md"_s), entry(u"p/a.md"_s)} << nothing
                                    << QStringList{u"p/a.md"_s, u"p/a.md"_s};
    QTest::newRow("no entries") << QJsonArray{7, QJsonValue::Null, QJsonArray{}, u"p/a.md"_s}
                                << nothing << nothing;
    QJsonObject nameless = entry(u"p/a.md"_s);
    nameless.insert(u"sha"_s, u"../../x"_s);
    QTest::newRow("no id") << QJsonArray{nameless} << nothing << QStringList{u"p/a.md"_s};
}

void tst_ForgeAnswers::aTreeKeepsWhatCanBeKept()
{
    QFETCH(QJsonArray, entries);
    QFETCH(QStringList, kept);
    QFETCH(QStringList, leftOut);
    const auto tree = readTree(treeOf(entries), {u"p"_s});
    QVERIFY(tree);
    QList<SiteFile> files;
    for (const QString &path : kept)
        files.append({path, id, 3});
    QCOMPARE(tree->files, files);
    QCOMPARE(tree->leftOut, leftOut);
}

void tst_ForgeAnswers::aTreeBelowAFolderHasItsPath()
{
    const auto tree = readTree(treeOf({entry(u"a.md"_s), entry(u"q"_s, u"040000"_s, u"tree"_s)}),
                               {u"p"_s}, u"p"_s);
    QVERIFY(tree);
    QCOMPARE(tree->files, (QList<SiteFile>{{u"p/a.md"_s, id, 3}}));
    QCOMPARE(tree->folders, (QHash<QString, QByteArray>{{u"p/q"_s, id}}));
    QVERIFY(!tree->isTruncated);
}

void tst_ForgeAnswers::whatIsNoAnswerIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half an answer") << QByteArray("{\"sha\":\"aa");
    QTest::newRow("a page") << QByteArray("<html>");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a number") << QByteArray("7");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("other types") << QByteArray(
        R"({"sha":7,"object":[],"tree":{},"content":{},"encoding":1,"data":[1],"truncated":"x"})");
    QTest::newRow("null") << QByteArray(
        R"({"sha":null,"object":null,"tree":null,"content":null,"data":{"repository":null}})");
    QTest::newRow("no id") << QByteArray(
        R"({"sha":"../x","object":{"sha":"ZZ","type":"commit"},"data":{"createCommitOnBranch":{"commit":{"oid":"1"}}}})");
    QTest::newRow("deep") << QByteArray(5000, '[');
    QTest::newRow("no UTF-8") << QByteArray("{\"tree\":\"\xff\xfe\"}");
}

void tst_ForgeAnswers::whatIsNoAnswerIsRefused()
{
    QFETCH(QByteArray, body);
    const auto kindOf = [](const auto &result) {
        return result ? std::optional<ErrorKind>() : result.error().kind;
    };
    QCOMPARE(kindOf(readHeadCommit(body)), ErrorKind::Input);
    QCOMPARE(kindOf(readTree(body, {u"p"_s})), ErrorKind::Input);
    QCOMPARE(kindOf(readBlob(body, id)), ErrorKind::Input);
    QCOMPARE(kindOf(readTexts(body, 1)), ErrorKind::Input);
    QCOMPARE(kindOf(readNewHead(body)), ErrorKind::Input);
    QCOMPARE(kindOf(readMadeId(body)), ErrorKind::Input);
}

void tst_ForgeAnswers::onlyTheBytesOfTheBlobAreHandedOn_data()
{
    QTest::addColumn<QJsonObject>("answer");
    QTest::addColumn<bool>("isTaken");
    QString broken = base64("one\n\xff");
    broken.insert(4, u'\n');
    const QString form = u"base64"_s;
    QTest::newRow("base64") << QJsonObject{{u"content"_s, broken}, {u"encoding"_s, form}} << true;
    QTest::newRow("another content")
        << QJsonObject{{u"content"_s, base64("two\n")}, {u"encoding"_s, form}} << false;
    QTest::newRow("nothing") << QJsonObject{{u"content"_s, u""_s}, {u"encoding"_s, form}} << false;
    QTest::newRow("another form") << QJsonObject{{u"content"_s, broken},
                                                 {u"encoding"_s, u"rot13"_s}}
                                  << false;
}

void tst_ForgeAnswers::onlyTheBytesOfTheBlobAreHandedOn()
{
    QFETCH(QJsonObject, answer);
    QFETCH(bool, isTaken);
    const auto bytes = readBlob(json(answer), blobId("one\n\xff"));
    QCOMPARE(bytes.has_value(), isTaken);
    if (isTaken)
        QCOMPARE(*bytes, QByteArray("one\n\xff"));
}

void tst_ForgeAnswers::aTextIsTakenOnlyAsItIs()
{
    const QByteArray blob = blobId("one\n");
    const auto read = [&blob](QJsonObject text) {
        text.insert(u"oid"_s, QString::fromLatin1(blob));
        return readTexts(textAnswer(text), 1).value_or(QList<AnsweredText>()).value(0);
    };
    QCOMPARE(read({{u"text"_s, u"one\n"_s}, {u"byteSize"_s, 4}}),
             (AnsweredText{.blob = blob, .bytes = "one\n"}));
    QCOMPARE(read({{u"text"_s, u"one"_s}}), (AnsweredText{.blob = blob}));
    QCOMPARE(read({{u"text"_s, QJsonValue::Null}, {u"isBinary"_s, true}}),
             (AnsweredText{.blob = blob, .isBinary = true}));
    QCOMPARE(read({{u"text"_s, u"one\n"_s}, {u"byteSize"_s, 2e9}}),
             (AnsweredText{.blob = blob, .isTooLarge = true}));
    QCOMPARE(readTexts(textAnswer({}), 2).value_or(QList<AnsweredText>()),
             (QList<AnsweredText>{{}, {}}));
}

void tst_ForgeAnswers::aCommitSaysWhatItChanges()
{
    const auto address = ForgeAddress::parse(u"o/r"_s, u"main"_s);
    QVERIFY(address);
    const QList<SiteChange> changes{{u"p/a.md"_s, "one\n"}, {u"p/b.md"_s, std::nullopt}};
    const ForgeRequest request =
        commitOnBranch(*address, u"main"_s, id, u"Title\n\nAnd more"_s, changes);
    QCOMPARE(request.path, QByteArray("graphql"));
    QCOMPARE(request.effect, ForgeEffect::Once);
    const QJsonObject input =
        QJsonDocument::fromJson(request.body)[u"variables"_s][u"input"_s].toObject();
    const QJsonObject expected{
        {u"branch"_s,
         QJsonObject{{u"repositoryNameWithOwner"_s, u"o/r"_s}, {u"branchName"_s, u"main"_s}}},
        {u"expectedHeadOid"_s, QString::fromLatin1(id)},
        {u"message"_s, QJsonObject{{u"headline"_s, u"Title"_s}, {u"body"_s, u"And more"_s}}},
        {u"fileChanges"_s,
         QJsonObject{{u"additions"_s, QJsonArray{QJsonObject{{u"path"_s, u"p/a.md"_s},
                                                             {u"contents"_s, u"b25lCg=="_s}}}},
                     {u"deletions"_s, QJsonArray{QJsonObject{{u"path"_s, u"p/b.md"_s}}}}}}};
    QCOMPARE(input, expected);
}

static const tests::Suite<tst_ForgeAnswers> suite;
#include "tst_forgeanswers.moc"
