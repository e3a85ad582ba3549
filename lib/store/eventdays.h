#pragma once

#include "domain/day.h"
#include "domain/query.h"
#include "domain/record.h"
#include "store/database.h"

namespace chapterhouse {

/// The events that fit the query (from understoodQuery()) and last on any of the days, on the
/// clocks of their own zones, as of a day, in the order of their starts. Of a series it is known
/// only when it begins and, at best, when it ends: each that may recur on one of the days is among
/// them.
Result<std::vector<Record>> eventsOnDays(Database &database, const Query &query,
                                         const DayRange &days, QDate day);

} // namespace chapterhouse
