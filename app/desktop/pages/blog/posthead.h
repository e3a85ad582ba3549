#pragma once

#include "desktop/records/recordhead.h"
#include "domain/record.h"

namespace chapterhouse {

struct ReviewedPost;

/// What can be done with a post from the head of its pane.
enum class PostVerb { Write, OpenInBrowser, Duplicate, SaveFile, Remove };

/// Which post the pane shows, in what state it is, the address it will have, and what can be done.
class PostHead final : public RecordHead {
    Q_OBJECT

public:
    explicit PostHead(QWidget *parent = nullptr);

    void showPost(const Record &post);
    /// It is not known yet what the site would make of it.
    void awaitReview();
    /// What the site would make of it.
    void showReview(const ReviewedPost &post);
    /// Offered where the post could have more room than it has.
    void offerWriting(bool offered);

Q_SIGNALS:
    void verbChosen(chapterhouse::PostVerb verb);

private:
    void addVerb(const QString &words, PostVerb verb, Effect effect);

    QPushButton *m_write;
    QPushButton *m_open;
    QString m_state;
};

} // namespace chapterhouse
