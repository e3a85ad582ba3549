#pragma once

#include "base/result.h"
#include "domain/record.h"

namespace chapterhouse {

/// Whether the fields of an event agree: begin and end are both days or both times, and of an
/// all-day event days; it does not end before it begins; a confirmed time has a zone; what recurs
/// has a first time, and only that has exceptions; a time of a series names both the series and
/// when it would have been, and does not recur itself. Input otherwise.
Result<void> checkEvent(const Record &event);

/// Whether a task belongs to an event or to a checklist, and is due by its rules: within a
/// checklist by days from the event, within an event by those or on a day. Input otherwise.
Result<void> checkTask(const Record &task);

} // namespace chapterhouse
