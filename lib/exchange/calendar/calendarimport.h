#pragma once

#include "base/idsource.h"
#include "base/progress.h"
#include "exchange/import/importplan.h"
#include "formats/icalendar/calendarreader.h"
#include "store/reader.h"

namespace chapterhouse {

/// What a calendar file would do to the events, for applyImport(): one row for each entry, known
/// again by its UID, a changed time of a series by its series and the time that it stands for. Of
/// an event that is there only what the file says otherwise is changed; an entry that
/// says otherwise and is older is rejected: by its SEQUENCE or, where the calendar does not count,
/// by its LAST-MODIFIED; own changes since the last import are newer than an entry without one.
/// What was removed by a person waits for a decision. A time with a zone counts as confirmed. New
/// events that are not tentative or cancelled are announced, those before `today` held. Cancelled.
Result<ImportPlan> planCalendar(const Reader &reader, IdSource &ids, const CalendarReading &reading,
                                QDate today, const Progress &progress = {});

/// The same from a file. Input when it cannot be read or is no calendar.
Result<ImportPlan> planCalendarFile(const Reader &reader, IdSource &ids, const QString &path,
                                    QDate today, const Progress &progress = {});

} // namespace chapterhouse
