#pragma once

#include "domain/eventtime.h"

#include <span>
#include <vector>

namespace chapterhouse {

/// An agenda item with when it is.
struct AgendaSlot {
    AgendaItemId item;
    QString title;
    /// In UTC; invalid where they do not follow from the event and the items before.
    QDateTime start;
    QDateTime end;

    bool operator==(const AgendaSlot &) const = default;
};

/// The items of an event in their order (by position, those without one last, else as given). One
/// without a start begins when the one before is over, the first with the event. One without a
/// length lasts until the next that has a start; the last until the end of the event.
std::vector<AgendaSlot> agendaOf(const Record &event, std::span<const Record> items);

/// What is odd about the times of an agenda.
struct AgendaFinding {
    enum class What { Gap, Overlap, BeforeEvent, BeyondEvent };

    What what = What::Gap;
    AgendaItemId item; ///< of a gap or an overlap the later one
    qint64 minutes = 0;
    QString sentence; ///< whole, naming the items

    bool operator==(const AgendaFinding &) const = default;
};

/// Gaps and overlaps between items, and what lies outside of an event that goes by times, in the
/// order of the items.
std::vector<AgendaFinding> checkAgenda(const Record &event, std::span<const AgendaSlot> agenda);

} // namespace chapterhouse
