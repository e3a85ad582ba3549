#include "site/collectivefetch.h"

#include "base/words.h"
#include "formats/opencollective/collectivemembers.h"
#include "site/guardedrequest.h"

#include <QCoroNetworkReply>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QRegularExpression>
#include <QScopedPointer>
#include <QTimer>

#include <chrono>
#include <memory>
#include <utility>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr auto openCollective = "https://opencollective.com/"_L1;
constexpr auto restOfList = "/members/all.json"_L1;

bool isSafe(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() &&
           (url.scheme() == "https"_L1 ||
            (url.scheme() == "http"_L1 && isThisComputer(url.host())));
}

Failure noAddress(const QString &text)
{
    return fail(ErrorKind::Input, Words::tr("“%1” is no address of a collective. It looks like "
                                            "https://opencollective.com/example.")
                                      .arg(text));
}

Failure network(const QString &sentence, const ForgeOutcome &outcome)
{
    return fail(ErrorKind::Network, sentence, outcome.words);
}

QString sentenceOf(ForgeFault fault)
{
    switch (fault) {
    case ForgeFault::Unreachable:
        return Words::tr("%1 cannot be reached. Check the connection to the internet, and try "
                         "again.");
    case ForgeFault::TooSlow:
        return Words::tr("%1 took too long to answer. Try again, or later.");
    case ForgeFault::TooLarge:
        return Words::tr("%1 sent more than the program takes, and was stopped. Check that the "
                         "address is that of a collective.");
    case ForgeFault::Untrusted:
        return Words::tr("Nobody can tell whether it is %1 that answers: its certificate is not "
                         "valid. Check this computer's date, and that no other network stands in "
                         "between.");
    case ForgeFault::LedAway:
        return Words::tr("%1 leads to another place, which is not followed. Give the address "
                         "where the collective is now.");
    case ForgeFault::None:
    case ForgeFault::Broken:
        break;
    }
    return Words::tr("The connection to %1 broke off. Try again.");
}

Result<QByteArray> listIn(const ForgeOutcome &outcome, const QUrl &url)
{
    const QString host = url.host();
    if (outcome.fault != ForgeFault::None)
        return network(sentenceOf(outcome.fault).arg(host), outcome);
    const int status = outcome.answer.status;
    if (status == 404 || status == 410)
        return fail(ErrorKind::NotFound,
                    Words::tr("%1 has no members of a collective at %2. Check the address.")
                        .arg(host, url.path()));
    if (status < 200 || status >= 300)
        return network(Words::tr("%1 does not give the members at present (status %2). Try again "
                                 "later.")
                           .arg(host, QString::number(status)),
                       outcome);
    return outcome.answer.body;
}

/// One request after the other, until somebody stops it. What it asks with goes later, since it may
/// end in the middle of a signal of its own reply.
class Exchange {
public:
    Exchange(const Clock &clock, Progress progress, ForgePatience patience)
        : m_clock(clock), m_progress(std::move(progress)), m_patience(patience)
    {
        using namespace std::chrono_literals;
        QObject::connect(m_look, &QTimer::timeout, m_look, [this] { look(); });
        m_look->start(100ms);
    }

    ~Exchange() { m_look->stop(); }
    Q_DISABLE_COPY_MOVE(Exchange)

    bool isStopped() const { return m_isStopped; }

    QCoro::Task<ForgeOutcome> ask(QUrl url)
    {
        QNetworkRequest request = guardedRequest(url, m_patience.stall);
        request.setRawHeader("accept", "application/json");
        QNetworkReply *reply = m_network->get(request);
        m_reply = reply;
        IncomingAnswer incoming(*reply, m_clock, largestCollectiveList, m_patience.answer);
        co_await reply;
        reply->deleteLater();
        co_return incoming.outcome();
    }

private:
    void look()
    {
        if (m_isStopped || !m_progress || m_progress(0, 0))
            return;
        m_isStopped = true;
        if (m_reply)
            m_reply->abort();
    }

    const Clock &m_clock;
    Progress m_progress;
    ForgePatience m_patience;
    std::unique_ptr<QNetworkAccessManager, QScopedPointerDeleteLater> m_network{
        new QNetworkAccessManager};
    QTimer *const m_look = new QTimer(m_network.get()); ///< whether somebody stops it
    QPointer<QNetworkReply> m_reply;                    ///< to the last request
    bool m_isStopped = false;
};

} // namespace

Result<QUrl> collectiveListUrl(const QString &address)
{
    static const QRegularExpression slug(uR"(\A[A-Za-z0-9][A-Za-z0-9_-]{0,99}\z)"_s);
    static const QRegularExpression scheme(uR"(\A[A-Za-z][A-Za-z0-9+.-]*:)"_s);
    const QString text = address.trimmed();
    if (slug.match(text).hasMatch())
        return QUrl(openCollective + text + restOfList);
    const bool hasScheme = scheme.match(text).hasMatch();
    QUrl url(hasScheme ? text : u"https://"_s + text, QUrl::StrictMode);
    const QString path = url.adjusted(QUrl::StripTrailingSlash).path();
    if (!isSafe(url) || path.isEmpty() || path == "/"_L1)
        return noAddress(text);
    if (!path.endsWith(".json"_L1, Qt::CaseInsensitive)) {
        url.setPath(path + restOfList);
        url.setQuery(QString());
    }
    return url.adjusted(QUrl::RemoveFragment);
}

Task<QByteArray> fetchMembers(QUrl list, const Clock &clock, Progress progress,
                              ForgePatience patience)
{
    if (!isSafe(list))
        co_return noAddress(list.toDisplayString());
    Exchange exchange(clock, std::move(progress), patience);
    ForgeOutcome outcome = co_await exchange.ask(list);
    if (outcome.fault == ForgeFault::None && isRedirect(outcome.answer.status)) {
        const QUrl next = list.resolved(
            QUrl::fromEncoded(outcome.answer.headers.value("location"), QUrl::StrictMode));
        outcome = {.fault = ForgeFault::LedAway, .words = next.host().left(100)};
        if (next.isValid() && isSamePlace(list, next) && !exchange.isStopped())
            outcome = co_await exchange.ask(next);
        if (isRedirect(outcome.answer.status))
            outcome = {.fault = ForgeFault::LedAway, .words = u"redirected twice"_s};
    }
    if (exchange.isStopped())
        co_return stopped();
    co_return listIn(outcome, list);
}

} // namespace chapterhouse
