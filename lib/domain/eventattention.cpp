#include "domain/eventattention.h"

#include "base/words.h"
#include "domain/daytext.h"
#include "domain/eventplan.h"
#include "domain/eventtime.h"
#include "domain/posttext.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The event and the day, with the days that it lasts.
struct Asked {
    const Record &event;
    DayRange days;
    QDate today;

    bool isWithin(int count) const
    {
        return today <= days.first && today.daysTo(days.first) <= count;
    }
};

bool lacks(const Asked &asked, EventState state, EventNeed need)
{
    return std::ranges::count(missingFor(asked.event, state, asked.today), need) > 0;
}

AttentionItem about(const Asked &asked, AttentionReason what, const QString &sentence)
{
    return {.what = what, .sentence = sentence, .about = asked.event.ref(), .due = {}};
}

void addPlace(const Asked &asked, std::vector<AttentionItem> &items)
{
    if (!asked.isWithin(daysToFindAPlace))
        return;
    QStringList missing;
    for (const EventNeed need : {EventNeed::Venue, EventNeed::Link, EventNeed::PlaceOrLink}) {
        if (lacks(asked, EventState::Announced, need))
            missing += textOf(need);
    }
    if (missing.isEmpty())
        return;
    AttentionItem item =
        about(asked, AttentionReason::EventPlace,
              Words::tr("%1 is on %2: %3.")
                  .arg(titleOf(asked.event), dayText(asked.days.first), missing.join(u", "_s)));
    item.due = asked.days.first;
    items.push_back(item);
}

void addUntold(const Asked &asked, std::vector<AttentionItem> &items)
{
    const bool isAnnounced = stateOf(asked.event) == EventState::Announced;
    if (isAnnounced || ourPartOf(asked.event) != OurPart::Organise ||
        !asked.isWithin(daysToAnnounce))
        return;
    AttentionItem item = about(asked, AttentionReason::EventUntold,
                               Words::tr("%1 is on %2 and not announced yet.")
                                   .arg(titleOf(asked.event), dayText(asked.days.first)));
    item.due = asked.days.first;
    items.push_back(item);
}

void addTasks(const Asked &asked, std::span<const Record> tasks, std::vector<AttentionItem> &items)
{
    QStringList overdue;
    for (const Record &task : tasks) {
        const QDate due = dueOf(task, asked.days.first);
        const QDate done = task.date("done"_L1);
        const bool isDone = done.isValid() && done <= asked.today;
        if (due.isValid() && due < asked.today && !isDone)
            overdue += Words::tr("“%1” since %2").arg(titleOf(task), dayText(due));
    }
    if (!overdue.isEmpty())
        items.push_back(about(
            asked, AttentionReason::EventTasks,
            Words::tr("Overdue for %1: %2.").arg(titleOf(asked.event), overdue.join(u", "_s))));
}

void addOutcome(const Asked &asked, std::vector<AttentionItem> &items)
{
    if (asked.days.last < asked.today)
        items.push_back(about(asked, AttentionReason::EventOutcome,
                              Words::tr("%1 was on %2: say whether it was held or cancelled.")
                                  .arg(titleOf(asked.event), dayText(asked.days.first))));
}

} // namespace

std::vector<AttentionItem> attentionTo(const Record &event, std::span<const Record> tasks,
                                       QDate today)
{
    const auto time = timeOf(event);
    const bool isOpen = nextState(event).has_value() && event.text("rrule"_L1).isEmpty();
    if (!time || !isOpen || ourPartOf(event) == OurPart::ListOnly)
        return {};
    const Asked asked{.event = event, .days = daysOf(*time), .today = today};
    std::vector<AttentionItem> items;
    addOutcome(asked, items);
    addTasks(asked, tasks, items);
    addPlace(asked, items);
    addUntold(asked, items);
    return items;
}

std::optional<AttentionItem> missingRecap(const Record &event, std::span<const Record> posts,
                                          QDate today)
{
    const auto time = timeOf(event);
    const bool isAlone = event.text("rrule"_L1).isEmpty() && event.reference("series"_L1).isEmpty();
    const bool isOurs = ourPartOf(event) != OurPart::ListOnly;
    if (!time || !isAlone || !isOurs || stateOf(event) != EventState::Held ||
        daysOf(*time).last > today)
        return {};
    const bool isTold =
        std::ranges::any_of(posts, [&event](const Record &post) { return looksBack(post, event); });
    if (isTold)
        return {};
    return AttentionItem{.what = AttentionReason::EventRecap,
                         .sentence = Words::tr("%1 was held on %2 and has no recap yet.")
                                         .arg(titleOf(event), dayText(daysOf(*time).first)),
                         .about = event.ref(),
                         .due = {}};
}

} // namespace chapterhouse
