#include "desktop/pages/members/nomembers.h"

#include <QPushButton>

namespace chapterhouse {

NoMembers::NoMembers(QWidget *parent) : EmptyState(Icon::Members, {}, {}, parent)
{
    setObjectName(QStringLiteral("noMembers"));
}

void NoMembers::explain(bool isSearching)
{
    if (m_isSearching == isSearching)
        return;
    m_isSearching = isSearching;
    if (isSearching) {
        setContent(Icon::Search, tr("Nobody fits"),
                   tr("No member fits this search. Try fewer words or filters."));
        connect(addStep(tr("Show all members")), &QPushButton::clicked, this,
                &NoMembers::allRequested);
        return;
    }
    showNone();
}

void NoMembers::setEditable(bool editable)
{
    if (m_isEditable == editable)
        return;
    m_isEditable = editable;
    if (m_isSearching == false)
        showNone();
}

void NoMembers::showNone()
{
    setContent(Icon::Members, tr("No members yet"),
               m_isEditable ? tr("Import a spreadsheet, or add one.")
                            : tr("Members will be listed here. Editing is off now."));
    if (!m_isEditable)
        return;
    connect(addStep(tr("Import…"), ButtonKind::Primary), &QPushButton::clicked, this,
            &NoMembers::importRequested);
    connect(addStep(tr("Add member")), &QPushButton::clicked, this, &NoMembers::addRequested);
}

} // namespace chapterhouse
