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

} // namespace chapterhouse
