#pragma once

#include "actions/checklisttemplates.h"
#include "store/store.h"

namespace chapterhouse {

/// Adds the tasks of a checklist to an event, but for those that it has already, due so many days
/// from it. Conflict when it has all of them.
Result<ChangeSet> addChecklist(Store &store, const EventId &event, const ChecklistId &checklist);

/// The same for a template, which becomes a checklist of the file by its name, unless there is one.
Result<ChangeSet> addChecklist(Store &store, const EventId &event,
                               const ChecklistTemplate &checklist);

/// The usual templates become checklists of the file, but for those that are by their names.
/// Conflict when all are.
Result<ChangeSet> addUsualChecklists(Store &store);

/// The template that a checklist is called like; nothing when none is.
std::optional<ChecklistTemplate> templateOf(const Record &checklist);

/// Gives a checklist the kind of event and the tasks of its template again, in place of its own.
/// Conflict when it is called like none.
Result<ChangeSet> resetChecklist(Store &store, const ChecklistId &checklist);

} // namespace chapterhouse
