#include "formats/icalendar/occurrences.h"

#include "formats/icalendar/icalrule.h"
#include "formats/icalendar/rulewalk.h"

namespace chapterhouse {

namespace {

Result<std::vector<QDateTime>> recurringInstants(const RecurringTime &recurring,
                                                 const QTimeZone &zone, const DayRange &days,
                                                 int most)
{
    std::vector<QDateTime> instants;
    const auto take = [&](const LocalTime &local, const QDateTime &instant) {
        if (local.day > days.last || static_cast<int>(instants.size()) >= most)
            return false;
        if (local.day >= days.first && !recurring.exceptions.contains(local))
            instants.push_back(instant);
        return true;
    };
    return walkRule(recurring, zone, take).map([&instants] { return std::move(instants); });
}

} // namespace

Result<std::vector<QDateTime>> occurrences(const RecurringTime &recurring, const DayRange &days,
                                           int most)
{
    const Result<QTimeZone> zone = zoneOf(recurring);
    if (!zone)
        return failed(zone);
    if (!recurring.rule.isEmpty())
        return recurringInstants(recurring, *zone, days, most);
    const LocalTime &start = recurring.start;
    const bool isWanted = most > 0 && start.day >= days.first && start.day <= days.last &&
                          !recurring.exceptions.contains(start);
    return isWanted ? std::vector{instantOf(start, *zone)} : std::vector<QDateTime>();
}

} // namespace chapterhouse
