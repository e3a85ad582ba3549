#pragma once

#include "support/forge/httpmessage.h"

#include <QObject>
#include <QTcpSocket>

#include <functional>

namespace chapterhouse::tests {

/// One browser's line to the server: hands over one request after the other, each when the one
/// before has been answered. Owns its socket; deletes itself when the line is closed.
class HttpConnection : public QObject {
    Q_OBJECT

public:
    HttpConnection(QTcpSocket *socket, QObject *parent);

    void answer(const HttpAnswer &answer);
    /// Sends bytes as they are; nothing else will be answered on this line.
    void sendRaw(const QByteArray &bytes);
    /// Closes the line once everything is sent.
    void close();
    /// Closes it at once, with a reset.
    void drop();
    /// Sends on whatever `more` gives, whenever the line takes it, until that is nothing.
    void stream(const std::function<QByteArray()> &more);

Q_SIGNALS:
    void requested(const chapterhouse::tests::HttpRequest &request);

private:
    void readMore();

    QTcpSocket *m_socket;
    HttpReader m_reader;
    bool m_answering = false;
};

} // namespace chapterhouse::tests
