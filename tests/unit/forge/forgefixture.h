#pragma once

#include "support/forge/fakeforge.h"
#include "support/sharedclock.h"
#include "unit/forge/asker.h"

#include <QTemporaryDir>

namespace chapterhouse::tests {

/// A fake GitHub with one commit on main, and someone who asks it.
struct ForgeFixture {
    QTemporaryDir folder;
    SharedClock clock{QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC)};
    FakeForge forge{folder.filePath(QStringLiteral("site.git")), clock};
    QByteArray first = forge.repository().commit(
        QStringLiteral("main"), QStringLiteral("Begin"),
        {{QStringLiteral("a.md"), "one\n"}, {QStringLiteral("posts/b.md"), "two\n"}});
    Asker asker{forge.api()};
};

} // namespace chapterhouse::tests
