#pragma once

#include "desktop/records/recordspage.h"
#include "desktop/shell/commandtable.h"

namespace chapterhouse {

class PostPane;
class SiteFileSaver;

/// The posts of the blog, each written and checked in its pane.
class BlogPage final : public RecordsPage {
    Q_OBJECT

public:
    /// All three must outlive the page.
    BlogPage(OpenFile &file, UserSettings &settings, const CommandTable &commands);

    QString place() const override { return QStringLiteral("blog"); }

    /// Shows a post with the whole page to itself.
    void openPost(const RecordId &post);
    /// Those of the author of that short name.
    void showPostsOf(const QString &author);

Q_SIGNALS:
    void importRequested();

protected:
    QString summaryOf(int shown, std::optional<int> total) const override;
    void showEvent(QShowEvent *event) override;

private:
    /// `pane` is the base's too.
    BlogPage(OpenFile &file, UserSettings &settings, const CommandTable &commands, PostPane *pane);

    SiteFileSaver *m_files;
    QString m_notice; ///< of the site's configuration, to be said when the page is seen
};

} // namespace chapterhouse
