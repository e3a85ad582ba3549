#pragma once

#include "desktop/website/sitework.h"
#include "desktop/website/websitestate.h"
#include "desktop/website/websitestatus.h"
#include "models/openfile.h"
#include "site/syncreport.h"

#include <QTimer>

namespace chapterhouse {

class SiteTokens;
enum class DraftVerb;
class UserSettings;

/// The website of the open file: how both stand, and one piece of work on it at a time, beside the
/// window. It sends nothing by itself.
class Website final : public QObject {
    Q_OBJECT

public:
    /// All outlive it. It ends what runs when it ends, which has to be before the file is closed.
    Website(OpenFile &file, SiteTokens &tokens, UserSettings &settings, QObject *parent = nullptr);
    ~Website() override;

    const WebsiteState &state() const { return m_state; }
    /// As far as the file knows; null before it was read.
    const std::shared_ptr<const WebsiteStatus> &status() const { return m_status; }
    /// What the last check brought, in this run of the program.
    const SyncReport &received() const { return m_received; }
    OpenFile &file() const { return m_file; }
    SiteTokens &tokens() const { return m_tokens; }

    /// Takes what the site has changed.
    void check();
    /// Sends what is to be sent: for review where the site has one, else to the site itself.
    void send();
    /// Does something with the draft in review of a record.
    void changeDraft(const RecordRef &draft, DraftVerb verb);
    /// Ends what runs; what was done until then stands.
    void cancel();
    /// A token that somebody entered; then it checks.
    void useToken(const QByteArray &token);
    /// Reads anew how both stand, once nothing more has changed for a moment.
    void refresh();
    /// The file was connected with a site: it is read and checked.
    void beginAnew();
    /// The file belongs to no website any more; everything in it stays.
    void disconnectSite();

    /// Whether it checks when the file is opened and every quarter of an hour.
    bool checksByItself() const;
    void setChecksByItself(bool checks);

Q_SIGNALS:
    void stateChanged();
    void statusChanged();
    /// A total of 0 is not known yet.
    void progressed(qint64 done, qint64 total);
    void checkEnded(const chapterhouse::SyncReport &report);
    void sendingEnded(const chapterhouse::SyncReport &report);
    void draftChanged();
    /// Somebody stopped it, or something about it is worth a sentence.
    void noted(const QString &sentence);

private:
    using Order = std::function<Task<SyncReport>(OpenedSite)>;

    void readStatus();
    void takeStatus(WebsiteStatus status);
    void start(WebsiteState::Phase phase, const Order &order);
    void startWith(const QByteArray &token, const Order &order);
    void end(const Result<SyncReport> &result);
    void setState(const WebsiteState &state);
    WebsiteState troubled(const Error &error) const;

    OpenFile &m_file;
    SiteTokens &m_tokens;
    UserSettings &m_settings;
    WebsiteState m_state;
    std::shared_ptr<const WebsiteStatus> m_status;
    SyncReport m_received;
    std::shared_ptr<SiteWork> m_work; ///< that runs; null: none
    int m_round = 0;                  ///< counts what was begun or cancelled
    int m_newestReading = 0;
    bool m_checksOnceRead;
    QTimer m_rest;     ///< after changes, before they are read
    QTimer m_look;     ///< at the progress
    QTimer m_interval; ///< between checks that nobody asks for
};

} // namespace chapterhouse
