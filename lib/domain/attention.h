#pragma once

#include "domain/bodychecks.h"
#include "domain/chapterrules.h"

namespace chapterhouse {

/// What sort of thing wants somebody's attention.
enum class AttentionReason {
    SeatEnds,
    BodyRule,
    DormantChapter,
    FormingChapter,
    EventPlace,   ///< soon, and nobody could find it
    EventTasks,   ///< tasks are overdue
    EventUntold,  ///< soon, and not announced
    EventOutcome, ///< over, and nobody said whether it was held
    EventRecap,   ///< held, and nobody told how it was
};

/// "seat_ends", "body_rule", "dormant_chapter", "forming_chapter", "event_place", "event_tasks",
/// "event_untold", "event_outcome", "event_recap".
QLatin1String nameOf(AttentionReason reason);

/// Something that somebody of the association should do something about.
struct AttentionItem {
    AttentionReason what = AttentionReason::SeatEnds;
    QString sentence; ///< whole, naming the body, chapter or event
    RecordRef about;
    QDate due; ///< the last day to do it; invalid when it is due at once

    bool operator==(const AttentionItem &) const = default;
};

/// Rules of the body that are not kept, and seats that end soon without a successor.
std::vector<AttentionItem> attentionTo(const BodyOnDay &body, QDate day);

/// Of an active or dormant chapter why it is dormant, of a forming one what it needs to be active
/// or that it has everything; and seats that end soon without a successor. Nothing of a chapter
/// that was founded later.
std::vector<AttentionItem> attentionTo(const ChapterOnDay &chapter, QDate day);

/// Puts first what is due at once, then what is due soonest.
void sortByDue(std::vector<AttentionItem> &items);

} // namespace chapterhouse
