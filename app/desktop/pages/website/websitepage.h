#pragma once

#include "desktop/shell/page.h"
#include "desktop/website/websitestate.h"

QT_BEGIN_NAMESPACE
class QListView;
class QPushButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace chapterhouse {

class EmptyState;
class ListAndRecord;
class MessageBar;
class ProgressPanel;
class QuestionPanel;
class ReviewsPanel;
class TabStrip;
class TokenField;
class UserSettings;
class Website;
class WebsiteDetails;
class WebsiteHead;
class WebsiteList;
enum class DraftVerb;
struct RecordRef;

/// The place of the website: what came from it, what is to be sent, what somebody has to decide
/// about, and what was before.
class WebsitePage final : public Page {
    Q_OBJECT

public:
    /// Both outlive the page.
    WebsitePage(Website &website, UserSettings &settings);

    QString place() const override { return QStringLiteral("website"); }

Q_SIGNALS:
    void connectRequested();
    void recordRequested(const chapterhouse::RecordRef &record);

private:
    QWidget *makeTokenRow();
    void connectParts();
    void refresh();
    void refreshState();
    void refreshRows();
    void showRow();
    void setNews(const QString &sentence);
    /// `answered` returns why it could not be done, or nothing.
    void ask(const QString &question, const QString &accept,
             const std::function<QString()> &answered);
    void askToSend();
    /// Asks before what everybody sees or nobody can take back; the rest is done at once.
    void changeDraft(const RecordRef &draft, DraftVerb verb);
    void askToDisconnect();
    QString troubleSentence() const;

    Website &m_website;
    UserSettings &m_settings;
    WebsiteHead *m_head;
    MessageBar *m_message;
    QWidget *m_tokenRow;
    TokenField *m_token;
    QPushButton *m_useToken;
    QuestionPanel *m_question;
    QStackedWidget *m_stack;
    EmptyState *m_unconnected;
    TabStrip *m_tabs; ///< of the two below, where the site has reviews
    ListAndRecord *m_sides;
    ReviewsPanel *m_reviews;
    WebsiteList *m_list;
    WebsiteDetails *m_details;
    ProgressPanel *m_progress;
    WebsiteState::Phase m_shownPhase = WebsiteState::Phase::Unknown;
    QString m_draftNews; ///< once what was asked of a draft is done
    QString m_news;      ///< what the last work ended with, in a sentence
};

} // namespace chapterhouse
