#pragma once

#include "support/forge/fault.h"
#include "support/forge/forgeservice.h"
#include "support/forge/httpconnection.h"

#include <QHash>
#include <QPointer>
#include <QTcpServer>

#include <functional>

namespace chapterhouse::tests {

/// A request as it came, and what it got.
struct SeenRequest {
    QByteArray method;
    QByteArray target; ///< path and query, as sent
    QByteArray host;   ///< as it was addressed: "127.0.0.1:4711"
    int status = 0;    ///< of the answer as it was before a fault spoiled it; 0: never handled
    bool hasToken = false;
};

/// Listens on 127.0.0.1 and answers from one repository. Lives in the thread that makes it.
class ForgeServer : public QObject {
    Q_OBJECT

public:
    ForgeServer(const QString &repository, std::shared_ptr<CommitDates> dates, const Clock &clock);

    /// Port 0: any that is free. False if it cannot listen.
    bool listen(quint16 port);
    quint16 port() const { return m_server.serverPort(); }
    Forge &forge() { return m_forge; }

    const QList<SeenRequest> &requests() const { return m_requests; }
    void forgetRequests();
    /// `nth` counts from 1, since the requests were last forgotten.
    void failAt(int nth, const Fault &fault);
    void failNoMore() { m_faults.clear(); }
    /// Requests that a Delay holds.
    qsizetype held() const { return m_held.size(); }
    void release();
    /// Does something in the server's thread.
    Q_INVOKABLE void run(const std::function<void()> &step) { step(); }

Q_SIGNALS:
    /// Once for each request, when it was seen.
    void seen(const chapterhouse::tests::SeenRequest &request);

private:
    void handle(HttpConnection *line, const HttpRequest &request);
    void fail(HttpConnection *line, const HttpRequest &request, const Fault &fault);
    HttpAnswer answered(const HttpRequest &request);
    void note(const HttpRequest &request, int status);

    Forge m_forge;
    ForgeService m_service;
    QTcpServer m_server;
    QList<SeenRequest> m_requests;
    QHash<int, Fault> m_faults;
    int m_count = 0;
    QList<std::function<void()>> m_held;
};

} // namespace chapterhouse::tests
