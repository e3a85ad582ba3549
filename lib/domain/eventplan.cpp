#include "domain/eventplan.h"

#include "base/words.h"
#include "domain/country.h"
#include "domain/eventseries.h"
#include "domain/eventtime.h"
#include "domain/recurrence.h"

#include <algorithm>
#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

bool has(const Record &event, QLatin1String key)
{
    return !isAbsent(event.at(key));
}

bool hasTime(const Record &event, QDate)
{
    const auto time = timeOf(event);
    return time && (!isByDays(*time) || event.flag("all_day"_L1));
}

bool hasVenue(const Record &event, QDate)
{
    // While nobody said how people meet, a link alone is enough.
    const bool isElsewhere =
        modeOf(event) == EventMode::Online || (!modeOf(event) && has(event, "online_url"_L1));
    return isElsewhere || has(event, "venue"_L1) || has(event, "address"_L1);
}

bool hasLink(const Record &event, QDate)
{
    const bool isInRoom =
        modeOf(event) == EventMode::InPerson || (!modeOf(event) && hasVenue(event, {}));
    return isInRoom || has(event, "online_url"_L1);
}

bool hasPlaceOrLink(const Record &event, QDate)
{
    return std::ranges::any_of(
        std::array{"location"_L1, "city"_L1, "venue"_L1, "address"_L1, "online_url"_L1},
        [&](QLatin1String key) { return has(event, key); });
}

/// Of a series by the UNTIL of its rule; without one it goes on.
bool isOver(const Record &event, QDate today)
{
    const auto time = timeOf(event);
    if (!time || !isSeries(event))
        return time && daysOf(*time).last <= today;
    const auto rule = RecurrenceRule::parse(event.text("rrule"_L1));
    const auto until = rule ? untilOf(*rule, time->zone) : std::nullopt;
    return until && localTimeAt(*until, time->zone).day <= today;
}

bool hasDay(const Record &event, QDate)
{
    return has(event, "start"_L1);
}

bool hasOrganiser(const Record &event, QDate)
{
    return has(event, "chapter"_L1) || has(event, "organiser"_L1);
}

bool hasSummary(const Record &event, QDate)
{
    return has(event, "excerpt"_L1) || has(event, "body"_L1);
}

/// What is asked for before a state, of the parts from one to another.
struct Demand {
    EventState before;
    EventNeed need;
    OurPart from;
    OurPart upTo;
    bool (*isMet)(const Record &event, QDate today);
};

constexpr OurPart organise = OurPart::Organise;
constexpr OurPart takePart = OurPart::TakePart;
constexpr OurPart listOnly = OurPart::ListOnly;

constexpr Demand demands[] = {
    {EventState::Planned, EventNeed::Day, organise, takePart, hasDay},
    {EventState::Planned, EventNeed::PlaceOrLink, organise, organise, hasPlaceOrLink},
    {EventState::Planned, EventNeed::Organiser, organise, organise, hasOrganiser},
    {EventState::Announced, EventNeed::Day, organise, listOnly, hasDay},
    {EventState::Announced, EventNeed::Time, organise, organise, hasTime},
    {EventState::Announced, EventNeed::PlaceOrLink, takePart, takePart, hasPlaceOrLink},
    {EventState::Announced, EventNeed::Venue, organise, organise, hasVenue},
    {EventState::Announced, EventNeed::Link, organise, organise, hasLink},
    {EventState::Announced, EventNeed::Organiser, organise, organise, hasOrganiser},
    {EventState::Announced, EventNeed::Summary, organise, organise, hasSummary},
    {EventState::Held, EventNeed::Day, organise, listOnly, hasDay},
    {EventState::Held, EventNeed::Passing, organise, listOnly, isOver},
};

/// Without a day there is neither a time to confirm nor anything to pass.
bool isSaidAlready(EventNeed need, const std::vector<EventNeed> &missing)
{
    return (need == EventNeed::Time || need == EventNeed::Passing) &&
           std::ranges::count(missing, EventNeed::Day) > 0;
}

QString beginningOfStep(EventState state)
{
    switch (state) {
    case EventState::Planned:
        return Words::tr("To plan: %1.");
    case EventState::Announced:
        return Words::tr("To announce: %1.");
    default:
        return Words::tr("To be held: %1.");
    }
}

QString readySentence(EventState state)
{
    switch (state) {
    case EventState::Planned:
        return Words::tr("Ready to be planned.");
    case EventState::Announced:
        return Words::tr("Ready to be announced.");
    default:
        return Words::tr("It is over: was it held?");
    }
}

} // namespace

std::optional<EventState> nextState(const Record &event)
{
    switch (stateOf(event)) {
    case EventState::Idea:
        return EventState::Planned;
    case EventState::Planned:
        return EventState::Announced;
    case EventState::Announced:
        return EventState::Held;
    case EventState::Held:
    case EventState::Cancelled:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::vector<EventNeed> missingFor(const Record &event, EventState state, QDate today)
{
    const OurPart part = ourPartOf(event);
    std::vector<EventNeed> missing;
    for (const Demand &demand : demands) {
        const bool isAsked = demand.before == state && demand.from <= part && part <= demand.upTo;
        if (isAsked && !demand.isMet(event, today) && !isSaidAlready(demand.need, missing))
            missing.push_back(demand.need);
    }
    return missing;
}

QString textOf(EventNeed need)
{
    switch (need) {
    case EventNeed::Day:
        return Words::tr("no day");
    case EventNeed::Time:
        return Words::tr("no confirmed time");
    case EventNeed::PlaceOrLink:
        return Words::tr("neither place nor link");
    case EventNeed::Venue:
        return Words::tr("no venue");
    case EventNeed::Link:
        return Words::tr("no link");
    case EventNeed::Organiser:
        return Words::tr("neither chapter nor organiser");
    case EventNeed::Summary:
        return Words::tr("no summary");
    case EventNeed::Passing:
        return Words::tr("not over yet");
    }
    Q_UNREACHABLE();
}

QString stepText(const Record &event, EventState state, QDate today)
{
    QStringList missing;
    for (const EventNeed need : missingFor(event, state, today))
        missing += textOf(need);
    return missing.isEmpty() ? readySentence(state)
                             : beginningOfStep(state).arg(missing.join(u", "_s));
}

QString nextStepText(const Record &event, QDate today)
{
    const auto next = nextState(event);
    return next ? stepText(event, *next, today) : QString();
}

QString proposedLocation(const Record &event)
{
    if (modeOf(event) == EventMode::Online)
        return u"Virtual Event"_s;
    QStringList parts{event.text("city"_L1), countryName(event.text("country"_L1))};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace chapterhouse
