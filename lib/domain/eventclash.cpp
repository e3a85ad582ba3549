#include "domain/eventclash.h"

#include "base/words.h"
#include "domain/daytext.h"
#include "domain/event.h"
#include "domain/eventseries.h"
#include "domain/eventtime.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Events of a chapter that are further apart do not compete for the same people.
constexpr int daysBetweenEventsOfAChapter = 14;

bool isToCome(const Record &event, const DayRange &days, QDate today)
{
    const EventState state = stateOf(event);
    return state != EventState::Held && state != EventState::Cancelled && days.last >= today;
}

bool isOfSameSeries(const Record &event, const Record &other)
{
    const RecordId series = event.reference("series"_L1);
    return !series.isEmpty() && (series == other.id() || series == other.reference("series"_L1));
}

bool isCompared(const Record &event, const Record &other)
{
    return other.id() != event.id() && stateOf(other) != EventState::Cancelled &&
           !isSeries(other) && !isOfSameSeries(event, other);
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

DayRange daysOfClashes(const DayRange &days)
{
    return {days.first.addDays(-daysBetweenEventsOfAChapter),
            days.last.addDays(daysBetweenEventsOfAChapter)};
}

std::optional<DayRange> daysOfClashes(const Record &event, QDate today)
{
    const auto time = timeOf(event);
    if (!time || isSeries(event) || ourPartOf(event) == OurPart::ListOnly ||
        !isToCome(event, daysOf(*time), today))
        return std::nullopt;
    return daysOfClashes(daysOf(*time));
}

std::vector<EventClash> clashesOf(const Record &event, std::span<const Record> others, QDate today)
{
    std::vector<EventClash> clashes;
    const auto time = timeOf(event);
    if (!time || !daysOfClashes(event, today))
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
        else if (isOfSameChapter(event, other) &&
                 daysApart(own, theirs) < daysBetweenEventsOfAChapter)
            clashes.push_back({EventClash::What::SameChapter, id,
                               Words::tr("%1, of the same chapter, is on %2.")
                                   .arg(titleOf(other), dayText(theirs.first))});
    }
    std::ranges::stable_sort(clashes, {}, &EventClash::what);
    return clashes;
}

} // namespace chapterhouse
