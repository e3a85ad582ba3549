#pragma once

#include "content/finding.h"
#include "desktop/pages/blog/blogsite.h"
#include "domain/record.h"
#include "models/openfile.h"

#include <QHash>
#include <QImage>
#include <QTimer>

#include <memory>

namespace chapterhouse {

class SiteEntries;

/// A post as it was at some moment, and what the site would make of it.
struct ReviewedPost {
    Record record;
    QList<Finding> findings;       ///< by line of the file
    int linesBefore = 0;           ///< of the file, before the text
    QString address;               ///< that it will have; empty while it has no day
    QString page;                  ///< the preview, a document of HTML; empty where there is none
    QString noPage;                ///< why there is none
    QHash<QString, QImage> images; ///< of the page, by address, no wider than it is shown

    /// Whether the site would not take it.
    bool wouldNotBuild() const;
};

/// Checks and previews a post beside the interface whenever it was changed and nothing more came
/// for a moment.
class PostReviewer final : public QObject {
    Q_OBJECT

public:
    /// `file` must outlive it.
    PostReviewer(OpenFile &file, const BlogSite &site, QObject *parent = nullptr);
    ~PostReviewer() override;

    /// Soon; a review that was asked for before is not wanted any more.
    void review(const Record &post);
    void stop();

Q_SIGNALS:
    void reviewed(const chapterhouse::ReviewedPost &post);

private:
    struct Answer;

    void begin();
    void take(int number, const Result<Answer> &answer);
    void forgetOthers(const ChangeSet &changes);

    OpenFile &m_file;
    std::shared_ptr<const BlogSite> m_site;
    std::shared_ptr<const SiteEntries> m_others; ///< null: to be read
    QTimer m_pause;
    Record m_record;
    int m_newest = 0;
    bool m_isWanted = false;
    bool m_isRunning = false;
};

} // namespace chapterhouse
