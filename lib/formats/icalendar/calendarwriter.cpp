#include "formats/icalendar/calendarwriter.h"

#include "base/words.h"
#include "formats/icalendar/icalrule.h"

#include <QMap>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr char product[] = "-//Chapterhouse//Chapterhouse//EN";
constexpr qint64 longestMinutes = qint64(366) * 24 * 60;

/// A text as a value may hold it: no control characters but line feeds (RFC 5545, 3.3.11).
QByteArray plainText(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    text.removeIf(
        [](QChar c) { return c != u'\n' && c != u'\t' && c.category() == QChar::Other_Control; });
    return text.toUtf8();
}

/// The definition of a zone from an instant on, under its plain name; none of UTC.
Result<IcalComponent> zoneComponent(const QByteArray &id, const QDateTime &from)
{
    icaltimezone *zone = icaltimezone_get_builtin_timezone(id.constData());
    if (!zone)
        return fail(ErrorKind::Input,
                    Words::tr("This computer has no definition of the time zone “%1”; install its "
                              "zones (tzdata) or choose another.")
                        .arg(QString::fromUtf8(id)));
    if (zone == icaltimezone_get_utc_timezone())
        return IcalComponent();
    IcalComponent component(icalcomponent_new_clone(icaltimezone_get_component(zone)));
    icalproperty *name = icalcomponent_get_first_property(component.get(), ICAL_TZID_PROPERTY);
    if (!name)
        return fail(ErrorKind::Internal, Words::tr("A time zone has no name."));
    icalproperty_set_tzid(name, id.constData());
    icaltimezone_truncate_vtimezone(component.get(), utcTime(from), icaltime_null_time(), 0);
    return component;
}

/// One VEVENT, put together property by property.
class EventWriter {
public:
    EventWriter(const CalendarEvent &event, const QTimeZone &zone)
        : m_event(event), m_zone(zone), m_component(icalcomponent_new_vevent())
    {
    }

    Result<IcalComponent> write(const QDateTime &now)
    {
        if (m_event.minutes < 0 || m_event.minutes > longestMinutes)
            return fail(ErrorKind::Input,
                        Words::tr("“%1” cannot last %2 minutes; no more than a year fits.")
                            .arg(m_event.summary)
                            .arg(m_event.minutes));
        add(icalproperty_new_uid(plainText(m_event.uid).constData()));
        add(icalproperty_new_sequence(m_event.sequence));
        add(icalproperty_new_dtstamp(utcTime(now)));
        addTime(&icalproperty_new_dtstart, m_event.time.start);
        add(icalproperty_new_duration(
            icaldurationtype_from_int(static_cast<int>(m_event.minutes) * 60)));
        if (const Result<void> rule = addRule(); !rule)
            return failed(rule);
        for (const LocalTime &exception : m_event.time.exceptions)
            addTime(&icalproperty_new_exdate, exception);
        addText(&icalproperty_new_summary, m_event.summary);
        addText(&icalproperty_new_description, m_event.description);
        addText(&icalproperty_new_location, m_event.location);
        if (m_event.url.isValid() && !m_event.url.isRelative())
            add(icalproperty_new_url(m_event.url.toEncoded().constData()));
        return std::move(m_component);
    }

private:
    void add(icalproperty *property) { icalcomponent_add_property(m_component.get(), property); }

    void addText(icalproperty *(*create)(const char *), const QString &text)
    {
        if (!text.isEmpty())
            add(create(plainText(text).constData()));
    }

    void addTime(icalproperty *(*create)(icaltimetype), const LocalTime &local)
    {
        if (m_zone == QTimeZone::utc())
            return add(create(utcTime(instantOf(local, m_zone))));
        icalproperty *property = create(floatingTime(local));
        icalproperty_add_parameter(property, icalparameter_new_tzid(m_zone.id().constData()));
        add(property);
    }

    Result<void> addRule()
    {
        if (m_event.time.rule.isEmpty())
            return {};
        Result<IcalRule> rule = ruleOf(m_event.time, m_zone);
        if (!rule)
            return failed(rule);
        // RFC 5545, 3.3.10: in UTC when the start has a zone.
        if (const std::optional<QDateTime> until = rule->until)
            rule->recurrence.until = utcTime(*until);
        add(icalproperty_new_rrule(rule->recurrence));
        return {};
    }

    const CalendarEvent &m_event;
    const QTimeZone &m_zone;
    IcalComponent m_component;
};

/// The zones that events are in, with the earliest instant in each.
using ZoneUse = QMap<QByteArray, QDateTime>;

void noteUse(ZoneUse &zones, const QTimeZone &zone, const QDateTime &start)
{
    QDateTime &earliest = zones[zone.id()];
    if (earliest.isNull() || start < earliest)
        earliest = start;
}

IcalComponent emptyCalendar()
{
    IcalComponent calendar(icalcomponent_new_vcalendar());
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid(product));
    return calendar;
}

Result<void> addZones(icalcomponent *calendar, const ZoneUse &zones)
{
    for (auto zone = zones.begin(); zone != zones.end(); ++zone) {
        // A day earlier, so that the first time is certainly told.
        Result<IcalComponent> component = zoneComponent(zone.key(), zone.value().addDays(-1));
        if (!component)
            return failed(component);
        if (*component)
            icalcomponent_add_component(calendar, component->release());
    }
    return {};
}

} // namespace

Result<QByteArray> calendarText(const QList<CalendarEvent> &events, const QDateTime &now)
{
    ZoneUse zones;
    std::vector<IcalComponent> entries;
    for (const CalendarEvent &event : events) {
        const Result<QTimeZone> zone = zoneOf(event.time);
        if (!zone)
            return failed(zone);
        Result<IcalComponent> entry = EventWriter(event, *zone).write(now);
        if (!entry)
            return failed(entry);
        entries.push_back(std::move(*entry));
        noteUse(zones, *zone, instantOf(event.time.start, *zone));
    }
    const IcalComponent calendar = emptyCalendar();
    if (const Result<void> added = addZones(calendar.get(), zones); !added)
        return failed(added);
    for (IcalComponent &entry : entries)
        icalcomponent_add_component(calendar.get(), entry.release());
    return QByteArray(IcalText(icalcomponent_as_ical_string_r(calendar.get())).get());
}

} // namespace chapterhouse
