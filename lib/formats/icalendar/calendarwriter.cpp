#include "formats/icalendar/calendarwriter.h"

#include "base/words.h"
#include "domain/day.h"
#include "formats/icalendar/contentline.h"
#include "formats/icalendar/icalrule.h"
#include "formats/icalendar/valuetext.h"
#include "formats/icalendar/zonewriter.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr char beginning[] = "BEGIN:VCALENDAR\r\n"
                             "VERSION:2.0\r\n"
                             "PRODID:-//Chapterhouse//Chapterhouse//EN\r\n";

QString statusText(CalendarStatus status)
{
    switch (status) {
    case CalendarStatus::Tentative:
        return u"TENTATIVE"_s;
    case CalendarStatus::Confirmed:
        return u"CONFIRMED"_s;
    case CalendarStatus::Cancelled:
        return u"CANCELLED"_s;
    }
    Q_UNREACHABLE();
}

/// One VEVENT, put together line by line.
class EventWriter {
public:
    EventWriter(const CalendarEvent &event, ZoneUse &zones) : m_event(event), m_zones(zones) {}

    Result<QByteArray> write(const QDateTime &now)
    {
        if (const Result<void> usable = check(); !usable)
            return failed(usable);
        m_text = "BEGIN:VEVENT\r\n";
        add(u"UID:"_s + escaped(m_event.uid));
        add(u"SEQUENCE:%1"_s.arg(m_event.sequence));
        add(u"DTSTAMP:"_s + timeText(localTimeAt(now, QTimeZone::utc())) + u'Z');
        addTime(u"DTSTART"_s, m_event.time.start);
        addEnd();
        if (const Result<void> rule = addRule(); !rule)
            return failed(rule);
        for (const LocalTime &addition : m_event.additions)
            addTime(u"RDATE"_s, addition);
        for (const LocalTime &exception : m_event.time.exceptions)
            addTime(u"EXDATE"_s, exception);
        if (const auto &occurrence = m_event.occurrence)
            addTime(u"RECURRENCE-ID"_s, *occurrence);
        if (m_event.status)
            add(u"STATUS:"_s + statusText(*m_event.status));
        addTexts();
        return m_text + "END:VEVENT\r\n";
    }

private:
    Result<void> check() const
    {
        if (const Result<QTimeZone> zone = reckoningZone(m_event); !zone)
            return failed(zone);
        const auto &end = m_event.end;
        const LocalTime &start = m_event.time.start;
        const bool isInOrder =
            !end || start.day < end->day ||
            (start.day == end->day && (m_event.isAllDay || start.time <= end->time));
        if (!isInOrder || (end && end->day >= endOfTime()))
            return fail(ErrorKind::Input, Words::tr("“%1” begins on %2 and cannot end on %3.")
                                              .arg(m_event.summary, isoText(start), isoText(*end)));
        return {};
    }

    void add(const QString &line) { m_text += foldedLine(line); }

    void addText(const QString &name, const QString &text)
    {
        if (!text.isEmpty())
            add(name + u':' + escaped(text));
    }

    void addTexts()
    {
        addText(u"SUMMARY"_s, m_event.summary);
        addText(u"DESCRIPTION"_s, m_event.description);
        addText(u"LOCATION"_s, m_event.location);
        if (m_event.url.isValid() && !m_event.url.isRelative())
            add(u"URL:"_s + QString::fromLatin1(m_event.url.toEncoded()));
        QStringList categories;
        for (const QString &category : m_event.categories)
            categories.append(escaped(category));
        if (!categories.isEmpty())
            add(u"CATEGORIES:"_s + categories.join(u','));
        addText(u"CONTACT"_s, m_event.contact);
    }

    /// Times of the event itself.
    void addTime(const QString &name, const LocalTime &local)
    {
        addTime(name, {.local = local, .zone = m_event.time.zone, .isDay = m_event.isAllDay});
    }

    void addTime(const QString &name, const CalendarTime &time)
    {
        const QTimeZone zone(time.zone.toUtf8());
        if (time.isDay)
            return add(name + u";VALUE=DATE:"_s + dayText(time.local.day));
        if (time.zone.isEmpty() || !zone.isValid())
            return add(name + u':' + timeText(time.local));
        const QDateTime instant = instantOf(time.local, zone);
        if (isUtc(zone.id()))
            return add(name + u':' + timeText(localTimeAt(instant, QTimeZone::utc())) + u'Z');
        m_zones.note(zone.id(), instant);
        add(name + u";TZID="_s + QString::fromLatin1(zone.id()) + u':' + timeText(time.local));
    }

    void addEnd()
    {
        std::optional<LocalTime> end = m_event.end;
        if (end && m_event.isAllDay)
            end->day = end->day.addDays(1);
        if (end)
            addTime(u"DTEND"_s, *end);
    }

    Result<void> addRule()
    {
        if (m_event.time.rule.isEmpty())
            return {};
        return ruleText(m_event).map([this](const QString &rule) { add(u"RRULE:"_s + rule); });
    }

    const CalendarEvent &m_event;
    ZoneUse &m_zones;
    QByteArray m_text;
};

} // namespace

Result<QByteArray> calendarText(const QList<CalendarEvent> &events, const QDateTime &now)
{
    ZoneUse zones;
    QByteArray entries;
    for (const CalendarEvent &event : events) {
        const Result<QByteArray> entry = EventWriter(event, zones).write(now);
        if (!entry)
            return failed(entry);
        entries += *entry;
    }
    return zones.definitions().map([&entries](const QByteArray &definitions) {
        return beginning + definitions + entries + "END:VCALENDAR\r\n";
    });
}

} // namespace chapterhouse
