#include "domain/dayoffset.h"

#include "base/words.h"
#include "domain/fold.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysOfWeek = 7;

QString inDays(int days)
{
    return days < 0 ? Words::tr("%Ln days before", nullptr, -days)
                    : Words::tr("%Ln days after", nullptr, days);
}

QString inWeeks(int weeks)
{
    return weeks < 0 ? Words::tr("%Ln weeks before", nullptr, -weeks)
                     : Words::tr("%Ln weeks after", nullptr, weeks);
}

/// Every way to say the distance.
QStringList allWords(int days)
{
    QStringList words{dayOffsetWords(days), inDays(days)};
    if (days % daysOfWeek == 0)
        words += inWeeks(days / daysOfWeek);
    return words;
}

/// The distance that the words tell of, whose number is `count`.
std::optional<int> daysFromWords(const QString &text, int count)
{
    const QStringList wanted = foldedWords(text);
    for (const int days : {count, -count, count * daysOfWeek, -count * daysOfWeek}) {
        for (const QString &words : allWords(days)) {
            if (foldedWords(words) == wanted)
                return days;
        }
    }
    return std::nullopt;
}

/// The number in the words; without one they say that it is the day itself or one beside it.
std::vector<int> countsIn(const QString &text)
{
    QString digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    bool isNumber = false;
    const int count = digits.toInt(&isNumber);
    constexpr int most = std::numeric_limits<int>::max() / daysOfWeek;
    if (isNumber && count <= most)
        return {count};
    return digits.isEmpty() ? std::vector{0, 1} : std::vector<int>();
}

} // namespace

QString dayOffsetWords(qint64 days)
{
    if (days == 0)
        return Words::tr("on the day");
    if (days == -1)
        return Words::tr("the day before");
    if (days == 1)
        return Words::tr("the day after");
    const int count = static_cast<int>(days);
    return count % daysOfWeek == 0 ? inWeeks(count / daysOfWeek) : inDays(count);
}

Result<QString> checkDayOffset(const QString &text)
{
    bool isNumber = false;
    text.toInt(&isNumber);
    if (isNumber)
        return text;
    for (const int count : countsIn(text)) {
        if (const auto days = daysFromWords(text, count))
            return QString::number(*days);
    }
    return fail(ErrorKind::Input,
                Words::tr("“%1” is no distance from the event: say it as “%2” or “%3”, or in days, "
                          "like -14.")
                    .arg(text, dayOffsetWords(-2LL * daysOfWeek), dayOffsetWords(1)));
}

QString dayOffsetFieldWords(const QString &stored)
{
    bool isNumber = false;
    const int days = stored.toInt(&isNumber);
    return isNumber ? dayOffsetWords(days) : stored;
}

} // namespace chapterhouse
