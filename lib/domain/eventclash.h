#pragma once

#include "domain/day.h"
#include "domain/record.h"

#include <span>
#include <vector>

namespace chapterhouse {

/// Another event at about the same time.
struct EventClash {
    enum class What { SameDay, SameChapter };

    What what = What::SameDay;
    EventId other;
    QString sentence; ///< whole, naming the other one

    bool operator==(const EventClash &) const = default;
};

/// The days on which another event may clash with one that lasts on `days`.
DayRange daysOfClashes(const DayRange &days);

/// The same of an event; nothing when none is told: of one that is over by `today`, held or
/// cancelled, that recurs, or that we only list.
std::optional<DayRange> daysOfClashes(const Record &event, QDate today);

/// Which of the others share a day with the event, each on the clocks of its own zone, or belong to
/// its chapter and are less than two weeks away, as both compete for the same people; the day
/// first. Not those that are cancelled, that recur, or that are times of the same series.
std::vector<EventClash> clashesOf(const Record &event, std::span<const Record> others, QDate today);

} // namespace chapterhouse
