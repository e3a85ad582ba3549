#pragma once

#include "site/task.h"

namespace chapterhouse {

/// Where tokens are kept between two runs of the program: one for each host of an API. Fails with
/// NotFound when none is kept, with Unauthorised when there is no place to keep one or the user
/// does not let the program in; a token is then asked for each time.
class Credentials {
public:
    Credentials() = default;
    virtual ~Credentials() = default;
    Q_DISABLE_COPY_MOVE(Credentials)

    virtual Task<QByteArray> read(QString host) = 0;
    virtual Task<void> keep(QString host, QByteArray token) = 0;
    /// Nothing kept is no failure.
    virtual Task<void> forget(QString host) = 0;
};

/// Keeps them in the system's keychain (Secret Service, KWallet), and nowhere else.
class KeychainCredentials final : public Credentials {
public:
    Task<QByteArray> read(QString host) override;
    Task<void> keep(QString host, QByteArray token) override;
    Task<void> forget(QString host) override;
};

} // namespace chapterhouse
