#pragma once

#include "support/forge/fakeforge.h"
#include "support/sharedclock.h"

#include <QTemporaryDir>

namespace chapterhouse::tests {

/// Text of a post that the site accepts.
QByteArray postText(const QByteArray &title,
                    const QByteArray &body = "First.\n\nMiddle.\n\nLast.\n");

/// A fake GitHub with a website on its branch "main", which several clients may share.
class SyncWorld {
public:
    SyncWorld();

    using Edits = GitRepository::Edits;
    /// Writes files of the site as somebody does with git.
    QByteArray edit(const Edits &edits);
    /// The bytes of each file that the site has, by path.
    QMap<QString, QByteArray> site() { return forge.repository().contents(branch); }
    /// Where the branch is, and putting it back there.
    QByteArray head() { return forge.repository().head(branch); }
    void setHead(const QByteArray &commit) { forge.repository().setBranch(branch, commit); }

    const QString branch = QStringLiteral("main");
    SharedClock clock{QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC)};

private:
    QTemporaryDir m_folder;

public:
    FakeForge forge{m_folder.filePath(QStringLiteral("site.git")), clock};
};

} // namespace chapterhouse::tests
