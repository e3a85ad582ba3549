#pragma once

#include "domain/recurrence.h"

#include <QStringList>
#include <QUrl>

namespace chapterhouse {

/// Whether what a calendar says will take place (RFC 5545, section 3.8.1.11).
enum class CalendarStatus { Tentative, Confirmed, Cancelled };

/// A day, or a time on the clocks of a zone.
struct CalendarTime {
    LocalTime local;    ///< of a day its midnight
    QString zone = {};  ///< of the IANA database; empty for the clocks wherever one is
    bool isDay = false; ///< then there is no zone

    bool operator==(const CalendarTime &) const = default;
};

/// One entry of a calendar file, or one changed occurrence of a series there.
struct CalendarEvent {
    QString uid;      ///< the same for the same thing in every file
    int sequence = 0; ///< how often it was changed: a calendar keeps the highest
    /// When it was last changed, in UTC; invalid when the file does not say, never written.
    QDateTime changedAt = {};
    /// Where all-day its times are midnights and its zone is empty; "UTC" is a zone, and an empty
    /// one means the clocks wherever one is.
    RecurringTime time;
    bool isAllDay = false;
    std::optional<LocalTime> end = {}; ///< in the zone of the start; of all-day the last day
    QList<LocalTime> additions = {};   ///< when a series takes place besides what its rule says
    /// Of a changed occurrence the time that it would have had, as its series tells times.
    std::optional<CalendarTime> occurrence = {};
    std::optional<CalendarStatus> status = {};
    QString summary = {};
    QString description = {};
    QString location = {};
    QUrl url = {}; ///< left out of a file when it is not valid
    QStringList categories = {};
    QString contact = {}; ///< who organises it, a name or an address

    bool operator==(const CalendarEvent &) const = default;

    bool isSeries() const { return !time.rule.isEmpty() || !additions.isEmpty(); }
};

/// The same time as another zone tells it: a day stays one (its midnight), and where one of both is
/// without a zone, so does what the clock shows. An unknown zone counts as none.
LocalTime timeIn(const QString &zone, const CalendarTime &time);

/// Its zone, and UTC for what has none: days and clocks anywhere are reckoned as if there. Fails
/// with Input when the zone is not known here or the start is no day and time.
Result<QTimeZone> reckoningZone(const CalendarEvent &event);

/// The rule of a series as it stands in a file: its parts in one order, and UNTIL a day, a time
/// without a zone or an instant, as the start is (RFC 5545, section 3.3.10). Fails with Input when
/// it cannot be used.
Result<QString> ruleText(const CalendarEvent &event);

} // namespace chapterhouse
