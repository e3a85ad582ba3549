#pragma once

#include "desktop/website/siteorders.h"
#include "site/reviews.h"

#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QPushButton;
class QScrollArea;
class QUrl;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;

/// How far the review of a draft is, what reviewers say of it, whether the site can be built with
/// it, and what can be done with it.
class ReviewBar final : public QWidget {
    Q_OBJECT

public:
    explicit ReviewBar(QWidget *parent = nullptr);

    void showReview(const ReviewDraft &review);
    void setReadOnly(bool readOnly);

    /// For tests: who opens addresses.
    using Browser = std::function<void(const QUrl &)>;
    void setBrowser(Browser browser) { m_browser = std::move(browser); }

Q_SIGNALS:
    void verbChosen(chapterhouse::DraftVerb verb);

private:
    QPushButton *addVerb(const QString &words, const QString &name, DraftVerb verb);

    Browser m_browser;
    InkLabel *m_standing;
    InkLabel *m_remarks;
    QScrollArea *m_scroll; ///< with the remarks: others wrote them, as many as they liked
    QList<QPushButton *> m_changing;
    QPushButton *m_further; ///< to the next state of the review
    QPushButton *m_back;
    QPushButton *m_publish;
    QPushButton *m_discard;
    QPushButton *m_open;
    DraftVerb m_furtherVerb = DraftVerb::ToReview;
    QString m_url;
};

} // namespace chapterhouse
