#pragma once

#include "domain/event.h"

#include <vector>

namespace chapterhouse {

/// What an event lacks before its next state.
enum class EventNeed {
    Day,
    Time,        ///< confirmed, or all day
    PlaceOrLink, ///< a location, city, venue or online link
    Venue,
    Link,
    Organiser, ///< a chapter or another organiser
    Summary,
    Passing, ///< it is not over yet
};

/// The state after the one that the event has; none after held and cancelled.
std::optional<EventState> nextState(const Record &event);

/// What the event still lacks to have the state, on a day. It depends on our part in it: all is
/// asked of what we organise, a day and a place of what we take part in, only a day of what we
/// list.
std::vector<EventNeed> missingFor(const Record &event, EventState state, QDate today);

/// "no venue", "not over yet".
QString textOf(EventNeed need);
/// "To announce: no venue, no link." or "Ready to be announced.": what missingFor() finds before a
/// state that nextState() can return.
QString stepText(const Record &event, EventState state, QDate today);
/// The same of its next state; empty without one.
QString nextStepText(const Record &event, QDate today);

/// What to write as the location of an event that has none: "Milan, Italy", and of one that is only
/// online "Virtual Event", as the site calls it. Empty when nothing says where it is. The location
/// that an event has is never rewritten.
QString proposedLocation(const Record &event);

} // namespace chapterhouse
