#include "desktop/pages/bodies/nobodies.h"

namespace chapterhouse {

NoBodies::NoBodies(QWidget *parent)
    : EmptyList(
          QStringLiteral("noBodies"),
          {.icon = Icon::Assemblies,
           .none = tr("No board yet"),
           .future = tr("The board, committees and working groups are kept here, with who sits in "
                        "them, until when, and the rules for that. Begin with the board."),
           .readOnly = tr("The board, committees and working groups will be listed here. Editing "
                          "is off now."),
           .noFit = tr("None fits"),
           .tryLess = tr("No body fits this search. Try fewer words or filters."),
           .showAll = tr("Show all")},
          parent)
{
    addFirstStep(tr("Add the board"), ButtonKind::Primary, [this] { Q_EMIT addRequested(); });
}

} // namespace chapterhouse
