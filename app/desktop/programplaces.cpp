#include "desktop/pages/authors/authorspage.h"
#include "desktop/pages/blog/blogpage.h"
#include "desktop/pages/bodies/bodiespage.h"
#include "desktop/pages/chapters/chaptersview.h"
#include "desktop/pages/checklists/checklistspage.h"
#include "desktop/pages/events/eventsview.h"
#include "desktop/pages/home/homepage.h"
#include "desktop/pages/members/memberspage.h"
#include "desktop/print/printcommands.h"
#include "desktop/program.h"
#include "desktop/shell/sidedpage.h"
#include "desktop/widgets/look/icons.h"
#include "store/listing.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

const QString bodiesSide = u"bodies"_s;
const QString checklistsSide = u"checklists"_s;
const QString authorsSide = u"authors"_s;
const QString websitePlace = u"website"_s;

} // namespace

void Program::addPlaces()
{
    addHome();
    addMembers();
    addChapters();
    addEvents();
    addBlog();
    addWebsite();
    m_home->setHasWebsite(m_window->hasPlace(websitePlace));
}

void Program::addHome()
{
    m_home = new HomePage(*m_file, m_settings);
    connect(m_home, &HomePage::recordRequested, this, &Program::showRecord);
    connect(m_home, &HomePage::listRequested, this, &Program::showList);
    connect(m_home, &HomePage::backupRequested, this, &Program::chooseBackup);
    connect(m_home, &HomePage::websiteRequested, this, [this] { m_window->goTo(websitePlace); });
    connect(m_home, &HomePage::searchRequested, this, [this] {
        m_window->goTo(m_members->place());
        m_members->focusSearch();
    });
    m_window->addPlace(tr("Home"), Icon::Home, m_home);
}

void Program::addMembers()
{
    m_members = new MembersPage(*m_file, m_settings, *m_commands);
    connect(m_members, &MembersPage::importRequested, this, [this] { showImport(Kind::Member); });
    connect(m_members, &MembersPage::exportRequested, this,
            [this](const QString &query, QDate day) { showExport(Kind::Member, query, day); });
    m_window->addPlace(tr("Members"), Icon::Members, m_members);
}

void Program::addChapters()
{
    m_chapters = new ChaptersView(*m_file, m_settings, *m_commands);
    connect(m_chapters, &ChaptersView::exportRequested, this,
            [this](const QString &query, QDate day) { showExport(Kind::Member, query, day); });
    connect(m_chapters, &ChaptersView::pdfRequested, this,
            [this](const PrintableList &list) { m_print->savePdfOf(list); });
    connect(m_chapters, &ChaptersView::memberRequested, this, &Program::showMember);
    m_bodies = new BodiesPage(*m_file, m_settings, *m_commands);
    auto *place = new SidedPage(m_chapters);
    place->addSide(bodiesSide, tr("Board and committees"), m_bodies);
    m_window->addPlace(tr("Chapters"), Icon::Chapters, place);
}

void Program::addEvents()
{
    m_events = new EventsView(*m_file, m_settings, *m_commands);
    connect(m_events, &EventsView::importRequested, this, [this] { showImport(Kind::Event); });
    connect(m_events, &EventsView::exportRequested, this,
            [this](const QString &query, QDate day) { showExport(Kind::Event, query, day); });
    connect(m_events, &EventsView::postRequested, this, &Program::showPost);
    m_checklists = new ChecklistsPage(*m_file, m_settings);
    auto *place = new SidedPage(m_events);
    place->addSide(checklistsSide, tr("Checklists"), m_checklists);
    connect(m_events, &EventsView::checklistsRequested, this,
            [this] { m_window->goTo(m_events->place(), checklistsSide); });
    m_window->addPlace(tr("Events"), Icon::Events, place);
}

void Program::addBlog()
{
    m_blog = new BlogPage(*m_file, m_settings, *m_commands);
    connect(m_blog, &BlogPage::importRequested, this, [this] { showImport(Kind::Post); });
    connect(m_blog, &BlogPage::exportRequested, this,
            [this](const QString &query, QDate day) { showExport(Kind::Post, query, day); });
    m_authors = new AuthorsPage(*m_file, m_settings);
    connect(m_authors, &AuthorsPage::importRequested, this, [this] { showImport(Kind::Author); });
    connect(m_authors, &AuthorsPage::postsRequested, this, [this](const QString &slug) {
        m_window->goTo(m_blog->place());
        m_blog->showPostsOf(slug);
    });
    auto *place = new SidedPage(m_blog);
    place->addSide(authorsSide, tr("Authors"), m_authors);
    m_window->addPlace(tr("Blog"), Icon::Blog, place);
}

QString Program::firstPlace() const
{
    const auto anybody =
        listKeys(m_file->database(),
                 {.kind = Kind::Member, .query = {}, .sort = {}, .day = m_file->today()}, 1);
    return anybody && anybody->empty() ? m_members->place() : m_home->place();
}

void Program::showRecord(const RecordRef &record)
{
    const auto show = [&](RecordsPage *page, const QString &side = {}) {
        m_window->goTo(page->place(), side);
        page->showRecord(record.id);
    };
    switch (record.kind) {
    case Kind::Member:
        return show(m_members);
    case Kind::Chapter:
        return show(m_chapters);
    case Kind::Body:
        return show(m_bodies, bodiesSide);
    case Kind::Event:
        return show(m_events);
    case Kind::Checklist:
        return show(m_checklists, checklistsSide);
    case Kind::Author:
        return show(m_authors, authorsSide);
    case Kind::Post:
        return showPost(record.id);
    default:
        return;
    }
}

void Program::showList(const RecordSearch &list, std::optional<QDate> day)
{
    if (RecordsPage *page = pageOf(list.kind)) {
        m_window->goTo(page->place());
        page->showSearch(list.text, day);
    }
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
