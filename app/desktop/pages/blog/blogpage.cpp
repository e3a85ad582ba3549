#include "desktop/pages/blog/blogpage.h"

#include "desktop/pages/blog/newpostpanel.h"
#include "desktop/pages/blog/noposts.h"
#include "desktop/pages/blog/postpane.h"
#include "desktop/records/listhead.h"
#include "desktop/records/recordlistside.h"
#include "desktop/records/sitefilesaver.h"
#include "desktop/widgets/look/colours.h"
#include "domain/post.h"

#include <utility>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

SearchGuide postSearchGuide()
{
    const auto choice = [](const QString &label, std::initializer_list<PostState> states) {
        QStringList names;
        for (const PostState state : states)
            names += nameOf(state);
        return SearchGuide::Choice{label,
                                   [term = u"state:"_s + names.join(u',')](QDate) { return term; }};
    };
    return {.placeholder = BlogPage::tr("Title, text … or category:events author:ann"),
            .choices = {choice(BlogPage::tr("Drafts"), {PostState::Local, PostState::Draft}),
                        choice(BlogPage::tr("In review"), {PostState::InReview, PostState::Ready}),
                        choice(BlogPage::tr("Published"), {PostState::Published})},
            .filters = {"state"_L1, "category"_L1, "author"_L1, "tags"_L1, "publishDate"_L1},
            .commonValues = {"category"_L1, "author"_L1, "tags"_L1}};
}

/// Nothing where the site's own configuration is followed.
QString noticeOf(const BlogSite &site)
{
    return site.notice.isEmpty()
               ? QString()
               : BlogPage::tr("%1 Mend it and open this file again; until then posts are checked "
                              "by the rules that come with Chapterhouse.")
                     .arg(site.notice);
}

} // namespace

BlogPage::BlogPage(OpenFile &file, UserSettings &settings, const CommandTable &commands)
    : BlogPage(file, settings, commands, new PostPane(file))
{
}

BlogPage::BlogPage(OpenFile &file, UserSettings &settings, const CommandTable &commands,
                   PostPane *pane)
    : RecordsPage(file, settings,
                  {.kind = Kind::Post,
                   .title = tr("Blog"),
                   .guide = postSearchGuide(),
                   .splitter = usersettings::postSplitter,
                   .prefersRecord = true,
                   .opensAlone = true},
                  pane),
      m_files(new SiteFileSaver(file, settings, *this)), m_notice(noticeOf(pane->site()))
{
    setObjectName(u"blogPage"_s);
    side()->addColumnTool();
    auto *empty = new NoPosts;
    setParts(new ListHead(Kind::Post, tr("Blog"), tr("New post"), u"newPostButton"_s),
             new NewPostPanel(file), empty);
    connect(empty, &NoPosts::importRequested, this, &BlogPage::importRequested);
    rememberArrangement(usersettings::postColumns, usersettings::postSort);
    setCommands(commands.action(CommandId::NewPost), commands.action(CommandId::RemovePost));
    connect(pane, &PostPane::writingRequested, this, &BlogPage::openPaneAlone);
    connect(pane, &PostPane::postRequested, this, &BlogPage::openPost);
    connect(pane, &PostPane::siteFileRequested, m_files, &SiteFileSaver::saveSiteFile);
    connect(m_files, &SiteFileSaver::messageWanted, this, &BlogPage::messageWanted);
    begin();
}

void BlogPage::openPost(const RecordId &post)
{
    openAlone(post);
}

void BlogPage::showPostsOf(const QString &author)
{
    focusSearch();
    search()->setText(u"author:"_s + author);
}

void BlogPage::showEvent(QShowEvent *event)
{
    RecordsPage::showEvent(event);
    if (!m_notice.isEmpty())
        Q_EMIT messageWanted(Tone::Warning, std::exchange(m_notice, {}));
}

QString BlogPage::summaryOf(int shown, std::optional<int> total) const
{
    if (!total)
        return tr("%Ln posts", nullptr, shown);
    return tr("%1 of %Ln posts", nullptr, *total).arg(QLocale().toString(shown));
}

} // namespace chapterhouse
