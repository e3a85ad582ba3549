#include "desktop/pages/chapters/chapterspage.h"
#include "desktop/pages/chapters/chaptersview.h"
#include "desktop/pages/members/memberspage.h"
#include "desktop/program.h"
#include "desktop/widgets/look/icons.h"

namespace chapterhouse {

void Program::addPlaces()
{
    m_members = new MembersPage(*m_file, m_settings, *m_commands);
    connect(m_members, &MembersPage::importRequested, this, [this] { showImport(); });
    connect(m_members, &MembersPage::exportRequested, this, &Program::showExport);
    m_window->addPlace(tr("Members"), Icon::Members, m_members);

    auto *chapters = new ChaptersView(*m_file, m_settings, *m_commands);
    connect(chapters, &ChaptersView::exportRequested, this, &Program::showExport);
    m_window->addPlace(tr("Chapters"), Icon::Chapters, new ChaptersPage(chapters));
}

} // namespace chapterhouse
