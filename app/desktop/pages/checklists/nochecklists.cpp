#include "desktop/pages/checklists/nochecklists.h"

namespace chapterhouse {

NoChecklists::NoChecklists(QWidget *parent)
    : EmptyList(
          QStringLiteral("noChecklists"),
          {.icon = Icon::Check,
           .none = tr("No checklists yet"),
           .future = tr("What is to be done for a meetup or a conference is kept here, so many "
                        "days before or after it. The usual tasks can be changed as you need them; "
                        "tasks that an event has already stay as they are."),
           .readOnly = tr("Checklists will be listed here. Editing is off now."),
           .noFit = tr("No checklist fits"),
           .tryLess = tr("No checklist fits this search. Try fewer words."),
           .showAll = tr("Show all checklists")},
          parent)
{
    addFirstStep(tr("Begin with the usual ones"), ButtonKind::Primary,
                 [this] { Q_EMIT usualRequested(); });
    addFirstStep(tr("New checklist"), ButtonKind::Plain, [this] { Q_EMIT addRequested(); });
}

} // namespace chapterhouse
