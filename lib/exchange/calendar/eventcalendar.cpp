#include "exchange/calendar/eventcalendar.h"

#include "base/words.h"
#include "domain/event.h"
#include "domain/eventseries.h"
#include "domain/eventtime.h"
#include "exchange/calendar/calendarsequence.h"
#include "formats/icalendar/calendarwriter.h"

#include <QSet>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String ownDomain = "@chapterhouse"_L1;

LocalTime localTimeOf(const DayOrTime &moment, bool isDay)
{
    return {.day = moment.day, .time = isDay || moment.isWholeDay() ? QTime(0, 0) : moment.time};
}

void setTime(CalendarEvent &entry, const Record &event, const EventTime &time)
{
    entry.isAllDay = isByDays(time);
    entry.time.start = localTimeOf(time.start, entry.isAllDay);
    if (time.end)
        entry.end = localTimeOf(*time.end, entry.isAllDay);
    if (!entry.isAllDay)
        entry.time.zone = QString::fromLatin1(time.zone.id());
    entry.time.rule = event.text("rrule"_L1);
    for (const DayOrTime &exception : exceptionsOf(event))
        entry.time.exceptions.append(localTimeOf(exception, entry.isAllDay));
}

CalendarStatus statusOf(const Record &event)
{
    switch (stateOf(event)) {
    case EventState::Idea:
    case EventState::Planned:
        return CalendarStatus::Tentative;
    case EventState::Announced:
    case EventState::Held:
        return CalendarStatus::Confirmed;
    case EventState::Cancelled:
        return CalendarStatus::Cancelled;
    }
    Q_UNREACHABLE();
}

QString firstOf(const Record &event, std::initializer_list<QLatin1String> keys)
{
    for (const QLatin1String key : keys) {
        if (const QString text = event.text(key); !text.isEmpty())
            return text;
    }
    return {};
}

/// Where to go: the house where it is known, else the one line that the site shows.
QString placeOf(const Record &event)
{
    if (event.text("venue"_L1).isEmpty() && event.text("address"_L1).isEmpty())
        return firstOf(event, {"location"_L1, "city"_L1});
    QStringList parts;
    for (const QLatin1String key : {"venue"_L1, "address"_L1, "city"_L1}) {
        const QString part = event.text(key);
        if (!part.isEmpty() && !parts.join(u' ').contains(part))
            parts.append(part);
    }
    return parts.join(u", "_s);
}

Result<CalendarTime> recurrenceIdOf(const Record &event, const Record &series)
{
    const std::optional<EventTime> time = timeOf(series);
    if (!time)
        return fail(ErrorKind::Input, Words::tr("“%1” has no start.").arg(titleOf(series)));
    const bool isDay = isByDays(*time);
    const DayOrTime replaced = occurrenceOf(series, replacedTime(event).value_or(DayOrTime()));
    return CalendarTime{.local = localTimeOf(replaced, isDay),
                        .zone = isDay ? QString() : QString::fromLatin1(time->zone.id()),
                        .isDay = isDay};
}

/// Puts the entries of a calendar together, each event once.
class Collector {
public:
    explicit Collector(const Reader &reader) : m_reader(reader) {}

    Result<void> take(const Record &event)
    {
        auto added = add(event);
        if (!added || event.text("rrule"_L1).isEmpty())
            return added;
        const auto changed = m_reader.recordsOf(Kind::Event, "series"_L1, event.id());
        if (!changed)
            return failed(changed);
        for (const Record &time : *changed) {
            if (const Result<void> also = add(time); !also)
                return also;
        }
        return {};
    }

    const QList<CalendarEvent> &entries() const { return m_entries; }
    const QStringList &withoutStart() const { return m_withoutStart; }

private:
    Result<void> add(const Record &event)
    {
        if (m_known.contains(event.id()))
            return {};
        m_known.insert(event.id());
        std::optional<Record> series;
        if (const RecordId id = event.reference("series"_L1); !id.isEmpty()) {
            auto found = m_reader.get({Kind::Event, id});
            if (!found)
                return failed(found);
            series = *std::move(found);
        }
        if (!timeOf(event) || (series && !timeOf(*series))) {
            m_withoutStart.append(titleOf(event));
            return {};
        }
        Result<CalendarEvent> entry = calendarEventOf(event, series);
        const Result<int> sequence = calendarSequenceOf(m_reader, event);
        if (!entry || !sequence)
            return entry ? failed(sequence) : failed(entry);
        entry->sequence = *sequence;
        m_entries.append(*std::move(entry));
        return {};
    }

    const Reader &m_reader;
    QSet<RecordId> m_known;
    QList<CalendarEvent> m_entries;
    QStringList m_withoutStart;
};

} // namespace

QString calendarUidOf(const Record &event)
{
    const QString uid = event.text("uid"_L1);
    return uid.isEmpty() ? event.id().text() + ownDomain : uid;
}

RecordId idInCalendarUid(const QString &uid)
{
    return uid.endsWith(ownDomain) ? RecordId(uid.chopped(ownDomain.size())) : RecordId();
}

Result<CalendarEvent> calendarEventOf(const Record &event, const std::optional<Record> &series)
{
    const std::optional<EventTime> time = timeOf(event);
    if (!time)
        return fail(ErrorKind::Input,
                    Words::tr("“%1” has no start; a calendar needs one.").arg(titleOf(event)));
    CalendarEvent entry{
        .uid = calendarUidOf(series ? *series : event),
        .status = statusOf(event),
        .summary = event.text("title"_L1),
        .description =
            firstOf(event, {"excerpt"_L1, "body"_L1}).replace("\r\n"_L1, "\n"_L1).trimmed(),
        .location = placeOf(event),
        .contact = event.text("organiser"_L1)};
    setTime(entry, event, *time);
    if (series) {
        const Result<CalendarTime> occurrence = recurrenceIdOf(event, *series);
        if (!occurrence)
            return failed(occurrence);
        entry.occurrence = *occurrence;
    }
    // A calendar goes from hand to hand: whoever is to register first is not led to the call.
    const QUrl address(firstOf(event, {"url"_L1, "registration_url"_L1, "online_url"_L1}));
    if (address.isValid() && !address.isRelative())
        entry.url = address;
    if (const QString kind = event.text("kind"_L1); !kind.isEmpty())
        entry.categories = {kind};
    return entry;
}

Result<EventCalendar> eventCalendar(const Reader &reader, const std::vector<Record> &events,
                                    const QDateTime &now)
{
    Collector collector(reader);
    for (const Record &event : events) {
        if (const Result<void> taken = collector.take(event); !taken)
            return failed(taken);
    }
    return calendarText(collector.entries(), now).map([&collector](const QByteArray &text) {
        return EventCalendar{.text = text,
                             .events = static_cast<int>(collector.entries().size()),
                             .withoutStart = collector.withoutStart()};
    });
}

} // namespace chapterhouse
