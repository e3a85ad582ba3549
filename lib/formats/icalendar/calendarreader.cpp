#include "formats/icalendar/calendarreader.h"

#include "base/words.h"
#include "formats/icalendar/eventreader.h"

#include <QHash>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostProblems = 1000;

/// "3 to-dos, 1 reminder".
QString countText(const QMap<QString, int> &components)
{
    QStringList texts;
    int others = 0;
    for (auto component = components.begin(); component != components.end(); ++component) {
        const QString &name = component.key();
        const int count = component.value();
        if (name == "VTODO"_L1)
            texts.append(Words::tr("%n to-dos", nullptr, count));
        else if (name == "VALARM"_L1)
            texts.append(Words::tr("%n reminders", nullptr, count));
        else if (name == "VJOURNAL"_L1)
            texts.append(Words::tr("%n journal entries", nullptr, count));
        else if (name == "VFREEBUSY"_L1)
            texts.append(Words::tr("%n entries of free and busy times", nullptr, count));
        else
            others += count;
    }
    if (others > 0)
        texts.append(Words::tr("%n entries of other kinds", nullptr, others));
    return texts.join(u", "_s);
}

/// Puts the events of a file together.
class CalendarReader {
public:
    explicit CalendarReader(CalendarBlocks blocks) : m_blocks(std::move(blocks)), m_zones(m_blocks)
    {
    }

    CalendarReading read()
    {
        for (const CalendarBlock &block : m_blocks.events)
            read(block);
        tellOccurrencesAsTheirSeries();
        addNotes();
        std::stable_sort(m_reading.problems.begin(), m_reading.problems.end(),
                         [](const CalendarProblem &left, const CalendarProblem &right) {
                             return left.line < right.line;
                         });
        if (m_reading.problems.size() > mostProblems)
            m_reading.problems.resize(mostProblems);
        return std::move(m_reading);
    }

private:
    using Key = std::pair<QString, QString>;

    void read(const CalendarBlock &block)
    {
        QList<CalendarProblem> problems;
        std::optional<CalendarEvent> event = readEvent(block, m_zones, problems);
        for (CalendarProblem &problem : problems)
            problem.entry = block.line;
        // More than enough to tell that a file is bad; those that follow may be errors.
        if (m_reading.problems.size() <= mostProblems)
            m_reading.problems += problems.mid(0, mostProblems);
        if (!event) {
            ++m_reading.rejected;
            return;
        }
        if (m_blocks.method == "CANCEL"_L1)
            event->status = CalendarStatus::Cancelled;
        add({.event = std::move(*event), .line = block.line});
    }

    /// An occurrence by its instant, so that its zone does not matter.
    static Key keyOf(const CalendarEvent &event)
    {
        const QString when =
            event.occurrence ? isoText(timeIn(u"UTC"_s, *event.occurrence)) : QString();
        return {event.uid, when};
    }

    void add(ReadCalendarEvent &&read)
    {
        const auto known = m_known.constFind(keyOf(read.event));
        if (known == m_known.constEnd()) {
            m_known.insert(keyOf(read.event), m_reading.events.size());
            m_reading.events.append(std::move(read));
            return;
        }
        ReadCalendarEvent &other = m_reading.events[*known];
        const bool isNewer = read.event.sequence >= other.event.sequence;
        m_reading.problems.append(
            {.line = isNewer ? other.line : read.line,
             .property = u"UID"_s,
             .value = read.event.uid,
             .reason = Words::tr("The event stands in the file twice; the one of line %1 is taken.")
                           .arg(isNewer ? read.line : other.line),
             .entry = isNewer ? read.line : other.line});
        if (isNewer)
            other = std::move(read);
    }

    void tellOccurrencesAsTheirSeries()
    {
        for (ReadCalendarEvent &read : m_reading.events) {
            const auto series = m_known.constFind(Key(read.event.uid, QString()));
            if (!read.event.occurrence || series == m_known.constEnd())
                continue;
            const CalendarEvent &whole = m_reading.events.at(*series).event;
            CalendarTime &occurrence = *read.event.occurrence;
            LocalTime local = timeIn(whole.time.zone, occurrence);
            if (whole.isAllDay || occurrence.isDay)
                local.time = whole.time.start.time;
            occurrence = {.local = local, .zone = whole.time.zone, .isDay = whole.isAllDay};
        }
    }

    void note(int line, const QString &reason)
    {
        m_reading.problems.append({.line = line, .reason = reason});
    }

    void addNotes()
    {
        for (const FileZones::Note &zone : m_zones.notes())
            m_reading.problems.append(
                {.line = zone.line, .property = u"TZID"_s, .reason = zone.sentence});
        if (m_blocks.isForeign)
            note(0, Words::tr("The file is not all UTF-8; other bytes were taken for "
                              "Windows-1252."));
        if (m_blocks.unfinishedLine > 0) {
            m_reading.problems.append(
                {.line = m_blocks.unfinishedLine,
                 .reason = Words::tr("The file ends in the middle of this entry, which was left "
                                     "out."),
                 .isError = true,
                 .entry = m_blocks.unfinishedLine});
            ++m_reading.rejected;
        }
        if (!m_blocks.passedOver.isEmpty())
            note(0, Words::tr("Only events are taken; passed over: %1.")
                        .arg(countText(m_blocks.passedOver)));
        if (m_reading.events.isEmpty() && m_reading.rejected == 0)
            note(0, Words::tr("There are no events in the calendar."));
    }

    CalendarBlocks m_blocks;
    FileZones m_zones;
    CalendarReading m_reading;
    QHash<Key, qsizetype> m_known; ///< by UID and occurrence
};

} // namespace

Result<CalendarReading> readCalendar(QByteArrayView bytes)
{
    Result<CalendarBlocks> blocks = calendarBlocks(bytes);
    return blocks ? CalendarReader(std::move(*blocks)).read()
                  : Result<CalendarReading>(failed(blocks));
}

} // namespace chapterhouse
