#include "formats/icalendar/occurrences.h"

#include "base/words.h"
#include "formats/icalendar/icalrule.h"

namespace chapterhouse {

namespace {

// About as much as libical walks in a fifth of a second.
constexpr int mostSteps = 100000;

/// Walks the local times of a rule. libical is given no zone: with one, it keeps the hour that
/// clocks set forward make of a time for all times that follow.
class LocalTimes {
public:
    LocalTimes(const LocalTime &start, const icalrecurrencetype &recurrence)
        : m_iterator(icalrecur_iterator_new(recurrence, floatingTime(start)))
    {
    }

    std::optional<LocalTime> next()
    {
        // A rule that fits no day at all has no iterator.
        const icaltimetype time =
            m_iterator ? icalrecur_iterator_next(m_iterator.get()) : icaltime_null_time();
        return icaltime_is_null_time(time) ? std::nullopt : std::optional(localTimeOf(time));
    }

private:
    IcalIterator m_iterator;
};

Result<std::vector<QDateTime>> recurringInstants(const RecurringTime &recurring,
                                                 const QTimeZone &zone, const DayRange &days,
                                                 int most)
{
    const Result<IcalRule> rule = ruleOf(recurring, zone);
    if (!rule)
        return failed(rule);
    LocalTimes times(recurring.start, rule->recurrence);
    const std::optional<QDateTime> until = rule->until;
    std::vector<QDateTime> instants;
    for (int step = 0; step < mostSteps; ++step) {
        const std::optional<LocalTime> local = times.next();
        if (!local || local->day > days.last || static_cast<int>(instants.size()) >= most)
            return instants;
        const QDateTime instant = instantOf(*local, zone);
        if (until && instant > *until)
            return instants;
        if (local->day >= days.first && !recurring.exceptions.contains(*local))
            instants.push_back(instant);
    }
    return fail(ErrorKind::Input,
                Words::tr("What began on %1 has recurred too often since to be worked out.")
                    .arg(isoText(recurring.start.day)));
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
