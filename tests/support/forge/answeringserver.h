#pragma once

#include "support/forge/httpconnection.h"

#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace chapterhouse::tests {

/// A server on 127.0.0.1 that does with each request what a test says, by path; anything else is
/// not found.
class AnsweringServer {
public:
    using Answering = std::function<void(HttpConnection &)>;

    AnsweringServer()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no server can listen on this computer");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                serve(new HttpConnection(socket, &m_server));
        });
    }

    void at(const QString &path, const Answering &answering) { m_answers.insert(path, answering); }
    void at(const QString &path, const HttpAnswer &answer)
    {
        at(path, [answer](HttpConnection &line) { line.answer(answer); });
    }

    QUrl url(const QString &path) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path));
    }

    QList<HttpRequest> seen;

private:
    void serve(HttpConnection *line)
    {
        QObject::connect(line, &HttpConnection::requested, &m_server,
                         [this, line](const HttpRequest &request) {
                             seen += request;
                             const Answering answering = m_answers.value(request.path);
                             if (answering)
                                 answering(*line);
                             else
                                 line->answer({.status = 404, .headers = {}, .body = {}});
                         });
    }

    QHash<QString, Answering> m_answers;
    QTcpServer m_server;
};

} // namespace chapterhouse::tests
