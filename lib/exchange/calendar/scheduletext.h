#pragma once

#include "exchange/calendar/eventschedule.h"

#include <QLocale>

namespace chapterhouse {

/// What stands over the events of a day: "Today", "Tomorrow", "Yesterday", "Friday, 27 November
/// 2026".
QString dayHeading(QDate day, QDate today, const QLocale &locale = QLocale());

/// When it begins on the clocks of whoever looks at it, "18:30", or "All day".
QString startText(const ScheduledEvent &event, const QLocale &locale = QLocale());

/// Until when it lasts, where that is known and not the end of its only day: "to 20:30", over
/// several days "to 29 November". One night long it is told by the time.
QString untilText(const ScheduledEvent &event, const QLocale &locale = QLocale());

/// When it begins on its own clocks, where they show something else: "18:30 in New York", with its
/// day when that is another: "Tuesday 3 November, 18:30 in New York".
QString ownClockText(const ScheduledEvent &event, const QLocale &locale = QLocale());

/// What a changed time of a series is: "Changed, in place of 12 Jan 2027, 15:00"; empty for any
/// other.
QString changeText(const ScheduledEvent &event, const QLocale &locale = QLocale());

} // namespace chapterhouse
