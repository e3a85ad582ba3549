#include "desktop/pages/blog/blogpage.h"
#include "desktop/pages/events/eventsview.h"
#include "desktop/pages/export/exportpage.h"
#include "desktop/pages/import/importpage.h"
#include "desktop/pages/members/memberspage.h"
#include "desktop/program.h"

namespace chapterhouse {

void Program::showImport(Kind kind, const QString &path)
{
    auto *page = new ImportPage(*m_file, kind, path);
    m_window->goTo(page->place());
    if (RecordsPage *place = pageOf(kind))
        connect(page, &ImportPage::recordsWanted, place, &RecordsPage::showRecords);
    connect(page, &ImportPage::undoWanted, m_commands->action(CommandId::Undo), &QAction::trigger);
    m_window->showWizard(page);
}

RecordsPage *Program::pageOf(Kind kind) const
{
    switch (kind) {
    case Kind::Member:
        return m_members;
    case Kind::Event:
        return m_events;
    case Kind::Post:
        return m_blog;
    default:
        return nullptr;
    }
}

void Program::showExport(Kind kind, const QString &query, QDate day)
{
    auto *page = new ExportPage(*m_file, kind, m_settings, query, day);
    m_window->goTo(page->place());
    m_window->showWizard(page);
}

} // namespace chapterhouse
