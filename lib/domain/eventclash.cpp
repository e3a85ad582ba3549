#include "domain/eventclash.h"

#include "base/words.h"
#include "domain/daytext.h"
#include "domain/event.h"
#include "domain/eventtime.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

bool isOfSameSeries(const Record &event, const Record &other)
{
    const RecordId series = event.reference("series"_L1);
    return !series.isEmpty() && (series == other.id() || series == other.reference("series"_L1));
}

bool isCompared(const Record &event, const Record &other)
{
    return other.id() != event.id() && stateOf(other) != EventState::Cancelled &&
           other.text("rrule"_L1).isEmpty() && !isOfSameSeries(event, other);
}

bool isOfSameChapter(const Record &event, const Record &other)
{
    const RecordId chapter = event.reference("chapter"_L1);
    return !chapter.isEmpty() && chapter == other.reference("chapter"_L1);
}

/// How many days lie between two stretches of days that share none.
qint64 daysApart(const DayRange &left, const DayRange &right)
{
    return left.last < right.first ? left.last.daysTo(right.first) : right.last.daysTo(left.first);
}

} // namespace

std::vector<EventClash> clashesOf(const Record &event, std::span<const Record> others, int days)
{
    const auto time = timeOf(event);
    std::vector<EventClash> clashes;
    if (!time)
        return clashes;
    const DayRange own = daysOf(*time);
    for (const Record &other : others) {
        const auto otherTime = timeOf(other);
        if (!otherTime || !isCompared(event, other))
            continue;
        const DayRange theirs = daysOf(*otherTime);
        const EventId id(other.id());
        if (commonDays(own, theirs))
            clashes.push_back({EventClash::What::SameDay, id,
                               Words::tr("%1 is on the same day.").arg(titleOf(other))});
        else if (isOfSameChapter(event, other) && daysApart(own, theirs) < days)
            clashes.push_back({EventClash::What::SameChapter, id,
                               Words::tr("%1, of the same chapter, is on %2.")
                                   .arg(titleOf(other), dayText(theirs.first))});
    }
    std::ranges::stable_sort(clashes, {}, &EventClash::what);
    return clashes;
}

} // namespace chapterhouse
