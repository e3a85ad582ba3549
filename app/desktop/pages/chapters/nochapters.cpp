#include "desktop/pages/chapters/nochapters.h"

#include <QPushButton>

namespace chapterhouse {

NoChapters::NoChapters(QWidget *parent)
    : EmptyState(Icon::Chapters, tr("No chapters yet"), {}, parent)
{
    setObjectName(QStringLiteral("noChapters"));
}

void NoChapters::explain(bool isSearching, bool isEditable)
{
    if (m_isSearching == isSearching && m_isEditable == isEditable)
        return;
    m_isSearching = isSearching;
    m_isEditable = isEditable;
    if (isSearching) {
        setContent(Icon::Search, tr("No chapter fits"),
                   tr("No chapter fits this search. Try fewer words or filters."));
        connect(addStep(tr("Show all chapters")), &QPushButton::clicked, this,
                &NoChapters::allRequested);
        return;
    }
    setContent(Icon::Chapters, tr("No chapters yet"),
               isEditable ? tr("Local groups will be listed here, with their leads and members.")
                          : tr("Chapters will be listed here. Editing is off now."));
    if (isEditable)
        connect(addStep(tr("New chapter"), ButtonKind::Primary), &QPushButton::clicked, this,
                &NoChapters::addRequested);
}

} // namespace chapterhouse
