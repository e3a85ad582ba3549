#include "formats/icalendar/calendarblocks.h"

#include "base/words.h"
#include "formats/textdecoder.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestFile = qsizetype(32) * 1024 * 1024;
constexpr int mostLines = 1000000;
constexpr qsizetype mostEvents = 20000;
constexpr qsizetype mostZones = 100;
constexpr qsizetype mostKinds = 50;

Failure tooMuch(const QString &sentence)
{
    return fail(ErrorKind::Input,
                sentence + u' ' + Words::tr("Divide the file, or export fewer events to it."));
}

/// Sorts the lines of a file into blocks. Only how deep it is in components is kept, not which.
class BlockReader {
public:
    Result<CalendarBlocks> read(QByteArrayView bytes)
    {
        ContentLineReader reader(bytes);
        int count = 0;
        while (reader.next()) {
            if (++count > mostLines)
                return tooMuch(
                    Words::tr("The calendar has more than %n lines.", nullptr, mostLines));
            take(reader);
            if (m_blocks.events.size() > mostEvents)
                return tooMuch(Words::tr("The calendar has more than %n events.", nullptr,
                                         static_cast<int>(mostEvents)));
            if (m_blocks.zones.size() > mostZones)
                return tooMuch(Words::tr("The calendar has more than %n time zones.", nullptr,
                                         static_cast<int>(mostZones)));
        }
        if (!m_isCalendar)
            return fail(ErrorKind::Input,
                        Words::tr("The file is no calendar (RFC 5545): it has no line "
                                  "BEGIN:VCALENDAR."));
        m_blocks.isForeign = reader.isForeign();
        if (m_block && !isZone())
            m_blocks.unfinishedLine = m_block->line;
        return std::move(m_blocks);
    }

private:
    void take(const ContentLineReader &reader)
    {
        const std::optional<ContentLine> &line = reader.line();
        if (!line)
            takeStray(reader.number());
        else if (line->name == "BEGIN"_L1)
            begin(*line);
        else if (line->name == "END"_L1)
            end(*line);
        else if (m_block && isKept())
            m_block->lines.append(*line);
        else if (m_isCalendar && m_depth == 1)
            takeOfCalendar(*line);
    }

    void takeStray(int number)
    {
        if (m_block && isKept())
            m_block->strayLines.append(number);
    }

    /// Of an event its own lines, of a zone those of its parts too.
    bool isKept() const { return m_depth == 2 || (m_depth == 3 && isZone()); }
    bool isZone() const { return m_block && m_block->name == "VTIMEZONE"_L1; }

    void takeOfCalendar(const ContentLine &line)
    {
        if (line.name == "METHOD"_L1)
            m_blocks.method = line.value.trimmed().toUpper();
        else if (line.name == "X-WR-TIMEZONE"_L1)
            m_blocks.zone = line.value.trimmed();
    }

    void begin(const ContentLine &line)
    {
        const QString name = line.value.trimmed().toUpper();
        // No event lies in another: the END of that one is missing.
        if (name == "VEVENT"_L1 && m_block)
            finish();
        ++m_depth;
        if (m_depth == 1) {
            m_isCalendar = m_isCalendar || name == "VCALENDAR"_L1;
        } else if (m_depth == 2 && (name == "VEVENT"_L1 || name == "VTIMEZONE"_L1)) {
            m_block = CalendarBlock{.name = name, .line = line.number};
        } else if (m_depth == 3 && m_block && isZone()) {
            m_block->lines.append(line);
        } else if (m_blocks.passedOver.size() < mostKinds || m_blocks.passedOver.contains(name)) {
            ++m_blocks.passedOver[name];
        }
    }

    void end(const ContentLine &line)
    {
        if (m_block && m_block->name == line.value.trimmed().toUpper())
            finish();
        else
            m_depth = std::max(m_depth - 1, m_block ? 2 : 0);
    }

    void finish()
    {
        if (!m_block)
            return;
        (isZone() ? m_blocks.zones : m_blocks.events).append(std::move(*m_block));
        m_block.reset();
        m_depth = 1;
    }

    CalendarBlocks m_blocks;
    std::optional<CalendarBlock> m_block;
    int m_depth = 0;
    bool m_isCalendar = false;
};

} // namespace

Result<CalendarBlocks> calendarBlocks(QByteArrayView bytes)
{
    if (bytes.size() > largestFile)
        return tooMuch(Words::tr("The calendar is larger than 32 MB."));
    const std::optional<TextEncoding> mark = byteOrderMarkOf(bytes);
    if (mark == TextEncoding::Utf8)
        return BlockReader().read(bytes.sliced(3));
    if (!mark)
        return BlockReader().read(bytes);
    const Result<QString> text = decodeText(bytes, *mark);
    return text ? BlockReader().read(text->toUtf8()) : failed(text);
}

} // namespace chapterhouse
