#pragma once

#include "desktop/pages/blog/blogpage.h"
#include "desktop/pages/blog/postpane.h"
#include "desktop/placewindow.h"
#include "desktop/widgets/markdown/markdownedit.h"
#include "desktop/widgets/markdown/markdownfield.h"

namespace chapterhouse::tests {

/// The window with the place for posts.
class BlogWindow : public PlaceWindow {
public:
    BlogWindow(OpenFileFixture &fixture, const QString &settingsFile)
        : PlaceWindow(fixture, settingsFile)
    {
        page = new BlogPage(fixture.file(), settings, commands);
        window.addPlace(u"Blog"_s, Icon::Blog, page);
        show(u"blog"_s);
    }

    QStringList titles() { return column(u"postList"_s, 0); }
    bool choose(const QString &title)
    {
        return PlaceWindow::choose(u"postList"_s, u"postName"_s, title);
    }
    PostPane *pane() { return part<PostPane>(u"postPane"_s); }
    MarkdownField *body() { return part<MarkdownField>(u"field_body"_s); }
    QString typed() { return body()->edit()->text(); }
    /// At the end of the text, by keys.
    void write(const QString &text)
    {
        body()->setFocus();
        QTest::keyClick(body()->edit(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(body()->edit(), text);
    }
    void leave() { part<QWidget>(u"field_title"_s)->setFocus(); }
    QAction *verb(const QString &words) { return PlaceWindow::verb(u"postMenu"_s, words); }
    /// What is to mend.
    QStringList findings()
    {
        QStringList sentences;
        for (int number = 0; part<InkLabel>(u"finding%1"_s.arg(number)); ++number)
            sentences += text(u"finding%1"_s.arg(number));
        return sentences;
    }

    BlogPage *page = nullptr;
};

} // namespace chapterhouse::tests
