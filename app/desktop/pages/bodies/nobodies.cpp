#include "desktop/pages/bodies/nobodies.h"

#include <QPushButton>

namespace chapterhouse {

NoBodies::NoBodies(QWidget *parent) : EmptyState(Icon::Assemblies, {}, {}, parent)
{
    setObjectName(QStringLiteral("noBodies"));
    m_isEditable = true;
    explain(false, false);
}

void NoBodies::explain(bool isSearching, bool isEditable)
{
    if (m_isSearching == isSearching && m_isEditable == isEditable)
        return;
    m_isSearching = isSearching;
    m_isEditable = isEditable;
    if (isSearching) {
        setContent(Icon::Search, tr("None fits"),
                   tr("No body fits this search. Try fewer words or filters."));
        connect(addStep(tr("Show all")), &QPushButton::clicked, this, &NoBodies::allRequested);
        return;
    }
    setContent(Icon::Assemblies, tr("No board yet"),
               isEditable
                   ? tr("The board, committees and working groups are kept here, with who sits in "
                        "them, until when, and the rules for that. Begin with the board.")
                   : tr("The board, committees and working groups will be listed here. Editing is "
                        "off now."));
    if (isEditable)
        connect(addStep(tr("Add the board"), ButtonKind::Primary), &QPushButton::clicked, this,
                &NoBodies::addRequested);
}

} // namespace chapterhouse
