#include "domain/recurrence.h"

#include "base/words.h"

#include <QRegularExpression>
#include <QSet>

#include <cstdlib>
#include <optional>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

// No list of a rule need be longer: BYDAY with a number for each week of a year and each day.
constexpr qsizetype longestRule = 2500;
constexpr int mostTimes = 100000;
constexpr int longestInterval = 1000;
constexpr int mostTimesADay = 24;

/// A part that lists whole numbers, and what they may be; with a sign they count from the end.
struct NumberPart {
    QLatin1String name;
    QList<int> RecurrenceRule::*list;
    int least;
    int most;
    bool mayBeSigned;
};

constexpr NumberPart numberParts[] = {
    {"BYSECOND"_L1, &RecurrenceRule::seconds, 0, 60, false},
    {"BYMINUTE"_L1, &RecurrenceRule::minutes, 0, 59, false},
    {"BYHOUR"_L1, &RecurrenceRule::hours, 0, 23, false},
    {"BYMONTHDAY"_L1, &RecurrenceRule::monthDays, 1, 31, true},
    {"BYYEARDAY"_L1, &RecurrenceRule::yearDays, 1, 366, true},
    {"BYWEEKNO"_L1, &RecurrenceRule::weeks, 1, 53, true},
    {"BYMONTH"_L1, &RecurrenceRule::months, 1, 12, false},
    {"BYSETPOS"_L1, &RecurrenceRule::positions, 1, 366, true},
};

QString normalised(const QString &text)
{
    QString rule = text.trimmed().toUpper();
    if (rule.startsWith("RRULE:"_L1))
        rule.remove(0, 6);
    return rule;
}

std::optional<int> numberFrom(QStringView text, int least, int most, bool mayBeSigned)
{
    static const QRegularExpression form(u"^[+-]?[0-9]{1,6}\\z"_s);
    if (!form.match(text).hasMatch() || (!mayBeSigned && !text.front().isDigit()))
        return std::nullopt;
    const int number = text.toInt();
    const int size = std::abs(number);
    return size >= least && size <= most ? std::optional(number) : std::nullopt;
}

std::optional<Qt::DayOfWeek> weekdayFrom(QStringView text)
{
    static const QStringList days{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    const qsizetype index = days.indexOf(text);
    return index < 0 ? std::nullopt : std::optional(static_cast<Qt::DayOfWeek>(index + 1));
}

bool isUntil(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]{8})(T([0-9]{6})Z?)?\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    return match.hasMatch() && QDate::fromString(match.captured(1), u"yyyyMMdd"_s).isValid() &&
           (match.captured(2).isEmpty() ||
            QTime::fromString(match.captured(3), u"HHmmss"_s).isValid());
}

/// Puts a rule together part by part; `complaint` says what is wrong with the first bad one.
class RuleReader {
public:
    std::optional<RecurrenceRule> read(const QString &text)
    {
        for (const QString &part : text.split(u';')) {
            const QString name = part.section(u'=', 0, 0);
            if (m_names.contains(name))
                return wrong(twice(name));
            m_names.insert(name);
            if (!readPart(name, part.section(u'=', 1), part))
                return std::nullopt;
        }
        if (!m_names.contains(u"FREQ"_s))
            return wrong(Words::tr("FREQ is missing, how often it recurs."));
        return fitTogether() ? std::optional(m_rule) : std::nullopt;
    }

    const QString &complaint() const { return m_complaint; }

private:
    static QString twice(const QString &name) { return Words::tr("%1 is there twice.").arg(name); }

    std::nullopt_t wrong(const QString &sentence)
    {
        m_complaint = sentence;
        return std::nullopt;
    }

    bool orElse(bool isRight, const QString &sentence)
    {
        if (!isRight)
            wrong(sentence);
        return isRight;
    }

    bool readPart(const QString &name, const QString &value, const QString &part)
    {
        for (const NumberPart &numbers : numberParts) {
            if (name == numbers.name)
                return readNumbers(numbers, value, part);
        }
        if (name == "FREQ"_L1)
            return readFrequency(value);
        if (name == "INTERVAL"_L1)
            return readNumber(m_rule.interval, value, longestInterval, part);
        if (name == "COUNT"_L1)
            return readNumber(m_rule.count, value, mostTimes, part);
        if (name == "UNTIL"_L1) {
            m_rule.until = value;
            return orElse(isUntil(value),
                          Words::tr("UNTIL is a day or a time like 20261231 or 20261231T150000Z."));
        }
        if (name == "BYDAY"_L1)
            return readWeekdays(value);
        if (name == "WKST"_L1) {
            const auto day = weekdayFrom(value);
            m_rule.weekStart = day.value_or(Qt::Monday);
            return orElse(day.has_value(),
                          Words::tr("WKST is one of MO, TU, WE, TH, FR, SA and SU."));
        }
        return orElse(false, Words::tr("“%1” is no part of a rule.").arg(part));
    }

    bool readFrequency(const QString &value)
    {
        static const QStringList names{u"DAILY"_s, u"WEEKLY"_s, u"MONTHLY"_s, u"YEARLY"_s};
        const qsizetype index = names.indexOf(value);
        m_rule.frequency = static_cast<Frequency>(std::max(index, qsizetype(0)));
        return orElse(index >= 0, Words::tr("FREQ is one of %1.").arg(names.join(u", "_s)));
    }

    bool readNumber(int &into, const QString &value, int most, const QString &part)
    {
        const auto number = numberFrom(value, 1, most, false);
        into = number.value_or(0);
        return orElse(number.has_value(),
                      Words::tr("“%1” needs a whole number from 1 to %2.").arg(part).arg(most));
    }

    bool readNumbers(const NumberPart &numbers, const QString &value, const QString &part)
    {
        for (const QString &item : value.split(u',')) {
            const auto number = numberFrom(item, numbers.least, numbers.most, numbers.mayBeSigned);
            if (!number)
                return orElse(false, Words::tr("“%1” needs whole numbers from %2 to %3.")
                                         .arg(part)
                                         .arg(numbers.least)
                                         .arg(numbers.most));
            if ((m_rule.*numbers.list).contains(*number))
                return orElse(false, twice(item));
            (m_rule.*numbers.list).append(*number);
        }
        return true;
    }

    bool readWeekdays(const QString &value)
    {
        for (const QString &item : value.split(u',')) {
            const auto day =
                weekdayFrom(QStringView(item).last(std::min(item.size(), qsizetype(2))));
            const QStringView which =
                QStringView(item).chopped(std::min(item.size(), qsizetype(2)));
            const auto number = which.isEmpty() ? 0 : numberFrom(which, 1, 53, true);
            if (!day || !number)
                return orElse(false, Words::tr("BYDAY lists days like TU, 1MO (the first Monday) "
                                               "and -1FR (the last Friday)."));
            const RuleWeekday weekday{.which = *number, .day = *day};
            if (m_rule.weekdays.contains(weekday))
                return orElse(false, twice(item));
            m_rule.weekdays.append(weekday);
        }
        return true;
    }

    bool hasNumberedWeekday() const
    {
        return std::any_of(m_rule.weekdays.begin(), m_rule.weekdays.end(),
                           [](const RuleWeekday &weekday) { return weekday.which != 0; });
    }

    qsizetype timesADay() const
    {
        const auto size = [](const QList<int> &list) {
            return std::max(list.size(), qsizetype(1));
        };
        return size(m_rule.hours) * size(m_rule.minutes) * size(m_rule.seconds);
    }

    /// What the notes of RFC 5545, section 3.3.10, say about parts that exclude each other.
    bool fitTogether()
    {
        const Frequency frequency = m_rule.frequency;
        const bool isMonthlyOrYearly =
            frequency == Frequency::Monthly || frequency == Frequency::Yearly;
        const bool hasOtherParts =
            std::any_of(m_names.begin(), m_names.end(), [](const QString &name) {
                return name.startsWith("BY"_L1) && name != "BYSETPOS"_L1;
            });
        const bool hasWeeks = !m_rule.weeks.isEmpty();
        return orElse(m_rule.until.isEmpty() || m_rule.count == 0,
                      Words::tr("Either UNTIL or COUNT says when it ends, not both.")) &&
               orElse(!hasNumberedWeekday() || (isMonthlyOrYearly && !hasWeeks),
                      Words::tr("A number in BYDAY goes with FREQ=MONTHLY, or with FREQ=YEARLY "
                                "without BYWEEKNO.")) &&
               orElse(m_rule.monthDays.isEmpty() || frequency != Frequency::Weekly,
                      Words::tr("BYMONTHDAY does not go with FREQ=WEEKLY.")) &&
               orElse(m_rule.yearDays.isEmpty() || frequency == Frequency::Yearly,
                      Words::tr("BYYEARDAY goes with FREQ=YEARLY only.")) &&
               orElse(!hasWeeks || frequency == Frequency::Yearly,
                      Words::tr("BYWEEKNO goes with FREQ=YEARLY only.")) &&
               orElse(m_rule.positions.isEmpty() || (isMonthlyOrYearly && hasOtherParts),
                      Words::tr("BYSETPOS goes with FREQ=MONTHLY or FREQ=YEARLY and needs another "
                                "part that begins with BY.")) &&
               orElse(timesADay() <= mostTimesADay,
                      Words::tr("It recurs more than %1 times a day.").arg(mostTimesADay));
    }

    RecurrenceRule m_rule;
    QSet<QString> m_names;
    QString m_complaint;
};

} // namespace

Result<RecurrenceRule> RecurrenceRule::parse(const QString &text)
{
    RuleReader reader;
    if (text.size() > longestRule)
        return fail(ErrorKind::Input,
                    Words::tr("A recurrence rule (RFC 5545, section 3.3.10) is no longer than %1 "
                              "characters.")
                        .arg(longestRule));
    if (auto rule = reader.read(normalised(text)))
        return *rule;
    return fail(ErrorKind::Input,
                Words::tr("“%1” is not a recurrence rule (RFC 5545, section 3.3.10). %2 A rule is "
                          "written like FREQ=WEEKLY;BYDAY=TU.")
                    .arg(text, reader.complaint()));
}

std::optional<QDateTime> untilOf(const RecurrenceRule &rule, const QTimeZone &zone)
{
    if (rule.until.isEmpty())
        return std::nullopt;
    const QDate day = QDate::fromString(rule.until.left(8), u"yyyyMMdd"_s);
    if (rule.until.size() == 8)
        return instantOf({.day = day, .time = QTime(23, 59, 59)}, zone);
    const QTime time = QTime::fromString(rule.until.mid(9, 6), u"HHmmss"_s);
    return rule.until.endsWith(u'Z') ? QDateTime(day, time, Qt::UTC)
                                     : instantOf({.day = day, .time = time}, zone);
}

Result<QString> checkRecurrence(const QString &text)
{
    return RecurrenceRule::parse(text).map(
        [&text](const RecurrenceRule &) { return normalised(text); });
}

} // namespace chapterhouse
