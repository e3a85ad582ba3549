#pragma once

#include "domain/localtime.h"
#include "domain/record.h"

#include <QLocale>

#include <optional>
#include <vector>

namespace chapterhouse {

/// Whether an event takes place again and again by a rule.
bool isSeries(const Record &event);

/// Whether an event is a changed time of a series: it takes place instead of one that the rule has.
bool isChangedTime(const Record &event);

/// The time that the rule has of which an event is the changed one; nothing of any other.
std::optional<DayOrTime> replacedTime(const Record &event);

/// A time of a series as it is kept: its day where the series goes by days, else day and time. A
/// day alone stands for the usual time of that day.
DayOrTime occurrenceOf(const Record &series, const DayOrTime &moment);

/// The exceptions of a series, each as occurrenceOf() has it.
std::vector<DayOrTime> exceptionsOf(const Record &series);

/// What a time of the series `before` is once it begins as `after` does: another time of the day
/// moves all of its times along. `text` is an exception, or what a changed time replaces.
QString movedTime(const QString &text, const Record &before, const Record &after);

/// One time of a series as an event of its own, the same as it would have been: as long, in the
/// same state, with the same texts. What a series alone has does not come along: the rule, its ids
/// in calendars and on the site. Of the series it is known by its `occurrence` (occurrenceOf()).
Record changedTimeOf(const Record &series, const DayOrTime &occurrence, const RecordId &id);

/// The series without one of its times, which becomes an exception (RFC 5545, section 3.8.5.1).
Record withoutTime(const Record &series, const DayOrTime &occurrence);

/// "Tuesday, 12 January 2027, 15:00", "Tuesday, 12 January 2027".
QString occurrenceText(const DayOrTime &occurrence, const QLocale &locale = QLocale());

} // namespace chapterhouse
