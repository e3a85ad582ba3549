#include "desktop/pages/events/monthweek.h"

#include <algorithm>

namespace chapterhouse {

namespace {

bool isBar(const ScheduledEvent &event)
{
    return event.days.first < event.days.last;
}

bool overlap(const WeekBar &left, const WeekBar &right)
{
    return left.first <= right.last && right.first <= left.last;
}

bool isOn(const WeekBar &bar, int day)
{
    return bar.first <= day && day <= bar.last;
}

/// The uppermost line that none of the bars takes on its days.
int freeLine(const WeekBar &bar, const std::vector<WeekBar> &bars)
{
    const auto isTaken = [&](int line) {
        return std::ranges::any_of(
            bars, [&](const WeekBar &other) { return other.line == line && overlap(bar, other); });
    };
    int line = 0;
    while (isTaken(line))
        ++line;
    return line;
}

/// All bars of the week, those that begin earlier and last longer above the others.
std::vector<WeekBar> barsOf(QDate firstDay, const std::vector<ScheduledEvent> &events)
{
    const DayRange week{firstDay, firstDay.addDays(daysOfWeek - 1)};
    std::vector<WeekBar> bars;
    for (size_t i = 0; i < events.size(); ++i) {
        const DayRange &days = events[i].days;
        const auto common = isBar(events[i]) ? commonDays(days, week) : std::nullopt;
        if (common)
            bars.push_back({.event = i,
                            .first = static_cast<int>(firstDay.daysTo(common->first)),
                            .last = static_cast<int>(firstDay.daysTo(common->last)),
                            .beganBefore = days.first<week.first, .goesOn = days.last> week.last});
    }
    std::ranges::stable_sort(bars, {},
                             [](const WeekBar &bar) { return std::pair(bar.first, -bar.last); });
    std::vector<WeekBar> placed;
    for (WeekBar &bar : bars) {
        bar.line = freeLine(bar, placed);
        placed.push_back(bar);
    }
    return placed;
}

/// A day before it is known what has room.
WeekDay wholeDay(QDate day, int number, const std::vector<ScheduledEvent> &events,
                 const std::vector<WeekBar> &bars)
{
    WeekDay whole;
    for (const WeekBar &bar : bars) {
        if (isOn(bar, number))
            whole.line = std::max(whole.line, bar.line + 1);
    }
    for (size_t i = 0; i < events.size(); ++i) {
        if (!isBar(events[i]) && events[i].days.contains(day))
            whole.events.push_back(i);
    }
    return whole;
}

/// How many lines of a day may hold events.
int usableLines(const WeekDay &whole, int room)
{
    const int needed = whole.line + static_cast<int>(whole.events.size());
    return needed <= room ? room : std::max(0, room - 1);
}

} // namespace

WeekLayout weekLayout(QDate firstDay, const std::vector<ScheduledEvent> &events, int room)
{
    const std::vector<WeekBar> bars = barsOf(firstDay, events);
    WeekLayout layout;
    std::array<int, daysOfWeek> usable{};
    for (int day = 0; day < daysOfWeek; ++day) {
        const auto at = static_cast<size_t>(day);
        layout.days[at] = wholeDay(firstDay.addDays(day), day, events, bars);
        usable[at] = usableLines(layout.days[at], room);
    }
    for (const WeekBar &bar : bars) {
        bool fits = true;
        for (int day = bar.first; day <= bar.last; ++day)
            fits = fits && bar.line < usable[static_cast<size_t>(day)];
        if (fits)
            layout.bars.push_back(bar);
        for (int day = bar.first; !fits && day <= bar.last; ++day)
            ++layout.days[static_cast<size_t>(day)].hidden;
    }
    for (size_t at = 0; at < layout.days.size(); ++at) {
        WeekDay &day = layout.days[at];
        const auto all = static_cast<int>(day.events.size());
        const int shown = std::clamp(usable[at] - day.line, 0, all);
        day.events.resize(static_cast<size_t>(shown));
        day.hidden += all - shown;
        day.isRoomy = all > 0 && day.hidden == 0 && day.line + 2 * all <= room;
    }
    return layout;
}

} // namespace chapterhouse
