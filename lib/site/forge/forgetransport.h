#pragma once

#include "site/forge/forgeaddress.h"
#include "site/forge/incominganswer.h"
#include "site/pause.h"
#include "site/task.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSet>

namespace chapterhouse {

/// Sends requests to the API of one forge and repeats them as retrypolicy.h says. The token goes to
/// the API's own host only, and into no text. Proxies are those of the QNetworkAccessManager: a
/// program says QNetworkProxyFactory::setUseSystemConfiguration(true) for those of the system.
/// Belongs to one thread, and outlives the calls that run; its end cancels them.
class ForgeTransport {
public:
    ForgeTransport(QNetworkAccessManager &network, ForgeAddress address, QByteArray token,
                   Pause &pause, const Clock &clock, ForgePatience patience = {});
    ~ForgeTransport();
    Q_DISABLE_COPY_MOVE(ForgeTransport)

    /// The answer: one with a status of 2xx or that the request expects. An answer of GraphQL holds
    /// no errors.
    Task<ForgeAnswer> send(ForgeRequest request);

    /// Ends what runs; it fails with Cancelled.
    void cancel();

    /// Attempts, followed redirects and repeated ones too.
    qint64 requests() const { return m_requests; }
    const ForgeAddress &address() const { return m_address; }

private:
    QCoro::Task<ForgeOutcome> attempt(ForgeRequest request);
    QCoro::Task<ForgeOutcome> exchange(ForgeRequest request, QUrl url);
    Task<void> keepDistance(quint64 round);
    Task<void> wait(std::chrono::milliseconds time, quint64 round);
    QNetworkReply *start(const ForgeRequest &request, const QUrl &url);
    QNetworkRequest networkRequest(const ForgeRequest &request, const QUrl &url) const;
    QUrl urlOf(const ForgeRequest &request) const;
    FailedAttempt failureOf(const ForgeRequest &request, const ForgeOutcome &outcome,
                            int number) const;
    QString withoutToken(QString words) const;

    QNetworkAccessManager &m_network;
    ForgeAddress m_address;
    QByteArray m_token;
    Pause &m_pause;
    const Clock &m_clock;
    ForgePatience m_patience;
    QSet<QNetworkReply *> m_running;
    QDateTime m_lastWrite;
    quint64 m_round = 0; ///< counts cancellations
    qint64 m_requests = 0;
};

} // namespace chapterhouse
