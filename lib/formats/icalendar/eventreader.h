#pragma once

#include "formats/icalendar/calendarreader.h"
#include "formats/icalendar/filezones.h"

/// One VEVENT of a file; private to this folder.
namespace chapterhouse {

/// The event that a block is; problems are added. None when it has no start, or does
/// not say which occurrence it changes.
std::optional<CalendarEvent> readEvent(const CalendarBlock &block, FileZones &zones,
                                       QList<CalendarProblem> &problems);

} // namespace chapterhouse
