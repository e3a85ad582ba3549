#include "domain/event.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

EventState stateOf(const Record &event)
{
    return enumFromName<EventState>(eventStates(), event.text("state"_L1))
        .value_or(EventState::Idea);
}

OurPart ourPartOf(const Record &event)
{
    return enumFromName<OurPart>(ourParts(), event.text("our_part"_L1)).value_or(OurPart::Organise);
}

std::optional<EventMode> modeOf(const Record &event)
{
    return enumFromName<EventMode>(eventModes(), event.text("mode"_L1));
}

QDate dueOf(const Record &task, QDate firstDay)
{
    const QDate fixed = task.date("date"_L1);
    const auto offset = task.integer("offset"_L1);
    return fixed.isValid() || !offset ? fixed : firstDay.addDays(*offset);
}

} // namespace chapterhouse
