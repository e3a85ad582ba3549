#pragma once

#include "domain/record.h"

#include <span>
#include <vector>

namespace chapterhouse {

/// Two events of a chapter so many days apart compete for the same people.
inline constexpr int daysBetweenEventsOfAChapter = 14;

/// Another event at about the same time.
struct EventClash {
    enum class What { SameDay, SameChapter };

    What what = What::SameDay;
    EventId other;
    QString sentence; ///< whole, naming the other one

    bool operator==(const EventClash &) const = default;
};

/// Which of the others share a day with the event, each on the clocks of its own zone, or belong to
/// its chapter and are less than so many days away; the day first. Not those that are cancelled,
/// that recur, or that are times of the same series.
std::vector<EventClash> clashesOf(const Record &event, std::span<const Record> others,
                                  int days = daysBetweenEventsOfAChapter);

} // namespace chapterhouse
