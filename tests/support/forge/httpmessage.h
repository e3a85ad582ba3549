#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>

#include <optional>

namespace chapterhouse::tests {

struct HttpRequest {
    QByteArray method;
    QByteArray target; ///< as sent: path and query, percent-encoded
    QString path;      ///< decoded
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; ///< by name in lower case
    QByteArray body;

    QString parameter(const QString &name) const
    {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    }
};

struct HttpAnswer {
    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    void addHeader(const QByteArray &name, const QByteArray &value)
    {
        headers.append(qMakePair(name, value));
    }
};

/// The bytes of an answer with its length, as sent on a connection that stays open.
QByteArray encoded(const HttpAnswer &answer);
/// The first lines of an answer, up to the headers' end.
QByteArray encodedHead(const HttpAnswer &answer);

/// Puts requests together from the bytes that arrive.
class HttpReader {
public:
    void feed(const QByteArray &bytes) { m_bytes += bytes; }
    /// The next whole request. After a broken or too long one: nothing any more, see failure().
    std::optional<HttpRequest> next();
    /// The status of what could not be read: 400, 413 or 431; 0 if nothing was wrong.
    int failure() const { return m_failure; }

private:
    std::optional<HttpRequest> parseHead(const QByteArray &head);

    QByteArray m_bytes;
    int m_failure = 0;
};

} // namespace chapterhouse::tests
