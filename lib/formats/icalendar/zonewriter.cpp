#include "formats/icalendar/zonewriter.h"

#include "base/words.h"
#include "formats/icalendar/icalhandles.h"

namespace chapterhouse {

namespace {

Result<QByteArray> definition(const QByteArray &id, const QDateTime &from)
{
    icaltimezone *zone = icaltimezone_get_builtin_timezone(id.constData());
    if (!zone)
        return fail(ErrorKind::Input,
                    Words::tr("This computer has no definition of the time zone “%1”; install its "
                              "zones (tzdata) or choose another.")
                        .arg(QString::fromUtf8(id)));
    const IcalComponent component(icalcomponent_new_clone(icaltimezone_get_component(zone)));
    icalproperty *name = icalcomponent_get_first_property(component.get(), ICAL_TZID_PROPERTY);
    if (!name)
        return fail(ErrorKind::Internal, Words::tr("A time zone has no name."));
    icalproperty_set_tzid(name, id.constData());
    icaltimezone_truncate_vtimezone(component.get(), utcTime(from), icaltime_null_time(), 0);
    return QByteArray(IcalText(icalcomponent_as_ical_string_r(component.get())).get());
}

} // namespace

void ZoneUse::note(const QByteArray &zone, const QDateTime &instant)
{
    QDateTime &earliest = m_zones[zone];
    if (earliest.isNull() || instant < earliest)
        earliest = instant;
}

Result<QByteArray> ZoneUse::definitions() const
{
    QByteArray all;
    for (auto zone = m_zones.begin(); zone != m_zones.end(); ++zone) {
        if (isUtc(zone.key()))
            continue;
        // A day earlier, so that the first time is certainly told.
        const Result<QByteArray> text = definition(zone.key(), zone.value().addDays(-1));
        if (!text)
            return failed(text);
        all += *text;
    }
    return all;
}

bool isUtc(const QByteArray &zone)
{
    return icaltimezone_get_builtin_timezone(zone.constData()) == icaltimezone_get_utc_timezone();
}

} // namespace chapterhouse
