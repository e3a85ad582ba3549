#include "actions/recordverbs.h"
#include "desktop/websitewindow.h"
#include "desktop/widgets/textholder.h"
#include "support/testmain.h"

#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// What both sides changed, and what somebody decides about it in the window.
class tst_WebsiteConflicts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aConflictIsDecided_data();
    void aConflictIsDecided();
    void aConflictIsDecidedRowByRow();
    void severalConflictsAreDecidedTogether_data();
    void severalConflictsAreDecidedTogether();
    void whatCannotBeDecidedTogetherChangesNothing();
    void whatIsLeftOutOfTheChoiceStaysOut();
    void theSecondPressOfADoubleClickIsNotTaken();
    void whatCannotBeReadCannotBeTakenTogether();
    void twoHundredConflictsAreDecidedOneAfterTheOther();
    void whatIsTypedIntoAResultIsKept();
    void whatWasTypedOverAnOlderVersionSaysSo();
    void aChoiceCanBeTakenBackOverWhatWasTyped();
    void aFileThatCannotBeComposedIsNotThatOfAnother();
    void theResultIsShownAsAForm();

private:
    void openFolder()
    {
        WebsiteWindow::connectFile(*m_fixture, {.folder = m_site->path()});
        m_screen = std::make_unique<WebsiteWindow>(*m_fixture, m_folder.filePath(u"settings.ini"_s),
                                                   m_keychain);
        QTRY_VERIFY(m_screen->site->status());
    }
    void makeTwoConflicts(const QByteArray &theirMeetup = meetup("Their meetup"));
    static QByteArray meetup(const QByteArray &title)
    {
        return "---\ntitle: " + title + "\neventDate: \"2026-12-01T18:00:00.000Z\"\n---\n";
    }
    /// Of the posts and the events.
    QStringList titles()
    {
        QStringList titles;
        for (const Kind kind : {Kind::Post, Kind::Event}) {
            for (const Record &record :
                 must(m_fixture->run([kind](Store &store) { return store.reader().all(kind); })))
                titles += titleOf(record);
        }
        return titles;
    }
    void chooseAllRows()
    {
        QTest::keyClick(m_screen->part<QWidget>(u"websiteList"_s), Qt::Key_A, Qt::ControlModifier);
    }
    QWidget *note() { return m_screen->part<QWidget>(u"resultNote"_s); }
    QPlainTextEdit *result() { return m_screen->part<QPlainTextEdit>(u"conflictResult"_s); }

    /// At the end of the result; returns all of it.
    QString typeMore()
    {
        QTest::keyClick(result(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(result(), u"More."_s);
        return result()->toPlainText();
    }

    const QString meetupPath = u"src/data/events/2026-12-01-meetup.md"_s;
    KeptCredentials m_keychain;
    std::unique_ptr<SiteFolder> m_site;
    std::unique_ptr<OpenFileFixture> m_fixture;
    std::unique_ptr<WebsiteWindow> m_screen;
    QTemporaryDir m_folder;
};

void tst_WebsiteConflicts::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_screen.reset();
    m_fixture = std::make_unique<OpenFileFixture>();
    m_site = std::make_unique<SiteFolder>();
}

void tst_WebsiteConflicts::aConflictIsDecided_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("isToSend");
    QTest::newRow("mine") << u"keepMine"_s << u"Mine"_s << true;
    QTest::newRow("theirs") << u"takeTheirs"_s << u"Theirs"_s << false;
}

void tst_WebsiteConflicts::aConflictIsDecided()
{
    QFETCH(QString, button);
    QFETCH(QString, title);
    QFETCH(bool, isToSend);
    openFolder();
    QVERIFY(m_screen->check());
    m_screen->setOfPost(u"title"_s, u"Mine"_s);
    m_site->write(SiteFolder::postPath,
                  QByteArray(SiteFolder::post).replace("\"One\"", "\"Theirs\""));
    QVERIFY(m_screen->check());
    QCOMPARE(m_screen->rows().first(2), (QStringList{u"Decide (1)"_s, u"Mine"_s}));
    QVERIFY(m_screen->choose(u"Mine"_s));
    m_screen->click(button);
    QTRY_VERIFY(!m_screen->rows().contains(u"Decide (1)"_s));
    QCOMPARE(m_screen->rows().contains(u"To send (1)"_s), isToSend);
    const auto posts =
        must(m_fixture->run([](Store &store) { return store.reader().all(Kind::Post); }));
    QCOMPARE(posts.front().text("title"_L1), title);
}

void tst_WebsiteConflicts::aConflictIsDecidedRowByRow()
{
    openFolder();
    QVERIFY(m_screen->check());
    m_screen->setOfPost(u"title"_s, u"Mine"_s);
    m_screen->setOfPost(u"body"_s, u"First.\n\nMy last."_s);
    m_site->write(SiteFolder::postPath, QByteArray(SiteFolder::post)
                                            .replace("\"One\"", "\"Theirs\"")
                                            .replace("Last.", "Their last."));
    QVERIFY(m_screen->check());
    QVERIFY(m_screen->choose(u"Mine"_s));
    m_screen->click(u"theirs0"_s);
    QTest::keyClick(m_screen->part<QWidget>(u"both1"_s), Qt::Key_Space);
    m_screen->click(u"useResult"_s);
    QTRY_VERIFY(m_screen->rows().contains(u"To send (1)"_s));
    const auto posts =
        must(m_fixture->run([](Store &store) { return store.reader().all(Kind::Post); }));
    QCOMPARE(posts.front().text("title"_L1), u"Theirs"_s);
    QCOMPARE(posts.front().text("body"_L1), u"First.\n\nTheir last.\nMy last."_s);
}

/// The one post, changed here and there, and the event too; the post is shown.
void tst_WebsiteConflicts::makeTwoConflicts(const QByteArray &theirMeetup)
{
    openFolder();
    QVERIFY(m_screen->check());
    m_screen->setOfPost(u"title"_s, u"Mine"_s);
    must(m_fixture->run([](Store &store) {
        const auto events = must(store.reader().all(Kind::Event));
        return setFields(store, events.front().ref(), {{u"title"_s, u"My meetup"_s}});
    }));
    m_site->write(SiteFolder::postPath,
                  QByteArray(SiteFolder::post).replace("\"One\"", "\"Theirs\""));
    m_site->write(meetupPath, theirMeetup);
    QVERIFY(m_screen->check());
    QCOMPARE(m_screen->rows().value(0), u"Decide (2)"_s);
    QVERIFY(m_screen->choose(u"Mine"_s));
}

void tst_WebsiteConflicts::severalConflictsAreDecidedTogether_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QStringList>("decided");
    QTest::addColumn<bool>("canBeUndone");
    QTest::newRow("mine") << u"keepAllMine"_s << QStringList{u"Mine"_s, u"My meetup"_s} << false;
    QTest::newRow("theirs") << u"takeAllTheirs"_s << QStringList{u"Theirs"_s, u"Their meetup"_s}
                            << true;
}

void tst_WebsiteConflicts::severalConflictsAreDecidedTogether()
{
    QFETCH(QString, button);
    QFETCH(QStringList, decided);
    QFETCH(bool, canBeUndone);
    makeTwoConflicts();
    chooseAllRows();
    QCOMPARE(m_screen->text(u"conflictsTitle"_s), u"2 conflicts are chosen"_s);
    QCOMPARE(m_screen->text(u"conflictsNames"_s), u"My meetup\nMine"_s);
    m_screen->click(button);
    QTRY_VERIFY(m_screen->rows().filter(u"Decide"_s).isEmpty());
    QCOMPARE(m_screen->rows().contains(u"To send (2)"_s), !canBeUndone);
    QCOMPARE(titles(), decided);
    QCOMPARE(m_screen->message().contains(u"Undo"_s), canBeUndone);
    if (!canBeUndone)
        return;
    must(m_fixture->run([](Store &store) { return store.undo(); }));
    QCOMPARE(titles(), (QStringList{u"Mine"_s, u"My meetup"_s}));
}

void tst_WebsiteConflicts::whatCannotBeDecidedTogetherChangesNothing()
{
    makeTwoConflicts();
    chooseAllRows();
    must(m_fixture->run([](Store &store) {
        const QString branch = must(connectionOf(store.database())).stateName();
        return store.transact(Origin::Site, u"Somebody else"_s, [&](Transaction &transaction) {
            return transaction.forgetSiteFile(branch, SiteFolder::postPath);
        });
    }));
    m_screen->click(u"takeAllTheirs"_s);
    QTRY_VERIFY2(m_screen->message().contains(SiteFolder::postPath),
                 qPrintable(m_screen->message()));
    QCOMPARE(titles(), (QStringList{u"Mine"_s, u"My meetup"_s}));
}

void tst_WebsiteConflicts::whatIsLeftOutOfTheChoiceStaysOut()
{
    makeTwoConflicts();
    chooseAllRows();
    auto *list = m_screen->part<QAbstractItemView>(u"websiteList"_s);
    const QModelIndex post =
        list->model()->index(static_cast<int>(m_screen->rows().indexOf(u"Mine"_s)), 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      list->visualRect(post).center());
    QCOMPARE(m_screen->text(u"conflictPath"_s), meetupPath);
    QVERIFY(m_screen->settles());
    QCOMPARE(m_screen->text(u"conflictPath"_s), meetupPath);
    m_screen->click(u"takeTheirs"_s);
    QTRY_VERIFY(m_screen->rows().contains(u"Decide (1)"_s));
    QCOMPARE(titles(), (QStringList{u"Mine"_s, u"Their meetup"_s}));
}

void tst_WebsiteConflicts::theSecondPressOfADoubleClickIsNotTaken()
{
    makeTwoConflicts();
    QVERIFY(m_screen->choose(u"My meetup"_s));
    m_screen->click(u"takeTheirs"_s);
    QTRY_COMPARE(m_screen->text(u"conflictPath"_s), SiteFolder::postPath);
    auto *button = m_screen->part<QWidget>(u"takeTheirs"_s);
    const QPointF place = button->rect().center();
    QMouseEvent second(QEvent::MouseButtonDblClick, place, button->mapToGlobal(place),
                       Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(button, &second);
    QTest::mouseRelease(button, Qt::LeftButton);
    QVERIFY(m_screen->settles());
    QCOMPARE(titles(), (QStringList{u"Mine"_s, u"Their meetup"_s}));
}

void tst_WebsiteConflicts::whatCannotBeReadCannotBeTakenTogether()
{
    makeTwoConflicts("\xff\xfe");
    chooseAllRows();
    QCOMPARE(m_screen->text(u"conflictsTitle"_s), u"2 conflicts are chosen"_s);
    QVERIFY(m_screen->part<QWidget>(u"keepAllMine"_s)->isEnabled());
    QVERIFY(!m_screen->part<QWidget>(u"takeAllTheirs"_s)->isEnabled());
}

void tst_WebsiteConflicts::twoHundredConflictsAreDecidedOneAfterTheOther()
{
    constexpr int many = 200;
    const auto writePosts = [this](const QByteArray &title) {
        for (int i = 0; i < many; ++i)
            m_site->write(u"src/data/post/2026-09-01-%1.md"_s.arg(i, 3, 10, QLatin1Char('0')),
                          QByteArray(SiteFolder::post)
                              .replace("\"One\"", '"' + title + QByteArray::number(i) + '"'));
    };
    writePosts("Post ");
    openFolder();
    QVERIFY(m_screen->check());
    must(m_fixture->run([](Store &store) {
        const auto posts = must(store.reader().all(Kind::Post));
        return store.transact(Origin::Person, u"Edit"_s, [&](Transaction &transaction) {
            Result<void> done;
            for (Record post : posts) {
                post.set("title"_L1, u"Mine"_s);
                done = done.and_then([&] { return transaction.put(post); });
            }
            return done;
        });
    }));
    writePosts("Their post ");
    QVERIFY(m_screen->check());
    QCOMPARE(m_screen->rows().value(0), u"Decide (200)"_s);
    QVERIFY(m_screen->choose(u"Mine"_s));
    QStringList decided;
    for (int i = 0; i < many; ++i) {
        const QString path = m_screen->text(u"conflictPath"_s);
        decided += path;
        m_screen->click(i % 2 == 0 ? u"keepMine"_s : u"takeTheirs"_s);
        if (i < many - 1)
            QTRY_VERIFY(m_screen->text(u"conflictPath"_s) != path);
    }
    QCOMPARE(decided.removeDuplicates(), 0);
    QTRY_VERIFY(m_screen->rows().filter(u"Decide"_s).isEmpty());
    QCOMPARE(m_screen->rows().value(0), u"To send (101)"_s);
}

void tst_WebsiteConflicts::whatIsTypedIntoAResultIsKept()
{
    makeTwoConflicts();
    const QString typed = typeMore();
    QVERIFY(m_screen->choose(u"My meetup"_s));
    QVERIFY(!result()->toPlainText().contains(u"More."_s));
    QVERIFY(m_screen->choose(u"Mine"_s));
    QCOMPARE(result()->toPlainText(), typed);
    QVERIFY(m_screen->settles());
    QCOMPARE(result()->toPlainText(), typed);
    const auto *held = dynamic_cast<const TextHolder *>(result()->parentWidget()->parentWidget());
    QVERIFY(held);
    QCOMPARE(held->heldTexts(), QStringList{u"Mine"_s});
    m_screen->click(u"useResult"_s);
    QTRY_VERIFY(m_screen->rows().contains(u"Decide (1)"_s));
    QCOMPARE(held->heldTexts(), QStringList());
    const auto posts =
        must(m_fixture->run([](Store &store) { return store.reader().all(Kind::Post); }));
    QVERIFY(posts.front().text("body"_L1).endsWith(u"More."_s));
}

void tst_WebsiteConflicts::whatWasTypedOverAnOlderVersionSaysSo()
{
    makeTwoConflicts();
    const QString typed = typeMore();
    QVERIFY(!note()->isVisible());
    m_site->write(SiteFolder::postPath,
                  QByteArray(SiteFolder::post).replace("\"One\"", "\"Theirs anew\""));
    QVERIFY(m_screen->check());
    QVERIFY(m_screen->choose(u"My meetup"_s));
    QVERIFY(m_screen->choose(u"Mine"_s));
    QCOMPARE(result()->toPlainText(), typed);
    QVERIFY(note()->isVisible());
}

void tst_WebsiteConflicts::aFileThatCannotBeComposedIsNotThatOfAnother()
{
    makeTwoConflicts("---\n{title: Their meetup, eventDate: \"2026-12-01T18:00:00.000Z\"}\n---\n");
    QVERIFY(m_screen->choose(u"My meetup"_s));
    QVERIFY(note()->isVisible());
    QVERIFY2(result()->toPlainText().contains(u"My meetup"_s), qPrintable(result()->toPlainText()));
}

void tst_WebsiteConflicts::aChoiceCanBeTakenBackOverWhatWasTyped()
{
    makeTwoConflicts();
    const QString typed = typeMore();
    QVERIFY(!note()->isVisible());
    m_screen->click(u"theirs0"_s);
    QVERIFY(!result()->toPlainText().contains(u"More."_s));
    QVERIFY(note()->isVisible());
    QVERIFY(m_screen->choose(u"My meetup"_s));
    QVERIFY(!note()->isVisible());
    QVERIFY(m_screen->choose(u"Mine"_s));
    QVERIFY(note()->isVisible());
    clickOn(note()->findChild<QPushButton *>(u"wayOut"_s));
    QTRY_COMPARE(result()->toPlainText(), typed);
    QVERIFY(!note()->isVisible());
}

void tst_WebsiteConflicts::theResultIsShownAsAForm()
{
    makeTwoConflicts();
    m_screen->part<QTabBar>(u"resultTabs"_s)->setCurrentIndex(1);
    const auto *form = m_screen->part<QWidget>(u"conflictForm"_s);
    const auto words = [form] {
        QStringList all;
        for (const auto *label : form->findChildren<QLabel *>())
            all += label->text();
        return all;
    };
    QVERIFY(form->isVisible());
    QVERIFY2(words().contains(u"Mine"_s), qPrintable(words().join(u'|')));
    m_screen->click(u"theirs0"_s);
    QVERIFY2(words().contains(u"Theirs"_s), qPrintable(words().join(u'|')));
}

static const Suite<tst_WebsiteConflicts> suite;

#include "tst_websiteconflicts.moc"
