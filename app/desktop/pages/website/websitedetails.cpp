#include "desktop/pages/website/websitedetails.h"

#include "desktop/pages/website/conflictpanel.h"
#include "desktop/pages/website/filepanel.h"
#include "desktop/pages/website/receivedchange.h"
#include "desktop/pages/website/syncpanel.h"
#include "desktop/pages/website/websiterows.h"
#include "desktop/website/website.h"
#include "desktop/widgets/emptystate.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

WebsiteDetails::WebsiteDetails(Website &website, QWidget *parent)
    : QStackedWidget(parent), m_website(website), m_nothing(new EmptyState(Icon::Check, {}, {})),
      m_filePanel(new FilePanel), m_conflictPanel(new ConflictPanel(website.file().reader())),
      m_syncPanel(new SyncPanel)
{
    m_nothing->setObjectName(u"nothingDiffers"_s);
    for (QWidget *part :
         {static_cast<QWidget *>(m_nothing), static_cast<QWidget *>(m_filePanel),
          static_cast<QWidget *>(m_conflictPanel), static_cast<QWidget *>(m_syncPanel)})
        addWidget(part);
    connectParts();
}

void WebsiteDetails::connectParts()
{
    connect(m_filePanel, &FilePanel::recordRequested, this, &WebsiteDetails::recordRequested);
    connect(m_filePanel, &FilePanel::draftVerbChosen, this, &WebsiteDetails::draftVerbChosen);
    connect(m_conflictPanel, &ConflictPanel::decided, this, [this](Resolution resolution) {
        decide([resolution](Store &store, const SiteProfile &site, const ConflictRef &conflict) {
            return resolve(store, site, conflict, resolution);
        });
    });
    connect(m_conflictPanel, &ConflictPanel::decidedWith, this, [this](const QByteArray &made) {
        decide([made](Store &store, const SiteProfile &site, const ConflictRef &conflict) {
            return resolveWith(store, site, conflict, made);
        });
    });
}

void WebsiteDetails::showNothing()
{
    const bool isNever = !m_website.state().checked.isValid();
    m_nothing->setContent(Icon::Check, isNever ? tr("Not checked yet") : tr("All is in step"),
                          isNever ? tr("Check for changes to receive what the website has.")
                                  : tr("Here and on the website is the same."));
    setCurrentWidget(m_nothing);
}

void WebsiteDetails::showRow(const WebsiteRow &row)
{
    const WebsiteStatus &status = *m_website.status();
    const bool isReadOnly = !m_website.file().readOnlyReason().isEmpty();
    switch (row.what) {
    case WebsiteRow::What::Head:
    case WebsiteRow::What::Review:
        return;
    case WebsiteRow::What::Conflict:
        m_conflictPanel->showConflict(status.conflicts[row.at], status.profile);
        m_conflictPanel->setReadOnly(isReadOnly);
        return setCurrentWidget(m_conflictPanel);
    case WebsiteRow::What::File:
        m_filePanel->showFile(row.file);
        m_filePanel->showReview(status.reviewOn(row.file.reviewBranch));
        m_filePanel->setReviewReadOnly(isReadOnly || m_website.state().isWorking());
        return setCurrentWidget(m_filePanel);
    case WebsiteRow::What::Received:
        m_filePanel->showReceived(withLastChange(m_website.file().reader(), status, row.file));
        return setCurrentWidget(m_filePanel);
    case WebsiteRow::What::Sync:
        m_syncPanel->showStep(m_website.file().reader(), status.syncs[row.at]);
        return setCurrentWidget(m_syncPanel);
    }
}

void WebsiteDetails::decide(const Decision &decision)
{
    const SiteFileState &state = m_conflictPanel->conflict().state;
    const ConflictRef conflict{state.branch, state.path, state.blob};
    m_website.file().writer().run(
        this,
        [decision, profile = m_website.status()->profile, conflict](Store &store) {
            return decision(store, profile, conflict);
        },
        [this, conflict](const Result<ChangeSet> &done) {
            if (done)
                m_conflictPanel->forgetTyped(conflict);
            Q_EMIT told(done ? tr("Decided. Undo with Ctrl+Z.") : done.error().message);
            m_website.refresh();
        });
}

} // namespace chapterhouse
