#include "domain/momenttext.h"

#include "domain/daytext.h"

#include <QRegularExpression>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int noon = 12;

/// The time of "18:30", "18.30", "6:30 pm" and "6 pm".
QTime timeFrom(const QRegularExpressionMatch &match)
{
    int hour = match.captured(u"hour").toInt();
    const QString half = match.captured(u"half").toLower();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > noon)
            return {};
        hour = hour % noon + (half.startsWith(u'p') ? noon : 0);
    }
    return {hour, match.captured(u"minute").toInt()};
}

} // namespace

QString momentText(const DayOrTime &moment, const QLocale &locale)
{
    const QString day = dayText(moment.day, locale);
    return moment.isWholeDay() ? day : u"%1, %2"_s.arg(day, timeText(moment.time, locale));
}

std::optional<DayOrTime> momentFromText(const QString &text, const QLocale &locale)
{
    static const QRegularExpression timed(
        u"^(?<day>.*?)[, ]+(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{2}))?(?: ?(?<half>[ap])\\.?m\\.?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString simple = text.simplified();
    if (const auto exact = dayOrTimeFromText(simple))
        return *exact;
    if (const auto day = dayFromText(simple, locale))
        return DayOrTime{*day};
    const auto match = timed.match(simple);
    const bool hasTime = match.hasCaptured(u"minute") || match.hasCaptured(u"half");
    const auto day = hasTime ? dayFromText(match.captured(u"day"), locale) : std::nullopt;
    const QTime time = day ? timeFrom(match) : QTime();
    return day && time.isValid() ? std::optional(DayOrTime{*day, time}) : std::nullopt;
}

} // namespace chapterhouse
