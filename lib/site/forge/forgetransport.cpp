#include "site/forge/forgetransport.h"

#include "base/words.h"
#include "site/guardedrequest.h"

#include <QCoroNetworkReply>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

bool isExpected(const ForgeRequest &request, const ForgeOutcome &outcome)
{
    const int status = outcome.answer.status;
    return outcome.fault == ForgeFault::None &&
           ((status >= 200 && status < 300) || request.expected.contains(status));
}

/// Whether it can stand in a header: nothing that begins a new line.
bool isToken(const QByteArray &token)
{
    return std::ranges::all_of(token, [](char letter) { return letter > ' ' && letter < '\x7f'; });
}

} // namespace

ForgeTransport::ForgeTransport(QNetworkAccessManager &network, ForgeAddress address,
                               QByteArray token, Pause &pause, const Clock &clock,
                               ForgePatience patience)
    : m_network(network), m_address(std::move(address)), m_token(token.trimmed()), m_pause(pause),
      m_clock(clock), m_patience(patience)
{
}

ForgeTransport::~ForgeTransport()
{
    cancel();
}

void ForgeTransport::cancel()
{
    ++m_round;
    const QSet<QNetworkReply *> running = m_running;
    for (QNetworkReply *reply : running)
        reply->abort();
    m_pause.cancel();
}

Task<ForgeAnswer> ForgeTransport::send(ForgeRequest request)
{
    const quint64 round = m_round;
    if (!isToken(m_token))
        co_return fail(ErrorKind::Unauthorised,
                       Words::tr("The token holds characters that no token has: copy it again, "
                                 "whole and without what stands around it."));
    for (int number = 1;; ++number) {
        if (request.effect != ForgeEffect::None) {
            const auto kept = co_await keepDistance(round);
            if (!kept)
                co_return failed(kept);
        }
        const ForgeOutcome outcome = co_await attempt(request);
        if (round != m_round)
            co_return stopped();
        const FailedAttempt failure = failureOf(request, outcome, number);
        if (failure.type.isEmpty() && isExpected(request, outcome))
            co_return outcome.answer;
        const auto pause = pauseBeforeRepeating(failure);
        if (!pause)
            co_return failed(pause);
        const auto waited = co_await wait(*pause, round);
        if (!waited)
            co_return failed(waited);
    }
}

Task<void> ForgeTransport::keepDistance(quint64 round)
{
    using std::chrono::milliseconds;
    const milliseconds since(m_lastWrite.isValid() ? m_lastWrite.msecsTo(m_clock.now()) : -1);
    if (since >= milliseconds(0) && since < betweenWrites) {
        const milliseconds rest = betweenWrites - since;
        const auto waited = co_await wait(rest, round);
        if (!waited)
            co_return failed(waited);
    }
    m_lastWrite = m_clock.now();
    co_return Result<void>();
}

Task<void> ForgeTransport::wait(std::chrono::milliseconds time, quint64 round)
{
    const auto waited = co_await m_pause.wait(time);
    if (!waited)
        co_return failed(waited);
    if (round != m_round)
        co_return stopped();
    co_return Result<void>();
}

QCoro::Task<ForgeOutcome> ForgeTransport::attempt(ForgeRequest request)
{
    const quint64 round = m_round;
    const QUrl url = urlOf(request);
    ForgeOutcome outcome = co_await exchange(request, url);
    const QUrl next =
        url.resolved(QUrl::fromEncoded(outcome.answer.headers.value("location"), QUrl::StrictMode));
    if (outcome.fault != ForgeFault::None || !isRedirect(outcome.answer.status) || round != m_round)
        co_return outcome;
    ForgeOutcome ledAway{.fault = ForgeFault::LedAway,
                         .words = u"redirect to "_s + withoutToken(next.host().left(100))};
    if (!next.isValid() || !isSamePlace(url, next))
        co_return ledAway;
    outcome = co_await exchange(request, next);
    const bool isAway = outcome.fault == ForgeFault::None && isRedirect(outcome.answer.status);
    co_return isAway ? ledAway : outcome;
}

QCoro::Task<ForgeOutcome> ForgeTransport::exchange(ForgeRequest request, QUrl url)
{
    QNetworkReply *reply = start(request, url);
    IncomingAnswer incoming(*reply, m_clock, request.mostBytes, m_patience.answer);
    m_running.insert(reply);
    co_await reply;
    m_running.remove(reply);
    reply->deleteLater();
    co_return incoming.outcome();
}

} // namespace chapterhouse
