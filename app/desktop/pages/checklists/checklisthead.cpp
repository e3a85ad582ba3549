#include "desktop/pages/checklists/checklisthead.h"

#include "desktop/records/fieldeditors.h"
#include "domain/event.h"

#include <QAction>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

ChecklistHead::ChecklistHead(QWidget *parent)
    : RecordHead(Kind::Checklist, parent), m_reset(addToMenu(tr("Back to the usual tasks")))
{
    connect(addButton(tr("Add a task…"), u"addChecklistTask"_s), &QPushButton::clicked, this,
            &ChecklistHead::taskRequested);
    connect(m_reset, &QAction::triggered, this, &ChecklistHead::resetRequested);
    addMenuSeparator();
    connect(addToMenu(tr("Remove")), &QAction::triggered, this, &ChecklistHead::removeRequested);
}

void ChecklistHead::showChecklist(const Record &checklist, bool isUsual)
{
    setName(titleOf(checklist));
    setStanding(labelOf(checklist.text("kind"_L1), itemsOf(eventKinds())));
    m_reset->setVisible(isUsual);
}

} // namespace chapterhouse
