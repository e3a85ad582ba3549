#include "exchange/calendar/schedulepages.h"

#include "domain/eventclash.h"
#include "store/eventdays.h"
#include "store/reader.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysOfFirstStep = 28;
constexpr int daysOfLongestStep = 366;
constexpr size_t entriesOfPage = 40;

/// Finds what else is at about the time of events that do not recur.
class ClashFinder {
public:
    ClashFinder(std::vector<Record> events, QDate today) : m_today(today)
    {
        for (Record &event : events) {
            const auto time = timeOf(event);
            if (time && event.text("rrule"_L1).isEmpty())
                m_events.push_back({daysOf(*time), std::move(event)});
        }
    }

    QStringList clashesWith(const RecordRef &event) const
    {
        const auto own = std::ranges::find(m_events, event.id,
                                           [](const Dated &dated) { return dated.event.id(); });
        if (own == m_events.end())
            return {};
        const DayRange around = daysOfClashes(own->days);
        std::vector<Record> near;
        for (const Dated &other : m_events) {
            if (commonDays(other.days, around))
                near.push_back(other.event);
        }
        QStringList sentences;
        for (const EventClash &clash : clashesOf(own->event, near, m_today))
            sentences += clash.sentence;
        return sentences;
    }

private:
    struct Dated {
        DayRange days;
        Record event;
    };

    const QDate m_today;
    std::vector<Dated> m_events;
};

/// The days of all events, those of endless series for some years; nothing when there are none.
Result<std::optional<DayRange>> daysOfAll(Database &database, const ScheduleRequest &request)
{
    return spanOfEvents(database, request.query, request.day)
        .map([&](const std::optional<EventSpan> &span) -> std::optional<DayRange> {
            if (!span)
                return std::nullopt;
            const QDate told = request.day.addYears(yearsOfEndlessSeries);
            const QDate last = span->isEndless ? std::max(span->days.last, told) : span->days.last;
            // Another zone may call the same moment the day before or after.
            return DayRange{span->days.first.addDays(-1), last.addDays(1)};
        });
}

/// Where there is little, as many days more.
int nextStep(int days)
{
    return std::min(2 * days, daysOfLongestStep);
}

/// Adds what is told on the days before or after those of the page.
Result<void> extend(Database &database, const ScheduleRequest &request, SchedulePage &page,
                    const DayRange &days)
{
    const auto entries = scheduleOn(database, request, days);
    if (!entries)
        return failed(entries);
    const bool isBefore = days.first < page.days.first;
    page.entries.insert(isBefore ? page.entries.begin() : page.entries.end(), entries->begin(),
                        entries->end());
    page.days = {std::min(page.days.first, days.first), std::max(page.days.last, days.last)};
    return {};
}

/// Where the next step begins: from `next` on, where something may be.
Result<QDate> nextBeginning(Database &database, const ScheduleRequest &request, QDate next,
                            bool isBackwards)
{
    // What two zones may call the same moment lies no more days apart.
    constexpr int farthest = 2;
    return nextDayWithEvents(database, request.query,
                             next.addDays(isBackwards ? farthest : -farthest), isBackwards,
                             request.day)
        .map([&](const std::optional<QDate> &day) {
            if (!day)
                return next;
            return isBackwards ? std::min(next, day->addDays(farthest))
                               : std::max(next, day->addDays(-farthest));
        });
}

} // namespace

std::vector<QDate> daysToldUnder(const DayRange &days, QDate today)
{
    if (days.first < today && days.contains(today))
        return {days.first, today};
    return {days.first};
}

Result<std::vector<ScheduleEntry>> scheduleOn(Database &database, const ScheduleRequest &request,
                                              const DayRange &days)
{
    const auto events = eventSchedule(database, request.query, days, request.here, request.day);
    auto others = eventsOnDays(database, {}, daysOfClashes(days), request.day);
    if (!events || !others)
        return events ? failed(others) : failed(events);
    const ClashFinder clashes(*std::move(others), request.day);
    const Reader reader(database);
    QHash<RecordId, QString> chapters;
    std::vector<ScheduleEntry> entries;
    for (const ScheduledEvent &event : *events) {
        if (!event.chapter.isEmpty() && !chapters.contains(event.chapter))
            chapters.insert(event.chapter,
                            reader.title({Kind::Chapter, event.chapter}).value_or(QString()));
        for (const QDate day : daysToldUnder(event.days, request.day)) {
            if (!days.contains(day))
                continue;
            entries.push_back({.day = day,
                               .event = event,
                               .chapter = chapters.value(event.chapter),
                               .clashes = clashes.clashesWith(event.event)});
        }
    }
    std::ranges::stable_sort(entries, {}, &ScheduleEntry::day);
    return entries;
}

Result<SchedulePage> scheduleFrom(Database &database, const ScheduleRequest &request, QDate first)
{
    const auto all = daysOfAll(database, request);
    if (!all)
        return failed(all);
    SchedulePage page{.days = {first, first.addDays(-1)}, .entries = {}};
    const QDate end = *all ? (*all)->last : QDate();
    for (int step = daysOfFirstStep; page.days.last < end && page.entries.size() < entriesOfPage;
         step = nextStep(step)) {
        const auto next = nextBeginning(database, request, page.days.last.addDays(1), false);
        if (!next)
            return failed(next);
        const DayRange days{*next, std::min(next->addDays(step - 1), end)};
        if (const auto extended = extend(database, request, page, days); !extended)
            return failed(extended);
    }
    page.isLast = !*all || page.days.last >= end;
    return page;
}

Result<SchedulePage> scheduleUpTo(Database &database, const ScheduleRequest &request, QDate last)
{
    const auto all = daysOfAll(database, request);
    if (!all)
        return failed(all);
    SchedulePage page{.days = {last.addDays(1), last}, .entries = {}};
    const QDate end = *all ? (*all)->first : QDate();
    for (int step = daysOfFirstStep;
         *all && page.days.first > end && page.entries.size() < entriesOfPage;
         step = nextStep(step)) {
        const auto next = nextBeginning(database, request, page.days.first.addDays(-1), true);
        if (!next)
            return failed(next);
        const DayRange days{std::max(next->addDays(1 - step), end), *next};
        if (const auto extended = extend(database, request, page, days); !extended)
            return failed(extended);
    }
    page.isLast = !*all || page.days.first <= end;
    return page;
}

} // namespace chapterhouse
