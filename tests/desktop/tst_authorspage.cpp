#include "desktop/pages/authors/authorspage.h"
#include "desktop/placewindow.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_AuthorsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFirstAuthorIsAdded();
    void anAuthorLeadsToTheirPosts();
    void anAuthorIsRenamed();

private:
    std::unique_ptr<OpenFileFixture> m_fixture;
    QTemporaryDir m_folder;
};

namespace {

class AuthorsWindow : public PlaceWindow {
public:
    AuthorsWindow(OpenFileFixture &fixture, const QString &settingsFile)
        : PlaceWindow(fixture, settingsFile)
    {
        page = new AuthorsPage(fixture.file(), settings);
        window.addPlace(u"Blog"_s, Icon::Blog, page);
        show(u"blog"_s);
    }
    bool choose(const QString &name)
    {
        return PlaceWindow::choose(u"authorList"_s, u"authorName"_s, name);
    }

    AuthorsPage *page = nullptr;
};

} // namespace

void tst_AuthorsPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_fixture = std::make_unique<OpenFileFixture>();
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
}

void tst_AuthorsPage::theFirstAuthorIsAdded()
{
    AuthorsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QTRY_VERIFY(screen.part<QWidget>(u"noAuthors"_s)->isVisible());
    screen.click(u"newAuthorButton"_s);
    screen.type(u"Lukas Nowak"_s);
    screen.press(Qt::Key_Return);
    screen.click(u"newAuthorAccept"_s);
    QTRY_COMPARE(screen.text(u"authorName"_s), u"Lukas Nowak"_s);
    QCOMPARE(screen.text(u"authorStanding"_s), u"lukas-nowak"_s);
}

void tst_AuthorsPage::anAuthorLeadsToTheirPosts()
{
    m_fixture->stored.add(Kind::Author, {{"name", u"Ann Lee"_s}, {"slug", u"ann-lee"_s}});
    AuthorsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QVERIFY(screen.choose(u"Ann Lee"_s));
    QSignalSpy wanted(screen.page, &AuthorsPage::postsRequested);
    screen.click(u"postsOfAuthor"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), u"ann-lee"_s);
}

void tst_AuthorsPage::anAuthorIsRenamed()
{
    m_fixture->stored.add(Kind::Author, {{"name", u"Ann Lee"_s}, {"slug", u"ann-lee"_s}});
    AuthorsWindow screen(*m_fixture, m_folder.filePath(u"settings.ini"_s));
    QVERIFY(screen.choose(u"Ann Lee"_s));
    auto *name = screen.part<QWidget>(u"field_name"_s)->findChild<QLineEdit *>();
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Ann Moreau"_s);
    screen.press(Qt::Key_Return);
    QTRY_COMPARE(screen.text(u"authorName"_s), u"Ann Moreau"_s);
    QCOMPARE(screen.text(u"authorStanding"_s), u"ann-lee"_s);
}

static const tests::Suite<tst_AuthorsPage> suite;
#include "tst_authorspage.moc"
