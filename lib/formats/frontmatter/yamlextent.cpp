#include "formats/frontmatter/yamlextent.h"

namespace chapterhouse {

namespace {

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

} // namespace

qsizetype YamlExtent::indentationOf(qsizetype lineBegin) const
{
    qsizetype at = lineBegin;
    while (at < m_region.end && m_file[at] == ' ')
        ++at;
    return at - lineBegin;
}

qsizetype YamlExtent::blockHeader(qsizetype from) const
{
    for (qsizetype at = from; at < m_region.end; ++at) {
        if (m_file[at] == '|' || m_file[at] == '>')
            return at;
        if (m_file[at] == '#')
            at = m_lines.nextLine(at) - 1;
    }
    return -1;
}

bool YamlExtent::holdsText(qsizetype from, qsizetype to) const
{
    const qsizetype end = std::min(to, m_region.end);
    for (qsizetype line = m_lines.nextLine(from); line < end; line = m_lines.nextLine(line)) {
        const qsizetype first = line + indentationOf(line);
        if (first < end && m_file[first] != '#' && m_file[first] != '\n' && m_file[first] != '\r')
            return true;
    }
    return false;
}

bool YamlExtent::isTooFarLeft(ByteRange key, ByteRange value) const
{
    if (key.begin < 0 || value.begin < 0)
        return false;
    const qsizetype keyLine = m_lines.lineBegin(key.begin);
    const qsizetype valueLine = m_lines.lineBegin(value.begin);
    const bool isBehindQuestionMark = keyLine + indentationOf(keyLine) != key.begin;
    return !isBehindQuestionMark && keyLine != valueLine &&
           value.begin - valueLine <= key.begin - keyLine;
}

qsizetype YamlExtent::colonEnd(qsizetype keyEnd) const
{
    qsizetype at = keyEnd;
    while (at < m_region.end && isBlank(m_file[at]))
        ++at;
    return at < m_region.end && m_file[at] == ':' ? at + 1 : -1;
}

YamlKey YamlExtent::keyOf(ByteRange key, YamlStyle style, ByteRange value) const
{
    YamlKey written{.style = style};
    if (key.begin < 0) {
        written.isPatchable = false;
        return written;
    }
    const TextPosition position = m_lines.positionOf(key.begin);
    written.line = position.line;
    written.column = position.column;
    written.begin = key.begin;
    written.lines.begin = std::max(m_lines.lineBegin(key.begin), m_region.begin);
    const qsizetype colon = colonEnd(key.end);
    written.isPatchable =
        colon > 0 && written.lines.begin + indentationOf(written.lines.begin) == key.begin;
    written.valueBytes.begin = colon > 0 ? colon : key.end;
    written.valueBytes.end = std::max(written.valueBytes.begin, value.end);
    written.lines.end = m_lines.nextLine(written.valueBytes.end);
    return written;
}

ByteRange YamlExtent::itemLines(ByteRange item) const
{
    if (item.begin < 0 || item.end < 0)
        return {};
    const qsizetype line = m_lines.lineBegin(item.begin);
    qsizetype dash = item.begin;
    while (dash > line && isBlank(m_file[dash - 1]))
        --dash;
    const bool isBehindDash =
        dash > line && m_file[dash - 1] == '-' && line + indentationOf(line) == dash - 1;
    return isBehindDash ? ByteRange{line, m_lines.nextLine(item.end)} : ByteRange{};
}

} // namespace chapterhouse
