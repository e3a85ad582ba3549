#include "desktop/pages/authors/noauthors.h"

namespace chapterhouse {

NoAuthors::NoAuthors(QWidget *parent)
    : EmptyList(QStringLiteral("noAuthors"),
                {.icon = Icon::Person,
                 .none = tr("No authors yet"),
                 .future = tr("Those who write for the website are kept here, as the site shows "
                              "them. A post names its author by their short name."),
                 .readOnly = tr("Authors will be listed here. Editing is off now."),
                 .noFit = tr("No author fits"),
                 .tryLess = tr("No author fits this search. Try fewer words."),
                 .showAll = tr("Show all authors")},
                parent)
{
    addFirstStep(tr("New author"), ButtonKind::Primary, [this] { Q_EMIT addRequested(); });
    addFirstStep(tr("Import authors…"), ButtonKind::Plain, [this] { Q_EMIT importRequested(); });
}

} // namespace chapterhouse
