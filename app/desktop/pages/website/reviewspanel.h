#pragma once

#include <QStackedWidget>

namespace chapterhouse {

class EmptyState;
class FilePanel;
class ReviewBoard;
class Website;
enum class DraftVerb;
struct RecordRef;

/// All drafts in review: the board, and below it the chosen one with what was said of it.
class ReviewsPanel final : public QStackedWidget {
    Q_OBJECT

public:
    /// It outlives the panel.
    explicit ReviewsPanel(Website &website, QWidget *parent = nullptr);

    /// As the website is now.
    void refresh();

Q_SIGNALS:
    void recordRequested(const chapterhouse::RecordRef &record);
    void draftVerbChosen(const chapterhouse::RecordRef &draft, chapterhouse::DraftVerb verb);

private:
    void showChosen();
    bool isReadOnly() const;

    Website &m_website;
    EmptyState *m_nothing;
    ReviewBoard *m_board;
    FilePanel *m_draft;
};

} // namespace chapterhouse
