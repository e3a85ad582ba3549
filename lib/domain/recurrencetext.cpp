#include "domain/recurrencetext.h"

#include "base/words.h"
#include "domain/daytext.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// "first" of 1, "last" of -1; empty of what people do not say.
QString ordinal(int which)
{
    switch (which) {
    case 1:
        return Words::tr("first");
    case 2:
        return Words::tr("second");
    case 3:
        return Words::tr("third");
    case 4:
        return Words::tr("fourth");
    case 5:
        return Words::tr("fifth");
    case -1:
        return Words::tr("last");
    default:
        return {};
    }
}

/// "Tuesday", "Tuesday and Thursday", "Monday, Tuesday and Friday".
QString joined(const QStringList &words)
{
    if (words.size() < 2)
        return words.value(0);
    return Words::tr("%1 and %2").arg(words.first(words.size() - 1).join(u", "_s), words.last());
}

bool isMondayToFriday(const QList<RuleWeekday> &weekdays)
{
    static const QList<RuleWeekday> working{
        {0, Qt::Monday}, {0, Qt::Tuesday}, {0, Qt::Wednesday}, {0, Qt::Thursday}, {0, Qt::Friday}};
    return weekdays.size() == working.size() &&
           std::all_of(working.begin(), working.end(), [&weekdays](const RuleWeekday &weekday) {
               return weekdays.contains(weekday);
           });
}

/// The sentence about a rule's days, from `start` where that is known; each function returns an
/// empty text for what it has no words for.
class DaysText {
public:
    DaysText(const RecurrenceRule &rule, QDate start, const QLocale &locale)
        : m_rule(rule), m_start(start), m_locale(locale)
    {
    }

    QString text() const
    {
        const bool hasRareParts = !m_rule.hours.isEmpty() || !m_rule.minutes.isEmpty() ||
                                  !m_rule.seconds.isEmpty() || !m_rule.yearDays.isEmpty() ||
                                  !m_rule.weeks.isEmpty();
        if (hasRareParts || nth().isEmpty())
            return {};
        if (m_rule.frequency == Frequency::Yearly)
            return yearly();
        if (!m_rule.months.isEmpty())
            return {};
        switch (m_rule.frequency) {
        case Frequency::Daily:
            return daily();
        case Frequency::Weekly:
            return weekly();
        default:
            return monthly(monthPhrase());
        }
    }

private:
    /// "second", of every second week.
    QString nth() const { return ordinal(m_rule.interval); }

    QString weekdayName(Qt::DayOfWeek day) const
    {
        return m_locale.standaloneDayName(day, QLocale::LongFormat);
    }

    QString daily() const
    {
        if (!m_rule.monthDays.isEmpty())
            return {};
        if (!m_rule.weekdays.isEmpty())
            return m_rule.interval == 1 ? weekly() : QString();
        if (m_rule.interval == 1)
            return Words::tr("Every day");
        return Words::tr("Every %1 day", "every second day").arg(nth());
    }

    QString weekly() const
    {
        if (m_rule.interval == 1 && isMondayToFriday(m_rule.weekdays))
            return Words::tr("Every day from Monday to Friday");
        QStringList names;
        for (const RuleWeekday &weekday : m_rule.weekdays)
            names.append(weekdayName(weekday.day));
        if (names.isEmpty() && !m_start.isValid())
            return {};
        if (names.isEmpty())
            names = {weekdayName(static_cast<Qt::DayOfWeek>(m_start.dayOfWeek()))};
        if (m_rule.interval == 1)
            return Words::tr("Every %1").arg(joined(names));
        if (names.size() == 1)
            return Words::tr("Every %1 %2", "every second Thursday").arg(nth(), names.first());
        return Words::tr("Every %1 week on %2", "every second week on Tuesday and Thursday")
            .arg(nth(), joined(names));
    }

    QString monthPhrase() const
    {
        return m_rule.interval == 1 ? Words::tr("each month")
                                    : Words::tr("every %1 month", "every second month").arg(nth());
    }

    QString monthly(const QString &month) const
    {
        if (!m_rule.weekdays.isEmpty())
            return m_rule.monthDays.isEmpty() ? weekdayOf(month) : QString();
        if (!m_rule.positions.isEmpty() || m_rule.monthDays.size() > 1)
            return {};
        const int day = m_rule.monthDays.isEmpty() ? m_start.day() : m_rule.monthDays.first();
        if (day == -1)
            return Words::tr("The last day of %1").arg(month);
        return day > 0 ? Words::tr("On day %1 of %2").arg(day).arg(month) : QString();
    }

    /// "The first and third Monday of each month".
    QString weekdayOf(const QString &month) const
    {
        const QList<RuleWeekday> &weekdays = m_rule.weekdays;
        const bool isWorking = isMondayToFriday(weekdays);
        QList<int> positions = m_rule.positions;
        if (positions.isEmpty()) {
            for (const RuleWeekday &weekday : weekdays)
                positions.append(weekday.which);
        } else if ((weekdays.size() > 1 && !isWorking) || weekdays.first().which != 0) {
            return {};
        }
        const bool isOneWeekday =
            std::all_of(weekdays.begin(), weekdays.end(), [&weekdays](const RuleWeekday &weekday) {
                return weekday.day == weekdays.first().day;
            });
        QStringList ordinals;
        for (const int position : positions)
            ordinals.append(ordinal(position));
        if (ordinals.contains(QString()) || (!isOneWeekday && !isWorking))
            return {};
        const QString name =
            isWorking ? Words::tr("working day") : weekdayName(weekdays.first().day);
        return Words::tr("The %1 %2 of %3", "the first Monday of each month")
            .arg(joined(ordinals), name, month);
    }

    QString yearly() const
    {
        const bool isInOneMonth = m_rule.months.size() == 1;
        const bool isOnStartDay = m_rule.months.isEmpty() && m_rule.weekdays.isEmpty() &&
                                  m_rule.monthDays.isEmpty() && m_rule.positions.isEmpty();
        if (m_rule.interval != 1 || (!isInOneMonth && !isOnStartDay))
            return {};
        const int month = m_rule.months.value(0, m_start.month());
        if (!m_rule.weekdays.isEmpty())
            return monthly(Words::tr("%1 each year", "June each year")
                               .arg(m_locale.standaloneMonthName(month, QLocale::LongFormat)));
        const int day = m_rule.monthDays.value(0, m_start.day());
        // Of a leap year, for 29 February.
        const QDate date(2024, month, day);
        if (m_rule.monthDays.size() > 1 || !m_rule.positions.isEmpty() || day < 1 ||
            !date.isValid())
            return {};
        return Words::tr("Every year on %1").arg(dayRangeText(date, date, m_locale));
    }

    const RecurrenceRule &m_rule;
    QDate m_start;
    const QLocale &m_locale;
};

QString endText(const RecurrenceRule &rule, const QString &zone, const QLocale &locale)
{
    if (rule.count > 0)
        return Words::tr(", %n times", nullptr, rule.count);
    const QTimeZone timeZone = zoneOrUtc(zone);
    const std::optional<QDateTime> until = untilOf(rule, timeZone);
    return until ? Words::tr(", until %1").arg(dayText(localTimeAt(*until, timeZone).day, locale))
                 : QString();
}

} // namespace

QString recurrenceText(const RecurringTime &recurring, const QLocale &locale)
{
    const QString time = timeText(recurring.start.time, locale);
    const QDate day = recurring.start.day;
    if (recurring.rule.isEmpty())
        return Words::tr("%1 at %2").arg(dayText(day, locale), time);
    const Result<RecurrenceRule> rule = RecurrenceRule::parse(recurring.rule);
    const QString days = rule ? DaysText(*rule, day, locale).text() : QString();
    if (days.isEmpty())
        return recurring.rule;
    return Words::tr("%1 at %2").arg(days, time) + endText(*rule, recurring.zone, locale);
}

QString ruleText(const QString &rule, const QLocale &locale)
{
    const Result<RecurrenceRule> parsed = RecurrenceRule::parse(rule);
    const QString days = parsed ? DaysText(*parsed, {}, locale).text() : QString();
    return days.isEmpty() ? rule : days + endText(*parsed, {}, locale);
}

} // namespace chapterhouse
