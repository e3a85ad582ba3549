#pragma once

#include "domain/record.h"

namespace chapterhouse {

enum class EventKind { Meetup, Conference, OnlineCall, Assembly, Other };
enum class EventState { Idea, Planned, Announced, Held, Cancelled };
enum class OurPart { Organise, TakePart, ListOnly };
enum class EventMode { InPerson, Online, Hybrid };

/// The choices of fields, in the order of the enums.
std::span<const Choice> eventKinds();
std::span<const Choice> eventStates();
std::span<const Choice> ourParts();
std::span<const Choice> eventModes();

QLatin1String nameOf(EventKind kind);
QLatin1String nameOf(EventState state);
QLatin1String nameOf(OurPart part);
QLatin1String nameOf(EventMode mode);

/// Of an event; an idea while it says nothing.
EventState stateOf(const Record &event);
/// What nobody said anything of, we organise.
OurPart ourPartOf(const Record &event);
/// None while it says nothing.
std::optional<EventMode> modeOf(const Record &event);

/// The last day to do a task of an event that starts on `firstDay`: the day given, or so many days
/// from that. Invalid when it has neither, or the event no day.
QDate dueOf(const Record &task, QDate firstDay);

} // namespace chapterhouse
