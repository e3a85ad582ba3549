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

} // namespace chapterhouse
