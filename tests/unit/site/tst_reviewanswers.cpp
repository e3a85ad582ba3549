#include "site/forge/reviewanswers.h"
#include "site/forge/reviewlabels.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

/// Labels and pull requests as drafts.
class tst_ReviewAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labelsTellTheState_data();
    void labelsTellTheState();
    void onlyTheLabelOfTheStateIsExchanged_data();
    void onlyTheLabelOfTheStateIsExchanged();
    void onlyDraftsAreRead_data();
    void onlyDraftsAreRead();
    void aPageTellsWhereTheNextBegins();
    void theBuildIsTold_data();
    void theBuildIsTold();
};

Q_DECLARE_METATYPE(std::optional<chapterhouse::ReviewState>)

namespace {

const QString head(40, u'a');

QJsonObject nodes(const QJsonArray &items)
{
    return {{u"nodes"_s, items}};
}

QJsonObject pull()
{
    return {{u"number"_s, 3},
            {u"title"_s, u"Create"_s},
            {u"headRefName"_s, u"cms/post/a"_s},
            {u"headRefOid"_s, head},
            {u"isCrossRepository"_s, false},
            {u"labels"_s, nodes({QJsonObject{{u"name"_s, u"decap-cms/draft"_s}}})},
            {u"files"_s, nodes({QJsonObject{{u"path"_s, u"src/a.md"_s}},
                                QJsonObject{{u"path"_s, u"../a.md"_s}}})}};
}

QByteArray answer(const QJsonObject &pulls)
{
    return QJsonDocument(
               QJsonObject{{u"data"_s, QJsonObject{{u"repository"_s,
                                                    QJsonObject{{u"pullRequests"_s, pulls}}}}}})
        .toJson();
}

DraftsPage read(const QJsonObject &one)
{
    return readDrafts(answer(nodes({one})), u"decap-cms"_s).value_or(DraftsPage{.next = u"?"_s});
}

} // namespace

void tst_ReviewAnswers::labelsTellTheState_data()
{
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<std::optional<ReviewState>>("state");
    const auto row = [](const char *name, const QStringList &labels,
                        std::optional<ReviewState> state) {
        QTest::newRow(name) << labels << state;
    };
    row("none", {}, {});
    row("another", {u"bug"_s, u"draft"_s, u"other-cms/draft"_s}, {});
    row("the site's own", {u"site/pending_review"_s}, ReviewState::InReview);
    row("Decap's", {u"bug"_s, u"decap-cms/draft"_s}, ReviewState::Draft);
    row("Sveltia's", {u"sveltia-cms/pending_publish"_s}, ReviewState::Ready);
    row("Netlify's", {u"netlify-cms/pending_review"_s}, ReviewState::InReview);
    row("to be deleted", {u"sveltia-cms/pending_deletion"_s}, ReviewState::Deletion);
    row("the site's own wins", {u"decap-cms/draft"_s, u"site/pending_publish"_s},
        ReviewState::Ready);
    row("an unknown state", {u"decap-cms/done"_s}, {});
}

void tst_ReviewAnswers::labelsTellTheState()
{
    QFETCH(QStringList, labels);
    QFETCH(std::optional<ReviewState>, state);
    QVERIFY(reviewStateOf(labels, u"site"_s) == state);
}

void tst_ReviewAnswers::onlyTheLabelOfTheStateIsExchanged_data()
{
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<QStringList>("exchanged");
    const QString ready = u"site/pending_publish"_s;
    QTest::newRow("none") << QStringList() << QStringList{ready};
    QTest::newRow("others stay") << QStringList{u"bug"_s, u"site/draft"_s, u"help"_s}
                                 << QStringList{u"bug"_s, u"help"_s, ready};
    QTest::newRow("another program's goes")
        << QStringList{u"netlify-cms/draft"_s} << QStringList{ready};
    QTest::newRow("the same") << QStringList{ready} << QStringList{ready};
    QTest::newRow("what looks like one stays")
        << QStringList{u"decap-cms/urgent"_s} << QStringList{u"decap-cms/urgent"_s, ready};
}

void tst_ReviewAnswers::onlyTheLabelOfTheStateIsExchanged()
{
    QFETCH(QStringList, labels);
    QFETCH(QStringList, exchanged);
    QCOMPARE(labelsWithState(labels, ReviewState::Ready, u"site"_s), exchanged);
}

void tst_ReviewAnswers::onlyDraftsAreRead_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("isDraft");
    const auto row = [](const char *name, const QString &key, const QJsonValue &value,
                        bool isDraft = false) { QTest::newRow(name) << key << value << isDraft; };
    row("as it is", u"title"_s, u"Create"_s, true);
    row("a nested name", u"headRefName"_s, u"cms/post/2026/a"_s, true);
    row("no number", u"number"_s, u"3"_s);
    row("a negative number", u"number"_s, -3);
    row("no commit", u"headRefOid"_s, u"main"_s);
    row("from a copy", u"isCrossRepository"_s, true);
    row("perhaps from a copy", u"isCrossRepository"_s, QJsonValue::Null);
    row("another branch", u"headRefName"_s, u"feature/post/a"_s);
    row("no slug", u"headRefName"_s, u"cms/post"_s);
    row("an empty collection", u"headRefName"_s, u"cms//a"_s);
    row("a way out", u"headRefName"_s, u"cms/post/../../a"_s);
    row("no labels", u"labels"_s, QJsonValue::Null);
}

void tst_ReviewAnswers::onlyDraftsAreRead()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(bool, isDraft);
    QJsonObject one = pull();
    one.insert(key, value);
    const DraftsPage page = read(one);
    QCOMPARE(page.drafts.size(), isDraft ? 1 : 0);
    QCOMPARE(page.next, QString());
    if (!isDraft)
        return;
    QCOMPARE(page.drafts.first().branch(), one.value(u"headRefName"_s).toString());
    QCOMPARE(page.drafts.first().changes, (QList<SiteChange>{{u"src/a.md"_s, QByteArray()}}));
}

void tst_ReviewAnswers::aPageTellsWhereTheNextBegins()
{
    QJsonObject pulls = nodes({pull(), pull()});
    pulls.insert(u"pageInfo"_s, QJsonObject{{u"hasNextPage"_s, true}, {u"endCursor"_s, u"x"_s}});
    const auto page = readDrafts(answer(pulls), u"decap-cms"_s);
    QVERIFY(page);
    QCOMPARE(page->drafts.size(), 2);
    QCOMPARE(page->next, u"x"_s);
}

void tst_ReviewAnswers::theBuildIsTold_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<BuildState>("build");
    QTest::newRow("passed") << u"SUCCESS"_s << BuildState::Passed;
    QTest::newRow("running") << u"PENDING"_s << BuildState::Running;
    QTest::newRow("expected") << u"EXPECTED"_s << BuildState::Running;
    QTest::newRow("failed") << u"FAILURE"_s << BuildState::Failed;
    QTest::newRow("broken") << u"ERROR"_s << BuildState::Failed;
    QTest::newRow("unknown") << QString() << BuildState::Unknown;
}

void tst_ReviewAnswers::theBuildIsTold()
{
    QFETCH(QString, state);
    QFETCH(BuildState, build);
    const QJsonArray contexts{
        QJsonObject{{u"state"_s, u"SUCCESS"_s}, {u"targetUrl"_s, u"https://example.org/1"_s}},
        QJsonObject{{u"conclusion"_s, u"FAILURE"_s}, {u"detailsUrl"_s, u"https://example.org/2"_s}},
        QJsonObject{{u"conclusion"_s, u"FAILURE"_s}, {u"detailsUrl"_s, u"file:///etc"_s}}};
    const QJsonObject rollup{{u"state"_s, state}, {u"contexts"_s, nodes(contexts)}};
    QJsonObject one = pull();
    one.insert(u"commits"_s,
               nodes({QJsonObject{{u"commit"_s, QJsonObject{{u"statusCheckRollup"_s, rollup}}}}}));
    const ReviewDraft draft = read(one).drafts.value(0);
    QCOMPARE(draft.build, build);
    QCOMPARE(draft.buildUrl, u"https://example.org/2"_s);
}

static const tests::Suite<tst_ReviewAnswers> suite;
#include "tst_reviewanswers.moc"
