#include "site/forge/refusal.h"

#include "base/words.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

Error withWords(ErrorKind kind, const QString &message, const FailedAttempt &attempt)
{
    const QString details =
        u"HTTP %1 of %2: %3"_s.arg(QString::number(attempt.status), attempt.host, attempt.words);
    return {.kind = kind, .message = message, .details = details};
}

Error noRight(const FailedAttempt &attempt)
{
    return withWords(
        ErrorKind::Unauthorised,
        Words::tr("The token has no right to do this in %1: give it the rights to read and write "
                  "contents and pull requests there. %2 says: %3")
            .arg(attempt.repository, attempt.host, attempt.words),
        attempt);
}

Error notThere(const FailedAttempt &attempt)
{
    return withWords(
        ErrorKind::NotFound,
        Words::tr("%1 has no repository %2, it has not what was asked for, or the token may not "
                  "see it. Check the names of repository and branch, and what the token may do.")
            .arg(attempt.host, attempt.repository),
        attempt);
}

Error contradiction(const FailedAttempt &attempt)
{
    return withWords(ErrorKind::Conflict,
                     Words::tr("%1 was changed by somebody else in between, or is empty. "
                               "Synchronise again. %2 says: %3")
                         .arg(attempt.repository, attempt.host, attempt.words),
                     attempt);
}

Error refusedInput(const FailedAttempt &attempt)
{
    return withWords(ErrorKind::Input,
                     Words::tr("%1 does not take this: %2").arg(attempt.host, attempt.words),
                     attempt);
}

Error wrongToken(const FailedAttempt &attempt)
{
    return withWords(ErrorKind::Unauthorised,
                     Words::tr("The token is wrong or has expired: make a new one on %1, and "
                               "connect the website with it.")
                         .arg(attempt.host),
                     attempt);
}

Error troubledServer(const FailedAttempt &attempt)
{
    return withWords(
        ErrorKind::Network,
        Words::tr("%1 cannot answer at present (status %2). Nothing is lost: try again later.")
            .arg(attempt.host, QString::number(attempt.status)),
        attempt);
}

Error graphQlRefusal(const FailedAttempt &attempt)
{
    if (attempt.type == "NOT_FOUND"_L1)
        return notThere(attempt);
    if (attempt.type == "STALE_DATA"_L1)
        return contradiction(attempt);
    if (attempt.type == "FORBIDDEN"_L1 || attempt.type == "INSUFFICIENT_SCOPES"_L1)
        return noRight(attempt);
    return refusedInput(attempt);
}

QString breakdownSentence(const FailedAttempt &attempt)
{
    switch (attempt.fault) {
    case ForgeFault::Unreachable:
        return Words::tr("%1 cannot be reached. Check the connection to the internet, and try "
                         "again.");
    case ForgeFault::TooSlow:
        return Words::tr("%1 took too long to answer. Try again, or later.");
    case ForgeFault::TooLarge:
        return Words::tr("%1 sent more than the program takes, and was stopped. Check that the "
                         "address is that of the website's repository.");
    case ForgeFault::Untrusted:
        return Words::tr("Nobody can tell whether it is %1 that answers: its certificate is not "
                         "valid, so nothing was sent. Check this computer's date, and that no "
                         "other network stands in between.");
    case ForgeFault::LedAway:
        return Words::tr("%1 leads to another place, where the token is not sent. If the "
                         "repository has a new name or address, connect the website again.");
    case ForgeFault::None:
    case ForgeFault::Broken:
        break;
    }
    return Words::tr("The connection to %1 broke off. Try again: what arrived there is found "
                     "then, and the rest is sent.");
}

} // namespace

Error refusal(const FailedAttempt &attempt)
{
    if (!attempt.type.isEmpty())
        return graphQlRefusal(attempt);
    switch (attempt.status) {
    case 401:
        return wrongToken(attempt);
    case 403:
        return noRight(attempt);
    case 404:
    case 410:
    case 451:
        return notThere(attempt);
    case 409:
        return contradiction(attempt);
    default:
        return attempt.status >= 400 && attempt.status < 500 ? refusedInput(attempt)
                                                             : troubledServer(attempt);
    }
}

Error breakdown(const FailedAttempt &attempt)
{
    return {.kind = ErrorKind::Network,
            .message = breakdownSentence(attempt).arg(attempt.host),
            .details = attempt.words};
}

} // namespace chapterhouse
