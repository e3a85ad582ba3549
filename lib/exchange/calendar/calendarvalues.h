#pragma once

#include "domain/record.h"
#include "formats/icalendar/calendarevent.h"

namespace chapterhouse {

/// An event with what a calendar's entry says otherwise than a calendar of the event would; what
/// the entry leaves out stays, but for its end and recurrence. `series` is the event that it is a
/// changed time of, if any. What is confirmed and was before `today` is held.
Result<Record> withEntry(Record event, const std::optional<Record> &series,
                         const CalendarEvent &entry, QDate today);

/// The time that a changed time of a series stands for, as the field has it.
QString occurrenceText(const CalendarTime &occurrence);

} // namespace chapterhouse
