#pragma once

#include "domain/record.h"

#include <QDate>

#include <span>
#include <vector>

namespace chapterhouse {

/// An event with what it is checked against.
struct EventToCheck {
    Record event;
    std::vector<Record> agenda; ///< its items
    std::vector<Record> tasks;  ///< of it
    std::vector<Record> others; ///< events around its days; it may be among them

    bool operator==(const EventToCheck &) const = default;
};

/// One thing about an event that somebody should settle.
struct EventFinding {
    QLatin1String rule; ///< of eventRules()
    QString sentence;   ///< whole
    RecordRef about;    ///< the agenda item or the other event; else the event itself

    bool operator==(const EventFinding &) const = default;
};

/// The names of the rules, in the order in which findings are told:
/// - missing: what the next step still misses (missingFor()).
/// - event_outcome, event_tasks, event_place, event_untold: what wants attention (attentionTo()).
/// - unconfirmed: it has a time that nobody stands by.
/// - clock: a time of it or of its agenda that the clocks skip or show twice on that day.
/// - agenda_gap, agenda_overlap, agenda_before, agenda_beyond: checkAgenda().
/// - clash_day, clash_chapter: clashesOf().
std::span<const QLatin1String> eventRules();

/// What is to be settled about an event on a day, in the order of eventRules(). Nothing of one that
/// is held or cancelled; of one that we only list only what the next step misses.
std::vector<EventFinding> checkEvent(const EventToCheck &checked, QDate today);

} // namespace chapterhouse
