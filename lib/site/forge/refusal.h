#pragma once

#include "site/forge/retrypolicy.h"

namespace chapterhouse {

/// The error of an answer that says no: by its status, of GraphQL by its type, with what to do.
Error refusal(const FailedAttempt &attempt);

/// The error of an answer that did not come.
Error breakdown(const FailedAttempt &attempt);

} // namespace chapterhouse
