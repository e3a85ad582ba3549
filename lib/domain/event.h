#pragma once

#include "domain/catalogue.h"

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

} // namespace chapterhouse
