#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace chapterhouse::tests {

/// What a body says: an array, an object, or null.
QJsonValue jsonOf(const QByteArray &body);

/// What came back.
struct Heard {
    int status = 0; ///< 0: nothing whole
    QJsonValue json;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< by name in lower case
    QNetworkReply::NetworkError error = QNetworkReply::NoError;

    QByteArray header(const QByteArray &name) const { return headers.value(name); }
    QString text(const QString &key) const { return json.toObject().value(key).toString(); }
};

/// Asks the fake GitHub, and waits for the answer.
class Asker {
public:
    explicit Asker(QUrl api) : m_api(std::move(api)) {}

    /// Empty: none.
    QByteArray token = "any";

    using Headers = QList<QPair<QByteArray, QByteArray>>;
    Heard ask(const QByteArray &method, const QByteArray &target, const QJsonObject &body = {},
              const Headers &headers = {});
    Heard get(const QByteArray &target, const Headers &headers = {})
    {
        return ask("GET", target, {}, headers);
    }
    /// Does not wait.
    QNetworkReply *begin(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                         const Headers &headers = {});
    static Heard heard(QNetworkReply &reply);

private:
    QUrl m_api;
    QNetworkAccessManager m_network;
};

} // namespace chapterhouse::tests
