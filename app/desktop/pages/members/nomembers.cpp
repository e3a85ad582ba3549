#include "desktop/pages/members/nomembers.h"

namespace chapterhouse {

NoMembers::NoMembers(QWidget *parent)
    : EmptyList(QStringLiteral("noMembers"),
                {.icon = Icon::Members,
                 .none = tr("No members yet"),
                 .future = tr("Import a spreadsheet, fetch them from Open Collective, or add one."),
                 .readOnly = tr("Members will be listed here. Editing is off now."),
                 .noFit = tr("Nobody fits"),
                 .tryLess = tr("No member fits this search. Try fewer words or filters."),
                 .showAll = tr("Show all members")},
                parent)
{
    addFirstStep(tr("Import…"), ButtonKind::Primary, [this] { Q_EMIT importRequested(); });
    addFirstStep(tr("Add member"), ButtonKind::Plain, [this] { Q_EMIT addRequested(); });
}

} // namespace chapterhouse
