#pragma once

#include "base/result.h"
#include "site/forge/forgerequest.h"

#include <QDateTime>

#include <chrono>

namespace chapterhouse {

/// What kept an answer from coming.
enum class ForgeFault {
    None,
    Unreachable, ///< nothing was sent: no name, no connection
    Broken,      ///< it ended in between
    TooSlow,
    TooLarge,
    Untrusted, ///< TLS: nobody knows who answers
    LedAway,   ///< a redirect that is not followed
};

/// An attempt that brought no answer that was expected.
struct FailedAttempt {
    int number = 1; ///< of this request's attempts, from 1
    ForgeEffect effect = ForgeEffect::None;
    ForgeFault fault = ForgeFault::None;
    int status = 0; ///< of HTTP, when an answer came
    ForgeHeaders headers{};
    QDateTime now{}; ///< UTC
    QString host{};
    QString repository{};
    QString words{}; ///< of the other side, without secrets
    QString type{};  ///< of the first error in an answer of GraphQL; empty: it holds none
};

/// How long to wait before the request is sent again, or the error that it ends with. What writes
/// is sent again only when it is known that it had no effect, or that twice is the same as once.
/// A wait of more than longestPause is an error that says until when.
Result<std::chrono::milliseconds> pauseBeforeRepeating(const FailedAttempt &attempt);

/// Whether a refusal's words are about how much was asked, rather than about rights.
bool saysTooMuchWasAsked(const QString &words);

inline constexpr std::chrono::minutes longestPause{15};
/// GitHub's documentation asks for as much between two requests that write.
inline constexpr std::chrono::seconds betweenWrites{1};

} // namespace chapterhouse
