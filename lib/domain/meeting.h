#pragma once

#include "domain/day.h"
#include "domain/record.h"
#include "domain/recurrence.h"

#include <QLocale>

namespace chapterhouse {

/// What a chapter or body says of when it meets. Fails with Input when it has no recurring meeting.
Result<RecurringTime> meetingOf(const Record &record);

/// How long its meetings last: an hour unless it says otherwise.
qint64 meetingMinutes(const Record &record);

/// One meeting as the clocks of its own zone and those of a person in another show it.
struct MeetingTime {
    QDateTime instant; ///< in UTC
    LocalTime there;   ///< in the meeting's zone
    LocalTime here;    ///< in the person's zone
    /// By how many minutes it is later for the person than usual (earlier: less than 0), as in the
    /// weeks when one zone has changed its clocks and the other has not. Usual is the difference
    /// between the clocks that holds for most of the meeting's year.
    int shift = 0;
    /// The person's days on which a meeting at this hour is shifted so; without a shift, invalid.
    DayRange shiftDays;

    bool operator==(const MeetingTime &) const = default;
};

MeetingTime meetingTime(const QDateTime &instant, const QTimeZone &there, const QTimeZone &here);

/// What people call a zone: "New York" of "America/New_York".
QString placeOf(const QTimeZone &zone);

/// "Tuesday 6 January, 15:00 in Amsterdam, 09:00 in New York"; one place when the zones are one.
QString meetingText(const MeetingTime &meeting, const QTimeZone &there, const QTimeZone &here,
                    const QLocale &locale = QLocale());

/// "An hour earlier for you than usual, 8 to 28 March"; empty without a shift.
QString shiftText(const MeetingTime &meeting, const QLocale &locale = QLocale());

} // namespace chapterhouse
