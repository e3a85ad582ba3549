#pragma once

#include "domain/attention.h"
#include "domain/eventcheck.h"
#include "store/reader.h"

namespace chapterhouse {

/// How long an event that is over may still want somebody's attention.
inline constexpr int daysToLookBack = 60;

/// The last day up to `day` of what a chapter held or has announced, beyond only listing it; the
/// day itself while an event lasts or a series runs. Invalid when there was none.
Result<QDate> lastEventOf(const Reader &reader, const ChapterId &chapter, QDate day);

/// The other events that clashesOf() asks for, and maybe more; none where it tells of none.
Result<std::vector<Record>> eventsAround(Database &database, const Record &event, QDate today);

/// The event with all that checkEvent() asks for on the day.
Result<EventToCheck> eventToCheck(const Reader &reader, const Record &event, QDate day);

/// The events that are not held or cancelled, and over for no longer than daysToLookBack: those
/// without a day, and series, too; by their start.
Result<std::vector<Record>> openEvents(const Reader &reader, QDate day);

/// What events want on the day, of those to come and those over for no longer than
/// daysToLookBack; in the order they were added.
Result<std::vector<AttentionItem>> attentionToEvents(const Reader &reader, QDate day);

} // namespace chapterhouse
