#include "desktop/blogtest.h"
#include "desktop/pages/blog/previewview.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTabBar>
#include <QUrl>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_PostPreview : public QObject, BlogTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAnew(); }
    void thePreviewFollowsTheTyping();
    void thePreviewStandsBesideAWidePost();
    void thePreviewOpensInABrowser();
    void aTextWithoutAPreviewOpensNoBrowser();
};

void tst_PostPreview::thePreviewFollowsTheTyping()
{
    addPost(u"An evening"_s, u"It was"_s);
    const auto screen = open(u"An evening"_s);
    auto *preview = screen->part<PreviewView>(u"postPreview"_s);
    const auto lastLine = [preview] { return preview->toPlainText().trimmed().section(u'\n', -1); };
    QTRY_COMPARE(lastLine(), u"It was"_s);
    screen->write(u" **late**"_s);
    QTRY_COMPARE(lastLine(), u"It was late"_s);
}

void tst_PostPreview::thePreviewStandsBesideAWidePost()
{
    addPost(u"An evening"_s, u"It was"_s);
    const auto screen = open(u"An evening"_s);
    auto *tabs = screen->part<QTabBar>(u"postTabs"_s);
    auto *preview = screen->part<PreviewView>(u"postPreview"_s);
    QVERIFY(tabs->isTabVisible(2));
    tabs->setCurrentIndex(2);
    QVERIFY(preview->isVisible());
    screen->click(u"writePost"_s);
    QTRY_VERIFY(!tabs->isTabVisible(2));
    QCOMPARE(tabs->currentIndex(), 0);
    QVERIFY(preview->isVisible());
    QVERIFY(screen->body()->isVisible());
    screen->click(u"backToList"_s);
    QTRY_VERIFY(tabs->isTabVisible(2));
    QVERIFY(!preview->isVisible());
}

void tst_PostPreview::thePreviewOpensInABrowser()
{
    addPost(u"An evening"_s, u"It was <script>alert(1)</script> late"_s);
    const auto screen = open(u"An evening"_s);
    QUrl opened;
    screen->pane()->setBrowser([&opened](const QUrl &page) { opened = page; });
    QTRY_VERIFY(screen->part<QAbstractButton>(u"openPostInBrowser"_s)->isEnabled());
    screen->click(u"openPostInBrowser"_s);
    QFile page(opened.toLocalFile());
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(page.readAll());
    QVERIFY(html.contains(u"<h1>An evening</h1>"_s));
    QVERIFY(!html.contains(u"<script"_s));
}

void tst_PostPreview::aTextWithoutAPreviewOpensNoBrowser()
{
    addPost(u"An evening"_s, u"It was"_s);
    const auto screen = open(u"An evening"_s);
    QSignalSpy said(screen->page, &Page::messageWanted);
    QList<QUrl> opened;
    screen->pane()->setBrowser([&opened](const QUrl &page) { opened += page; });
    auto *button = screen->part<QAbstractButton>(u"openPostInBrowser"_s);
    QTRY_VERIFY(button->isEnabled());
    screen->body()->setFocus();
    screen->body()->edit()->setPlainText(QString(1000, u'>'));
    clickOn(button);
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(said[0][1].toString(), u"The text is too long or too deeply nested to be shown."_s);
    QVERIFY(!button->isEnabled());
    screen->body()->edit()->setPlainText(u"It was late"_s);
    QTRY_VERIFY(button->isEnabled());
    QCOMPARE(opened, QList<QUrl>());
    clickOn(button);
    QTRY_COMPARE(opened.size(), 1);
}

static const Suite<tst_PostPreview> suite;
#include "tst_postpreview.moc"
