#include "formats/icalendar/filezones.h"

#include <QRegularExpression>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostParts = 200;
constexpr int mostRules = 50;
constexpr qsizetype mostLines = 2000;

/// A yearly change of clocks, and nothing that libical would walk for long.
bool isYearlyChange(const QString &text)
{
    const Result<RecurrenceRule> rule = RecurrenceRule::parse(text);
    constexpr qsizetype mostDays = 14;
    return rule && rule->frequency == Frequency::Yearly && rule->weekdays.size() <= mostDays &&
           rule->monthDays.size() <= mostDays && rule->yearDays.size() <= mostDays &&
           rule->months.size() <= 2 && rule->weeks.isEmpty() && rule->hours.isEmpty() &&
           rule->minutes.isEmpty() && rule->seconds.isEmpty() && rule->positions.isEmpty();
}

bool isTime(const QString &text)
{
    static const QRegularExpression form(u"^[0-9]{8}T[0-9]{6}Z?\\z"_s);
    return form.match(text).hasMatch();
}

bool isOffset(const QString &text)
{
    static const QRegularExpression form(
        u"^[+-](0[0-9]|1[0-9]|2[0-3])[0-5][0-9]([0-5][0-9])?\\z"_s);
    return form.match(text).hasMatch();
}

bool areTimes(const QString &text)
{
    const QStringList times = text.split(u',');
    return times.size() <= mostParts && std::all_of(times.begin(), times.end(), &isTime);
}

/// The text of a definition with what matters to libical alone; nothing when a line is not right.
class DefinitionWriter {
public:
    std::optional<QByteArray> write(const CalendarBlock &block)
    {
        for (const ContentLine &line : block.lines) {
            if (line.name == "BEGIN"_L1)
                openPart(line.value);
            else if (m_parts > 0 && !takeLine(line))
                return std::nullopt;
        }
        closePart();
        if (m_parts == 0 || m_parts > mostParts || m_rules > mostRules)
            return std::nullopt;
        return "BEGIN:VTIMEZONE\r\nTZID:file\r\n" + m_text + "END:VTIMEZONE\r\n";
    }

private:
    void openPart(const QString &name)
    {
        closePart();
        m_part = name.trimmed().toUpper() == "DAYLIGHT"_L1 ? "DAYLIGHT" : "STANDARD";
        m_text += "BEGIN:" + m_part + "\r\n";
        ++m_parts;
    }

    void closePart()
    {
        if (m_parts > 0)
            m_text += "END:" + m_part + "\r\n";
    }

    bool takeLine(const ContentLine &line)
    {
        const QString value = line.value.trimmed();
        const bool isRight = (line.name == "DTSTART"_L1 && isTime(value)) ||
                             (line.name == "RDATE"_L1 && areTimes(value)) ||
                             (line.name == "RRULE"_L1 && isYearlyChange(value)) ||
                             (line.name.startsWith("TZOFFSET"_L1) && isOffset(value));
        m_rules += line.name == "RRULE"_L1 ? 1 : 0;
        if (isRight)
            m_text += line.name.toLatin1() + ':' + value.toLatin1() + "\r\n";
        return isRight || !isOfClocks(line.name);
    }

    static bool isOfClocks(const QString &name)
    {
        return name == "DTSTART"_L1 || name == "RDATE"_L1 || name == "RRULE"_L1 ||
               name.startsWith("TZOFFSET"_L1);
    }

    QByteArray m_text;
    QByteArray m_part;
    qsizetype m_parts = 0;
    int m_rules = 0;
};

} // namespace

IcalZone definedZone(const CalendarBlock &block)
{
    if (block.lines.size() > mostLines)
        return nullptr;
    const std::optional<QByteArray> text = DefinitionWriter().write(block);
    IcalComponent component(text ? icalcomponent_new_from_string(text->constData()) : nullptr);
    if (!component)
        return nullptr;
    IcalZone zone(icaltimezone_new());
    // The zone owns the component once it has taken it.
    return icaltimezone_set_component(zone.get(), component.get())
               ? (component.release(), std::move(zone))
               : nullptr;
}

int offsetFromUtc(icaltimezone *zone, const QDateTime &instant)
{
    icaltimetype time = utcTime(instant);
    int isDaylight = 0;
    return icaltimezone_get_utc_offset_of_utc_time(zone, &time, &isDaylight);
}

} // namespace chapterhouse
