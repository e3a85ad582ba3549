#pragma once

#include "exchange/calendar/eventschedule.h"

#include <array>

namespace chapterhouse {

inline constexpr int daysOfWeek = 7;

/// An event of several days in one week of a month: a bar from one day of the week to another.
struct WeekBar {
    size_t event = 0; ///< its position among the events of the month
    int first = 0;    ///< from 0, the first day of the week
    int last = 0;
    int line = 0; ///< from 0, the uppermost
    bool beganBefore = false;
    bool goesOn = false; ///< after the week

    bool operator==(const WeekBar &) const = default;
};

/// What a day has besides bars, below them.
struct WeekDay {
    std::vector<size_t> events; ///< that have room; positions among those of the month
    int line = 0;               ///< of the first of them
    bool isRoomy = false;       ///< each has two lines
    int hidden = 0; ///< events and bars for which there is no room: told in the last line

    bool operator==(const WeekDay &) const = default;
};

/// How the events of a week share the lines of its days.
struct WeekLayout {
    std::vector<WeekBar> bars; ///< those that have room on all their days
    std::array<WeekDay, daysOfWeek> days;

    bool operator==(const WeekLayout &) const = default;
};

/// The layout of the week from a day on, each day of which has room for so many lines. Where not
/// everything has, the last line is left to say so.
WeekLayout weekLayout(QDate firstDay, const std::vector<ScheduledEvent> &events, int room);

} // namespace chapterhouse
