#include "formats/icalendar/seriesoccurrences.h"

#include "formats/icalendar/rulewalk.h"

#include <algorithm>

namespace chapterhouse {

namespace {

/// Puts the occurrences of a series together, those that were changed last.
class SeriesExpansion {
public:
    SeriesExpansion(const CalendarEvent &series, const QTimeZone &zone, const DayRange &days)
        : m_series(series), m_zone(zone), m_days(days),
          m_seconds(series.end
                        ? instantOf(series.time.start, zone).secsTo(instantOf(*series.end, zone))
                        : 0)
    {
    }

    /// Those that take place as the series says.
    Result<void> addUnchanged(const QList<CalendarEvent> &changes)
    {
        for (const CalendarEvent &change : changes) {
            if (change.occurrence)
                m_passedOver.append(timeIn(m_series.time.zone, *change.occurrence));
        }
        m_passedOver += m_series.time.exceptions;
        for (const LocalTime &addition : m_series.additions)
            take(addition);
        if (m_series.time.rule.isEmpty()) {
            take(m_series.time.start);
            return {};
        }
        return walkRule(m_series.time, m_zone, [this](const LocalTime &local, const QDateTime &) {
            return local.day <= m_days.last && take(local);
        });
    }

    Result<void> addChanged(const QList<CalendarEvent> &changes)
    {
        for (qsizetype at = 0; at < changes.size(); ++at) {
            const CalendarEvent &change = changes.at(at);
            const Result<QTimeZone> zone = reckoningZone(change);
            if (!zone)
                return failed(zone);
            const LocalTime &start = change.time.start;
            const CalendarOccurrence found{.start = start,
                                           .end = change.end,
                                           .instant = instantOf(start, *zone),
                                           .endInstant =
                                               instantOf(change.end.value_or(start), *zone),
                                           .change = at};
            if (isWithin(found, change.isAllDay))
                m_found.push_back(found);
        }
        return {};
    }

    std::vector<CalendarOccurrence> sorted(int most)
    {
        const auto isEarlier = [](const CalendarOccurrence &left, const CalendarOccurrence &right) {
            return left.instant < right.instant;
        };
        std::stable_sort(m_found.begin(), m_found.end(), isEarlier);
        // An addition may be a time of the rule too.
        m_found.erase(std::unique(m_found.begin(), m_found.end()), m_found.end());
        if (static_cast<int>(m_found.size()) > most)
            m_found.resize(static_cast<std::size_t>(std::max(most, 0)));
        return std::move(m_found);
    }

private:
    bool isWithin(const CalendarOccurrence &found, bool isAllDay) const
    {
        const LocalTime end = found.end.value_or(found.start);
        // What ends at midnight does not take place on the day that begins then.
        const bool isOfDayBefore =
            !isAllDay && found.start.day < end.day && end.time == QTime(0, 0);
        const QDate last = isOfDayBefore ? end.day.addDays(-1) : end.day;
        return found.start.day <= m_days.last && last >= m_days.first;
    }

    bool take(const LocalTime &local)
    {
        CalendarOccurrence found{.start = local, .instant = instantOf(local, m_zone)};
        // Of the same exact length as the first (RFC 5545, section 3.8.5.3).
        found.endInstant = found.instant.addSecs(m_seconds);
        if (m_series.end)
            found.end = localTimeAt(found.endInstant, m_zone);
        if (isWithin(found, m_series.isAllDay) && !m_passedOver.contains(local))
            m_found.push_back(found);
        return true;
    }

    const CalendarEvent &m_series;
    const QTimeZone &m_zone;
    const DayRange m_days;
    const qint64 m_seconds;
    QList<LocalTime> m_passedOver;
    std::vector<CalendarOccurrence> m_found;
};

} // namespace

Result<std::vector<CalendarOccurrence>> seriesOccurrences(const CalendarEvent &series,
                                                          const QList<CalendarEvent> &changes,
                                                          const DayRange &days, int most)
{
    const Result<QTimeZone> zone = reckoningZone(series);
    if (!zone)
        return failed(zone);
    SeriesExpansion expansion(series, *zone, days);
    if (const Result<void> unchanged = expansion.addUnchanged(changes); !unchanged)
        return failed(unchanged);
    if (const Result<void> changed = expansion.addChanged(changes); !changed)
        return failed(changed);
    return expansion.sorted(most);
}

} // namespace chapterhouse
