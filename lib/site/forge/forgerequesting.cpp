#include "site/forge/forgetransport.h"
#include "site/forge/onewaybody.h"
#include "site/forge/refusalwords.h"
#include "site/guardedrequest.h"

// How a request becomes one of Qt, and how its answers are judged.

namespace chapterhouse {

using namespace Qt::StringLiterals;

QUrl ForgeTransport::urlOf(const ForgeRequest &request) const
{
    if (request.isGraphQl())
        return m_address.graphQl();
    QUrl url = QUrl::fromEncoded(m_address.base.toEncoded() + '/' + request.path, QUrl::StrictMode);
    if (!request.query.isEmpty())
        url.setQuery(request.query);
    return url;
}

QNetworkRequest ForgeTransport::networkRequest(const ForgeRequest &request, const QUrl &url) const
{
    QNetworkRequest made = guardedRequest(url, m_patience.stall);
    made.setRawHeader("x-github-api-version", "2022-11-28");
    for (auto header = request.headers.cbegin(); header != request.headers.cend(); ++header)
        made.setRawHeader(header.key(), header.value());
    if (!m_token.isEmpty())
        made.setRawHeader("authorization", "Bearer " + m_token);
    return made;
}

QNetworkReply *ForgeTransport::start(const ForgeRequest &request, const QUrl &url)
{
    ++m_requests;
    QNetworkRequest made = networkRequest(request, url);
    if (!request.body.isEmpty())
        made.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    made.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    made.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto body = std::make_unique<OneWayBody>(request.body);
    QNetworkReply *reply = m_network.sendCustomRequest(made, request.method, body.get());
    body.release()->setParent(reply);
    return reply;
}

FailedAttempt ForgeTransport::failureOf(const ForgeRequest &request, const ForgeOutcome &outcome,
                                        int number) const
{
    const Refusal said = outcome.fault == ForgeFault::None ? refusalIn(request, outcome.answer)
                                                           : Refusal{.words = outcome.words};
    return {.number = number,
            .effect = request.effect,
            .fault = outcome.fault,
            .status = outcome.answer.status,
            .headers = outcome.answer.headers,
            .now = m_clock.now(),
            .host = m_address.base.host(),
            .repository = m_address.repository(),
            .words = withoutToken(said.words),
            .type = said.type};
}

QString ForgeTransport::withoutToken(QString words) const
{
    if (!m_token.isEmpty())
        words.replace(QString::fromLatin1(m_token), u"…"_s, Qt::CaseInsensitive);
    return words;
}

} // namespace chapterhouse
