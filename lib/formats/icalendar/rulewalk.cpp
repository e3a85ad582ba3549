#include "formats/icalendar/rulewalk.h"

#include "base/words.h"
#include "domain/day.h"
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

} // namespace

Result<void> walkRule(const RecurringTime &recurring, const QTimeZone &zone,
                      const std::function<bool(const LocalTime &, const QDateTime &)> &take)
{
    const Result<IcalRule> rule = ruleOf(recurring, zone);
    if (!rule)
        return failed(rule);
    LocalTimes times(recurring.start, rule->recurrence);
    for (int step = 0; step < mostSteps; ++step) {
        const std::optional<LocalTime> local = times.next();
        if (!local)
            return {};
        const QDateTime instant = instantOf(*local, zone);
        if ((rule->until && instant > *rule->until) || !take(*local, instant))
            return {};
    }
    return fail(ErrorKind::Input,
                Words::tr("What began on %1 has recurred too often since to be worked out.")
                    .arg(isoText(recurring.start.day)));
}

} // namespace chapterhouse
