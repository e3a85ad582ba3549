#include "actions/recordverbs.h"
#include "desktop/websitewindow.h"
#include "support/forge/fakeforge.h"
#include "support/sharedclock.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_WebsitePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileWithoutAWebsiteOffersToConnectOne();
    void aCheckReceivesWhatTheSiteHas();
    void whatWasReceivedShowsWhatTheSiteChanged();
    void aChangeIsShownWithItsDifference();
    void nothingIsPublishedBeforeItIsAgreedTo();
    void whatTheSiteWouldRejectSaysWhy();
    void anEventThatIsHiddenIsWarnedOf();
    void twoHundredChangesAreListed();
    void whatCannotBeComparedIsSaid();
    void aMissingFolderIsSaid();
    void theTokenIsAskedForAndKept();
    void aRefusedTokenIsSaid();
    void beingOfflineIsAState();
    void aCheckCanBeCancelled();
    void theFileClosesWhileTheSiteIsAsked();

private:
    void open(const SiteConnection &connection);
    void openFolder() { open({.folder = m_site->path()}); }
    SiteConnection atForge(const QUrl &api) const
    {
        return {.repository = u"o/r"_s, .api = api.toString(), .branch = u"main"_s};
    }

    std::unique_ptr<SiteFolder> m_site;
    std::unique_ptr<KeptCredentials> m_keychain;
    std::unique_ptr<OpenFileFixture> m_fixture;
    std::unique_ptr<WebsiteWindow> m_screen;
    QTemporaryDir m_folder;
};

void tst_WebsitePage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_screen.reset();
    m_fixture = std::make_unique<OpenFileFixture>();
    m_site = std::make_unique<SiteFolder>();
    m_keychain = std::make_unique<KeptCredentials>();
}

void tst_WebsitePage::open(const SiteConnection &connection)
{
    if (connection != SiteConnection())
        WebsiteWindow::connectFile(*m_fixture, connection);
    m_screen = std::make_unique<WebsiteWindow>(*m_fixture, m_folder.filePath(u"settings.ini"_s),
                                               *m_keychain);
    QTRY_VERIFY(m_screen->site->status());
}

void tst_WebsitePage::aFileWithoutAWebsiteOffersToConnectOne()
{
    open({});
    QSignalSpy wanted(m_screen->page, &WebsitePage::connectRequested);
    m_screen->click(u"connectWebsite"_s);
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!m_screen->part<QWidget>(u"checkWebsite"_s)->isVisible());
}

void tst_WebsitePage::aCheckReceivesWhatTheSiteHas()
{
    openFolder();
    QAbstractItemModelTester tester(m_screen->part<QAbstractItemView>(u"websiteList"_s)->model());
    QVERIFY(m_screen->rows().isEmpty());
    QVERIFY(m_screen->check());
    QCOMPARE(m_screen->message(), u"3 changes were received."_s);
    QCOMPARE(m_screen->rows().first(3),
             (QStringList{u"Received (3)"_s, u"Ann Lee"_s, u"Meetup"_s}));
    QCOMPARE(m_screen->site->state().checked, m_fixture->stored.clock.now());
    QVERIFY(m_screen->check());
    QCOMPARE(m_screen->message(), u"Nothing is new on the website."_s);
    QCOMPARE(m_screen->rows().value(0), u"Earlier (1)"_s);
}

void tst_WebsitePage::whatWasReceivedShowsWhatTheSiteChanged()
{
    openFolder();
    QVERIFY(m_screen->check());
    m_site->write(SiteFolder::postPath, QByteArray(SiteFolder::post).replace("Last.", "At last."));
    QVERIFY(m_screen->check());
    QVERIFY(m_screen->choose(u"One"_s));
    const QString difference = m_screen->shownText(u"difference"_s);
    QVERIFY2(difference.contains(u"\u2212 Last.\n+ At last."_s), qPrintable(difference));
}

void tst_WebsitePage::aChangeIsShownWithItsDifference()
{
    openFolder();
    QVERIFY(m_screen->check());
    m_screen->setOfPost(u"title"_s, u"One and a half"_s);
    QTRY_VERIFY(m_screen->rows().contains(u"To send (1)"_s));
    QVERIFY(m_screen->choose(u"One and a half"_s));
    QCOMPARE(m_screen->text(u"fileTitle"_s), u"One and a half"_s);
    QCOMPARE(m_screen->text(u"filePath"_s), SiteFolder::postPath);
    const QString difference = m_screen->shownText(u"difference"_s);
    QVERIFY2(difference.contains(u"\u2212 title: \"One\"\n+ title: \"One and a half\""_s),
             qPrintable(difference));
    QSignalSpy wanted(m_screen->page, &WebsitePage::recordRequested);
    m_screen->click(u"openRecord"_s);
    QCOMPARE(wanted.count(), 1);
}

void tst_WebsitePage::nothingIsPublishedBeforeItIsAgreedTo()
{
    openFolder();
    QVERIFY(m_screen->check());
    m_screen->setOfPost(u"title"_s, u"Two"_s);
    auto *send = m_screen->part<QPushButton>(u"sendToWebsite"_s);
    QTRY_COMPARE(send->text(), u"Write 1 into the folder…"_s);
    m_screen->click(u"sendToWebsite"_s);
    QCOMPARE(m_site->read(SiteFolder::postPath), SiteFolder::post);
    m_screen->click(u"websiteAccept"_s);
    QTRY_COMPARE(m_screen->message(), u"1 change is on the website now."_s);
    QCOMPARE(m_site->read(SiteFolder::postPath),
             QByteArray(SiteFolder::post).replace("\"One\"", "\"Two\""));
    QTRY_COMPARE(send->text(), u"Nothing to send"_s);
    QVERIFY(!send->isEnabled());
}

void tst_WebsitePage::whatTheSiteWouldRejectSaysWhy()
{
    openFolder();
    QVERIFY(m_screen->check());
    m_screen->setOfPost(u"image"_s, u"foo.png"_s);
    QTRY_VERIFY(m_screen->rows().contains(u"To mend (1)"_s));
    QVERIFY(m_screen->choose(u"One"_s));
    QVERIFY(m_screen->part<QWidget>(u"fileReason"_s)->isVisible());
    QVERIFY(!m_screen->part<QPushButton>(u"sendToWebsite"_s)->isEnabled());
}

void tst_WebsitePage::anEventThatIsHiddenIsWarnedOf()
{
    openFolder();
    QVERIFY(m_screen->check());
    must(m_fixture->run([](Store &store) {
        const auto events = must(store.reader().all(Kind::Event));
        return setFields(store, events.front().ref(), {{u"draft"_s, u"true"_s}});
    }));
    QTRY_VERIFY(m_screen->rows().contains(u"To send (1)"_s));
    QVERIFY(m_screen->choose(u"Meetup"_s));
    const auto *reason = m_screen->part<QWidget>(u"fileReason"_s);
    QVERIFY(reason->isVisible());
    QVERIFY(reason->findChild<QLabel *>()->text().contains(u"first page"_s));
}

void tst_WebsitePage::twoHundredChangesAreListed()
{
    for (int i = 0; i < 200; ++i)
        m_site->write(u"src/data/post/2026-09-01-%1.md"_s.arg(i),
                      QByteArray(SiteFolder::post).replace("One", "Post " + QByteArray::number(i)));
    openFolder();
    QVERIFY(m_screen->check());
    const auto posts =
        must(m_fixture->run([](Store &store) { return store.reader().all(Kind::Post); }));
    for (const Record &post : posts)
        must(m_fixture->run([ref = post.ref()](Store &store) {
            return setFields(store, ref, {{u"excerpt"_s, u"changed"_s}});
        }));
    QTRY_VERIFY_WITH_TIMEOUT(m_screen->rows().contains(u"To send (201)"_s), 30'000);
    QVERIFY(m_screen->choose(u"Post 150"_s));
    QCOMPARE(m_screen->text(u"fileTitle"_s), u"Post 150"_s);
    QVERIFY(m_screen->shownText(u"difference"_s).contains(u"+ excerpt: \"changed\""_s));
}

void tst_WebsitePage::whatCannotBeComparedIsSaid()
{
    WebsiteWindow::connectFile(*m_fixture, {.folder = m_site->path()});
    must(m_fixture->run(
        [](Store &store) { return store.database().execute("DROP TABLE site_file"); }));
    m_screen = std::make_unique<WebsiteWindow>(*m_fixture, m_folder.filePath(u"settings.ini"_s),
                                               *m_keychain);
    QTRY_COMPARE(m_screen->site->state().trouble, WebsiteState::Trouble::Failed);
    QVERIFY(!m_screen->message().isEmpty());
    m_screen->site->check();
    QCOMPARE(m_screen->site->state().phase, WebsiteState::Phase::Idle);
}

void tst_WebsitePage::aMissingFolderIsSaid()
{
    open({.folder = m_folder.filePath(u"gone"_s)});
    m_screen->click(u"checkWebsite"_s);
    QTRY_VERIFY(m_screen->message().startsWith(u"There is no folder"_s));
}

void tst_WebsitePage::theTokenIsAskedForAndKept()
{
    const SharedClock clock(QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC));
    FakeForge forge(m_folder.filePath(u"kept.git"_s), clock);
    forge.repository().commit(u"main"_s, u"Begin"_s, {{SiteFolder::postPath, SiteFolder::post}});
    open(atForge(forge.api()));
    m_screen->click(u"checkWebsite"_s);
    auto *token = m_screen->part<QLineEdit>(u"token"_s);
    QTRY_VERIFY(token->isVisible());
    QCOMPARE(m_screen->site->state().trouble, WebsiteState::Trouble::NeedsToken);
    QTest::keyClicks(token, u"good"_s);
    m_screen->click(u"useToken"_s);
    QTRY_COMPARE(m_screen->message(), u"1 change was received."_s);
    QVERIFY(!token->isVisible());
    QCOMPARE(m_keychain->tokens.value(forge.api().host()), QByteArray("good"));
}

void tst_WebsitePage::aRefusedTokenIsSaid()
{
    const SharedClock clock(QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC));
    FakeForge forge(m_folder.filePath(u"refused.git"_s), clock);
    m_keychain->tokens.insert(forge.api().host(), "expired");
    open(atForge(forge.api()));
    m_screen->click(u"checkWebsite"_s);
    QTRY_COMPARE(m_screen->site->state().trouble, WebsiteState::Trouble::NeedsToken);
    QVERIFY(m_screen->part<QLineEdit>(u"token"_s)->isVisible());
    QVERIFY(!m_screen->message().isEmpty());
}

void tst_WebsitePage::beingOfflineIsAState()
{
    m_keychain->tokens.insert(u"127.0.0.1"_s, "good");
    open(atForge(QUrl(u"http://127.0.0.1:1"_s)));
    m_screen->click(u"checkWebsite"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_screen->site->state().trouble, WebsiteState::Trouble::Offline,
                              20'000);
    QVERIFY(m_screen->message().startsWith(u"Offline."_s));
    QVERIFY(m_screen->part<QWidget>(u"checkWebsite"_s)->isEnabled());
}

void tst_WebsitePage::aCheckCanBeCancelled()
{
    const SharedClock clock(QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC));
    FakeForge forge(m_folder.filePath(u"slow.git"_s), clock);
    forge.repository().commit(u"main"_s, u"Begin"_s, {{SiteFolder::postPath, SiteFolder::post}});
    m_keychain->tokens.insert(forge.api().host(), "good");
    open(atForge(forge.api()));
    forge.failAt(1, {.kind = Fault::Kind::Delay, .times = 9});
    m_screen->click(u"checkWebsite"_s);
    QTRY_COMPARE(forge.held(), 1);
    QVERIFY(m_screen->part<QWidget>(u"cancelWork"_s));
    auto *cancel = m_screen->page->findChild<QPushButton *>(u"cancelWork"_s);
    clickOn(cancel);
    QTRY_COMPARE(m_screen->site->state(), (WebsiteState{.phase = WebsiteState::Phase::Idle}));
    forge.release();
}

void tst_WebsitePage::theFileClosesWhileTheSiteIsAsked()
{
    const SharedClock clock(QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC));
    FakeForge forge(m_folder.filePath(u"closing.git"_s), clock);
    forge.repository().commit(u"main"_s, u"Begin"_s, {{SiteFolder::postPath, SiteFolder::post}});
    m_keychain->tokens.insert(forge.api().host(), "good");
    open(atForge(forge.api()));
    forge.failAt(1, {.kind = Fault::Kind::Delay, .times = 9});
    m_screen->click(u"checkWebsite"_s);
    QTRY_COMPARE(forge.held(), 1);
    m_screen.reset();
    m_fixture->close();
    m_fixture->stored.reopen();
    QVERIFY(must(m_fixture->stored.store().reader().all(Kind::Post)).empty());
    forge.release();
}

static const chapterhouse::tests::Suite<tst_WebsitePage> suite;

#include "tst_websitepage.moc"
