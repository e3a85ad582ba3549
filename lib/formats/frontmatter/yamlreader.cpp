#include "formats/frontmatter/yamlreader.h"

#include "base/words.h"
#include "formats/frontmatter/yamlblocktext.h"
#include "formats/frontmatter/yamlevents.h"
#include "formats/frontmatter/yamlextent.h"
#include "formats/frontmatter/yamlmapping.h"
#include "formats/frontmatter/yamlquotedtext.h"
#include "formats/frontmatter/yamlscalar.h"

#include <QHash>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 32;
constexpr int mostValues = 20000;

/// What js-yaml lets into no scalar but a quoted one (YAML 1.2.2, 5.1).
bool isPrintable(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x20 || unit == '\t' || unit == '\n' || unit == '\r') &&
           (unit < 0x7F || unit == 0x85 || unit > 0x9F) && unit < 0xFFFE;
}

/// A value with where it stands.
struct Node {
    YamlValue value = {};
    YamlStyle style = YamlStyle::Plain;
    ByteRange bytes = {};
    int weight = 1; ///< how many values it is made of
    QList<YamlKey> keys = {};
    QList<YamlItem> items = {};
    bool isMergeKey = false;
};

class YamlReader {
public:
    YamlReader(QByteArrayView file, ByteRange region, const SourceLines &lines)
        : m_file(file), m_extent(file, region, lines), m_region(region), m_lines(lines),
          m_events(file.sliced(region.begin, region.size())), m_last(region.begin),
          m_behindLast(region.begin)
    {
    }

    Result<YamlDocument> read()
    {
        YamlDocument document;
        Result<std::optional<YamlEvent>> begin = next();
        if (!begin)
            return failed(begin);
        if (!*begin)
            return document;
        Result<Node> root = readNext(0);
        if (!root)
            return failed(root);
        if (const YamlMap *map = root->value.asMap())
            document.map = *map;
        else if (!root->value.isNull())
            return failHere(Words::tr("the front matter is not made of keys with values."));
        document.keys = std::move(root->keys);
        document.isInBraces = root->style == YamlStyle::Flow;
        return atEnd(std::move(document));
    }

private:
    Result<YamlDocument> atEnd(YamlDocument document)
    {
        Result<std::optional<YamlEvent>> end = next();
        if (end)
            end = next();
        if (!end)
            return failed(end);
        if (*end)
            return failHere(Words::tr("the front matter holds more than one document."));
        return document;
    }

    Failure failHere(const QString &reason) const
    {
        return failAt(m_lines.positionOf(m_last), reason);
    }

    /// The next event, with offsets of the file.
    Result<std::optional<YamlEvent>> next()
    {
        Result<std::optional<YamlEvent>> read = m_events.next();
        if (!read) {
            const TextPosition start = m_lines.positionOf(m_region.begin);
            const bool isFirstLine = read.error().line == 1;
            return failAt({start.line + read.error().line - 1,
                           read.error().column + (isFirstLine ? start.column - 1 : 0)},
                          read.error().message);
        }
        if (std::optional<YamlEvent> &event = *read) {
            for (qsizetype *offset : {&event->begin, &event->end, &event->propertiesEnd}) {
                if (*offset >= 0)
                    *offset += m_region.begin;
            }
            if (event->begin < 0)
                return read;
            m_last = event->begin;
            if (event->style != YamlStyle::Literal && event->style != YamlStyle::Folded)
                m_behindLast = event->end;
        }
        return read;
    }

    Result<Node> readNext(int depth)
    {
        const Result<std::optional<YamlEvent>> event = next();
        if (!event)
            return failed(event);
        if (!*event)
            return failHere(Words::tr("the YAML ends too early."));
        return readNode(**event, depth);
    }

    Result<Node> readNode(const YamlEvent &event, int depth)
    {
        if (depth > deepest)
            return failHere(Words::tr("the values are nested too deeply."));
        Result<Node> node = readUnnamed(event, depth);
        if (!node)
            return node;
        m_weight +=
            node->value.isCollection() && event.type != YamlEvent::Type::Alias ? 1 : node->weight;
        if (m_weight > mostValues)
            return failHere(
                Words::tr("the front matter holds more than %1 values.").arg(mostValues));
        if (node->bytes.end < 0)
            node->bytes.end = event.propertiesEnd;
        if (!event.anchor.isEmpty())
            m_anchors.insert(event.anchor, *node);
        return node;
    }

    Result<Node> readUnnamed(const YamlEvent &event, int depth)
    {
        switch (event.type) {
        case YamlEvent::Type::Scalar:
            if (event.style == YamlStyle::Literal || event.style == YamlStyle::Folded)
                return readBlockScalar(event);
            if (event.style == YamlStyle::SingleQuoted)
                return readSingleQuoted(event);
            return readScalar(event);
        case YamlEvent::Type::Alias:
            return readAlias(event);
        case YamlEvent::Type::ListBegin:
            return readList(event, depth);
        case YamlEvent::Type::MapBegin:
            return readMap(event, depth);
        default:
            return failHere(Words::tr("the YAML ends too early."));
        }
    }

    Result<Node> readBlockScalar(YamlEvent event)
    {
        const qsizetype header = m_extent.blockHeader(std::max(m_behindLast, event.propertiesEnd));
        if (header < 0)
            return failHere(Words::tr("the YAML ends too early."));
        const qsizetype indentation = m_keyIndentation >= 0
                                          ? m_keyIndentation
                                          : m_extent.indentationOf(m_lines.lineBegin(header));
        YamlBlockText block = readBlockText(m_file, header, m_region.end, indentation, m_lines);
        if (m_extent.holdsText(block.end, event.end))
            return failAt(m_lines.positionOf(m_lines.nextLine(block.end)),
                          Words::tr("this line belongs to the text above and must be indented."));
        event.text = std::move(block.text);
        event.begin = header;
        event.end = m_behindLast = block.end;
        return readScalar(event);
    }

    Result<Node> readSingleQuoted(YamlEvent event) const
    {
        event.text = singleQuotedText(m_file.sliced(event.begin + 1, event.end - event.begin - 2));
        return readScalar(event);
    }

    Result<Node> readScalar(const YamlEvent &event) const
    {
        Node node{.style = event.style, .bytes = {event.begin, event.end}};
        const bool isQuoted =
            event.style == YamlStyle::SingleQuoted || event.style == YamlStyle::DoubleQuoted;
        if (!isQuoted && !std::all_of(event.text.begin(), event.text.end(), isPrintable))
            return failHere(Words::tr("the text holds an invisible control character. Remove it."));
        if (!event.tag.isEmpty()) {
            const std::optional<YamlValue> value = taggedValue(event.tag, event.text);
            if (!value)
                return failHere(Words::tr("the tag “%1” is unknown, or does not fit the value.")
                                    .arg(shortened(event.tag)));
            node.value = *value;
        } else {
            node.value =
                event.style == YamlStyle::Plain ? plainValue(event.text) : YamlValue{event.text};
            node.isMergeKey = event.style == YamlStyle::Plain && event.text == "<<"_L1;
        }
        return node;
    }

    Result<Node> readAlias(const YamlEvent &event) const
    {
        const auto found = m_anchors.find(event.text);
        if (found == m_anchors.end())
            return failHere(Words::tr("“*%1” refers to nothing above it. Put the text in quotes if "
                                      "it is one.")
                                .arg(shortened(event.text)));
        return Node{
            .value = found->value, .bytes = {event.begin, event.end}, .weight = found->weight};
    }

    Result<void> checkTag(const YamlEvent &event, QLatin1StringView known) const
    {
        if (event.tag.isEmpty() || event.tag == "!"_L1 || event.tag == known)
            return {};
        return failHere(Words::tr("the tag “%1” is unknown, or does not fit the value.")
                            .arg(shortened(event.tag)));
    }

    Result<Node> readList(const YamlEvent &begin, int depth)
    {
        if (const Result<void> known = checkTag(begin, "tag:yaml.org,2002:seq"_L1); !known)
            return failed(known);
        Node list{.style = begin.style, .bytes = {begin.begin, begin.end}};
        YamlList values;
        for (;;) {
            const Result<std::optional<YamlEvent>> event = next();
            if (!event)
                return failed(event);
            if (!*event || (*event)->type == YamlEvent::Type::ListEnd) {
                close(list, *event);
                break;
            }
            m_keyIndentation = -1;
            Result<Node> item = readNode(**event, depth + 1);
            if (!item)
                return item;
            list.weight += item->weight;
            values.append(item->value);
            if (list.style == YamlStyle::Block && depth <= 2)
                list.items.append(
                    {std::move(item->value), item->style, m_extent.itemLines(item->bytes)});
            extend(list, item->bytes.end);
        }
        list.value.any = std::move(values);
        return list;
    }

    Result<Node> readMap(const YamlEvent &begin, int depth)
    {
        if (const Result<void> known = checkTag(begin, "tag:yaml.org,2002:map"_L1); !known)
            return failed(known);
        Node map{.style = begin.style, .bytes = {begin.begin, begin.end}};
        YamlMapping mapping;
        for (;;) {
            const Result<std::optional<YamlEvent>> event = next();
            if (!event)
                return failed(event);
            if (!*event || (*event)->type == YamlEvent::Type::MapEnd) {
                close(map, *event);
                break;
            }
            Result<Node> key = readNode(**event, depth + 1);
            if (!key)
                return key;
            if (const Result<void> added = readEntry(map, mapping, *key, depth); !added)
                return failed(added);
        }
        map.value.any = mapping.take();
        return map;
    }

    /// Reads the value that belongs to a key, and puts both into the map.
    Result<void> readEntry(Node &map, YamlMapping &mapping, const Node &key, int depth)
    {
        if (key.bytes.begin < 0 && key.value.isNull())
            return failAt(m_lines.positionOf(std::max(
                              m_file.first(m_region.end).indexOf(':', m_behindLast), m_last)),
                          Words::tr("a key is missing before a colon."));
        const qsizetype at = key.bytes.begin >= 0 ? key.bytes.begin : m_last;
        m_keyIndentation = key.bytes.begin >= 0 ? at - m_lines.lineBegin(at) : -1;
        Result<Node> value = readNext(depth + 1);
        if (!value)
            return failed(value);
        if (map.style == YamlStyle::Block && value->style != YamlStyle::Block &&
            m_extent.isTooFarLeft(key.bytes, value->bytes))
            return failAt(m_lines.positionOf(value->bytes.begin),
                          Words::tr("this line belongs to the key above and must be indented."));
        const Result<QString> added =
            key.isMergeKey ? mapping.merge(value->value) : mapping.add(key.value, value->value);
        if (!added)
            return failAt(m_lines.positionOf(at), added.error().message);
        map.weight += key.weight + value->weight;
        YamlKey written = m_extent.keyOf(key.bytes, value->style, value->bytes);
        extend(map, written.valueBytes.end);
        if (map.style != YamlStyle::Block || depth > 1)
            return {};
        written.name = *added;
        written.isPatchable = written.isPatchable && !key.isMergeKey;
        written.value = std::move(value->value);
        written.keys = std::move(value->keys);
        written.items = std::move(value->items);
        map.keys.append(std::move(written));
        return {};
    }

    static void extend(Node &collection, qsizetype end)
    {
        if (collection.style == YamlStyle::Block)
            collection.bytes.end = std::max(collection.bytes.end, end);
    }

    static void close(Node &collection, const std::optional<YamlEvent> &end)
    {
        if (end && end->end >= 0)
            collection.bytes.end = end->end;
    }

    QByteArrayView m_file;
    YamlExtent m_extent;
    ByteRange m_region;
    const SourceLines &m_lines;
    YamlEvents m_events;
    QHash<QString, Node> m_anchors;
    int m_weight = 0;
    qsizetype m_last;                ///< where the last event with a place begins
    qsizetype m_behindLast;          ///< and where it ends
    qsizetype m_keyIndentation = -1; ///< of the key whose value is read; -1 in a list
};

Result<void> checkControlCharacters(QByteArrayView file, ByteRange region, const SourceLines &lines)
{
    for (qsizetype at = region.begin; at < region.end; ++at) {
        const auto byte = static_cast<uchar>(file[at]);
        if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r')
            return failAt(lines.positionOf(at),
                          Words::tr("the front matter holds an invisible control character (0x%1). "
                                    "Remove it.")
                              .arg(QString::number(byte, 16).toUpper().rightJustified(2, u'0')));
    }
    return {};
}

/// A first line with `%` is a directive, which would need a `---` of its own after it.
Result<void> checkDirectives(QByteArrayView file, ByteRange region, const SourceLines &lines)
{
    for (qsizetype line = region.begin; line < region.end; line = lines.nextLine(line)) {
        qsizetype at = line;
        while (at < region.end && (file[at] == ' ' || file[at] == '\t'))
            ++at;
        const char first = at < region.end ? file[at] : '\n';
        if (first == '%' && at == line)
            return failAt(lines.positionOf(at),
                          Words::tr("a key cannot begin with “%”. Put it in quotes."));
        if (first != '#' && first != '\n' && first != '\r')
            break;
    }
    return {};
}

} // namespace

Result<YamlDocument> readYaml(QByteArrayView file, ByteRange region, const SourceLines &lines)
{
    if (const Result<void> clean = checkControlCharacters(file, region, lines); !clean)
        return failed(clean);
    if (const Result<void> plain = checkDirectives(file, region, lines); !plain)
        return failed(plain);
    return YamlReader(file, region, lines).read();
}

} // namespace chapterhouse
