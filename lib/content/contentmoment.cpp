#include "content/contentmoment.h"

#include "domain/localtime.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The parts of an offset from UTC as seconds; nothing when no clock is that far off.
std::optional<int> offsetOf(const QString &zone)
{
    if (zone.isEmpty() || zone.toUpper() == "Z"_L1)
        return 0;
    const int hours = QStringView(zone).sliced(1, 2).toInt();
    const int minutes = QStringView(zone).last(2).toInt();
    if (hours > 23 || minutes > 59)
        return std::nullopt;
    return (zone.startsWith(u'-') ? -1 : 1) * (hours * 60 + minutes) * 60;
}

/// JavaScript's `new Date(text)` for texts with the year first: a day that its month does not have
/// is one of the next month, and 24:00 the next day.
std::optional<QDateTime> instantOfText(const QString &text)
{
    static const QRegularExpression form(
        uR"(\A\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?)"
        uR"((?:[Tt ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?(Z|z|[+-]\d{2}:?\d{2})?\s*\z)"_s);
    const QRegularExpressionMatch parts = form.match(text);
    if (!parts.hasMatch())
        return std::nullopt;
    const auto number = [&parts](int part, int otherwise) {
        return parts.capturedLength(part) > 0 ? parts.capturedView(part).toInt() : otherwise;
    };
    const int month = number(2, 1);
    const int day = number(3, 1);
    const int seconds = (number(4, 0) * 60 + number(5, 0)) * 60 + number(6, 0);
    const auto offset = offsetOf(parts.captured(8));
    constexpr int dayInSeconds = 24 * 60 * 60;
    if (month < 1 || month > 12 || day < 1 || day > 31 || number(5, 0) > 59 || number(6, 0) > 59 ||
        seconds > dayInSeconds || !offset)
        return std::nullopt;
    const int milliseconds = parts.captured(7).leftJustified(3, u'0').first(3).toInt();
    return QDateTime(QDate(number(1, 0), month, 1), QTime(0, 0), Qt::UTC)
        .addDays(day - 1)
        .addSecs(seconds - *offset)
        .addMSecs(milliseconds);
}

/// Whether the event's start or end is as the file says it.
bool isAsInFile(const Record &event, QLatin1String field, const Record &read, const Record *before)
{
    const FieldValue &day = read.at(field);
    if (before ? day == before->at(field) : isAbsent(day))
        return true;
    const std::optional<SiteMoment> moment = siteMoment(event, field);
    return moment ? isoText(DayOrTime{moment->instant.date()}) == read.text(field) : isAbsent(day);
}

} // namespace

std::optional<QDateTime> instantFrom(const YamlValue &value)
{
    if (const auto *instant = std::get_if<QDateTime>(&value.any))
        return *instant;
    const QString *text = value.asString();
    return text ? instantOfText(*text) : std::nullopt;
}

bool SiteMoment::agreesWith(const QDateTime &inFile) const
{
    return isDay ? inFile.date() == instant.date() : inFile == instant;
}

std::optional<SiteMoment> siteMoment(const Record &record, QLatin1String field)
{
    if (field.isEmpty())
        return std::nullopt;
    const auto moment = dayOrTimeFromText(record.text(field));
    if (!moment)
        return std::nullopt;
    const bool isEvent = record.kind == Kind::Event;
    const QDateTime midnight(moment->day, QTime(0, 0), Qt::UTC);
    if (moment->isWholeDay())
        return SiteMoment{midnight, isEvent};
    if (!isEvent)
        return SiteMoment{QDateTime(moment->day, moment->time, Qt::UTC)};
    const QString zone = record.text("zone"_L1);
    if (zone.isEmpty() || !record.flag("time_confirmed"_L1))
        return SiteMoment{midnight, true};
    return SiteMoment{instantOf({moment->day, moment->time}, QTimeZone(zone.toUtf8()))};
}

void takeMoments(Record &event, const Record &read, const Record *before)
{
    constexpr auto start = "start"_L1;
    constexpr auto end = "end"_L1;
    const bool isStartKept = isAsInFile(event, start, read, before);
    if (isStartKept && isAsInFile(event, end, read, before))
        return;
    const auto own = dayOrTimeFromText(event.text(start));
    const bool hasTime = own && !own->isWholeDay();
    event.set(end, read.at(end));
    if (isStartKept && (!hasTime || isAbsent(read.at(end))))
        return;
    event.set(start, read.at(start));
    if (!event.flag("all_day"_L1))
        event.set("time_confirmed"_L1, false);
}

} // namespace chapterhouse
