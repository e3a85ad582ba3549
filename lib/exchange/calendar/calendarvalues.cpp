#include "exchange/calendar/calendarvalues.h"

#include "base/words.h"
#include "domain/event.h"
#include "domain/eventtime.h"
#include "exchange/calendar/eventcalendar.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString momentText(const LocalTime &local, bool isDay)
{
    return isDay ? isoText(local.day) : isoText(local);
}

bool isSameTime(const CalendarEvent &one, const CalendarEvent &other)
{
    // A time on any clock contradicts none in a zone.
    const bool isSameZone = other.time.zone.isEmpty() || one.time.zone == other.time.zone;
    return one.isAllDay == other.isAllDay && one.time.start == other.time.start && isSameZone &&
           one.end == other.end;
}

void setTime(Record &event, const CalendarEvent &entry)
{
    const bool hasZone = !entry.time.zone.isEmpty();
    event.set("start"_L1, textValue(momentText(entry.time.start, entry.isAllDay)));
    event.set("end"_L1,
              entry.end ? textValue(momentText(*entry.end, entry.isAllDay)) : FieldValue());
    event.set("all_day"_L1, entry.isAllDay ? FieldValue(true) : FieldValue());
    event.set("time_confirmed"_L1, entry.isAllDay || hasZone ? FieldValue(true) : FieldValue());
    if (!entry.isAllDay)
        event.set("zone"_L1, textValue(entry.time.zone));
}

void setExceptions(Record &event, const CalendarEvent &entry)
{
    QStringList exceptions;
    for (const LocalTime &exception : entry.time.exceptions)
        exceptions.append(momentText(exception, entry.isAllDay));
    event.set("exceptions"_L1, entry.time.rule.isEmpty() ? FieldValue() : listValue(exceptions));
}

EventState stateFor(CalendarStatus status, const Record &event, QDate today)
{
    switch (status) {
    case CalendarStatus::Tentative:
        return EventState::Planned;
    case CalendarStatus::Cancelled:
        return EventState::Cancelled;
    case CalendarStatus::Confirmed:
        break;
    }
    const std::optional<EventTime> time = timeOf(event);
    const bool isOver = time && event.text("rrule"_L1).isEmpty() && daysOf(*time).last < today;
    return isOver ? EventState::Held : EventState::Announced;
}

void setState(Record &event, CalendarStatus status, QDate today)
{
    const auto state = static_cast<std::size_t>(stateFor(status, event, today));
    event.set("state"_L1, textValue(QString(eventStates()[state].value)));
}

/// The kind that a category names by its key or in the words of the screen.
FieldValue kindNamed(const QStringList &categories)
{
    for (const QString &category : categories) {
        for (const Choice &kind : eventKinds()) {
            const bool isKey = category.compare(kind.value, Qt::CaseInsensitive) == 0;
            if (isKey || category.compare(Words::tr(kind.title), Qt::CaseInsensitive) == 0)
                return textValue(QString(kind.value));
        }
    }
    return {};
}

bool isOfWeb(const QUrl &url)
{
    return url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
}

/// What the file leaves out stays.
void setText(Record &event, QLatin1String key, const QString &text, const QString &now)
{
    if (!text.isEmpty() && text != now)
        event.set(key, textValue(text));
}

void setTexts(Record &event, const CalendarEvent &now, const CalendarEvent &entry)
{
    setText(event, "title"_L1, entry.summary.simplified(), now.summary.simplified());
    setText(event, "location"_L1, entry.location.simplified(), now.location.simplified());
    setText(event, "organiser"_L1, entry.contact.simplified(), now.contact.simplified());
    const bool isExcerpt = !event.text("excerpt"_L1).isEmpty();
    setText(event, isExcerpt ? "excerpt"_L1 : "body"_L1, entry.description, now.description);
    if (entry.url != now.url && isOfWeb(entry.url))
        event.set("url"_L1, textValue(QString::fromLatin1(entry.url.toEncoded())));
    if (const FieldValue kind = kindNamed(entry.categories); !isAbsent(kind))
        event.set("kind"_L1, kind);
}

} // namespace

Result<Record> withEntry(Record event, const std::optional<Record> &series,
                         const CalendarEvent &entry, QDate today)
{
    CalendarEvent now;
    if (timeOf(event)) {
        const Result<CalendarEvent> told = calendarEventOf(event, series);
        if (!told)
            return failed(told);
        now = *told;
    }
    setTexts(event, now, entry);
    if (!isSameTime(now, entry))
        setTime(event, entry);
    const QString rule = now.time.rule.isEmpty() ? QString() : ruleText(now).value_or(QString());
    const bool isOtherRule = rule != entry.time.rule;
    if (isOtherRule)
        event.set("rrule"_L1, textValue(entry.time.rule));
    if (isOtherRule || now.time.exceptions != entry.time.exceptions ||
        now.isAllDay != entry.isAllDay)
        setExceptions(event, entry);
    if (entry.status && entry.status != now.status)
        setState(event, *entry.status, today);
    return event;
}

QString occurrenceText(const CalendarTime &occurrence)
{
    return momentText(occurrence.local, occurrence.isDay);
}

} // namespace chapterhouse
