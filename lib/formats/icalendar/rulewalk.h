#pragma once

#include "domain/recurrence.h"

#include <functional>

/// The times that a rule gives; private to this folder.
namespace chapterhouse {

/// Hands out the times of a recurring time's rule, which is not empty, in their order: the local
/// ones and their instants in UTC, until there are no more or `take` returns false. Exceptions are
/// among them. Fails with Input when the rule cannot be used or after 100,000 times.
Result<void> walkRule(const RecurringTime &recurring, const QTimeZone &zone,
                      const std::function<bool(const LocalTime &, const QDateTime &)> &take);

} // namespace chapterhouse
