#include "formats/icalendar/valuetext.h"

#include <QRegularExpression>

namespace chapterhouse {

using namespace Qt::StringLiterals;

std::optional<FileTime> fileTimeFrom(QStringView text)
{
    static const QRegularExpression form(u"^([0-9]{8})(?:T([0-9]{4})([0-9]{2})(Z?))?\\z"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    const QDate day = QDate::fromString(match.captured(1), u"yyyyMMdd"_s);
    // In another zone it is a year of four digits too.
    if (!day.isValid() || day.year() < 2 || day.year() > 9998)
        return std::nullopt;
    if (match.capturedLength(2) == 0)
        return FileTime{.local = {.day = day, .time = QTime(0, 0)}, .isDay = true};
    // A second 60 is one that was put in (3.3.12); no clock of ours shows it.
    const QString second = match.captured(3) == "60"_L1 ? u"59"_s : match.captured(3);
    const QTime time = QTime::fromString(match.captured(2) + second, u"HHmmss"_s);
    if (!time.isValid())
        return std::nullopt;
    return FileTime{.local = {.day = day, .time = time}, .isUtc = match.capturedLength(4) > 0};
}

QString dayText(QDate day)
{
    return day.toString(u"yyyyMMdd"_s);
}

QString timeText(const LocalTime &local)
{
    return dayText(local.day) + local.time.toString(u"'T'HHmmss"_s);
}

std::optional<FileDuration> fileDurationFrom(QStringView text)
{
    static const QRegularExpression form(
        u"^\\+?P(?=.)(?:([0-9]{1,4})W)?(?:([0-9]{1,5})D)?"
        "(?:T(?:([0-9]{1,6})H)?(?:([0-9]{1,8})M)?(?:([0-9]{1,10})S)?)?\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&match](int part) { return match.captured(part).toLongLong(); };
    const FileDuration duration{.days = number(1) * 7 + number(2),
                                .seconds = (number(3) * 60 + number(4)) * 60 + number(5)};
    constexpr qint64 mostDays = 36525;
    constexpr qint64 daySeconds = 24LL * 60 * 60;
    const bool isShort = duration.days <= mostDays && duration.seconds <= mostDays * daySeconds;
    return isShort ? std::optional(duration) : std::nullopt;
}

} // namespace chapterhouse
