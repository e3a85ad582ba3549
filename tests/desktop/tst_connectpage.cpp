#include "answeringchooser.h"
#include "desktop/pages/website/connectpage.h"
#include "desktop/pages/website/repositoryaddress.h"
#include "desktop/websitewindow.h"
#include "support/forge/fakeforge.h"
#include "support/sharedclock.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ConnectPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addressesOfRepositoriesAreUnderstood_data();
    void addressesOfRepositoriesAreUnderstood();
    void theSiteBesideTheFileIsOfferedFirst();
    void whatAFolderHasIsShownBeforeAnythingIsWritten();
    void aRepositoryIsConnectedWithItsToken();
    void whatIsWrongIsSaid();

private:
    template<class T>
    T *part(const QString &name)
    {
        return m_page->findChild<T *>(name);
    }
    void show();
    void type(const QString &field, const QString &text)
    {
        auto *edit = part<QLineEdit>(field);
        edit->setFocus();
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    void choose(const QString &button)
    {
        QTest::keyClick(part<QAbstractButton>(button), Qt::Key_Space);
    }
    QStringList row(int at)
    {
        auto *table = part<QAbstractItemView>(u"foundCollections"_s);
        QStringList cells;
        for (int column = 0; column < 3; ++column)
            cells += table->model()->index(at, column).data().toString();
        return cells;
    }
    Result<SiteConnection> connection()
    {
        return m_fixture->run([](Store &store) { return connectionOf(store.database()); });
    }

    KeptCredentials m_keychain;
    std::unique_ptr<SiteFolder> m_site;
    std::unique_ptr<SiteTokens> m_tokens;
    std::unique_ptr<OpenFileFixture> m_fixture;
    std::unique_ptr<ConnectPage> m_page;
    QTemporaryDir m_folder;
};

void tst_ConnectPage::init()
{
    m_page.reset();
    m_keychain.tokens.clear();
    m_fixture = std::make_unique<OpenFileFixture>();
    m_site = std::make_unique<SiteFolder>();
    m_tokens = std::make_unique<SiteTokens>(m_keychain);
}

void tst_ConnectPage::show()
{
    m_page = std::make_unique<ConnectPage>(m_fixture->file(), *m_tokens);
    m_page->resize(1000, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void tst_ConnectPage::addressesOfRepositoriesAreUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts"); // repository, api, branch; nothing: it is none
    const auto row = [](const char *text, const QStringList &parts) {
        QTest::newRow(text) << QString::fromLatin1(text) << parts;
    };
    row("o/r", {u"o/r"_s, {}, {}});
    row("  o/r.git ", {u"o/r"_s, {}, {}});
    row("https://github.com/o/r", {u"o/r"_s, {}, {}});
    row("https://github.com/o/r/", {u"o/r"_s, {}, {}});
    row("github.com/o/r", {u"o/r"_s, {}, {}});
    row("https://github.com/o/r.git", {u"o/r"_s, {}, {}});
    row("git@github.com:o/r.git", {u"o/r"_s, {}, {}});
    row("https://github.com/o/r/tree/next/two", {u"o/r"_s, {}, u"next/two"_s});
    row("https://github.com/o/r?tab=readme", {u"o/r"_s, {}, {}});
    row("https://git.example.org/o/r", {u"o/r"_s, u"https://git.example.org/api/v3"_s, {}});
    row("o", {});
    row("", {});
    row("http://github.com/o/r", {});
    row("o r/s", {});
}

void tst_ConnectPage::addressesOfRepositoriesAreUnderstood()
{
    QFETCH(QString, text);
    const auto address = repositoryAddress(text);
    const QStringList parts =
        address ? QStringList{address->repository, address->api, address->branch} : QStringList();
    QTEST(parts, "parts");
}

void tst_ConnectPage::theSiteBesideTheFileIsOfferedFirst()
{
    const QString beside = m_fixture->stored.file(u"roster.site"_s);
    QVERIFY(QDir().mkpath(beside));
    show();
    QVERIFY(part<QAbstractButton>(u"takesBeside"_s)->isChecked());
    QVERIFY(part<QWidget>(u"wizardNext"_s)->isEnabled());
}

void tst_ConnectPage::whatAFolderHasIsShownBeforeAnythingIsWritten()
{
    show();
    m_page->setFileChooser(std::make_unique<AnsweringChooser>(m_site->path(), nullptr));
    choose(u"takesFolder"_s);
    clickOn(part<QWidget>(u"chooseSiteFolder"_s));
    clickOn(part<QWidget>(u"wizardNext"_s));
    QTRY_VERIFY(part<QWidget>(u"foundStep"_s)->isVisible());
    QCOMPARE(row(0), (QStringList{u"Posts"_s, u"src/data/post"_s, u"1"_s}));
    QCOMPARE(connection().error().kind, ErrorKind::NotFound);
    QSignalSpy connected(m_page.get(), &ConnectPage::connected);
    clickOn(part<QWidget>(u"wizardNext"_s));
    QTRY_COMPARE(connected.count(), 1);
    QCOMPARE(connection().value().folder, m_site->path());
}

void tst_ConnectPage::aRepositoryIsConnectedWithItsToken()
{
    const SharedClock clock(QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC));
    FakeForge forge(m_folder.filePath(u"site.git"_s), clock);
    forge.repository().commit(u"main"_s, u"Begin"_s, {{SiteFolder::postPath, SiteFolder::post}});
    show();
    choose(u"takesRepository"_s);
    type(u"repository"_s, u"https://github.com/o/r"_s);
    type(u"token"_s, u"good"_s);
    QCOMPARE(part<QLineEdit>(u"repository"_s)->text(), u"o/r"_s);
    clickOn(part<QWidget>(u"moreOfRepository"_s));
    type(u"api"_s, forge.api().toString());
    clickOn(part<QWidget>(u"wizardNext"_s));
    QTRY_VERIFY(part<QWidget>(u"foundStep"_s)->isVisible());
    QSignalSpy connected(m_page.get(), &ConnectPage::connected);
    clickOn(part<QWidget>(u"wizardNext"_s));
    QTRY_COMPARE(connected.count(), 1);
    QCOMPARE(connection().value().repository, u"o/r"_s);
    QCOMPARE(m_keychain.tokens.value(forge.api().host()), QByteArray("good"));
}

void tst_ConnectPage::whatIsWrongIsSaid()
{
    const SharedClock clock(QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC));
    FakeForge forge(m_folder.filePath(u"expired.git"_s), clock);
    show();
    auto *message = m_page->findChild<MessageBar *>();
    choose(u"takesRepository"_s);
    type(u"repository"_s, u"nowhere"_s);
    type(u"token"_s, u"expired"_s);
    clickOn(part<QWidget>(u"wizardNext"_s));
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->sentence().contains(u"OWNER/NAME"_s));
    type(u"repository"_s, u"o/r"_s);
    clickOn(part<QWidget>(u"moreOfRepository"_s));
    type(u"api"_s, forge.api().toString());
    const QString before = message->sentence();
    clickOn(part<QWidget>(u"wizardNext"_s));
    QTRY_VERIFY(message->isVisible() && message->sentence() != before);
    QVERIFY2(message->sentence().contains(u"token"_s), qPrintable(message->sentence()));
    QVERIFY(part<QWidget>(u"whereStep"_s)->isVisible());
}

static const chapterhouse::tests::Suite<tst_ConnectPage> suite;

#include "tst_connectpage.moc"
