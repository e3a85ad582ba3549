#pragma once

#include "desktop/shell/page.h"
#include "desktop/website/websitestate.h"
#include "site/conflicts.h"

QT_BEGIN_NAMESPACE
class QListView;
class QPushButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace chapterhouse {

class ConflictPanel;
class EmptyState;
class FilePanel;
class ListAndRecord;
class MessageBar;
class ProgressPanel;
class QuestionPanel;
class SyncPanel;
class TokenField;
class UserSettings;
class Website;
class WebsiteHead;
class WebsiteListModel;
struct RecordRef;
struct WebsiteFile;

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
    enum Detail { NothingDetail, FileDetail, ConflictDetail, SyncDetail };

    QWidget *makeList();
    QWidget *makeDetails();
    QWidget *makeTokenRow();
    void connectParts();
    void refresh();
    void refreshState();
    void refreshRows();
    void showRow();
    void showReceived(const WebsiteFile &file);
    void askToSend();
    void askToDisconnect();
    /// Carries a decision about the conflict that is shown out, aside.
    using Decision =
        std::function<Result<ChangeSet>(Store &, const SiteProfile &, const SiteFileState &)>;
    void decide(const Decision &decision);
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
    ListAndRecord *m_sides;
    WebsiteListModel *m_model;
    QListView *m_list;
    QStackedWidget *m_details;
    EmptyState *m_nothing;
    FilePanel *m_filePanel;
    ConflictPanel *m_conflictPanel;
    SyncPanel *m_syncPanel;
    ProgressPanel *m_progress;
    WebsiteState::Phase m_shownPhase = WebsiteState::Phase::Unknown;
    QString m_news; ///< what the last work ended with, in a sentence
};

} // namespace chapterhouse
