#pragma once

#include "exchange/calendar/eventschedule.h"

namespace chapterhouse {

/// A time that an event takes place, as an agenda tells it under a day.
struct ScheduleEntry {
    QDate day; ///< under which it is told
    ScheduledEvent event;
    QString chapter;     ///< its name; empty without one
    QStringList clashes; ///< sentences on other events at about the time, of one to come

    bool operator==(const ScheduleEntry &) const = default;
};

/// Some days of an agenda, all of whose entries are there, in their order.
struct SchedulePage {
    DayRange days;
    std::vector<ScheduleEntry> entries;
    bool isLast = false; ///< further on in its direction there is nothing

    bool operator==(const SchedulePage &) const = default;
};

/// What an agenda is of: the events that fit a query (from understoodQuery()) as of a day, on the
/// clocks of `here`.
struct ScheduleRequest {
    Query query;
    QDate day;
    QTimeZone here;

    bool operator==(const ScheduleRequest &) const = default;
};

/// How far ahead a series without an end is told, in years from the day as of which.
inline constexpr int yearsOfEndlessSeries = 2;

/// The days under which what takes place on some days is told: the first one, and `today` while it
/// lasts.
std::vector<QDate> daysToldUnder(const DayRange &days, QDate today);

/// The entries of some days.
Result<std::vector<ScheduleEntry>> scheduleOn(Database &database, const ScheduleRequest &request,
                                              const DayRange &days);

/// From a day on, and back from a day: as many days as a screen or two need. Where nothing is for
/// long, that is passed over in few steps.
Result<SchedulePage> scheduleFrom(Database &database, const ScheduleRequest &request, QDate first);
Result<SchedulePage> scheduleUpTo(Database &database, const ScheduleRequest &request, QDate last);

} // namespace chapterhouse
