#pragma once

#include "domain/day.h"
#include "domain/recurrence.h"

#include <vector>

namespace chapterhouse {

/// The instants, in UTC and in their order, at which a recurring time comes on days of its own
/// zone: no more than `most`, the first ones. The clocks there show the same time at each, except
/// where that time does not exist (see instantOf). A first time that does not fit the rule is none
/// of them. Fails with Input when rule, zone or start cannot be used, or when the days begin more
/// than 100,000 times after the start.
Result<std::vector<QDateTime>> occurrences(const RecurringTime &recurring, const DayRange &days,
                                           int most);

} // namespace chapterhouse
