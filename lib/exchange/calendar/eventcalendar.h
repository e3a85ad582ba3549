#pragma once

#include "formats/icalendar/calendarevent.h"
#include "store/reader.h"

namespace chapterhouse {

/// The UID of an event: what a calendar file gave it, else one made of its id. A changed time of a
/// series has that of the series.
QString calendarUidOf(const Record &event);
/// The id that a UID was made of; empty when it is none of ours.
RecordId idInCalendarUid(const QString &uid);

/// What a calendar says of an event: a day only while nobody confirmed its time; cancelled, or
/// tentative while it is not announced. `series` is the event that it is a changed time of, if any.
/// Fails with Input when it has no start.
Result<CalendarEvent> calendarEventOf(const Record &event, const std::optional<Record> &series);

struct EventCalendar {
    QByteArray text;          ///< a calendar file (RFC 5545)
    int events = 0;           ///< how many it tells of, the changed times of series included
    QStringList withoutStart; ///< titles of those that no calendar can tell of
};

/// Some events as a calendar file for people to add to their own calendars, or for another program;
/// a series comes with its changed times. Fails with Input as calendarText().
Result<EventCalendar> eventCalendar(const Reader &reader, const std::vector<Record> &events,
                                    const QDateTime &now);

} // namespace chapterhouse
