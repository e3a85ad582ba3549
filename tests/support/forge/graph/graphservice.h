#pragma once

#include "support/forge/forge.h"
#include "support/forge/httpmessage.h"

namespace chapterhouse::tests::graph {

/// Answers what is sent to `POST /graphql`: what was wrong is inside a 200.
HttpAnswer graphAnswer(Forge &forge, const QByteArray &body);

} // namespace chapterhouse::tests::graph
