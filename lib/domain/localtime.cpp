#include "domain/localtime.h"

#include "base/words.h"
#include "domain/day.h"

#include <QRegularExpression>

namespace chapterhouse {

using namespace Qt::StringLiterals;

Result<LocalTime> localTimeFromText(QStringView text)
{
    static const QRegularExpression form(u"^(\\S{10})[Tt ]([0-9]{2}:[0-9]{2})(:[0-9]{2})?\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    const QTime time = QTime::fromString(
        match.captured(2) + (match.captured(3).isEmpty() ? u":00"_s : match.captured(3)),
        u"HH:mm:ss"_s);
    if (!match.hasMatch() || !time.isValid())
        return fail(ErrorKind::Input,
                    Words::tr("“%1” is not a time on a day; write day and time without a zone, "
                              "like 2026-01-06T15:00.")
                        .arg(text));
    return dayFromText(match.captured(1)).map([time](QDate day) {
        return LocalTime{.day = day, .time = time};
    });
}

QString isoText(const LocalTime &local)
{
    const QString day = isoText(local.day);
    if (day.isEmpty() || !local.time.isValid())
        return {};
    return day + local.time.toString(local.time.second() == 0 ? u"'T'HH:mm"_s : u"'T'HH:mm:ss"_s);
}

Result<DayOrTime> dayOrTimeFromText(QStringView text)
{
    if (const auto day = dayFromText(text))
        return DayOrTime{.day = *day};
    const auto local = localTimeFromText(text);
    if (!local)
        return fail(ErrorKind::Input,
                    Words::tr("“%1” is neither a day, like 2026-01-06, nor day and time without a "
                              "zone, like 2026-01-06T15:00.")
                        .arg(text));
    return DayOrTime{.day = local->day, .time = local->time};
}

QString isoText(const DayOrTime &moment)
{
    return moment.isWholeDay() ? isoText(moment.day)
                               : isoText(LocalTime{.day = moment.day, .time = moment.time});
}

QTimeZone zoneOrUtc(const QString &name)
{
    const QTimeZone zone = name.isEmpty() ? QTimeZone() : QTimeZone(name.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

QDateTime instantOf(const LocalTime &local, const QTimeZone &zone)
{
    const QDateTime asUtc(local.day, local.time, Qt::UTC);
    const int before = zone.offsetFromUtc(asUtc.addDays(-1));
    const int after = zone.offsetFromUtc(asUtc.addDays(1));
    // The larger offset is the earlier of two instants.
    for (const int offset : {std::max(before, after), std::min(before, after)}) {
        const QDateTime instant = asUtc.addSecs(-offset);
        if (zone.offsetFromUtc(instant) == offset)
            return instant;
    }
    return asUtc.addSecs(-before);
}

LocalTime localTimeAt(const QDateTime &instant, const QTimeZone &zone)
{
    const QDateTime shifted = instant.toUTC().addSecs(zone.offsetFromUtc(instant));
    return {.day = shifted.date(), .time = shifted.time()};
}

} // namespace chapterhouse
