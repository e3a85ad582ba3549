#pragma once

#include "domain/meeting.h"
#include "store/reader.h"

namespace chapterhouse {

/// The recurring meeting of a chapter or body as a calendar file (RFC 5545) for people to add to
/// their own calendars. Its UID is always the same, and its SEQUENCE counts the changes to when it
/// is, so that a later file replaces an earlier one. Fails with Input when there is no meeting.
Result<QByteArray> meetingCalendar(const Reader &reader, const RecordRef &ref,
                                   const QDateTime &now);

/// When a chapter or body meets on some days of the meeting's zone, at most so many times, as seen
/// from another zone. Fails with Input when there is no meeting.
Result<std::vector<MeetingTime>> meetingTimes(const RecurringTime &meeting, const QTimeZone &here,
                                              const DayRange &days, int most);

} // namespace chapterhouse
