#pragma once

#include "domain/recurrence.h"
#include "formats/icalendar/calendarevent.h"
#include "formats/icalendar/icalhandles.h"

/// What libical is told of a recurring time; private to this folder.
namespace chapterhouse {

/// A rule as libical keeps it, without its UNTIL, and the last instant that this lets in.
struct IcalRule {
    icalrecurrencetype recurrence;
    std::optional<QDateTime> until;
};

/// Its zone; fails with Input when that is not known here or the start is no day and time.
Result<QTimeZone> zoneOf(const RecurringTime &recurring);

/// Its rule, which is not empty; fails with Input when that cannot be used.
Result<IcalRule> ruleOf(const RecurringTime &recurring, const QTimeZone &zone);

/// The rule of a series as it stands in a file: its parts in one order, and UNTIL a day, a time
/// without a zone or an instant, as the start is (RFC 5545, section 3.3.10). Fails with Input when
/// it cannot be used.
Result<QString> ruleText(const CalendarEvent &event);

} // namespace chapterhouse
