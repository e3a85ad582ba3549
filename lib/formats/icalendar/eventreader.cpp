#include "formats/icalendar/eventreader.h"

#include "base/words.h"
#include "domain/day.h"
#include "formats/icalendar/icalrule.h"
#include "formats/icalendar/valuetext.h"

#include <QCryptographicHash>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTimes = 1000;
constexpr qsizetype longestUid = 1000;
constexpr qsizetype longestQuote = 200;

/// Reads one event; after its start, which tells what its other times are in.
class EventReader {
public:
    EventReader(const CalendarBlock &block, FileZones &zones, QList<CalendarProblem> &problems)
        : m_block(block), m_zones(zones), m_problems(problems)
    {
    }

    std::optional<CalendarEvent> read()
    {
        for (const int stray : m_block.strayLines)
            complain(stray, {}, {}, Words::tr("The line is no property and was passed over."));
        if (!readStart() || !readOccurrence())
            return std::nullopt;
        readTexts();
        readIdentity();
        readEnd();
        readRule();
        readTimes(u"EXDATE"_s, m_event.time.exceptions);
        readTimes(u"RDATE"_s, m_event.additions);
        return m_event;
    }

private:
    const ContentLine *find(QLatin1String name) const
    {
        const auto line = std::find_if(m_block.lines.begin(), m_block.lines.end(),
                                       [name](const ContentLine &l) { return l.name == name; });
        return line == m_block.lines.end() ? nullptr : &*line;
    }

    void complain(int line, const QString &property, const QString &value, const QString &reason)
    {
        m_problems.append({.line = line,
                           .property = property,
                           .value = value.left(longestQuote),
                           .reason = reason});
    }

    void complain(const ContentLine &line, const QString &reason)
    {
        complain(line.number, line.name, line.value, reason);
    }

    /// The time that a value of a line is; a DATE that does not say so is one too.
    std::optional<CalendarTime> timeOf(const ContentLine &line, const QString &value)
    {
        const std::optional<FileTime> time = fileTimeFrom(value.trimmed());
        if (!time) {
            complain(line.number, line.name, value,
                     Words::tr("That is not a day or time like 20260106 or 20260106T150000."));
            return std::nullopt;
        }
        if (time->isDay)
            return CalendarTime{.local = time->local, .isDay = true};
        if (time->isUtc)
            return CalendarTime{.local = time->local, .zone = u"UTC"_s};
        const QString zone = line.parameters.value(u"TZID"_s).trimmed();
        return zone.isEmpty() ? CalendarTime{.local = time->local}
                              : m_zones.time(time->local, zone);
    }

    std::optional<CalendarTime> timeOf(const ContentLine &line) { return timeOf(line, line.value); }

    bool leaveOut(const QString &reason)
    {
        m_problems.append({.line = m_block.line, .reason = reason, .isError = true});
        return false;
    }

    bool readStart()
    {
        const ContentLine *line = find("DTSTART"_L1);
        const std::optional<CalendarTime> start = line ? timeOf(*line) : std::nullopt;
        if (!start)
            return leaveOut(Words::tr("The event has no day or time at which it begins, and was "
                                      "left out."));
        m_event.time.start = start->local;
        m_event.time.zone = start->zone;
        m_event.isAllDay = start->isDay;
        return true;
    }

    QString text(QLatin1String name) const
    {
        const ContentLine *line = find(name);
        return line ? unescaped(line->value).trimmed() : QString();
    }

    void readTexts()
    {
        m_event.summary = text("SUMMARY"_L1);
        m_event.description = text("DESCRIPTION"_L1);
        m_event.location = text("LOCATION"_L1);
        for (const ContentLine &line : m_block.lines) {
            if (line.name != "CATEGORIES"_L1)
                continue;
            for (const QString &category : unescapedList(line.value)) {
                if (!category.trimmed().isEmpty())
                    m_event.categories.append(category.trimmed());
            }
        }
        m_event.contact = organiser();
        if (const ContentLine *line = find("URL"_L1))
            readUrl(*line);
    }

    QString organiser() const
    {
        const ContentLine *line = find("ORGANIZER"_L1);
        if (!line)
            return text("CONTACT"_L1);
        QString name = plainText(line->parameters.value(u"CN"_s)).trimmed();
        const QString address = plainText(line->value).trimmed();
        if (!name.isEmpty())
            return name;
        return address.startsWith("mailto:"_L1, Qt::CaseInsensitive) ? address.mid(7) : QString();
    }

    void readUrl(const ContentLine &line)
    {
        const QUrl url(plainText(line.value).trimmed());
        if (url.isValid() && !url.isRelative())
            m_event.url = url;
        else if (!line.value.trimmed().isEmpty())
            complain(line, Words::tr("That is not an address and was left out."));
    }

    void readIdentity()
    {
        if (const ContentLine *line = find("SEQUENCE"_L1)) {
            bool isNumber = false;
            const int number = line->value.trimmed().toInt(&isNumber);
            m_event.sequence = isNumber ? std::max(number, 0) : 0;
            if (!isNumber || number < 0)
                complain(*line, Words::tr("That is not a whole number; it counts as 0."));
        }
        if (const ContentLine *line = find("LAST-MODIFIED"_L1))
            readChangedAt(*line);
        const QString status = text("STATUS"_L1).toUpper();
        if (status == "TENTATIVE"_L1)
            m_event.status = CalendarStatus::Tentative;
        else if (status == "CONFIRMED"_L1)
            m_event.status = CalendarStatus::Confirmed;
        else if (status == "CANCELLED"_L1)
            m_event.status = CalendarStatus::Cancelled;
        m_event.uid = text("UID"_L1).replace(u'\n', u' ').left(longestUid);
        if (m_event.uid.isEmpty())
            inventUid();
    }

    /// In UTC (RFC 5545, 3.8.7.3), also where that is not said; what is no time says nothing.
    void readChangedAt(const ContentLine &line)
    {
        const std::optional<FileTime> time = fileTimeFrom(line.value.trimmed());
        if (time && !time->isDay)
            m_event.changedAt = QDateTime(time->local.day, time->local.time, Qt::UTC);
    }

    void inventUid()
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QString &part :
             {isoText(m_event.time.start), m_event.time.zone, m_event.summary})
            hash.addData(part.toUtf8() + '\0');
        m_event.uid = QString::fromLatin1(hash.result().toHex().left(32));
        complain(m_block.line, u"UID"_s, {},
                 Words::tr("The event has no UID; it is known again only as long as its start and "
                           "its name stay."));
    }

    void readEnd()
    {
        const ContentLine *end = find("DTEND"_L1);
        const ContentLine *duration = find("DURATION"_L1);
        if (end)
            readEnd(*end);
        else if (duration)
            readDuration(*duration);
    }

    /// The end of an event of days is the day after the last (3.6.1); some write the last one.
    void readEnd(const ContentLine &line)
    {
        const std::optional<CalendarTime> time = timeOf(line);
        if (!time)
            return;
        const LocalTime start = m_event.time.start;
        LocalTime end = timeIn(m_event.time.zone, *time);
        if (m_event.isAllDay) {
            const bool isLastDay = !time->isDay || end.day == start.day;
            end = {.day = isLastDay ? end.day : end.day.addDays(-1), .time = QTime(0, 0)};
        }
        if (isBefore(end, start))
            return complain(line, Words::tr("It ends before it begins; the end was left out."));
        m_event.end = end;
    }

    static bool isBefore(const LocalTime &one, const LocalTime &other)
    {
        return one.day < other.day || (one.day == other.day && one.time < other.time);
    }

    void readDuration(const ContentLine &line)
    {
        const std::optional<FileDuration> duration = fileDurationFrom(line.value.trimmed());
        if (!duration)
            return complain(line, Words::tr("That is not a duration like PT1H30M or P2D; the end "
                                            "was left out."));
        const LocalTime &start = m_event.time.start;
        const LocalTime day{.day = start.day.addDays(duration->days), .time = start.time};
        if (m_event.isAllDay) {
            const qint64 more = duration->days > 0 ? 1 : 0;
            m_event.end = {.day = day.day.addDays(-more), .time = QTime(0, 0)};
        } else if (const auto zone = reckoningZone(m_event)) {
            m_event.end = localTimeAt(instantOf(day, *zone).addSecs(duration->seconds), *zone);
        }
        if (m_event.end && m_event.end->day > endOfTime())
            m_event.end.reset();
    }

    void readRule()
    {
        bool isFirst = true;
        for (const ContentLine &line : m_block.lines) {
            if (line.name == "EXRULE"_L1)
                complain(line, Words::tr("Exceptions by a rule are not understood; those times "
                                         "stay."));
            if (line.name != "RRULE"_L1)
                continue;
            if (isFirst)
                readRule(line);
            else
                complain(line, Words::tr("Of several rules only the first is taken."));
            isFirst = false;
        }
    }

    void readRule(const ContentLine &line)
    {
        m_event.time.rule = plainText(line.value).trimmed();
        const Result<QString> rule = ruleText(m_event);
        if (!rule)
            complain(line, Words::tr("The event is taken once, without its recurrence. %1")
                               .arg(rule.error().message));
        m_event.time.rule = rule.value_or(QString());
    }

    void readTimes(const QString &name, QList<LocalTime> &into)
    {
        for (const ContentLine &line : m_block.lines) {
            if (line.name != name)
                continue;
            for (const QString &value : line.value.split(u',')) {
                if (into.size() >= mostTimes)
                    return complain(line.number, line.name, {},
                                    Words::tr("Only the first %1 times are taken.").arg(mostTimes));
                readTime(line, value, into);
            }
        }
    }

    void readTime(const ContentLine &line, const QString &value, QList<LocalTime> &into)
    {
        if (value.contains(u'/'))
            complain(line.number, line.name, value,
                     Words::tr("Of a period only its start is taken."));
        const std::optional<CalendarTime> time = timeOf(line, value.section(u'/', 0, 0));
        if (!time)
            return;
        const LocalTime local = asOfSeries(*time);
        if (!into.contains(local))
            into.append(local);
    }

    /// A day among times stands for the usual time of that day, and a time among days for its day.
    LocalTime asOfSeries(const CalendarTime &time) const
    {
        LocalTime local = timeIn(m_event.time.zone, time);
        if (m_event.isAllDay || time.isDay)
            local.time = m_event.time.start.time;
        return local;
    }

    bool readOccurrence()
    {
        const ContentLine *line = find("RECURRENCE-ID"_L1);
        if (!line)
            return true;
        m_event.occurrence = timeOf(*line);
        if (!m_event.occurrence)
            return leaveOut(Words::tr("It is not clear which occurrence the event changes, and it "
                                      "was left out."));
        if (line->parameters.contains(u"RANGE"_s))
            complain(*line, Words::tr("The change is taken for this occurrence alone, not for "
                                      "those that follow."));
        return true;
    }

    const CalendarBlock &m_block;
    FileZones &m_zones;
    QList<CalendarProblem> &m_problems;
    CalendarEvent m_event;
};

} // namespace

std::optional<CalendarEvent> readEvent(const CalendarBlock &block, FileZones &zones,
                                       QList<CalendarProblem> &problems)
{
    return EventReader(block, zones, problems).read();
}

} // namespace chapterhouse
