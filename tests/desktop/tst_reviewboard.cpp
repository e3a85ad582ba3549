#include "desktop/pages/website/boardlist.h"
#include "desktop/pages/website/websitelistmodel.h"
#include "desktop/websitewindow.h"
#include "support/forge/fakeforge.h"
#include "support/sharedclock.h"
#include "support/testmain.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// The drafts in review, on the board of the website's place.
class tst_ReviewBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutAReviewItSaysWhatComesHere();
    void aDraftStandsInTheColumnOfItsState();
    void cardsAreMovedByKeys();
    void cardsAreDragged();
    void whatIsDraggedFromElsewhereIsIgnored();
    void draftsOfOthersAreMarked();
    void theBuildAndTheRemarksAreTold();
    void publishingIsAskedFor();
    void endingAReviewIsAskedFor();
    void aQuestionIsAboutTheDraftThatWasChosen();
    void whatChangedSinceTheQuestionIsNotPublished();
    void arrowKeysGoFromColumnToColumn();
    void longRemarksDoNotStretchTheWindow();

private:
    BoardList *column(const QString &name) { return m_screen->part<BoardList>(name); }
    /// The cards of a column, as a screen reader says them.
    QStringList cards(const QString &name)
    {
        QStringList all;
        const auto *model = column(name)->cards();
        for (int row = 0; row < model->rowCount(); ++row)
            all += model->index(row).data(Qt::AccessibleTextRole).toString();
        return all;
    }
    /// What the only card of a column carries.
    std::unique_ptr<QMimeData> carried(const QString &name)
    {
        const auto *model = column(name)->cards();
        return std::unique_ptr<QMimeData>(model->mimeData({model->index(0)}));
    }
    static void drop(BoardList *onto, const QMimeData &data)
    {
        const QPoint middle = onto->viewport()->rect().center();
        QDragEnterEvent enter(middle, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(onto->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(middle, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(onto->viewport(), &event);
    }
    /// A post that is in review, as a draft.
    void sendPost(const QString &title, const QString &slug)
    {
        must(m_fixture->run([title, slug](Store &store) {
            return addRecord(store, Kind::Post,
                             {{u"title"_s, title},
                              {u"slug"_s, slug},
                              {u"state"_s, u"ready"_s},
                              {u"publishDate"_s, u"2026-11-20"_s},
                              {u"category"_s, u"Updates"_s},
                              {u"author"_s, u"ann-lee"_s},
                              {u"body"_s, u"First."_s}});
        }));
        QTRY_VERIFY(m_screen->part<QPushButton>(u"sendToWebsite"_s)->isEnabled());
        m_screen->click(u"sendToWebsite"_s);
        m_screen->click(u"websiteAccept"_s);
        QTRY_COMPARE(m_screen->message(), u"1 change was sent for review."_s);
        QVERIFY(m_screen->settles());
        m_screen->part<QTabBar>(u"websiteTabs"_s)->setCurrentIndex(1);
    }
    QStringList labels(int pull) { return m_forge->pull(pull).labels; }

    const SharedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC)};
    int m_round = 0;
    std::unique_ptr<FakeForge> m_forge;
    KeptCredentials m_keychain;
    std::unique_ptr<OpenFileFixture> m_fixture;
    std::unique_ptr<WebsiteWindow> m_screen;
    QTemporaryDir m_folder;
};

void tst_ReviewBoard::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_screen.reset();
    m_forge =
        std::make_unique<FakeForge>(m_folder.filePath(u"site%1.git"_s.arg(++m_round)), m_clock);
    m_forge->repository().commit(
        u"main"_s, u"Begin"_s,
        {{SiteFolder::postPath, SiteFolder::post},
         {u"src/data/authors/ann-lee.md"_s, "---\nname: \"Ann Lee\"\nslug: \"ann-lee\"\n---\n"}});
    m_keychain.tokens = {{m_forge->api().host(), "good"}};
    m_fixture = std::make_unique<OpenFileFixture>();
    WebsiteWindow::connectFile(
        *m_fixture,
        {.repository = u"o/r"_s, .api = m_forge->api().toString(), .branch = u"main"_s});
    m_screen = std::make_unique<WebsiteWindow>(*m_fixture, m_folder.filePath(u"settings.ini"_s),
                                               m_keychain);
    QTRY_VERIFY(m_screen->site->status());
    QVERIFY(m_screen->check());
}

void tst_ReviewBoard::withoutAReviewItSaysWhatComesHere()
{
    m_screen->part<QTabBar>(u"websiteTabs"_s)->setCurrentIndex(1);
    QVERIFY(m_screen->part<QWidget>(u"nothingInReview"_s)->isVisible());
}

void tst_ReviewBoard::aDraftStandsInTheColumnOfItsState()
{
    sendPost(u"News"_s, u"news"_s);
    QCOMPARE(cards(u"boardDraft"_s), QStringList{u"News, 21 Nov 2026"_s});
    QCOMPARE(cards(u"boardInReview"_s), QStringList());
    QCOMPARE(cards(u"boardReady"_s), QStringList());
    auto *draft = m_screen->part<QWidget>(u"reviewedDraft"_s);
    QCOMPARE(draft->findChild<InkLabel *>(u"fileTitle"_s)->text(), u"News"_s);
}

void tst_ReviewBoard::cardsAreMovedByKeys()
{
    sendPost(u"News"_s, u"news"_s);
    column(u"boardDraft"_s)->setFocus();
    QTest::keyClick(column(u"boardDraft"_s), Qt::Key_Right, Qt::ControlModifier);
    QTRY_COMPARE(labels(1), QStringList{u"decap-cms/pending_review"_s});
    QTRY_COMPARE(cards(u"boardInReview"_s), QStringList{u"News, 21 Nov 2026"_s});
    QTRY_VERIFY(column(u"boardInReview"_s)->hasFocus());
    QVERIFY(m_screen->settles());
    QTest::keyClick(column(u"boardInReview"_s), Qt::Key_Left, Qt::ControlModifier);
    QTRY_COMPARE(labels(1), QStringList{u"decap-cms/draft"_s});
}

void tst_ReviewBoard::cardsAreDragged()
{
    sendPost(u"News"_s, u"news"_s);
    const auto *model = column(u"boardDraft"_s)->cards();
    QVERIFY(model->index(0).flags().testFlag(Qt::ItemIsDragEnabled));
    QCOMPARE(model->supportedDragActions(), Qt::DropActions(Qt::MoveAction));
    drop(column(u"boardReady"_s), *carried(u"boardDraft"_s));
    QTRY_COMPARE(labels(1), QStringList{u"decap-cms/pending_publish"_s});
    QTRY_COMPARE(cards(u"boardReady"_s), QStringList{u"News, 21 Nov 2026"_s});
    QCOMPARE(cards(u"boardDraft"_s), QStringList());
}

void tst_ReviewBoard::whatIsDraggedFromElsewhereIsIgnored()
{
    sendPost(u"News"_s, u"news"_s);
    m_forge->forgetRequests();
    drop(column(u"boardDraft"_s), *carried(u"boardDraft"_s));
    QMimeData foreign;
    const QString format = carried(u"boardDraft"_s)->formats().value(0);
    foreign.setData(format, "1:cms/post/2026-11-20-news");
    auto *ready = column(u"boardReady"_s)->viewport();
    QDragEnterEvent enter(QPoint(5, 5), Qt::MoveAction, &foreign, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(ready, &enter);
    QVERIFY(!enter.isAccepted());
    QDropEvent event(QPoint(5, 5), Qt::MoveAction, &foreign, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(ready, &event);
    QCOMPARE(m_screen->site->state().phase, WebsiteState::Phase::Idle);
    QVERIFY(m_forge->requests().isEmpty());
}

void tst_ReviewBoard::draftsOfOthersAreMarked()
{
    sendPost(u"News"_s, u"news"_s);
    m_forge->setViewer(u"chloe"_s);
    QVERIFY(m_screen->check());
    QCOMPARE(cards(u"boardDraft"_s), QStringList{u"News, by editor"_s});
}

void tst_ReviewBoard::theBuildAndTheRemarksAreTold()
{
    sendPost(u"News"_s, u"news"_s);
    m_forge->comment(1, u"bob"_s, u"Nice."_s);
    m_forge->setBuild(m_forge->pull(1).headCommit,
                      {.name = u"build"_s, .state = u"completed"_s, .conclusion = u"failure"_s});
    QVERIFY(m_screen->check());
    QCOMPARE(cards(u"boardDraft"_s), QStringList{u"News, The site would not build, 1 remark"_s});
    auto *draft = m_screen->part<QWidget>(u"reviewedDraft"_s);
    QVERIFY(draft->findChild<InkLabel *>(u"reviewRemarks"_s)->text().contains(u"Nice."_s));
}

void tst_ReviewBoard::publishingIsAskedFor()
{
    sendPost(u"News"_s, u"news"_s);
    drop(column(u"boardReady"_s), *carried(u"boardDraft"_s));
    QTRY_COMPARE(cards(u"boardReady"_s).size(), 1);
    QVERIFY(m_screen->settles());
    auto *draft = m_screen->part<QWidget>(u"reviewedDraft"_s);
    m_forge->forgetRequests();
    clickOn(draft->findChild<QPushButton *>(u"reviewPublish"_s));
    QVERIFY(m_forge->requests().isEmpty());
    m_screen->click(u"websiteAccept"_s);
    QTRY_VERIFY(m_forge->repository().read(u"main"_s, u"src/data/post/2026-11-20-news.md"_s));
    QTRY_VERIFY(m_screen->part<QWidget>(u"nothingInReview"_s)->isVisible());
}

void tst_ReviewBoard::endingAReviewIsAskedFor()
{
    sendPost(u"News"_s, u"news"_s);
    auto *draft = m_screen->part<QWidget>(u"reviewedDraft"_s);
    clickOn(draft->findChild<QPushButton *>(u"reviewDiscard"_s));
    m_screen->click(u"websiteCancel"_s);
    QCOMPARE(cards(u"boardDraft"_s).size(), 1);
    clickOn(draft->findChild<QPushButton *>(u"reviewDiscard"_s));
    m_screen->click(u"websiteAccept"_s);
    QTRY_COMPARE(m_forge->repository().branches(), QStringList{u"main"_s});
    const auto posts =
        must(m_fixture->run([](Store &store) { return store.reader().all(Kind::Post); }));
    QCOMPARE(posts.size(), 2);
}

void tst_ReviewBoard::aQuestionIsAboutTheDraftThatWasChosen()
{
    sendPost(u"News"_s, u"news"_s);
    m_screen->part<QTabBar>(u"websiteTabs"_s)->setCurrentIndex(0);
    sendPost(u"Views"_s, u"views"_s);
    QCOMPARE(cards(u"boardDraft"_s).size(), 2);
    auto *list = column(u"boardDraft"_s);
    list->setCurrentIndex(list->cards()->indexOf(u"cms/post/2026-11-20-news"_s));
    auto *draft = m_screen->part<QWidget>(u"reviewedDraft"_s);
    clickOn(draft->findChild<QPushButton *>(u"reviewDiscard"_s));
    list->setCurrentIndex(list->cards()->indexOf(u"cms/post/2026-11-20-views"_s));
    m_screen->click(u"websiteAccept"_s);
    QTRY_COMPARE(m_forge->repository().branches(),
                 (QStringList{u"cms/post/2026-11-20-views"_s, u"main"_s}));
}

void tst_ReviewBoard::whatChangedSinceTheQuestionIsNotPublished()
{
    sendPost(u"News"_s, u"news"_s);
    drop(column(u"boardReady"_s), *carried(u"boardDraft"_s));
    QTRY_COMPARE(cards(u"boardReady"_s).size(), 1);
    QVERIFY(m_screen->settles());
    m_screen->click(u"reviewPublish"_s);
    const QString path = u"src/data/post/2026-11-20-news.md"_s;
    const QString branch = u"cms/post/2026-11-20-news"_s;
    const QByteArray text = *m_forge->repository().read(branch, path);
    m_forge->repository().commit(branch, u"By another"_s, {{path, text + "\nMore.\n"}});
    QVERIFY(m_screen->check());
    m_screen->click(u"websiteAccept"_s);
    QTRY_VERIFY(m_screen->text(u"websiteProblem"_s).contains(u"meanwhile"_s));
    QVERIFY(!m_forge->repository().read(u"main"_s, path));
}

void tst_ReviewBoard::arrowKeysGoFromColumnToColumn()
{
    sendPost(u"News"_s, u"news"_s);
    m_screen->part<QTabBar>(u"websiteTabs"_s)->setCurrentIndex(0);
    sendPost(u"Views"_s, u"views"_s);
    auto *drafts = column(u"boardDraft"_s);
    drafts->setCurrentIndex(drafts->cards()->index(0));
    drafts->setFocus();
    QTest::keyClick(drafts, Qt::Key_Right);
    QVERIFY(drafts->hasFocus());
    QTest::keyClick(drafts, Qt::Key_Right, Qt::ControlModifier);
    auto *inReview = column(u"boardInReview"_s);
    QTRY_COMPARE(cards(u"boardInReview"_s).size(), 1);
    QVERIFY(m_screen->settles());
    QVERIFY(inReview->hasFocus());
    QTest::keyClick(inReview, Qt::Key_Left);
    QVERIFY(drafts->hasFocus());
    QVERIFY(drafts->currentIndex().isValid());
    QVERIFY(!inReview->currentIndex().isValid());
    m_forge->forgetRequests();
    QTest::keyClick(inReview, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(m_screen->site->state().phase, WebsiteState::Phase::Idle);
    QVERIFY(m_forge->requests().isEmpty());
}

void tst_ReviewBoard::longRemarksDoNotStretchTheWindow()
{
    sendPost(u"News"_s, u"news"_s);
    const int before = m_screen->window.minimumSizeHint().height();
    m_forge->comment(1, u"bob"_s, QString(u"Why?\n"_s).repeated(400));
    QVERIFY(m_screen->check());
    QTRY_VERIFY(m_screen->text(u"reviewRemarks"_s).count(u'\n') > 300);
    QVERIFY(m_screen->window.minimumSizeHint().height() < before + 400);
}

static const chapterhouse::tests::Suite<tst_ReviewBoard> suite;

#include "tst_reviewboard.moc"
