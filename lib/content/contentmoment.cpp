#include "content/contentmoment.h"

#include "domain/localtime.h"
#include "formats/frontmatter/yamlscalar.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

bool isSet(const Record &record, QLatin1String key)
{
    const bool *flag = std::get_if<bool>(&record.at(key));
    return flag && *flag;
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
    if (!text)
        return std::nullopt;
    const YamlValue plain = plainValue(*text);
    if (const auto *instant = std::get_if<QDateTime>(&plain.any))
        return *instant;
    QDateTime read = QDateTime::fromString(*text, Qt::ISODateWithMs);
    if (!read.isValid())
        return std::nullopt;
    if (read.timeSpec() == Qt::LocalTime)
        read.setTimeSpec(Qt::UTC);
    return read.toUTC();
}

bool SiteMoment::agreesWith(const QDateTime &inFile) const
{
    return isDay ? inFile.date() == instant.date() : inFile == instant;
}

std::optional<SiteMoment> siteMoment(const Record &event, QLatin1String field)
{
    const auto moment = dayOrTimeFromText(event.text(field));
    if (!moment)
        return std::nullopt;
    const QTimeZone zone(event.text("zone"_L1).toUtf8());
    if (moment->isWholeDay() || !isSet(event, "time_confirmed"_L1) || !zone.isValid())
        return SiteMoment{QDateTime(moment->day, QTime(0, 0), Qt::UTC), true};
    return SiteMoment{instantOf({moment->day, moment->time}, zone)};
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
    if (!isSet(event, "all_day"_L1))
        event.set("time_confirmed"_L1, false);
}

} // namespace chapterhouse
