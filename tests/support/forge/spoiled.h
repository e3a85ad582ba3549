#pragma once

#include "support/forge/fault.h"
#include "support/forge/httpconnection.h"

namespace chapterhouse::tests {

/// Where a redirect of a fault leads: "/redirected/…" is answered as "…", "/endless/…" redirects
/// again.
QByteArray redirectedTarget(const QByteArray &target);
/// The request that a redirected one means; as it was if it is none.
HttpRequest unredirected(HttpRequest request);
/// The answer to a request for "/endless/…"; nothing for another.
std::optional<HttpAnswer> endlessAnswer(const HttpRequest &request);

/// Sends the answer to a request in the way that a fault wants. What needs more than a look at the
/// answer, Delay and LimitUsedUp, is the server's.
void sendSpoiled(HttpConnection &line, const HttpRequest &request, const HttpAnswer &answer,
                 const Fault &fault);

} // namespace chapterhouse::tests
