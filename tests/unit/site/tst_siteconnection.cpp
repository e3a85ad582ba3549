#include "site/siteconnection.h"
#include "support/testmain.h"
#include "unit/site/reviewrig.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

using namespace chapterhouse::tests::sample;

/// Which site a file is connected with, and what is known of it.
class tst_SiteConnection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<ReviewRig>(); }
    void theHostIsThatOfTheApi();
    void ofAnotherSiteNothingIsKnown();
    void aChangedConfigurationIsFollowed();
    void aConfigurationThatCannotBeFollowedIsTold();
    void whatCouldNotBeSentIsNotTriedAtOnce();

private:
    Store &store() { return m_rig->ann.fixture.store(); }
    void connect(const SiteConnection &connection) { must(connectSite(store(), connection)); }
    void onSite(const QString &path, const QByteArray &bytes)
    {
        m_rig->forge.repository().commit(u"main"_s, u"Edit"_s, {{path, bytes}});
    }

    static inline const QString configurationPath = u"public/admin/config.yml"_s;
    static inline const QByteArray withReview =
        "backend:\n  name: github\npublish_mode: editorial_workflow\ncollections:\n"
        "  - name: post\n    label: Post\n    folder: src/data/post\n    fields:\n"
        "      - {name: title, widget: string}\n";
    const SiteConnection m_connection{.repository = u"o/r"_s, .branch = u"main"_s};
    std::unique_ptr<ReviewRig> m_rig;
};

void tst_SiteConnection::theHostIsThatOfTheApi()
{
    QCOMPARE(m_connection.host(), u"api.github.com"_s);
    SiteConnection enterprise = m_connection;
    enterprise.api = u"https://git.example.org/api/v3"_s;
    QCOMPARE(enterprise.host(), u"git.example.org"_s);
    QCOMPARE(SiteConnection{.folder = u"/site"_s}.host(), QString());
}

void tst_SiteConnection::ofAnotherSiteNothingIsKnown()
{
    connect(m_connection);
    m_rig->ann.pull();
    QVERIFY(!must(SiteFileTable(store().database()).all(u"main"_s)).empty());
    SiteConnection other = m_connection;
    other.repository = u"o/other"_s;
    connect(other);
    QVERIFY(must(SiteFileTable(store().database()).all(u"main"_s)).empty());
    QCOMPARE(must(knownHead(store().database())), SiteHead());
    QCOMPARE(must(connectionOf(store().database())), other);
}

void tst_SiteConnection::aChangedConfigurationIsFollowed()
{
    connect(m_connection);
    QVERIFY(m_rig->ann.profile.hasReview);
    const QByteArray simple = replaced(withReview, "editorial_workflow", "simple");
    onSite(configurationPath, simple);
    SyncEngine engine = m_rig->ann.sync();
    must(QCoro::waitFor(engine.pull()));
    QVERIFY(!engine.profile().hasReview);
    QCOMPARE(must(connectionOf(store().database())).configuration, simple);
    m_rig->forge.forgetRequests();
    onSite(postPath, replaced(post, "One", "Two"));
    m_rig->ann.pull();
    QCOMPARE(m_rig->forge.requests().size(), 3);
}

void tst_SiteConnection::aConfigurationThatCannotBeFollowedIsTold()
{
    SiteConnection known = m_connection;
    known.configuration = withReview;
    connect(known);
    onSite(configurationPath, "collections: [");
    QCOMPARE(SyncRig::told(m_rig->ann.pull()), QStringList{u"failed config.yml"_s});
    QCOMPARE(must(connectionOf(store().database())), known);
}

void tst_SiteConnection::whatCouldNotBeSentIsNotTriedAtOnce()
{
    const QString cover = u"src/assets/images/blog/2026/cover.png"_s;
    onSite(cover, "theirs");
    m_rig->ann.pull();
    m_rig->ann.fixture.set(m_rig->ann.post(u"One"_s).ref(),
                           {{"image", u"~/assets/images/blog/2026/cover.png"_s}});
    SyncParts parts = m_rig->ann.parts();
    parts.images = [](const QString &) { return std::optional(QByteArray("mine")); };
    const auto requestsOfPush = [&] {
        m_rig->forge.forgetRequests();
        const SyncReport report = must(QCoro::waitFor(SyncEngine(parts).push()));
        return std::pair(SyncRig::told(report), m_rig->forge.requests().size());
    };
    const QStringList failed{u"failed 2026-10-01-one.md"_s};
    QCOMPARE(requestsOfPush(), std::pair(failed, qsizetype(1)));
    QCOMPARE(requestsOfPush(), std::pair(failed, qsizetype(1)));
    QCOMPARE(requestsOfPush(), std::pair(failed, qsizetype(0)));
    m_rig->ann.fixture.clock.advance(std::chrono::minutes(1));
    QCOMPARE(requestsOfPush(), std::pair(failed, qsizetype(1)));
}

static const chapterhouse::tests::Suite<tst_SiteConnection> suite;

#include "tst_siteconnection.moc"
