#include "desktop/pages/website/websitedetails.h"

#include "desktop/pages/website/conflictpanel.h"
#include "desktop/pages/website/conflictspanel.h"
#include "desktop/pages/website/filepanel.h"
#include "desktop/pages/website/receivedchange.h"
#include "desktop/pages/website/syncpanel.h"
#include "desktop/pages/website/websiterows.h"
#include "desktop/website/website.h"
#include "desktop/widgets/emptystate.h"

#include <algorithm>
#include <utility>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The version that is seen.
ConflictRef refOf(const ListedConflict &conflict)
{
    return {conflict.state.branch, conflict.state.path, conflict.state.blob};
}

} // namespace

WebsiteDetails::WebsiteDetails(Website &website, QWidget *parent)
    : QStackedWidget(parent), m_website(website), m_nothing(new EmptyState(Icon::Check, {}, {})),
      m_filePanel(new FilePanel), m_conflictPanel(new ConflictPanel(website.file().reader())),
      m_conflictsPanel(new ConflictsPanel), m_syncPanel(new SyncPanel)
{
    m_nothing->setObjectName(u"nothingDiffers"_s);
    for (QWidget *part :
         {static_cast<QWidget *>(m_nothing), static_cast<QWidget *>(m_filePanel),
          static_cast<QWidget *>(m_conflictPanel), static_cast<QWidget *>(m_conflictsPanel),
          static_cast<QWidget *>(m_syncPanel)})
        addWidget(part);
    connectParts();
}

void WebsiteDetails::connectParts()
{
    connect(m_filePanel, &FilePanel::recordRequested, this, &WebsiteDetails::recordRequested);
    connect(m_filePanel, &FilePanel::draftVerbChosen, this, &WebsiteDetails::draftVerbChosen);
    connect(m_conflictPanel, &ConflictPanel::decided, this, &WebsiteDetails::decideAlike);
    connect(m_conflictsPanel, &ConflictsPanel::decided, this, &WebsiteDetails::decideAlike);
    connect(&m_website, &Website::statusChanged, this, &WebsiteDetails::forgetDecided);
    connect(m_conflictPanel, &ConflictPanel::decidedWith, this, [this](const QByteArray &made) {
        decide([made](Store &store, const SiteProfile &site, const QList<ConflictRef> &conflicts) {
            return resolveWith(store, site, conflicts.first(), made);
        });
    });
}

void WebsiteDetails::showNothing()
{
    m_conflicts.clear();
    const bool isNever = !m_website.state().checked.isValid();
    m_nothing->setContent(Icon::Check, isNever ? tr("Not checked yet") : tr("All is in step"),
                          isNever ? tr("Check for changes to receive what the website has.")
                                  : tr("Here and on the website is the same."));
    setCurrentWidget(m_nothing);
}

void WebsiteDetails::showRow(const WebsiteRow &row)
{
    const WebsiteStatus &status = *m_website.status();
    m_conflicts.clear();
    switch (row.what) {
    case WebsiteRow::What::Head:
    case WebsiteRow::What::Review:
        return;
    case WebsiteRow::What::Conflict:
        m_conflicts = {refOf(status.conflicts[row.at])};
        m_conflictPanel->showConflict(status.conflicts[row.at], status.profile);
        m_conflictPanel->setReadOnly(isReadOnly());
        m_conflictPanel->setBusy(m_isDeciding);
        return setCurrentWidget(m_conflictPanel);
    case WebsiteRow::What::File:
        m_filePanel->showFile(row.file);
        m_filePanel->showReview(status.reviewOn(row.file.reviewBranch));
        m_filePanel->setReviewReadOnly(isReadOnly() || m_website.state().isWorking());
        return setCurrentWidget(m_filePanel);
    case WebsiteRow::What::Received:
        m_filePanel->showReceived(withLastChange(m_website.file().reader(), status, row.file));
        return setCurrentWidget(m_filePanel);
    case WebsiteRow::What::Sync:
        m_syncPanel->showStep(m_website.file().reader(), status.syncs[row.at]);
        return setCurrentWidget(m_syncPanel);
    }
}

void WebsiteDetails::showConflicts(const std::vector<WebsiteRow> &rows)
{
    std::vector<ListedConflict> conflicts;
    m_conflicts.clear();
    for (const WebsiteRow &row : rows) {
        conflicts.push_back(m_website.status()->conflicts[row.at]);
        m_conflicts += refOf(conflicts.back());
    }
    const bool isTyped = std::ranges::any_of(m_conflicts, [this](const ConflictRef &conflict) {
        return m_conflictPanel->holdsTyped(conflict);
    });
    m_conflictsPanel->showConflicts(conflicts, isTyped);
    m_conflictsPanel->setReadOnly(isReadOnly());
    setCurrentWidget(m_conflictsPanel);
}

/// What was typed about a conflict is of no more use once it is over; a decision may also lead to
/// another one.
void WebsiteDetails::forgetDecided()
{
    const auto isOpen = [this](const ConflictRef &decided) {
        return std::ranges::any_of(m_website.status()->conflicts, [&](const auto &conflict) {
            return conflict.state.branch == decided.branch && conflict.state.path == decided.path;
        });
    };
    for (const ConflictRef &decided : std::exchange(m_decided, {})) {
        if (!isOpen(decided))
            m_conflictPanel->forgetTyped(decided);
    }
}

bool WebsiteDetails::isReadOnly() const
{
    return !m_website.file().readOnlyReason().isEmpty();
}

void WebsiteDetails::decideAlike(Resolution resolution)
{
    decide(
        [resolution](Store &store, const SiteProfile &site, const QList<ConflictRef> &conflicts) {
            return resolveAll(store, site, conflicts, resolution);
        });
}

void WebsiteDetails::decide(const Decision &decision)
{
    if (std::exchange(m_isDeciding, true))
        return;
    m_conflictPanel->setBusy(true);
    m_website.file().writer().run(
        this,
        [decision, profile = m_website.status()->profile, conflicts = m_conflicts](Store &store) {
            return decision(store, profile, conflicts);
        },
        [this, conflicts = m_conflicts](const Result<ChangeSet> &done) {
            m_isDeciding = false;
            m_conflictPanel->setBusy(false);
            if (done)
                m_decided += conflicts;
            if (done && conflicts == m_conflicts)
                Q_EMIT decided();
            const bool canBeUndone = done && done->step != 0;
            Q_EMIT told(!done         ? done.error().message
                        : canBeUndone ? tr("Decided. Undo with Ctrl+Z.")
                                      : tr("Decided."));
            m_website.refresh();
        });
}

} // namespace chapterhouse
