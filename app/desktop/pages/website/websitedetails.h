#pragma once

#include "site/conflicts.h"

#include <QStackedWidget>

namespace chapterhouse {

class ConflictPanel;
class EmptyState;
class FilePanel;
class SyncPanel;
class Website;
enum class DraftVerb;
struct WebsiteRow;

/// What the current row of the website's list is about: a file with its difference, a conflict with
/// its decision, a past sync; or that nothing differs.
class WebsiteDetails final : public QStackedWidget {
    Q_OBJECT

public:
    explicit WebsiteDetails(Website &website, QWidget *parent = nullptr);

    void showNothing();
    void showRow(const WebsiteRow &row);

Q_SIGNALS:
    void recordRequested(const chapterhouse::RecordRef &record);
    /// Of the draft in review that is shown.
    void draftVerbChosen(const chapterhouse::RecordRef &draft, chapterhouse::DraftVerb verb);
    /// What came of something that was done here, in a sentence.
    void told(const QString &sentence);

private:
    /// Carries a decision about the conflict that is shown out, aside.
    using Decision =
        std::function<Result<ChangeSet>(Store &, const SiteProfile &, const ConflictRef &)>;
    void connectParts();
    void decide(const Decision &decision);

    Website &m_website;
    EmptyState *m_nothing;
    FilePanel *m_filePanel;
    ConflictPanel *m_conflictPanel;
    SyncPanel *m_syncPanel;
};

} // namespace chapterhouse
