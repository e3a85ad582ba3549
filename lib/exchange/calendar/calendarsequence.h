#pragma once

#include "store/reader.h"

namespace chapterhouse {

/// The SEQUENCE that an event goes out with (RFC 5545, 3.8.7.4): it grows with each change of what
/// a calendar says, and to that of a calendar file that the event is taken from. It never falls,
/// not when an import is undone either: who got the event before takes what follows as newer.
Result<int> calendarSequenceOf(const Reader &reader, const Record &event);

/// The version that a calendar file is measured by: that of the file which the event last came
/// from, and one more for each own change since. An import that was undone does not count.
Result<int> calendarVersionOf(const Reader &reader, const Record &event);

} // namespace chapterhouse
