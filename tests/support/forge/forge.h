#pragma once

#include "support/forge/pullrequests.h"
#include "support/forge/ratelimit.h"

namespace chapterhouse::tests {

/// What the server knows, besides what git keeps.
struct Forge {
    Forge(const QString &path, std::shared_ptr<CommitDates> dates, const Clock &time)
        : repository(path, std::move(dates)), clock(time), pulls(repository, time), limit(time)
    {
    }

    GitRepository repository;
    const Clock &clock;
    PullRequests pulls;
    RateLimit limit;
    QHash<QByteArray, QList<Build>> builds; ///< by commit
    QString api; ///< the address of the server, without a slash at its end
    QString viewer = QStringLiteral("editor"); ///< whose token it is
    int treeLimit = 100'000;                   ///< entries; a longer tree comes truncated
    qint64 textLimit = 10LL * 1024 * 1024; ///< bytes; a longer text comes truncated from GraphQL
    bool isPrivate = false;
};

} // namespace chapterhouse::tests
