#include "site/forge/retrypolicy.h"

#include "base/words.h"
#include "site/forge/refusal.h"

#include <QLocale>

namespace chapterhouse {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr int mostAttempts = 3;      // against a network or server that fails
constexpr int mostLimitAttempts = 5; // against a limit of requests
constexpr int forbidden = 403;
constexpr int tooManyRequests = 429;
constexpr int firstServerFault = 500;

bool isLimit(const FailedAttempt &attempt)
{
    return attempt.type == "RATE_LIMITED"_L1 || attempt.status == tooManyRequests ||
           (attempt.status == forbidden &&
            (attempt.headers.contains("retry-after") ||
             attempt.headers.value("x-ratelimit-remaining") == "0" || attempt.words.isEmpty() ||
             saysTooMuchWasAsked(attempt.words)));
}

/// RFC 9110 10.2.3: seconds, or a date.
std::optional<milliseconds> retryAfter(const FailedAttempt &attempt)
{
    const QByteArray value = attempt.headers.value("retry-after").trimmed();
    bool isNumber = false;
    const qulonglong count = value.toULongLong(&isNumber);
    if (isNumber)
        return seconds(static_cast<qint64>(std::min<qulonglong>(count, 10'000'000)));
    const QDateTime until =
        QLocale::c().toDateTime(QString::fromLatin1(value).chopped(value.endsWith(" GMT") ? 4 : 0),
                                u"ddd, dd MMM yyyy hh:mm:ss"_s);
    if (!until.isValid())
        return std::nullopt;
    return milliseconds(attempt.now.msecsTo(QDateTime(until.date(), until.time(), Qt::UTC)));
}

std::optional<milliseconds> untilReset(const FailedAttempt &attempt)
{
    bool isNumber = false;
    const qint64 reset = attempt.headers.value("x-ratelimit-reset").trimmed().toLongLong(&isNumber);
    constexpr qint64 latest = 100'000'000'000; // seconds: far beyond every calendar in use
    if (attempt.headers.value("x-ratelimit-remaining") != "0" || !isNumber || reset < 0 ||
        reset > latest)
        return std::nullopt;
    return milliseconds(attempt.now.msecsTo(QDateTime::fromSecsSinceEpoch(reset, Qt::UTC)));
}

milliseconds limitPause(const FailedAttempt &attempt)
{
    const milliseconds doubling = std::chrono::minutes(1LL << (attempt.number - 1));
    const milliseconds asked = retryAfter(attempt).value_or(untilReset(attempt).value_or(doubling));
    return std::max<milliseconds>(asked, seconds(1));
}

Failure limited(const FailedAttempt &attempt, milliseconds pause)
{
    const QDateTime until = attempt.now.addMSecs(pause.count());
    return fail(ErrorKind::Network,
                Words::tr("%1 lets this account ask nothing more until %2 (UTC). Nothing is lost: "
                          "synchronise again after that.")
                    .arg(attempt.host, until.toUTC().toString(u"yyyy-MM-dd HH:mm"_s)),
                attempt.words);
}

/// Whether the other side is as it was, or would be the same after the request came twice.
bool isHarmlessTwice(const FailedAttempt &attempt)
{
    return attempt.effect != ForgeEffect::Once || attempt.fault == ForgeFault::Unreachable;
}

bool mayPass(const FailedAttempt &attempt)
{
    switch (attempt.fault) {
    case ForgeFault::None:
        return attempt.status >= firstServerFault;
    case ForgeFault::Unreachable:
    case ForgeFault::Broken:
    case ForgeFault::TooSlow:
        return true;
    case ForgeFault::TooLarge:
    case ForgeFault::Untrusted:
    case ForgeFault::LedAway:
        return false;
    }
    return false;
}

} // namespace

bool saysTooMuchWasAsked(const QString &words)
{
    return words.contains("rate limit"_L1, Qt::CaseInsensitive) ||
           words.contains("abuse"_L1, Qt::CaseInsensitive) ||
           words.contains("too many requests"_L1, Qt::CaseInsensitive);
}

Result<milliseconds> pauseBeforeRepeating(const FailedAttempt &attempt)
{
    if (attempt.fault == ForgeFault::None && isLimit(attempt)) {
        const milliseconds pause = limitPause(attempt);
        if (pause > longestPause || attempt.number >= mostLimitAttempts)
            return limited(attempt, pause);
        return pause;
    }
    if (mayPass(attempt) && isHarmlessTwice(attempt) && attempt.number < mostAttempts)
        return seconds(1LL << (2 * (attempt.number - 1)));
    return Failure(attempt.fault == ForgeFault::None ? refusal(attempt) : breakdown(attempt));
}

} // namespace chapterhouse
