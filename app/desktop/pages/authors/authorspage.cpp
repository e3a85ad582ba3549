#include "desktop/pages/authors/authorspage.h"

#include "desktop/pages/authors/authorpane.h"
#include "desktop/pages/authors/noauthors.h"
#include "desktop/records/listhead.h"
#include "desktop/records/plainaddpanel.h"
#include "desktop/records/recordlistview.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

AuthorsPage::AuthorsPage(OpenFile &file, UserSettings &settings)
    : AuthorsPage(file, settings, new AuthorPane(file))
{
}

AuthorsPage::AuthorsPage(OpenFile &file, UserSettings &settings, AuthorPane *pane)
    : RecordsPage(
          file, settings,
          {.kind = Kind::Author,
           .title = tr("Authors"),
           .guide = {.placeholder = tr("Name"), .choices = {}, .filters = {}, .commonValues = {}},
           .splitter = usersettings::authorSplitter,
           .prefersRecord = true},
          pane)
{
    setObjectName(u"authorsPage"_s);
    auto *empty = new NoAuthors;
    setParts(new ListHead(Kind::Author, tr("Authors"), tr("New author"), u"newAuthorButton"_s),
             new PlainAddPanel(file, Kind::Author,
                               {.name = u"newAuthor"_s,
                                .title = tr("New author"),
                                .accept = tr("Add author"),
                                .keys = {"name"_L1, "member"_L1}}),
             empty);
    list()->setArrangement({.columns = {u"name"_s}, .sort = {}});
    connect(empty, &NoAuthors::importRequested, this, &AuthorsPage::importRequested);
    connect(pane, &AuthorPane::postsRequested, this, &AuthorsPage::postsRequested);
    begin();
}

QString AuthorsPage::summaryOf(int shown, std::optional<int> total) const
{
    if (!total)
        return tr("%Ln authors", nullptr, shown);
    return tr("%1 of %Ln authors", nullptr, *total).arg(QLocale().toString(shown));
}

} // namespace chapterhouse
