#include "actions/recordverbs.h"
#include "content/filecheck.h"
#include "desktop/answeringchooser.h"
#include "desktop/blogtest.h"
#include "desktop/brokensite.h"
#include "desktop/pages/blog/posteditors.h"
#include "desktop/pages/blog/siteimageview.h"
#include "desktop/widgets/messagebar.h"
#include "desktop/widgets/pill.h"
#include "exchange/content/sitefolder.h"
#include "support/testmain.h"

#include <QImage>
#include <QTabBar>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_BlogPage : public QObject, BlogTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAnew(); }
    void anEmptyListOffersTheFirstPost();
    void aNewPostBeginsAsItsTemplateAndHasThePage();
    void whatIsTypedIsKeptAtOnceAndSavedWhenTheTextIsLeft();
    void whatIsTakenBackLeavesNothing();
    void aTextLeftBehindIsTakenUp();
    void aTextLeftBehindIsForgotten();
    void nothingLeftBehindIsTakenUpOfAnotherDay();
    void findingsLeadToTheirLineAndAreMended();
    void whatWouldNotBuildIsSaid();
    void aMovedAddressIsPointedOut();
    void aTextThatIsTooLongStays();
    void writingIsOfferedWhereThereIsMoreRoom();
    void theSummaryIsCountedToWhereTheCheckWarns();
    void aPostThatIsWrittenStaysWhenTheSearchLosesIt();
    void aPostThatIsGoneIsNotOpenedWhenItComesBack();
    void aPictureGoesToThePostItWasChosenFor();
    void aDrawingIsNotOpened();
    void aCopyIsADraftOfToday();
    void aPictureIsTakenIntoTheFolderOfTheSite();
    void nothingIsEditedAsOfAnotherDay();
    void aBrokenConfigurationOfTheSiteIsSaid();
};

void tst_BlogPage::anEmptyListOffersTheFirstPost()
{
    BlogWindow screen(*m_fixture, settingsFile());
    QTRY_VERIFY(screen.part<QWidget>(u"noPosts"_s)->isVisible());
    screen.click(u"newPostButton"_s);
    QTRY_VERIFY(screen.part<QWidget>(u"new_title"_s)->isVisible());
}

void tst_BlogPage::aNewPostBeginsAsItsTemplateAndHasThePage()
{
    addPost(u"An evening"_s, u"It was"_s);
    BlogWindow screen(*m_fixture, settingsFile());
    screen.click(u"newPostButton"_s);
    screen.part<FieldEditor>(u"newPostTemplate"_s)->setValue(textValue(u"release"_s));
    screen.part<QWidget>(u"new_title"_s)->setFocus();
    screen.type(u"Lantern 2"_s);
    screen.press(Qt::Key_Return);
    screen.click(u"newPostAccept"_s);
    QTRY_COMPARE(screen.text(u"postName"_s), u"Lantern 2"_s);
    QTRY_VERIFY(screen.typed().contains(u"## How to update"_s));
    QTRY_COMPARE(screen.text(u"postStanding"_s), u"/releases/2026-11-21-lantern-2"_s);
    QVERIFY(screen.part<QWidget>(u"backToList"_s)->isVisible());
    QVERIFY(!screen.part<QWidget>(u"postList"_s)->isVisible());
    screen.click(u"backToList"_s);
    QVERIFY(screen.part<QWidget>(u"postList"_s)->isVisible());
}

void tst_BlogPage::whatIsTypedIsKeptAtOnceAndSavedWhenTheTextIsLeft()
{
    const Record post = addPost(u"An evening"_s, u"It was"_s);
    const auto screen = open(u"An evening"_s);
    screen->write(u" dark"_s);
    QTRY_COMPARE(screen->text(u"textState"_s), u"Saved"_s);
    QCOMPARE(unfinished(post), (QList<QPair<QString, QString>>{{u"body"_s, u"It was dark"_s}}));
    QCOMPARE(saved(post).text("body"_L1), u"It was"_s);
    screen->leave();
    QTRY_COMPARE(saved(post).text("body"_L1), u"It was dark"_s);
    QCOMPARE(unfinished(post), {});
    QCOMPARE(screen->typed(), u"It was dark"_s);
}

void tst_BlogPage::whatIsTakenBackLeavesNothing()
{
    const Record post = addPost(u"An evening"_s, u"It was"_s);
    const auto screen = open(u"An evening"_s);
    screen->write(u"!"_s);
    QTRY_COMPARE(unfinished(post).size(), 1);
    QTest::keyClick(screen->body()->edit(), Qt::Key_Backspace);
    screen->pane()->finishEditing();
    QTRY_COMPARE(unfinished(post).size(), 0);
    QCOMPARE(must(m_fixture->run([ref = post.ref()](Store &store) {
                 return store.reader().history(ref);
             })).size(),
             1U);
}

void tst_BlogPage::aTextLeftBehindIsTakenUp()
{
    const Record post = addPost(u"An evening"_s, u"It was"_s);
    must(keepTyping(m_fixture->stored.store(), post.ref(), u"body"_s, u"It was late"_s));
    const auto screen = open(u"An evening"_s);
    QTRY_COMPARE(screen->text(u"attention0"_s),
                 u"Chapterhouse ended before this text was saved. Here it is as you typed it."_s);
    QCOMPARE(screen->typed(), u"It was late"_s);
    screen->write(u"!"_s);
    screen->leave();
    QTRY_COMPARE(saved(post).text("body"_L1), u"It was late!"_s);
    QCOMPARE(unfinished(post).size(), 0);
    QCOMPARE(screen->text(u"attention0"_s), QString());
}

void tst_BlogPage::aTextLeftBehindIsForgotten()
{
    const Record post = addPost(u"An evening"_s, u"It was"_s);
    must(keepTyping(m_fixture->stored.store(), post.ref(), u"body"_s, u"It was late"_s));
    const auto screen = open(u"An evening"_s);
    QTRY_COMPARE(screen->typed(), u"It was late"_s);
    screen->click(u"attention0Step0"_s);
    QCOMPARE(screen->typed(), u"It was"_s);
    QTRY_COMPARE(unfinished(post).size(), 0);
    QCOMPARE(screen->text(u"attention0"_s), QString());
    QCOMPARE(saved(post).text("body"_L1), u"It was"_s);
}

void tst_BlogPage::nothingLeftBehindIsTakenUpOfAnotherDay()
{
    const Record post = addPost(u"An evening"_s, u"It was"_s);
    must(keepTyping(m_fixture->stored.store(), post.ref(), u"body"_s, u"It was late"_s));
    const Record newest = addPost(u"Another evening"_s, u"Text"_s);
    m_fixture->stored.set(newest.ref(), {{"publishDate", u"2026-11-21"_s}});
    BlogWindow screen(*m_fixture, settingsFile());
    QTRY_COMPARE(screen.text(u"postName"_s), u"Another evening"_s);
    screen.page->search()->setDay(QDate(2026, 12, 1));
    QVERIFY(screen.choose(u"An evening"_s));
    QCOMPARE(screen.typed(), u"It was"_s);
    screen.page->search()->setDay(std::nullopt);
    QTRY_COMPARE(screen.typed(), u"It was late"_s);
    QCOMPARE(unfinished(post).size(), 1);
}

void tst_BlogPage::findingsLeadToTheirLineAndAreMended()
{
    const Record post = addPost(u"An evening"_s, u"## One\n\nText\n\n#### Deep\n\nMore"_s);
    const auto screen = open(u"An evening"_s);
    QTRY_COMPARE(screen->findings().size(), 1);
    QCOMPARE(screen->part<QAbstractButton>(u"findingLine0"_s)->text(), u"Line 5"_s);
    QCOMPARE(screen->body()->edit()->markedLines(), QSet<int>{5});
    screen->click(u"findingLine0"_s);
    QCOMPARE(screen->body()->edit()->textCursor().blockNumber(), 4);
    screen->click(u"findingMend0"_s);
    QTRY_COMPARE(screen->typed(), u"## One\n\nText\n\n### Deep\n\nMore"_s);
    QTRY_COMPARE(saved(post).text("body"_L1), screen->typed());
    QTRY_COMPARE(screen->findings(), QStringList());
}

void tst_BlogPage::whatWouldNotBuildIsSaid()
{
    const Record post = addPost(u"An evening"_s, u"Text"_s);
    m_fixture->stored.set(post.ref(), {{"image", u"evening.png"_s}, {"imageAlt", u"A hall"_s}});
    const auto screen = open(u"An evening"_s);
    QTRY_COMPARE(screen->findings().size(), 1);
    QVERIFY2(screen->findings()[0].contains(u"evening.png"_s), qPrintable(screen->findings()[0]));
    QCOMPARE(screen->part<StatusPill>(u"postState"_s)->accessibleName(), u"Would not build"_s);
    QVERIFY(!screen->part<QWidget>(u"findingLine0"_s));
}

void tst_BlogPage::aMovedAddressIsPointedOut()
{
    const QString source = u"---\ntitle: \"An evening\"\npublishDate: 2026-11-20\n"
                           "category: \"Events\"\n---\n\nText\n"_s;
    const Record post = addPost(u"An evening"_s, u"Text"_s);
    m_fixture->stored.set(
        post.ref(),
        {{"state", u"published"_s}, {"source", source}, {"file", u"2026-11-20-an-evening.md"_s}});
    const auto screen = open(u"An evening"_s);
    QTRY_COMPARE(screen->text(u"postStanding"_s), u"/events/2026-11-20-an-evening"_s);
    QCOMPARE(screen->findings(), QStringList());
    auto *category = screen->part<FieldEditor>(u"field_category"_s)->findChild<QLineEdit *>();
    category->setFocus();
    category->selectAll();
    QTest::keyClicks(category, u"Community"_s);
    QTest::keyClick(category, Qt::Key_Return);
    screen->leave();
    QTRY_COMPARE(screen->text(u"postStanding"_s), u"/community/2026-11-20-an-evening"_s);
    QCOMPARE(screen->findings(),
             QStringList{u"It would move from /events/2026-11-20-an-evening to "
                         "/community/2026-11-20-an-evening: links to it from elsewhere would lead "
                         "nowhere."_s});
    screen->click(u"findingMend0"_s);
    QTRY_COMPARE(screen->text(u"postStanding"_s), u"/events/2026-11-20-an-evening"_s);
    QCOMPARE(screen->findings(), QStringList());
}

void tst_BlogPage::aTextThatIsTooLongStays()
{
    const Record post = addPost(u"An evening"_s, u"It was"_s);
    const auto screen = open(u"An evening"_s);
    const QString line = QString(99, u'x') + u'\n';
    const QString tooLong = line.repeated(10'001);
    screen->body()->setFocus();
    screen->body()->edit()->setPlainText(tooLong);
    screen->leave();
    QTRY_COMPARE(screen->text(u"textState"_s), u"Not saved"_s);
    must(m_fixture->run([ref = post.ref()](Store &store) {
        return setFields(store, ref, {{u"title"_s, u"Another evening"_s}});
    }));
    QTRY_COMPARE(screen->text(u"postName"_s), u"Another evening"_s);
    QCOMPARE(screen->typed(), tooLong);
    QCOMPARE(saved(post).text("body"_L1), u"It was"_s);
}

void tst_BlogPage::writingIsOfferedWhereThereIsMoreRoom()
{
    addPost(u"An evening"_s, u"It was"_s);
    const auto screen = open(u"An evening"_s);
    auto *write = screen->part<QWidget>(u"writePost"_s);
    QVERIFY(write->isVisible());
    screen->window.resize(850, 700);
    QTest::keyClick(screen->part<QWidget>(u"postList"_s), Qt::Key_Return);
    QTRY_VERIFY(screen->body()->isVisible());
    QVERIFY(!write->isVisible());
    screen->window.resize(1280, 800);
    screen->click(u"backToList"_s);
    QTRY_VERIFY(write->isVisible());
}

void tst_BlogPage::theSummaryIsCountedToWhereTheCheckWarns()
{
    const Record post = addPost(u"An evening"_s, u"It was"_s);
    m_fixture->stored.set(post.ref(), {{"excerpt", QString(longestExcerpt + 1, u'x')}});
    const auto screen = open(u"An evening"_s);
    QTRY_COMPARE(screen->findings(),
                 QStringList{u"The summary has 201 characters: lists and search engines cut it "
                             "after 200."_s});
    QCOMPARE(screen->text(u"characterCount"_s), u"201 of 200"_s);
}

void tst_BlogPage::aPostThatIsWrittenStaysWhenTheSearchLosesIt()
{
    const Record post = addPost(u"An evening"_s, u"It was winter"_s);
    addPost(u"Another evening"_s, u"In winter"_s);
    const auto screen = open(u"An evening"_s);
    screen->page->search()->setText(u"winter"_s);
    QTRY_COMPARE(screen->titles().size(), 2);
    QVERIFY(screen->choose(u"An evening"_s));
    screen->click(u"writePost"_s);
    screen->body()->edit()->selectAll();
    QTest::keyClicks(screen->body()->edit(), u"It was summer"_s);
    screen->leave();
    QTRY_COMPARE(screen->titles(), QStringList{u"Another evening"_s});
    QCOMPARE(screen->text(u"postName"_s), u"An evening"_s);
    QCOMPARE(screen->typed(), u"It was summer"_s);
    screen->click(u"backToList"_s);
    QTRY_COMPARE(screen->text(u"postName"_s), u"Another evening"_s);
}

void tst_BlogPage::aPostThatIsGoneIsNotOpenedWhenItComesBack()
{
    addPost(u"An evening"_s, u"It was"_s);
    const Record gone = addPost(u"Another evening"_s, u"It was"_s);
    const auto screen = open(u"An evening"_s);
    must(m_fixture->run([&gone](Store &store) { return removeRecord(store, gone.ref()); }));
    QTRY_COMPARE(screen->titles(), QStringList{u"An evening"_s});
    screen->page->openPost(gone.id());
    must(m_fixture->run([](Store &store) { return store.undo(); }));
    QVERIFY(screen->choose(u"Another evening"_s));
    QVERIFY(screen->part<QWidget>(u"postList"_s)->isVisible());
}

void tst_BlogPage::aPictureGoesToThePostItWasChosenFor()
{
    const Record post = addPost(u"An evening"_s, u"It was"_s);
    const Record other = addPost(u"Another evening"_s, u"It was"_s);
    const QString picture = m_folder.filePath(u"hall.png"_s);
    QVERIFY(QImage(8, 4, QImage::Format_RGB32).save(picture));
    const auto screen = open(u"An evening"_s);
    QString proposed;
    screen->pane()->editors()->setFileChooser(
        std::make_unique<AnsweringChooser>(picture, &proposed));
    screen->part<QTabBar>(u"postTabs"_s)->setCurrentIndex(1);
    screen->click(u"chooseCover"_s);
    QVERIFY(screen->choose(u"Another evening"_s));
    QTRY_COMPARE(saved(post).text("image"_L1), u"~/assets/images/blog/2026/hall.png"_s);
    QCOMPARE(saved(other).text("image"_L1), QString());
}

/// Qt's reader of drawings opens what they refer to, anywhere on the computer.
void tst_BlogPage::aDrawingIsNotOpened()
{
    const auto drawn = [this](const QString &name) {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no drawing");
        file.write("<svg xmlns='http://www.w3.org/2000/svg' width='8' height='4'/>");
        return file.fileName();
    };
    QVERIFY(siteImageView(drawn(u"hall.svg"_s), 100).isNull());
    QVERIFY(siteImageView(drawn(u"hall.png"_s), 100).isNull());
    const QString picture = m_folder.filePath(u"R&D.png"_s);
    QVERIFY(QImage(200, 100, QImage::Format_RGB32).save(picture));
    QCOMPARE(siteImageView(picture, 100).size(), QSize(100, 50));
}

void tst_BlogPage::aCopyIsADraftOfToday()
{
    addPost(u"An evening"_s, u"It was"_s);
    const auto screen = open(u"An evening"_s);
    screen->verb(u"Duplicate"_s)->trigger();
    QTRY_COMPARE(screen->column(u"postList"_s, 1),
                 (QStringList{u"21 Nov 2026"_s, u"20 Nov 2026"_s}));
}

void tst_BlogPage::aPictureIsTakenIntoTheFolderOfTheSite()
{
    const Record post = addPost(u"An evening"_s, u"It was"_s);
    const QString picture = m_folder.filePath(u"The Hall.png"_s);
    QVERIFY(QImage(8, 4, QImage::Format_RGB32).save(picture));
    const auto screen = open(u"An evening"_s);
    QString proposed;
    screen->pane()->editors()->setFileChooser(
        std::make_unique<AnsweringChooser>(picture, &proposed));
    screen->part<QTabBar>(u"postTabs"_s)->setCurrentIndex(1);
    screen->click(u"chooseCover"_s);
    QTRY_COMPARE(saved(post).text("image"_L1), u"~/assets/images/blog/2026/the-hall.png"_s);
    QVERIFY(QFile::exists(siteFolderOf(m_fixture->file().path()) +
                          u"/src/assets/images/blog/2026/the-hall.png"_s));
    QTRY_VERIFY(!screen->part<QLabel>(u"coverView"_s)->pixmap(Qt::ReturnByValue).isNull());
}

void tst_BlogPage::nothingIsEditedAsOfAnotherDay()
{
    addPost(u"An evening"_s, u"It was"_s);
    const auto screen = open(u"An evening"_s);
    screen->page->search()->setDay(QDate(2026, 12, 1));
    QTRY_VERIFY(screen->body()->isReadOnly());
    QVERIFY(!screen->verb(u"Duplicate"_s)->isEnabled());
    QVERIFY(screen->verb(u"Save the site's file…"_s)->isEnabled());
}

void tst_BlogPage::aBrokenConfigurationOfTheSiteIsSaid()
{
    addPost(u"An evening"_s, u"It was"_s);
    const QString configuration = brokenConfigurationBeside(m_fixture->file().path());
    const auto screen = open(u"An evening"_s);
    QCOMPARE(screen->window.findChild<MessageBar *>()->sentence(),
             u"The configuration of the website, %1, cannot be followed. Line 2, column 1: a "
             "bracket that was opened above is never closed. Mend it and open this file again; "
             "until then posts are checked by the rules that come with Chapterhouse."_s.arg(
                 QDir::toNativeSeparators(configuration)));
    QTRY_COMPARE(screen->text(u"postStanding"_s), u"/events/2026-11-20-an-evening"_s);
}

static const tests::Suite<tst_BlogPage> suite;
#include "tst_blogpage.moc"
