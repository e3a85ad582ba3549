#pragma once

#include "support/forge/fakeforge.h"
#include "support/sharedclock.h"
#include "unit/forge/asker.h"

#include <QTemporaryDir>

namespace chapterhouse::tests {

/// A fake GitHub with one commit on main, and someone who asks it.
struct ForgeFixture {
    ForgeFixture();

    /// The whole answer to a query.
    QJsonObject graph(const QString &query, const QJsonObject &variables = {});
    /// Makes a branch with one more file, posts/x.md, and opens a pull request for it; its number.
    int openPull(const QString &branch);

    QTemporaryDir folder;
    SharedClock clock{QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC)};
    FakeForge forge{folder.filePath(QStringLiteral("site.git")), clock};
    QByteArray first; ///< the commit: a.md and posts/b.md
    Asker asker{forge.api()};
};

QJsonObject parsed(const QByteArray &json);

} // namespace chapterhouse::tests
