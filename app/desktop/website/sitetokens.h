#pragma once

#include "site/credentials.h"
#include "site/siteconnection.h"

#include <QHash>
#include <QObject>

namespace chapterhouse {

/// The tokens of websites while the program runs: those that somebody entered, and those in the
/// keychain. Where there is no keychain they are written down nowhere, and go with the program.
class SiteTokens final : public QObject {
    Q_OBJECT

public:
    /// `keychain` outlives everything that is asked of it.
    explicit SiteTokens(Credentials &keychain, QObject *parent = nullptr);

    /// Answers with an empty token for a folder; NotFound or Unauthorised, with what to do, when
    /// there is none. `done` is not called when `context` is gone by then.
    void ask(const SiteConnection &connection, QObject *context,
             std::function<void(Result<QByteArray>)> done);
    /// Holds a token that somebody entered, and keeps it in the keychain; `done` says whether it is
    /// there for the next time.
    void keep(const SiteConnection &connection, const QByteArray &token, QObject *context,
              std::function<void(Result<void>)> done);
    /// Forgets it, in the keychain too.
    void forget(const SiteConnection &connection);

private:
    Credentials &m_keychain;
    QHash<QString, QByteArray> m_entered; ///< by host
};

} // namespace chapterhouse
