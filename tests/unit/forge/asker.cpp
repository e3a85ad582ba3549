#include "unit/forge/asker.h"

#include <QEventLoop>
#include <QJsonDocument>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

QJsonValue jsonOf(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isArray())
        return document.array();
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue();
}

QNetworkReply *Asker::begin(const QByteArray &method, const QByteArray &target,
                            const QByteArray &body, const Headers &headers)
{
    QNetworkRequest request(QUrl::fromEncoded(m_api.toEncoded() + target));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("User-Agent", "asker");
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token);
    if (!body.isEmpty())
        request.setRawHeader("Content-Type", "application/json");
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    return m_network.sendCustomRequest(request, method, body);
}

Heard Asker::heard(QNetworkReply &reply)
{
    Heard heard{.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                .body = reply.readAll(),
                .error = reply.error()};
    heard.json = jsonOf(heard.body);
    for (const auto &[name, value] : reply.rawHeaderPairs())
        heard.headers.insert(name.toLower(), value);
    return heard;
}

Heard Asker::ask(const QByteArray &method, const QByteArray &target, const QJsonObject &body,
                 const Headers &headers)
{
    const QByteArray bytes =
        body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    const std::unique_ptr<QNetworkReply> reply(begin(method, target, bytes, headers));
    QEventLoop waiting;
    QObject::connect(reply.get(), &QNetworkReply::finished, &waiting, &QEventLoop::quit);
    waiting.exec();
    return heard(*reply);
}

} // namespace chapterhouse::tests
