#include "desktop/pages/blog/noposts.h"

namespace chapterhouse {

NoPosts::NoPosts(QWidget *parent)
    : EmptyList(QStringLiteral("noPosts"),
                {.icon = Icon::Blog,
                 .none = tr("No posts yet"),
                 .future = tr("Drafts for the website will be written here, and checked before "
                              "anybody else sees them. The posts of a website can be brought in "
                              "from its folder."),
                 .readOnly = tr("Posts will be listed here. Editing is off now."),
                 .noFit = tr("No post fits"),
                 .tryLess = tr("No post fits this search. Try fewer words or filters."),
                 .showAll = tr("Show all posts")},
                parent)
{
    addFirstStep(tr("New post"), ButtonKind::Primary, [this] { Q_EMIT addRequested(); });
    addFirstStep(tr("Import posts…"), ButtonKind::Plain, [this] { Q_EMIT importRequested(); });
}

} // namespace chapterhouse
