#include "desktop/shell/blogstops.h"

#include "desktop/program.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

using Stop = TourStop::Kind;

bool showBlog(TourHands &hands)
{
    hands.program().window().goTo(u"blog"_s);
    return true;
}

bool showAuthors(TourHands &hands)
{
    hands.program().window().goTo(u"blog"_s, u"authors"_s);
    return true;
}

bool choosePost(TourHands &hands, const QString &title)
{
    return hands.choose(u"postList"_s, title);
}

bool showTab(TourHands &hands, int tab)
{
    return hands.showTab(tab, u"postTabs"_s);
}

} // namespace

// clang-format off
QList<TourStop> blogStops()
{
    return {
        {{}, {}, [](TourHands &hands) { hands.program().createStore(hands.fresh(u"blog.chapterhouse"_s), {.name = u"Open Lantern"_s, .zone = u"Europe/Warsaw"_s, .country = u"PL"_s, .currency = u"EUR"_s}, hands.opened()); return true; }, Stop::OnTheWay},
        {{}, {}, [](TourHands &hands) { return hands.isOpen() && showBlog(hands); }, Stop::OnTheWay},
        {u"no-posts"_s, u"noPosts"_s, showBlog, Stop::EverySize},
        {u"new-post"_s, u"newPost"_s, [](TourHands &hands) { return hands.click(u"newPostButton"_s); }},
        {u"no-authors"_s, u"noAuthors"_s, showAuthors},
        {u"new-author"_s, u"noAuthors"_s, [](TourHands &hands) { return hands.click(u"newAuthorButton"_s); }},
        {{}, {}, [](TourHands &hands) { hands.program().openDemo(hands.opened()); return true; }, Stop::OnTheWay},
        {{}, {}, [](TourHands &hands) { return hands.isOpen() && showBlog(hands); }, Stop::OnTheWay},
        {u"blog"_s, u"postList"_s, [](TourHands &hands) { return choosePost(hands, u"Two talks and pizza: winter meetup in Bologna"_s); }, Stop::EverySize},
        {u"post-more"_s, u"field_image"_s, [](TourHands &hands) { return showTab(hands, 1); }},
        {u"post-preview"_s, u"postPreview"_s, [](TourHands &hands) { return showTab(hands, 2); }},
        {u"post-would-not-build"_s, u"postFindings"_s, [](TourHands &hands) { return showTab(hands, 0) && choosePost(hands, u"Case study: Albero Verde leaves its old shop"_s); }},
        {u"post-writing"_s, u"writeTab"_s, [](TourHands &hands) { return hands.click(u"writePost"_s); }, Stop::EverySize},
        {{}, {}, [](TourHands &hands) { return hands.click(u"backToList"_s); }, Stop::OnTheWay},
        {u"authors"_s, u"authorName"_s, [](TourHands &hands) { return showAuthors(hands) && hands.press(u"authorList"_s, Qt::Key_Home) && hands.press(u"authorList"_s, Qt::Key_Return); }, Stop::EverySize},
        {u"import-posts-file"_s, u"fileStep"_s, [](TourHands &hands) { return hands.trigger(CommandId::ImportPosts); }},
        {{}, {}, [](TourHands &hands) { return hands.click(u"wizardCancel"_s); }, Stop::OnTheWay},
        {u"export-posts-folder"_s, u"folderPlan"_s, [](TourHands &hands) { return showBlog(hands) && hands.trigger(CommandId::ExportPosts) && hands.press(u"exportStyle"_s, Qt::Key_End); }},
        {{}, {}, [](TourHands &hands) { return hands.click(u"wizardCancel"_s); }, Stop::OnTheWay},
    };
}
// clang-format on

} // namespace chapterhouse
