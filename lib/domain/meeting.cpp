#include "domain/meeting.h"

#include "base/words.h"
#include "domain/daytext.h"

#include <QMap>

#include <algorithm>
#include <cstdlib>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// By how many seconds the clocks of one zone are ahead of those of another, and when that changes.
class ClockDifference {
public:
    ClockDifference(const QTimeZone &there, const QTimeZone &here) : m_there(there), m_here(here) {}

    int at(const QDateTime &instant) const
    {
        return m_here.offsetFromUtc(instant) - m_there.offsetFromUtc(instant);
    }

    /// The first instant after this one, up to the limit, at which the difference is another.
    QDateTime endAfter(const QDateTime &instant, const QDateTime &limit) const
    {
        const int difference = at(instant);
        QDateTime end = instant;
        while (end < limit && at(end) == difference)
            end = std::min({next(m_there, end, limit), next(m_here, end, limit), limit});
        return end;
    }

    /// The instant since which, not before the limit, the difference is what it is at this one.
    QDateTime beginBefore(const QDateTime &instant, const QDateTime &limit) const
    {
        const int difference = at(instant);
        QDateTime begin = instant.addSecs(1);
        while (begin > limit) {
            const QDateTime change =
                std::max({previous(m_there, begin, limit), previous(m_here, begin, limit), limit});
            begin = change;
            if (at(change.addSecs(-1)) != difference)
                break;
        }
        return begin;
    }

    /// The difference that holds longest between two instants.
    int usual(const QDateTime &begin, const QDateTime &end) const
    {
        QMap<int, qint64> seconds;
        for (QDateTime at = begin; at < end;) {
            const QDateTime change = endAfter(at, end);
            seconds[this->at(at)] += at.secsTo(change);
            at = change;
        }
        return std::max_element(seconds.begin(), seconds.end()).key();
    }

private:
    static QDateTime next(const QTimeZone &zone, const QDateTime &after, const QDateTime &limit)
    {
        const QDateTime change = zone.nextTransition(after).atUtc;
        return change.isValid() ? change : limit;
    }

    static QDateTime previous(const QTimeZone &zone, const QDateTime &before,
                              const QDateTime &limit)
    {
        const QDateTime change = zone.previousTransition(before).atUtc;
        return change.isValid() ? change : limit;
    }

    QTimeZone m_there;
    QTimeZone m_here;
};

QDateTime newYear(int year)
{
    return QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC);
}

/// The days at a meeting's place on which its hour falls between two instants, as the person's.
DayRange daysBetween(const QDateTime &begin, const QDateTime &end, QTime time,
                     const QTimeZone &there, const QTimeZone &here)
{
    const auto instantOn = [&](QDate day) { return instantOf({.day = day, .time = time}, there); };
    QDate first = localTimeAt(begin, there).day;
    if (instantOn(first) < begin)
        first = first.addDays(1);
    QDate last = localTimeAt(end, there).day;
    if (instantOn(last) >= end)
        last = last.addDays(-1);
    return {.first = localTimeAt(instantOn(first), here).day,
            .last = localTimeAt(instantOn(last), here).day};
}

/// "An hour", "Half an hour", "2 hours", "45 minutes".
QString lengthText(int minutes)
{
    constexpr int hour = 60;
    if (minutes == hour)
        return Words::tr("An hour");
    if (minutes == hour / 2)
        return Words::tr("Half an hour");
    return minutes % hour == 0 ? Words::tr("%n hours", nullptr, minutes / hour)
                               : Words::tr("%n minutes", nullptr, minutes);
}

} // namespace

Result<RecurringTime> meetingOf(const Record &record)
{
    const Catalogue &catalogue = catalogueOf(record.kind);
    const QString rule = record.text("meeting"_L1);
    if (rule.isEmpty())
        return fail(
            ErrorKind::Input,
            Words::tr("“%1” has no recurring meeting; fill in “%2” first.")
                .arg(titleOf(record), catalogue.at(catalogue.indexOf("meeting"_L1)).titleText()));
    return localTimeFromText(record.text("meeting_start"_L1)).map([&](const LocalTime &first) {
        return RecurringTime{.start = first, .zone = record.text("meeting_zone"_L1), .rule = rule};
    });
}

qint64 meetingMinutes(const Record &record)
{
    return record.integer("meeting_minutes"_L1).value_or(60);
}

MeetingTime meetingTime(const QDateTime &instant, const QTimeZone &there, const QTimeZone &here)
{
    MeetingTime meeting{.instant = instant.toUTC(),
                        .there = localTimeAt(instant, there),
                        .here = localTimeAt(instant, here)};
    const ClockDifference difference(there, here);
    const int year = meeting.there.day.year();
    const int shift =
        difference.at(meeting.instant) - difference.usual(newYear(year), newYear(year + 1));
    if (shift == 0)
        return meeting;
    meeting.shift = shift / 60;
    // No change of clocks is further away that is worth telling.
    const QDateTime begin = difference.beginBefore(meeting.instant, newYear(year - 1));
    const QDateTime end = difference.endAfter(meeting.instant, newYear(year + 2));
    meeting.shiftDays = daysBetween(begin, end, meeting.there.time, there, here);
    return meeting;
}

QString placeOf(const QTimeZone &zone)
{
    return QString::fromUtf8(zone.id()).section(u'/', -1).replace(u'_', u' ');
}

QString meetingText(const MeetingTime &meeting, const QTimeZone &there, const QTimeZone &here,
                    const QLocale &locale)
{
    const QString day = weekdayText(meeting.there.day, locale);
    const QString time = timeText(meeting.there.time, locale);
    if (there == here)
        return Words::tr("%1, %2 in %3").arg(day, time, placeOf(there));
    const QString otherTime = timeText(meeting.here.time, locale);
    if (meeting.here.day == meeting.there.day)
        return Words::tr("%1, %2 in %3, %4 in %5")
            .arg(day, time, placeOf(there), otherTime, placeOf(here));
    return Words::tr("%1, %2 in %3; %4, %5 in %6")
        .arg(day, time, placeOf(there), weekdayText(meeting.here.day, locale), otherTime,
             placeOf(here));
}

QString shiftText(const MeetingTime &meeting, const QLocale &locale)
{
    if (meeting.shift == 0)
        return {};
    const QString length = lengthText(std::abs(meeting.shift));
    const QString days = dayRangeText(meeting.shiftDays.first, meeting.shiftDays.last, locale);
    return meeting.shift < 0 ? Words::tr("%1 earlier for you than usual, %2").arg(length, days)
                             : Words::tr("%1 later for you than usual, %2").arg(length, days);
}

} // namespace chapterhouse
