#pragma once

#include "base/clock.h"
#include "site/forge/forgerequest.h"
#include "site/forge/retrypolicy.h"

#include <QNetworkReply>
#include <QObject>

#include <chrono>

namespace chapterhouse {

/// How long the other side may take.
struct ForgePatience {
    std::chrono::milliseconds stall = std::chrono::seconds(30);  ///< without a byte either way
    std::chrono::milliseconds answer = std::chrono::minutes(10); ///< from its first to last byte
};

/// How one attempt ended.
struct ForgeOutcome {
    ForgeAnswer answer{};
    ForgeFault fault = ForgeFault::None;
    QString words{}; ///< what went wrong, for the log
};

/// Collects the answer of a request that runs, and ends it when it is too large or too slow.
class IncomingAnswer final : public QObject {
    Q_OBJECT

public:
    /// `reply` has just been sent, and outlives this.
    IncomingAnswer(QNetworkReply &reply, const Clock &clock, qint64 mostBytes,
                   std::chrono::milliseconds mostTime);

    /// How it ended; the reply has finished.
    ForgeOutcome outcome();

private:
    void read();
    void giveUp(ForgeFault fault);
    ForgeFault fault(int status) const;

    QNetworkReply &m_reply;
    const Clock &m_clock;
    qint64 m_mostBytes;
    std::chrono::milliseconds m_mostTime;
    QDateTime m_begun;
    QByteArray m_body;
    ForgeFault m_fault = ForgeFault::None;
};

} // namespace chapterhouse
