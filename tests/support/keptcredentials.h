#pragma once

#include "site/credentials.h"

#include <QMap>

namespace chapterhouse::tests {

/// A keychain of a test's own; one that is locked keeps nothing.
class KeptCredentials final : public Credentials {
public:
    Task<QByteArray> read(QString host) override
    {
        if (isLocked || !tokens.contains(host))
            co_return fail(isLocked ? ErrorKind::Unauthorised : ErrorKind::NotFound,
                           QStringLiteral("No token for %1.").arg(host));
        co_return tokens.value(host);
    }
    Task<void> keep(QString host, QByteArray token) override
    {
        if (isLocked)
            co_return fail(ErrorKind::Unauthorised, QStringLiteral("There is no keychain."));
        tokens.insert(host, token);
        co_return Result<void>();
    }
    Task<void> forget(QString host) override
    {
        tokens.remove(host);
        co_return Result<void>();
    }

    QMap<QString, QByteArray> tokens; ///< by host
    bool isLocked = false;
};

} // namespace chapterhouse::tests
