#pragma once

#include "actions/recordverbs.h"

namespace chapterhouse {

/// Plans an event again on another day: title, place, texts and people stay, as do the order of the
/// agenda without its speakers, and the tasks, none of which is done. What was the older one's own
/// does not come along: links, thanks, recurrence, its ids in calendars and on the site. Input for
/// a day that is none.
Result<AddedRecord> copyEvent(Store &store, const EventId &event, QDate firstDay);

/// The tasks are done on the day; an invalid day: they are open again.
Result<ChangeSet> markDone(Store &store, const QList<RecordRef> &tasks, QDate day);

} // namespace chapterhouse
