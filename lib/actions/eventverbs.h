#pragma once

#include "actions/checklisttemplates.h"
#include "actions/recordverbs.h"

namespace chapterhouse {

/// Plans an event again on another day: title, place, texts and people stay, as do the order of the
/// agenda without its speakers, and the tasks, none of which is done. What was the older one's own
/// does not come along: links, thanks, recurrence, its ids in calendars and on the site. Input for
/// a day that is none.
Result<AddedRecord> copyEvent(Store &store, const EventId &event, QDate firstDay);

/// Adds the tasks of a checklist to an event, but for those that it has already, due so many days
/// from it. Conflict when it has all of them.
Result<ChangeSet> addChecklist(Store &store, const EventId &event, const ChecklistId &checklist);

/// The same for a template, which becomes a checklist of the file by its name, unless there is one.
Result<ChangeSet> addChecklist(Store &store, const EventId &event,
                               const ChecklistTemplate &checklist);

/// The tasks are done on the day; an invalid day: they are open again.
Result<ChangeSet> markDone(Store &store, const QList<RecordRef> &tasks, QDate day);

} // namespace chapterhouse
