#pragma once

#include "exchange/demo/demorecords.h"
#include "store/reader.h"

namespace chapterhouse {

/// The website of the demo association: a folder with the files of a small site, and the records of
/// those and of the drafts, which are in no file yet.
class DemoSite {
public:
    /// `tables` knows the members and events that its tables name.
    DemoSite(const DemoRecords &tables, QDate today);

    /// Conflict when there is something at the site's place already, but for an empty folder.
    static Result<void> checkIsFree(const QString &root);

    /// Writes the site: its CMS's configuration, pages, authors, published posts and the pictures
    /// of all posts. Store when that fails; what is written then stays.
    Result<void> write(const QString &root) const;

    /// The authors and posts of the site that was written, as an import of its folders makes them,
    /// and the drafts.
    Result<std::vector<Record>> records(const Reader &reader, IdSource &ids,
                                        const QString &root) const;

private:
    struct Post {
        Record record;
        QString name;     ///< of its file on the site
        QByteArray bytes; ///< of it
        QStringList pictures;
    };

    static Post postOf(const DemoRecords &tables, const DemoRow &row);
    static Result<void> writePost(const Post &post, const QString &root);

    QDate m_today;
    std::vector<Record> m_authors; ///< what is in no file of theirs
    std::vector<Post> m_posts;
};

} // namespace chapterhouse
