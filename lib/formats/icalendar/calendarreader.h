#pragma once

#include "base/result.h"
#include "formats/icalendar/calendarevent.h"

#include <QByteArrayView>

namespace chapterhouse {

/// What a calendar file says that was not taken as it stands there.
struct CalendarProblem {
    int line = 0;         ///< physical line of the file, from 1; 0 when it is about all of it
    QString property;     ///< "DTSTART"; empty when it is about a whole entry or more
    QString value;        ///< as in the file
    QString reason;       ///< a sentence
    bool isError = false; ///< whether an entry was left out for it
    int entry = 0;        ///< the line that its entry begins on; 0 when it is about none, or more

    bool operator==(const CalendarProblem &) const = default;
};

/// An entry, and where it stands.
struct ReadCalendarEvent {
    CalendarEvent event;
    int line = 0; ///< physical line that it begins on, from 1

    bool operator==(const ReadCalendarEvent &) const = default;
};

struct CalendarReading {
    QList<ReadCalendarEvent> events;
    QList<CalendarProblem> problems; ///< in the order of the file, no more than 1,000
    int rejected = 0;                ///< how many entries were left out
};

/// Reads the events of a calendar file (RFC 5545), also of one that others wrote carelessly. Rules
/// come in the order of parts in which calendarText writes them. An event without a UID gets one
/// that is the same whenever this file is read. Of entries with one UID and occurrence the one of
/// the highest SEQUENCE is given. A file with METHOD:CANCEL cancels all its events. Fails with
/// Input when the file is no calendar, or too big (32 MiB, 1,000,000 lines, 20,000 events).
Result<CalendarReading> readCalendar(QByteArrayView bytes);

} // namespace chapterhouse
