#include "desktop/pages/website/websitepage.h"

#include "desktop/pages/website/reviewspanel.h"
#include "desktop/pages/website/tokenfield.h"
#include "desktop/pages/website/websitedetails.h"
#include "desktop/pages/website/websitehead.h"
#include "desktop/pages/website/websitelist.h"
#include "desktop/records/questionpanel.h"
#include "desktop/shell/usersettings.h"
#include "desktop/website/siteorders.h"
#include "desktop/website/website.h"
#include "desktop/website/websitewords.h"
#include "desktop/widgets/answerrow.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/listandrecord.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/messagebar.h"
#include "desktop/widgets/progresspanel.h"
#include "desktop/widgets/tabstrip.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

using Phase = WebsiteState::Phase;
using Trouble = WebsiteState::Trouble;

namespace {

constexpr int reviewsTab = 1;

QString workWords(Phase phase)
{
    switch (phase) {
    case Phase::Checking:
        return WebsitePage::tr("Checking the website for changes");
    case Phase::Sending:
        return WebsitePage::tr("Sending to the website");
    default:
        return WebsitePage::tr("Waiting for the website");
    }
}

/// A few titles, and how many more there are.
QString titlesOf(const std::vector<WebsiteFile> &files)
{
    constexpr size_t most = 3;
    QStringList titles;
    for (size_t i = 0; i < std::min(most, files.size()); ++i)
        titles += WebsitePage::tr("“%1”").arg(files[i].title);
    const QString named = titles.join(u", "_s);
    const auto more = static_cast<int>(files.size() - std::min(most, files.size()));
    return more == 0 ? named : WebsitePage::tr("%1 and %Ln more", nullptr, more).arg(named);
}

/// What came of a verb, with the title of the draft.
QString doneWords(DraftVerb verb)
{
    switch (verb) {
    case DraftVerb::ToDraft:
        return WebsitePage::tr("“%1” is a draft again.");
    case DraftVerb::ToReview:
        return WebsitePage::tr("“%1” waits for its review.");
    case DraftVerb::ToReady:
        return WebsitePage::tr("“%1” is ready to be published.");
    case DraftVerb::Publish:
        return WebsitePage::tr("“%1” is published.");
    case DraftVerb::Discard:
        return WebsitePage::tr("The review of “%1” has ended.");
    }
    Q_UNREACHABLE();
}

/// The commit of a draft that is shown; empty: it is not in review.
QByteArray headOf(const WebsiteStatus &status, const RecordRef &draft)
{
    const auto file =
        std::ranges::find(status.reviewed, std::optional(draft), &WebsiteFile::record);
    const ReviewDraft *review =
        file == status.reviewed.end() ? nullptr : status.reviewOn(file->reviewBranch);
    return review ? review->head : QByteArray();
}

} // namespace

WebsitePage::WebsitePage(Website &website, UserSettings &settings)
    : m_website(website), m_settings(settings), m_head(new WebsiteHead(website)),
      m_message(new MessageBar), m_tokenRow(makeTokenRow()),
      m_question(new QuestionPanel(u"website"_s)), m_stack(new QStackedWidget),
      m_unconnected(new EmptyState(Icon::Website, {}, {})), m_tabs(new TabStrip),
      m_reviews(new ReviewsPanel(website)), m_list(new WebsiteList),
      m_details(new WebsiteDetails(website)), m_progress(new ProgressPanel)
{
    setObjectName(u"websitePage"_s);
    m_message->setObjectName(u"websiteMessage"_s);
    m_message->setClosable(false);
    m_unconnected->setObjectName(u"notConnected"_s);
    m_sides = new ListAndRecord(m_list, m_details);
    m_sides->preferRecord();
    m_sides->restoreState(settings.value(usersettings::websiteSplitter).toByteArray());
    m_stack->addWidget(m_unconnected);
    m_stack->addWidget(m_sides);
    m_stack->addWidget(m_reviews);
    m_tabs->setObjectName(u"websiteTabs"_s);
    m_tabs->setAccessibleName(tr("What of the website is shown"));
    m_tabs->addTab(tr("Changes"));
    m_tabs->addTab(tr("Reviews"));
    auto *band = new QVBoxLayout;
    band->setContentsMargins(spacing::wide, 0, spacing::wide, 0);
    band->setSpacing(spacing::normal);
    for (QWidget *part : {static_cast<QWidget *>(m_message), m_tokenRow,
                          static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_tabs)})
        band->addWidget(part);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(band);
    column->addWidget(m_stack, 1);
    column->addWidget(m_progress);
    connectParts();
    refresh();
}

QWidget *WebsitePage::makeTokenRow()
{
    auto *panel = new QWidget;
    panel->setObjectName(u"tokenRow"_s);
    m_token = new TokenField;
    m_useToken = new QPushButton(tr("Use this token"));
    m_useToken->setObjectName(u"useToken"_s);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins({});
    column->addWidget(m_token);
    column->addWidget(m_useToken, 0, Qt::AlignLeading);
    return panel;
}

void WebsitePage::connectParts()
{
    connect(&m_website, &Website::stateChanged, this, &WebsitePage::refresh);
    connect(&m_website, &Website::statusChanged, this, &WebsitePage::refresh);
    connect(&m_website, &Website::progressed, m_progress, &ProgressPanel::setProgress);
    connect(&m_website, &Website::checkEnded, this,
            [this](const SyncReport &report) { setNews(WebsiteWords::checked(report)); });
    connect(&m_website, &Website::sendingEnded, this, [this](const SyncReport &report) {
        setNews(WebsiteWords::sent(report, m_website.status()->hasReview()));
    });
    connect(&m_website, &Website::noted, this, &WebsitePage::setNews);
    connect(&m_website, &Website::draftChanged, this, [this] { setNews(m_draftNews); });
    connect(m_tabs, &QTabBar::currentChanged, this, &WebsitePage::refreshState);
    connect(m_progress, &ProgressPanel::cancelRequested, &m_website, &Website::cancel);
    connect(m_head, &WebsiteHead::sendRequested, this, &WebsitePage::askToSend);
    connect(m_head, &WebsiteHead::connectRequested, this, &WebsitePage::connectRequested);
    connect(m_head, &WebsiteHead::disconnectRequested, this, &WebsitePage::askToDisconnect);
    const auto useToken = [this] {
        m_website.useToken(m_token->token());
        m_token->clear();
    };
    connect(m_useToken, &QPushButton::clicked, this, useToken);
    connect(m_token, &TokenField::entered, this, useToken);
    connect(m_list, &WebsiteList::choiceChanged, this, &WebsitePage::showRow);
    connect(m_list, &QAbstractItemView::clicked, this, [this] {
        const bool isChoosing = m_list->selectionModel()->selectedRows().size() > 1;
        m_sides->setRecordOpen(!isChoosing);
    });
    connect(m_list, &QAbstractItemView::activated, this, [this] { m_sides->setRecordOpen(true); });
    connect(m_sides, &ListAndRecord::backRequested, this, [this] {
        m_sides->setRecordOpen(false);
        m_list->setFocus();
    });
    connect(m_sides, &ListAndRecord::stateChanged, this,
            [this] { m_settings.set(usersettings::websiteSplitter, m_sides->saveState()); });
    connect(m_details, &WebsiteDetails::recordRequested, this, &WebsitePage::recordRequested);
    connect(m_details, &WebsiteDetails::decided, m_list, &WebsiteList::moveOn);
    connect(m_details, &WebsiteDetails::told, this, &WebsitePage::setNews);
    connect(m_details, &WebsiteDetails::draftVerbChosen, this, &WebsitePage::changeDraft);
    connect(m_reviews, &ReviewsPanel::recordRequested, this, &WebsitePage::recordRequested);
    connect(m_reviews, &ReviewsPanel::draftVerbChosen, this, &WebsitePage::changeDraft);
}

void WebsitePage::setNews(const QString &sentence)
{
    m_news = sentence;
    refresh();
}

void WebsitePage::refresh()
{
    m_head->refresh();
    refreshState();
    refreshRows();
}

void WebsitePage::refreshState()
{
    const WebsiteState &state = m_website.state();
    if (!state.isWorking())
        m_progress->finish();
    else if (m_shownPhase != state.phase) {
        m_progress->start(workWords(state.phase));
        m_news.clear();
    }
    m_shownPhase = state.phase;
    m_stack->setVisible(state.phase != Phase::Unknown);
    const bool hasReview =
        state.isConnected() && m_website.status() && m_website.status()->hasReview();
    m_tabs->setVisible(hasReview);
    m_stack->setCurrentWidget(!state.isConnected() ? static_cast<QWidget *>(m_unconnected)
                              : hasReview && m_tabs->currentIndex() == reviewsTab
                                  ? static_cast<QWidget *>(m_reviews)
                                  : m_sides);
    if (state.phase == Phase::NotConnected) {
        m_unconnected->setContent(
            Icon::Website, tr("No website is connected"),
            tr("Connect the website of your association, and its posts, events and authors are "
               "kept in step with this file. Nothing is sent before you have seen it."));
        QPushButton *step = m_unconnected->addStep(tr("Connect a website…"), ButtonKind::Primary);
        step->setObjectName(u"connectWebsite"_s);
        step->setEnabled(m_website.file().readOnlyReason().isEmpty());
        connect(step, &QPushButton::clicked, this, &WebsitePage::connectRequested);
    }
    m_tokenRow->setVisible(state.trouble == Trouble::NeedsToken && !state.isWorking());
    if (m_website.status() && m_website.status()->connection)
        m_token->setRepository(m_website.status()->connection->repository);
    const QString trouble = troubleSentence();
    const QString sentence = trouble.isEmpty() ? m_news : trouble;
    if (sentence.isEmpty())
        return m_message->hide();
    const bool isWrong = state.trouble == Trouble::Failed;
    const bool isDecision = trouble.isEmpty() && m_website.status()->toDecide() > 0;
    m_message->showMessage(isWrong                                ? Tone::Wrong
                           : state.trouble == Trouble::NeedsToken ? Tone::Warning
                           : state.trouble == Trouble::Offline    ? Tone::Information
                           : isDecision                           ? Tone::Warning
                                                                  : Tone::Good,
                           sentence);
}

QString WebsitePage::troubleSentence() const
{
    const WebsiteState &state = m_website.state();
    if (state.isWorking() || !state.isConnected())
        return {};
    if (state.trouble == Trouble::Offline)
        return tr("Offline. %1 Everything is kept here until the website can be reached.")
            .arg(state.sentence);
    return state.sentence;
}

void WebsitePage::refreshRows()
{
    const auto status = m_website.status();
    if (!status)
        return;
    m_list->setRows(
        websiteRows(*status, m_website.received(), m_website.file().reader().associationZone()));
    m_reviews->refresh();
    m_tabs->setCount(reviewsTab, static_cast<int>(status->reviews.size()));
}

void WebsitePage::showRow()
{
    const std::vector<WebsiteRow> conflicts = m_list->chosenConflicts();
    if (conflicts.size() > 1)
        return m_details->showConflicts(conflicts);
    if (const WebsiteRow *row = m_list->currentRow())
        return m_details->showRow(*row);
    m_details->showNothing();
}

void WebsitePage::askToSend()
{
    const WebsiteStatus &status = *m_website.status();
    const auto count = static_cast<int>(status.toSend.size());
    const bool isFolder = !status.connection->folder.isEmpty();
    const QString question =
        isFolder ? tr("Write %Ln changes into %1? They are: %2.", nullptr, count)
        : status.hasReview()
            ? tr("Send %Ln changes to %1 for review? Whoever reviews them sees: %2.", nullptr,
                 count)
            : tr("Publish %Ln changes on %1? Everybody sees at once: %2.", nullptr, count);
    ask(question.arg(status.name(), titlesOf(status.toSend)),
        isFolder             ? tr("Write")
        : status.hasReview() ? tr("Send for review")
                             : tr("Publish live"),
        [this] {
            m_website.send();
            return QString();
        });
}

void WebsitePage::changeDraft(const RecordRef &draft, DraftVerb verb)
{
    const QString title = m_website.file().reader().title(draft).value_or(QString());
    const QByteArray seen = headOf(*m_website.status(), draft);
    const auto change = [this, draft, verb, title, seen]() -> QString {
        if (headOf(*m_website.status(), draft) != seen)
            return tr("“%1” has changed on the website meanwhile: look at it again first.")
                .arg(title);
        m_draftNews = doneWords(verb).arg(title);
        m_website.changeDraft(draft, verb);
        return {};
    };
    switch (verb) {
    case DraftVerb::ToDraft:
    case DraftVerb::ToReview:
    case DraftVerb::ToReady:
        change();
        return;
    case DraftVerb::Publish:
        return ask(tr("Publish “%1” on %2? Everybody sees it at once.")
                       .arg(title, m_website.status()->name()),
                   tr("Publish"), change);
    case DraftVerb::Discard:
        return ask(tr("End the review of “%1”? The draft is taken off the website; your text here "
                      "stays.")
                       .arg(title),
                   tr("End the review"), change);
    }
}

void WebsitePage::askToDisconnect()
{
    ask(tr("Disconnect from %1? All posts, events and authors stay here and on the website. The "
           "token is forgotten.")
            .arg(m_website.status()->name()),
        tr("Disconnect"), [this] {
            m_website.disconnectSite();
            return QString();
        });
}

void WebsitePage::ask(const QString &question, const QString &accept,
                      const std::function<QString()> &answered)
{
    m_question->begin(question, accept, {});
    m_question->ask([this, answered] {
        const QString problem =
            m_website.state().isWorking()
                ? tr("The website is being asked for something else: try again in a moment.")
                : answered();
        m_question->answerRow().settle(m_question->answerRow().question(), problem);
    });
}

} // namespace chapterhouse
