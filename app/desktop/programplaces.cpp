#include "desktop/pages/authors/authorspage.h"
#include "desktop/pages/blog/blogpage.h"
#include "desktop/pages/bodies/bodiespage.h"
#include "desktop/pages/chapters/chaptersview.h"
#include "desktop/pages/checklists/checklistspage.h"
#include "desktop/pages/events/eventsview.h"
#include "desktop/pages/members/memberspage.h"
#include "desktop/print/printcommands.h"
#include "desktop/program.h"
#include "desktop/shell/sidedpage.h"
#include "desktop/widgets/look/icons.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

void Program::addPlaces()
{
    m_members = new MembersPage(*m_file, m_settings, *m_commands);
    connect(m_members, &MembersPage::importRequested, this, [this] { showImport(Kind::Member); });
    const auto exportMembers = [this](const QString &query, QDate day) {
        showExport(Kind::Member, query, day);
    };
    connect(m_members, &MembersPage::exportRequested, this, exportMembers);
    m_window->addPlace(tr("Members"), Icon::Members, m_members);

    auto *chapters = new ChaptersView(*m_file, m_settings, *m_commands);
    connect(chapters, &ChaptersView::exportRequested, this, exportMembers);
    connect(chapters, &ChaptersView::pdfRequested, this,
            [this](const PrintableList &list) { m_print->savePdfOf(list); });
    connect(chapters, &ChaptersView::memberRequested, this, &Program::showMember);
    auto *place = new SidedPage(chapters);
    place->addSide(u"bodies"_s, tr("Board and committees"),
                   new BodiesPage(*m_file, m_settings, *m_commands));
    m_window->addPlace(tr("Chapters"), Icon::Chapters, place);

    m_events = new EventsView(*m_file, m_settings, *m_commands);
    connect(m_events, &EventsView::importRequested, this, [this] { showImport(Kind::Event); });
    connect(m_events, &EventsView::exportRequested, this,
            [this](const QString &query, QDate day) { showExport(Kind::Event, query, day); });
    connect(m_events, &EventsView::postRequested, this, &Program::showPost);
    const QString checklists = u"checklists"_s;
    auto *eventsPlace = new SidedPage(m_events);
    eventsPlace->addSide(checklists, tr("Checklists"), new ChecklistsPage(*m_file, m_settings));
    connect(m_events, &EventsView::checklistsRequested, this,
            [this, checklists] { m_window->goTo(m_events->place(), checklists); });
    m_window->addPlace(tr("Events"), Icon::Events, eventsPlace);

    m_blog = new BlogPage(*m_file, m_settings, *m_commands);
    connect(m_blog, &BlogPage::importRequested, this, [this] { showImport(Kind::Post); });
    connect(m_blog, &BlogPage::exportRequested, this,
            [this](const QString &query, QDate day) { showExport(Kind::Post, query, day); });
    auto *authorsPage = new AuthorsPage(*m_file, m_settings);
    connect(authorsPage, &AuthorsPage::importRequested, this, [this] { showImport(Kind::Author); });
    connect(authorsPage, &AuthorsPage::postsRequested, this, [this](const QString &slug) {
        m_window->goTo(m_blog->place());
        m_blog->showPostsOf(slug);
    });
    auto *blogPlace = new SidedPage(m_blog);
    blogPlace->addSide(u"authors"_s, tr("Authors"), authorsPage);
    m_window->addPlace(tr("Blog"), Icon::Blog, blogPlace);
}

void Program::showPost(const RecordId &post)
{
    m_window->goTo(m_blog->place());
    m_blog->openPost(post);
}

void Program::showMember(const MemberId &member)
{
    m_window->goTo(m_members->place());
    m_members->showRecord(member.generic());
}

} // namespace chapterhouse
