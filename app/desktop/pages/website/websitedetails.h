#pragma once

#include "site/conflicts.h"

#include <QStackedWidget>

namespace chapterhouse {

class ConflictPanel;
class ConflictsPanel;
class EmptyState;
class FilePanel;
class SyncPanel;
class Website;
enum class DraftVerb;
struct WebsiteRow;

/// What is chosen in the website's list: a file with its difference, a conflict or several with
/// their decision, a past sync; or that nothing differs.
class WebsiteDetails final : public QStackedWidget {
    Q_OBJECT

public:
    explicit WebsiteDetails(Website &website, QWidget *parent = nullptr);

    void showNothing();
    void showRow(const WebsiteRow &row);
    /// Rows of conflicts.
    void showConflicts(const std::vector<WebsiteRow> &rows);

Q_SIGNALS:
    void recordRequested(const chapterhouse::RecordRef &record);
    /// Of the draft in review that is shown.
    void draftVerbChosen(const chapterhouse::RecordRef &draft, chapterhouse::DraftVerb verb);
    /// The conflicts that are shown are decided; the list says so soon.
    void decided();
    /// What came of something that was done here, in a sentence.
    void told(const QString &sentence);

private:
    /// Carries a decision about the conflicts that are shown out, aside, one at a time.
    using Decision =
        std::function<Result<ChangeSet>(Store &, const SiteProfile &, const QList<ConflictRef> &)>;
    void connectParts();
    void decide(const Decision &decision);
    void decideAlike(Resolution resolution);
    void forgetDecided();
    bool isReadOnly() const;

    Website &m_website;
    EmptyState *m_nothing;
    FilePanel *m_filePanel;
    ConflictPanel *m_conflictPanel;
    ConflictsPanel *m_conflictsPanel;
    SyncPanel *m_syncPanel;
    QList<ConflictRef> m_conflicts; ///< that are shown
    QList<ConflictRef> m_decided;   ///< until the website's status says what is left of them
    bool m_isDeciding = false;
};

} // namespace chapterhouse
