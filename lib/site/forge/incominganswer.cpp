#include "site/forge/incominganswer.h"

namespace chapterhouse {

namespace {

constexpr qint64 bytesHeldByQt = 4 * 1024 * 1024;

/// Whether Qt's error is only its name for a status of HTTP.
bool isNameOfStatus(QNetworkReply::NetworkError error)
{
    return (error > QNetworkReply::UnknownProxyError &&
            error <= QNetworkReply::UnknownContentError) ||
           error == QNetworkReply::ProtocolInvalidOperationError ||
           error >= QNetworkReply::InternalServerError;
}

/// Qt wants to rewind the body for these, which OneWayBody refuses, though nobody told it to
/// follow.
bool isRedirectWithBody(int status, QNetworkReply::NetworkError error)
{
    return (status == 307 || status == 308) && error == QNetworkReply::ContentReSendError;
}

bool isBeforeSending(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError ||
           error == QNetworkReply::HostNotFoundError ||
           error == QNetworkReply::ProxyConnectionRefusedError ||
           error == QNetworkReply::ProxyNotFoundError ||
           error == QNetworkReply::ProxyAuthenticationRequiredError;
}

} // namespace

IncomingAnswer::IncomingAnswer(QNetworkReply &reply, const Clock &clock, qint64 mostBytes,
                               std::chrono::milliseconds mostTime)
    : m_reply(reply), m_clock(clock), m_mostBytes(mostBytes), m_mostTime(mostTime)
{
    reply.setReadBufferSize(bytesHeldByQt);
    connect(&reply, &QNetworkReply::readyRead, this, &IncomingAnswer::read);
}

void IncomingAnswer::read()
{
    if (m_fault != ForgeFault::None)
        return;
    if (!m_begun.isValid())
        m_begun = m_clock.now();
    m_body += m_reply.read(m_mostBytes - m_body.size() + 1);
    if (m_body.size() > m_mostBytes)
        giveUp(ForgeFault::TooLarge);
    else if (m_begun.msecsTo(m_clock.now()) > m_mostTime.count())
        giveUp(ForgeFault::TooSlow);
}

void IncomingAnswer::giveUp(ForgeFault fault)
{
    m_fault = fault;
    m_body.clear();
    // Not at once: whoever waits for the reply may destroy this object, which is at work.
    QMetaObject::invokeMethod(&m_reply, &QNetworkReply::abort, Qt::QueuedConnection);
}

ForgeFault IncomingAnswer::fault(int status) const
{
    const QNetworkReply::NetworkError error = m_reply.error();
    if (m_fault != ForgeFault::None || error == QNetworkReply::NoError)
        return m_fault;
    if ((status >= 400 && isNameOfStatus(error)) || isRedirectWithBody(status, error))
        return ForgeFault::None;
    if (error == QNetworkReply::SslHandshakeFailedError)
        return ForgeFault::Untrusted;
    if (error == QNetworkReply::TimeoutError || error == QNetworkReply::OperationCanceledError)
        return ForgeFault::TooSlow;
    return isBeforeSending(error) ? ForgeFault::Unreachable : ForgeFault::Broken;
}

ForgeOutcome IncomingAnswer::outcome()
{
    while (m_fault == ForgeFault::None && m_reply.bytesAvailable() > 0)
        read();
    const int status = m_reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    ForgeOutcome outcome{.fault = fault(status)};
    if (outcome.fault != ForgeFault::None) {
        outcome.words = m_reply.errorString();
        return outcome;
    }
    outcome.answer.status = status;
    for (const auto &[name, value] : m_reply.rawHeaderPairs())
        outcome.answer.headers.insert(name.toLower(), value);
    outcome.answer.body = m_body;
    return outcome;
}

} // namespace chapterhouse
