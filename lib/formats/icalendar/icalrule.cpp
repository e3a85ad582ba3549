#include "formats/icalendar/icalrule.h"

#include "base/words.h"

namespace chapterhouse {

Result<QTimeZone> zoneOf(const RecurringTime &recurring)
{
    if (!recurring.start.day.isValid() || !recurring.start.time.isValid())
        return fail(ErrorKind::Input,
                    Words::tr("A meeting or event needs a day and time at which it begins."));
    QTimeZone zone(recurring.zone.toUtf8());
    // Of no name Qt makes the zone of this computer.
    if (recurring.zone.isEmpty() || !zone.isValid())
        return fail(ErrorKind::Input,
                    Words::tr("This computer does not know the time zone “%1”; choose another, or "
                              "install its zones (tzdata).")
                        .arg(recurring.zone));
    return zone;
}

Result<IcalRule> ruleOf(const RecurringTime &recurring, const QTimeZone &zone)
{
    const Result<RecurrenceRule> rule = RecurrenceRule::parse(recurring.rule);
    if (!rule)
        return failed(rule);
    const Result<QString> text = checkRecurrence(recurring.rule);
    icalrecurrencetype recurrence = icalrecurrencetype_from_string(text->toLatin1().constData());
    if (recurrence.freq == ICAL_NO_RECURRENCE)
        return fail(
            ErrorKind::Input,
            Words::tr("The recurrence rule %1 has more parts than can be worked out.").arg(*text));
    recurrence.until = icaltime_null_time();
    return IcalRule{.recurrence = recurrence, .until = untilOf(*rule, zone)};
}

Result<QString> ruleText(const CalendarEvent &event)
{
    const Result<QTimeZone> zone = reckoningZone(event);
    if (!zone)
        return failed(zone);
    Result<IcalRule> rule = ruleOf(event.time, *zone);
    if (!rule)
        return failed(rule);
    if (const std::optional<QDateTime> until = rule->until) {
        const bool isInstant = !event.isAllDay && !event.time.zone.isEmpty();
        rule->recurrence.until =
            isInstant ? utcTime(*until) : floatingTime(localTimeAt(*until, *zone));
        rule->recurrence.until.is_date = event.isAllDay ? 1 : 0;
    }
    return QString::fromLatin1(IcalText(icalrecurrencetype_as_string_r(&rule->recurrence)).get());
}

} // namespace chapterhouse
