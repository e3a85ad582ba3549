#pragma once

#include "desktop/website/websitestatus.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

class BandLabel;
class DifferenceView;
class InkLabel;
class ReviewBar;
class StatusPill;
enum class DraftVerb;

/// One file of the website: which it is, how it stands and why, and what differs.
class FilePanel final : public QWidget {
    Q_OBJECT

public:
    explicit FilePanel(QWidget *parent = nullptr);

    /// Between the site and here.
    void showFile(const WebsiteFile &file);
    /// Of the file that is shown, which is in review; null: it is not.
    void showReview(const ReviewDraft *review);
    /// Whether the review can be changed.
    void setReviewReadOnly(bool readOnly);
    /// Between before and after a check; nothing of either: that is not known.
    void showReceived(const WebsiteFile &file);

Q_SIGNALS:
    void recordRequested(const chapterhouse::RecordRef &record);
    void draftVerbChosen(const chapterhouse::RecordRef &draft, chapterhouse::DraftVerb verb);

private:
    void showHead(const WebsiteFile &file);
    void showDifference(const WebsiteFile &file, const QString &legend);

    InkLabel *m_title;
    StatusPill *m_pill;
    InkLabel *m_path;
    BandLabel *m_reason;
    QPushButton *m_open;
    ReviewBar *m_review;
    InkLabel *m_legend;
    DifferenceView *m_difference;
    std::optional<RecordRef> m_record;
    SyncState m_state = SyncState::Same;
};

} // namespace chapterhouse
