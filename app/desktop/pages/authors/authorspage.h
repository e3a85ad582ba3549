#pragma once

#include "desktop/records/recordspage.h"

namespace chapterhouse {

class AuthorPane;

/// Those who write for the website.
class AuthorsPage final : public RecordsPage {
    Q_OBJECT

public:
    /// Both must outlive the page.
    AuthorsPage(OpenFile &file, UserSettings &settings);

    QString place() const override { return QStringLiteral("blog"); }

Q_SIGNALS:
    void importRequested();
    /// The posts of the author of that short name are to be shown.
    void postsRequested(const QString &slug);

protected:
    QString summaryOf(int shown, std::optional<int> total) const override;

private:
    /// `pane` is the base's too.
    AuthorsPage(OpenFile &file, UserSettings &settings, AuthorPane *pane);
};

} // namespace chapterhouse
