#include "desktop/pages/chapters/nochapters.h"

namespace chapterhouse {

NoChapters::NoChapters(QWidget *parent)
    : EmptyList(QStringLiteral("noChapters"),
                {.icon = Icon::Chapters,
                 .none = tr("No chapters yet"),
                 .future = tr("Local groups will be listed here, with their leads and members."),
                 .readOnly = tr("Chapters will be listed here. Editing is off now."),
                 .noFit = tr("No chapter fits"),
                 .tryLess = tr("No chapter fits this search. Try fewer words or filters."),
                 .showAll = tr("Show all chapters")},
                parent)
{
    addFirstStep(tr("New chapter"), ButtonKind::Primary, [this] { Q_EMIT addRequested(); });
}

} // namespace chapterhouse
