#pragma once

#include "base/result.h"
#include "domain/localtime.h"

#include <QList>
#include <QString>

#include <optional>

namespace chapterhouse {

/// How often something recurs. What recurs more than daily is no meeting and no event.
enum class Frequency { Daily, Weekly, Monthly, Yearly };

/// A day of the week, and which one of the month or year: 1 the first, -1 the last, 0 every one.
struct RuleWeekday {
    int which = 0;
    Qt::DayOfWeek day = Qt::Monday;

    bool operator==(const RuleWeekday &) const = default;
};

/// A recurrence rule of RFC 5545, section 3.3.10, part by part; an empty list is a part that is
/// not there.
struct RecurrenceRule {
    Frequency frequency = Frequency::Daily;
    int interval = 1;
    int count = 0; ///< how many times in all; 0 without an end
    QString until; ///< as it is written: 20261231, 20261231T150000 or 20261231T140000Z
    QList<RuleWeekday> weekdays;
    QList<int> seconds;
    QList<int> minutes;
    QList<int> hours;
    QList<int> monthDays;
    QList<int> yearDays;
    QList<int> weeks;
    QList<int> months;
    QList<int> positions;
    Qt::DayOfWeek weekStart = Qt::Monday;

    bool operator==(const RecurrenceRule &) const = default;

    /// The rule that a text is, in any case and with or without "RRULE:" before it. Fails with
    /// Input when it breaks the section above or recurs more than daily.
    static Result<RecurrenceRule> parse(const QString &text);
};

/// The last instant that a rule's UNTIL lets in, in UTC: of a day its end in the zone. None when
/// the rule has no UNTIL.
std::optional<QDateTime> untilOf(const RecurrenceRule &rule, const QTimeZone &zone);

/// A time that the clocks of a zone show once or, by a rule, again and again.
struct RecurringTime {
    LocalTime start;                  ///< the first time
    QString zone;                     ///< of the IANA database
    QString rule = {};                ///< of RFC 5545, section 3.3.10; empty for once
    QList<LocalTime> exceptions = {}; ///< when it does not take place

    bool operator==(const RecurringTime &) const = default;
};

/// The check of a field that holds a rule: upper case, without "RRULE:".
Result<QString> checkRecurrence(const QString &text);

} // namespace chapterhouse
