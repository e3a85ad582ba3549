#include "support/forge/forgeserver.h"

#include "support/forge/spoiled.h"

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

ForgeServer::ForgeServer(const QString &repository, std::shared_ptr<CommitDates> dates,
                         const Clock &clock)
    : m_forge(repository, std::move(dates), clock), m_service(m_forge)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            auto *line = new HttpConnection(socket, this);
            connect(line, &HttpConnection::requested, this,
                    [this, line](const HttpRequest &request) { handle(line, request); });
        }
    });
}

bool ForgeServer::listen(quint16 port)
{
    const bool listens = m_server.listen(QHostAddress::LocalHost, port);
    m_forge.api = u"http://127.0.0.1:%1"_s.arg(m_server.serverPort());
    return listens;
}

void ForgeServer::forgetRequests()
{
    m_requests.clear();
    m_count = 0;
}

void ForgeServer::failAt(int nth, const Fault &fault)
{
    for (int i = 0; i < fault.times; ++i)
        m_faults.insert(nth + i, fault);
}

void ForgeServer::release()
{
    const QList<std::function<void()>> held = std::exchange(m_held, {});
    for (const std::function<void()> &answer : held)
        answer();
}

void ForgeServer::note(const HttpRequest &request, int status)
{
    m_requests.append({request.method, request.target, request.headers.value("host"), status,
                       ForgeService::sendsToken(request)});
    Q_EMIT seen(m_requests.constLast());
}

HttpAnswer ForgeServer::answered(const HttpRequest &request)
{
    const std::optional<HttpAnswer> endless = endlessAnswer(request);
    const HttpAnswer answer = endless ? *endless : m_service.answer(unredirected(request));
    note(request, answer.status);
    return answer;
}

void ForgeServer::handle(HttpConnection *line, const HttpRequest &request)
{
    ++m_count;
    const auto fault = m_faults.constFind(m_count);
    if (fault == m_faults.constEnd())
        line->answer(answered(request));
    else
        fail(line, request, *fault);
}

void ForgeServer::fail(HttpConnection *line, const HttpRequest &request, const Fault &fault)
{
    const bool isBefore = fault.moment == Fault::Moment::Before;
    if (fault.kind == Fault::Kind::Delay) {
        const std::optional<HttpAnswer> done =
            isBefore ? std::nullopt : std::optional(answered(request));
        m_held.append([this, line = QPointer(line), request, done] {
            const HttpAnswer answer = done ? *done : answered(request);
            if (line)
                line->answer(answer);
        });
        return;
    }
    if (fault.kind == Fault::Kind::LimitUsedUp)
        m_forge.limit.useUp(fault.seconds);
    if (isBefore && fault.kind != Fault::Kind::LimitUsedUp)
        note(request, 0);
    const HttpAnswer answer = isBefore && fault.kind != Fault::Kind::LimitUsedUp
                                  ? errorAnswer(200, u"This request was lost."_s)
                                  : answered(request);
    sendSpoiled(*line, request, answer, fault);
}

} // namespace chapterhouse::tests
