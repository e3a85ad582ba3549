#pragma once

#include "domain/event.h"

#include <QString>

#include <vector>

namespace chapterhouse {

/// One thing to do for an event of a sort.
struct TemplateTask {
    int offset = 0; ///< days from the event's first day, negative before it
    QString what;
};

/// What is usually to be done for an event of a sort; a file's own checklists begin as copies.
struct ChecklistTemplate {
    QString name;
    EventKind kind = EventKind::Meetup;
    std::vector<TemplateTask> tasks; ///< in the order in which they are due
};

/// Those for a meetup, a conference, an online call and an assembly.
std::vector<ChecklistTemplate> checklistTemplates();

} // namespace chapterhouse
