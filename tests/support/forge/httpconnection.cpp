#include "support/forge/httpconnection.h"

namespace chapterhouse::tests {

namespace {

constexpr qint64 enoughWaiting = 1024 * 1024; // bytes to write

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, QObject *parent)
    : QObject(parent), m_socket(socket)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, [this] {
        m_reader.feed(m_socket->readAll());
        readMore();
    });
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
}

void HttpConnection::readMore()
{
    if (m_answering)
        return;
    const std::optional<HttpRequest> request = m_reader.next();
    m_answering = request.has_value();
    if (request) {
        Q_EMIT requested(*request);
    } else if (m_reader.failure() != 0) {
        answer({.status = m_reader.failure()});
        close();
    }
}

void HttpConnection::answer(const HttpAnswer &answer)
{
    m_socket->write(encoded(answer));
    m_answering = false;
    QMetaObject::invokeMethod(this, &HttpConnection::readMore, Qt::QueuedConnection);
}

void HttpConnection::sendRaw(const QByteArray &bytes)
{
    m_socket->write(bytes);
}

void HttpConnection::close()
{
    m_socket->disconnectFromHost();
}

void HttpConnection::drop()
{
    m_socket->abort();
    deleteLater();
}

void HttpConnection::stream(const std::function<QByteArray()> &more)
{
    const auto send = [this, more] {
        while (m_socket->bytesToWrite() < enoughWaiting) {
            const QByteArray bytes = more();
            if (bytes.isEmpty())
                return close();
            m_socket->write(bytes);
        }
    };
    connect(m_socket, &QTcpSocket::bytesWritten, this, send);
    send();
}

} // namespace chapterhouse::tests
