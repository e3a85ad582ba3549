#include "desktop/pages/website/reviewspanel.h"

#include "desktop/pages/website/filepanel.h"
#include "desktop/pages/website/reviewboard.h"
#include "desktop/pages/website/websiterows.h"
#include "desktop/website/siteorders.h"
#include "desktop/website/website.h"
#include "desktop/widgets/emptystate.h"

#include <QSplitter>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

DraftVerb verbTo(ReviewState state)
{
    switch (state) {
    case ReviewState::Draft:
        return DraftVerb::ToDraft;
    case ReviewState::InReview:
    case ReviewState::Deletion:
        return DraftVerb::ToReview;
    case ReviewState::Ready:
        return DraftVerb::ToReady;
    }
    Q_UNREACHABLE();
}

} // namespace

ReviewsPanel::ReviewsPanel(Website &website, QWidget *parent)
    : QStackedWidget(parent), m_website(website), m_nothing(new EmptyState(Icon::Check, {}, {})),
      m_board(new ReviewBoard), m_draft(new FilePanel)
{
    setObjectName(u"reviewsPanel"_s);
    m_nothing->setObjectName(u"nothingInReview"_s);
    m_nothing->setContent(Icon::Check, tr("Nothing is in review"),
                          tr("What is sent for review, here or in the CMS of the website, is "
                             "listed here until it is published."));
    m_draft->setObjectName(u"reviewedDraft"_s);
    auto *sides = new QSplitter(Qt::Vertical);
    sides->setChildrenCollapsible(false);
    sides->setHandleWidth(1);
    sides->addWidget(m_board);
    sides->addWidget(m_draft);
    sides->setStretchFactor(0, 2);
    sides->setStretchFactor(1, 3);
    sides->setSizes({2000, 3000}); // of whatever height there is: more than one card of a column
    addWidget(m_nothing);
    addWidget(sides);
    connect(m_board, &ReviewBoard::chosenChanged, this, &ReviewsPanel::showChosen);
    connect(m_board, &ReviewBoard::opened, this, [this] {
        if (const WebsiteRow *card = m_board->chosen(); card && card->file.record)
            Q_EMIT recordRequested(*card->file.record);
    });
    connect(m_board, &ReviewBoard::moveRequested, this,
            [this](const RecordRef &draft, ReviewState to) {
                Q_EMIT draftVerbChosen(draft, verbTo(to));
            });
    connect(m_draft, &FilePanel::recordRequested, this, &ReviewsPanel::recordRequested);
    connect(m_draft, &FilePanel::draftVerbChosen, this, &ReviewsPanel::draftVerbChosen);
}

bool ReviewsPanel::isReadOnly() const
{
    return !m_website.file().readOnlyReason().isEmpty() || m_website.state().isWorking();
}

void ReviewsPanel::refresh()
{
    const auto status = m_website.status();
    if (!status)
        return;
    setCurrentIndex(status->reviews.empty() ? 0 : 1);
    m_board->setReadOnly(isReadOnly());
    m_board->showReviews(*status);
}

void ReviewsPanel::showChosen()
{
    const WebsiteRow *card = m_board->chosen();
    if (!card)
        return;
    m_draft->showFile(card->file);
    m_draft->showReview(m_website.status()->reviewOn(card->key));
    m_draft->setReviewReadOnly(isReadOnly());
}

} // namespace chapterhouse
