#include "desktop/pages/authors/authorspage.h"
#include "desktop/pages/blog/blogpage.h"
#include "desktop/pages/events/eventsview.h"
#include "desktop/pages/website/connectpage.h"
#include "desktop/pages/website/websitepage.h"
#include "desktop/program.h"
#include "desktop/website/sitetokens.h"
#include "desktop/website/website.h"
#include "desktop/website/websitewords.h"
#include "desktop/widgets/look/icons.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

void Program::addWebsite()
{
    m_website = std::make_unique<Website>(*m_file, *m_tokens, m_settings);
    auto *page = new WebsitePage(*m_website, m_settings);
    connect(page, &WebsitePage::connectRequested, this, &Program::showConnect);
    connect(page, &WebsitePage::recordRequested, this, &Program::showRecord);
    m_window->addPlace(tr("Website"), Icon::Website, page, Rail::Where::Foot);
    connect(m_website.get(), &Website::stateChanged, this, &Program::showWebsiteState);
    connect(m_website.get(), &Website::statusChanged, this, &Program::showWebsiteState);
    connect(m_website.get(), &Website::statusChanged, this, &Program::showStandings);
    connect(m_file.get(), &OpenFile::dayChanged, this, &Program::showWebsiteState);
    showWebsiteState();
}

void Program::showWebsiteState()
{
    m_window->setWebsiteWords(websiteWords(m_website->state(), m_clock.now()));
    const auto status = m_website->status();
    // What the site has already is not known before it was asked.
    const bool isCompared = status && status->checked.isValid();
    const int toSend = isCompared ? static_cast<int>(status->toSend.size()) : 0;
    const int toDecide = status ? status->toDecide() : 0;
    QStringList meaning;
    if (toSend > 0)
        meaning += tr("%Ln to send", nullptr, toSend);
    if (toDecide > 0)
        meaning += tr("%Ln to decide", nullptr, toDecide);
    m_window->rail()->setBadge(u"website"_s, toSend + toDecide, meaning.join(u", "_s));
    refreshCommands();
}

void Program::showStandings()
{
    std::map<Kind, QHash<RecordId, RowMark>> marks;
    if (const auto status = m_website->status()) {
        for (auto it = status->standings.cbegin(); it != status->standings.cend(); ++it)
            marks[it.key().kind].insert(it.key().id, WebsiteWords::mark(it.value()));
    }
    m_blog->setSiteMarks(marks[Kind::Post]);
    m_events->setSiteMarks(marks[Kind::Event]);
    m_authors->setSiteMarks(marks[Kind::Author]);
}

void Program::showConnect()
{
    auto *page = new ConnectPage(*m_file, *m_tokens);
    m_window->goTo(page->place());
    connect(page, &ConnectPage::connected, m_website.get(), &Website::beginAnew);
    m_window->showWizard(page);
}

} // namespace chapterhouse
