#include "formats/frontmatter/frontmatteredit.h"

#include "base/words.h"
#include "formats/frontmatter/yamlwriter.h"

#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

const YamlKey *keyNamed(const QList<YamlKey> &keys, QStringView name)
{
    const auto found = std::find_if(keys.begin(), keys.end(),
                                    [name](const YamlKey &key) { return key.name == name; });
    return found == keys.end() ? nullptr : &*found;
}

/// What separates the first line of a value from its line end: white space and a comment.
QByteArray commentIn(QByteArrayView file, const YamlKey &key)
{
    const bool isOnTop = key.style == YamlStyle::Literal || key.style == YamlStyle::Folded ||
                         (key.style == YamlStyle::Block && key.value.isCollection());
    qsizetype begin = isOnTop ? key.valueBytes.begin : key.valueBytes.end;
    qsizetype end = begin;
    while (end < key.lines.end && file[end] != '\n' && file[end] != '\r')
        ++end;
    if (isOnTop)
        begin = file.first(end).indexOf(" #", begin);
    if (begin < 0)
        return {};
    const QByteArray rest = file.sliced(begin, end - begin).toByteArray();
    return rest.trimmed().startsWith('#') ? rest : QByteArray();
}

/// How often strings are written in each of the styles of one line.
class StyleCount {
public:
    explicit StyleCount(const QList<YamlKey> &keys) { add(keys); }

    YamlStyle ofStrings() const { return most(m_strings, YamlStyle::Plain); }
    YamlStyle ofItems() const { return most(m_items, ofStrings()); }

private:
    using Counts = std::array<int, 3>; // plain, single, double quoted

    void add(const QList<YamlKey> &keys)
    {
        for (const YamlKey &key : keys) {
            count(m_strings, key.value, key.style);
            for (const YamlItem &item : key.items)
                count(m_items, item.value, item.style);
            add(key.keys);
        }
    }

    static void count(Counts &counts, const YamlValue &value, YamlStyle style)
    {
        const auto which = static_cast<size_t>(style);
        if (value.asString() && which < counts.size())
            ++counts[which];
    }

    static YamlStyle most(const Counts &counts, YamlStyle otherwise)
    {
        const auto found = std::max_element(counts.begin(), counts.end());
        return *found > 0 ? static_cast<YamlStyle>(found - counts.begin()) : otherwise;
    }

    Counts m_strings = {};
    Counts m_items = {};
};

/// The bytes of a file with some of them replaced.
QByteArray replaced(const QByteArray &file, ByteRange range, const QByteArray &text)
{
    return file.first(range.begin) + text + file.sliced(range.end);
}

/// Makes one change in one file.
class Editor {
public:
    Editor(const QByteArray &file, const FrontMatter &read, const KeyChange &change)
        : m_file(file), m_change(change), m_styles(read.keys)
    {
    }

    Result<QByteArray> set(const QList<YamlKey> &siblings, const QString &name,
                           const std::optional<YamlValue> &value, qsizetype end,
                           qsizetype indentation) const
    {
        const YamlKey *key = keyNamed(siblings, name);
        if (key && !key->isPatchable)
            return fail(
                ErrorKind::Conflict,
                Words::tr("“%1” is written in a way that can only be edited as text.").arg(name));
        if (!key)
            return value ? added(siblings, name, *value, end, indentation) : m_file;
        if (!value)
            return replaced(m_file, key->lines, {});
        if (const YamlList *list = value->asList(); list && canKeepItems(*key, *list))
            return replaced(m_file, {key->items.first().lines.begin, key->lines.end},
                            itemsText(*key, *list));
        return replaced(m_file, {key->valueBytes.begin, key->lines.end}, valueText(*key, *value));
    }

private:
    YamlManner mannerFor(const YamlValue &value, qsizetype indentation) const
    {
        YamlManner manner{.indentation = indentation, .itemIndentation = indentation + 2};
        manner.scalars = value.isCollection() ? m_styles.ofItems() : m_styles.ofStrings();
        manner.lineEnd = lineEndOf(m_file);
        if (m_change.style)
            manner.scalars = *m_change.style;
        return manner;
    }

    Result<QByteArray> added(const QList<YamlKey> &siblings, const QString &name,
                             const YamlValue &value, qsizetype end, qsizetype indentation) const
    {
        const YamlManner manner = mannerFor(value, indentation);
        const YamlKey *before = keyNamed(siblings, m_change.after);
        const qsizetype at = before && before->lines.end > 0 ? before->lines.end : end;
        return replaced(m_file, {at, at},
                        QByteArray(indentation, ' ') + yamlKeyText(name) + ':' +
                            yamlValueText(value, manner) + manner.lineEnd);
    }

    /// The new value, in the manner of the old one, with the comment beside it.
    QByteArray valueText(const YamlKey &key, const YamlValue &value) const
    {
        const qsizetype indentation = key.column - 1;
        YamlManner manner = mannerFor(value, indentation);
        if (key.value.asString())
            manner.scalars = key.style;
        if (key.value.isCollection())
            manner.collections = key.style;
        if (key.value.isCollection() && key.style == YamlStyle::Flow)
            manner.scalars = styleWithin(key);
        if (!key.keys.isEmpty())
            manner.itemIndentation = key.keys.first().column - 1;
        manner.timestamps = timestampForm(
            QString::fromUtf8(m_file.mid(key.valueBytes.begin, key.valueBytes.size()).trimmed()));
        QByteArray text = yamlValueText(value, manner) + manner.lineEnd;
        return text.insert(text.indexOf(manner.lineEnd), commentIn(m_file, key));
    }

    /// How strings are written in a list or map in brackets.
    YamlStyle styleWithin(const YamlKey &key) const
    {
        const QByteArray text = m_file.mid(key.valueBytes.begin, key.valueBytes.size());
        if (text.contains('"'))
            return YamlStyle::DoubleQuoted;
        return text.contains('\'') ? YamlStyle::SingleQuoted : YamlStyle::Plain;
    }

    static bool canKeepItems(const YamlKey &key, const YamlList &list)
    {
        return !list.isEmpty() && !key.items.isEmpty() &&
               std::all_of(key.items.begin(), key.items.end(),
                           [](const YamlItem &item) { return item.lines.begin >= 0; });
    }

    /// A list with dashes, in which items that were there keep their lines and the comments below.
    QByteArray itemsText(const YamlKey &key, const YamlList &list) const
    {
        QList<ByteRange> chunks;
        for (qsizetype i = 0; i < key.items.size(); ++i)
            chunks.append({key.items[i].lines.begin, i + 1 < key.items.size()
                                                         ? key.items[i + 1].lines.begin
                                                         : key.lines.end});
        const QByteArrayView firstLine = QByteArrayView(m_file).sliced(chunks.first().begin);
        YamlManner manner = mannerFor({list}, 0);
        if (key.items.first().value.asString())
            manner.scalars = key.items.first().style;
        const QByteArray indent(firstLine.indexOf('-'), ' ');
        QByteArray text;
        for (const YamlValue &value : list) {
            const qsizetype same = unusedItem(key, chunks, value);
            if (same < 0) {
                text += indent + yamlItemText(value, manner) + manner.lineEnd;
                continue;
            }
            text += m_file.mid(chunks[same].begin, chunks[same].size());
            chunks[same] = {};
        }
        return text;
    }

    static qsizetype unusedItem(const YamlKey &key, const QList<ByteRange> &chunks,
                                const YamlValue &value)
    {
        for (qsizetype i = 0; i < chunks.size(); ++i) {
            if (chunks[i].begin >= 0 && key.items[i].value == value)
                return i;
        }
        return -1;
    }

    const QByteArray &m_file;
    const KeyChange &m_change;
    StyleCount m_styles;
};

QByteArray withEmptyFrontMatter(const QByteArray &file, const FrontMatter &read)
{
    const QByteArray lineEnd = lineEndOf(file);
    const QByteArray gap = read.bodyBytes.size() > 0 ? lineEnd : QByteArray();
    return file.first(read.rest) + "---" + lineEnd + "---" + lineEnd + gap +
           file.sliced(read.bodyBytes.begin);
}

qsizetype indentationOf(const QList<YamlKey> &keys, qsizetype otherwise)
{
    return keys.isEmpty() ? otherwise : keys.first().column - 1;
}

/// The changes of single keys that make one map of another.
QList<KeyChange> changesWithin(const KeyChange &change, const YamlMap &before, const YamlMap &after)
{
    QList<KeyChange> changes;
    for (const YamlEntry &entry : after)
        changes.append({.path = {change.path.first(), entry.key},
                        .value = entry.value,
                        .style = change.style});
    for (const YamlEntry &entry : before) {
        if (!valueAt(after, entry.key))
            changes.append({.path = {change.path.first(), entry.key}, .value = std::nullopt});
    }
    return changes;
}

Result<QByteArray> withChanges(QByteArray file, const QList<KeyChange> &changes)
{
    for (const KeyChange &change : changes) {
        Result<QByteArray> changed = withChange(file, change);
        if (!changed)
            return changed;
        file = std::move(*changed);
    }
    return file;
}

/// A change of a key at the top.
Result<QByteArray> withTopChange(const QByteArray &file, const FrontMatter &read,
                                 const KeyChange &change, const std::optional<YamlValue> &value)
{
    const QString name = change.path.first();
    return Editor(file, read, change)
        .set(read.keys, name, value, read.yaml.end, indentationOf(read.keys, 0));
}

/// A change of a key in a map at the top.
Result<QByteArray> withInnerChange(const QByteArray &file, const FrontMatter &read,
                                   const KeyChange &change)
{
    const YamlValue *parent = valueAt(read.values, change.path.first());
    const YamlMap *map = parent ? parent->asMap() : nullptr;
    if (parent && !map && !parent->isNull())
        return fail(ErrorKind::Conflict, Words::tr("“%1” holds no keys.").arg(change.path.first()));
    const bool isLastToGo = map && map->size() == 1 && !change.value;
    if (isLastToGo)
        return withTopChange(file, read, change, std::nullopt);
    const YamlKey *key = keyNamed(read.keys, change.path.first());
    if (key && key->isPatchable && !key->keys.isEmpty())
        return Editor(file, read, change)
            .set(key->keys, change.path.last(), change.value, key->lines.end,
                 indentationOf(key->keys, 2));
    YamlMap children = map ? *map : YamlMap();
    children.removeIf([&change](const YamlEntry &e) { return e.key == change.path.last(); });
    if (change.value)
        children.append({change.path.last(), *change.value});
    return withTopChange(file, read, change, YamlValue{children});
}

const YamlValue *currentValue(const YamlMap &values, const QStringList &path)
{
    const YamlValue *value = valueAt(values, path.first());
    if (path.size() == 1 || !value)
        return value;
    return value->asMap() ? valueAt(*value->asMap(), path.last()) : nullptr;
}

} // namespace

QByteArray lineEndOf(QByteArrayView file)
{
    const FrontMatterParts parts = splitFrontMatter(file);
    const qsizetype at = file.indexOf('\n', parts.yaml.begin);
    return at > 0 && file[at - 1] == '\r' ? "\r\n" : "\n";
}

Result<QByteArray> withChange(const QByteArray &file, const KeyChange &change)
{
    const Result<FrontMatter> read = readFrontMatter(file);
    if (!read)
        return failed(read);
    const YamlValue *current = currentValue(read->values, change.path);
    if (change.value ? current && *current == *change.value : !current)
        return file;
    if (!read->isPresent)
        return withChange(withEmptyFrontMatter(file, *read), change);
    if (read->isInBraces)
        return fail(ErrorKind::Conflict, Words::tr("The front matter is written in braces { } and "
                                                   "can only be edited as text."));
    if (change.path.size() > 1)
        return withInnerChange(file, *read, change);
    const YamlMap *before = current ? current->asMap() : nullptr;
    const YamlMap *after = change.value ? change.value->asMap() : nullptr;
    const YamlKey *key = keyNamed(read->keys, change.path.first());
    if (before && after && !after->isEmpty() && key && !key->keys.isEmpty())
        return withChanges(file, changesWithin(change, *before, *after));
    return withTopChange(file, *read, change, change.value);
}

} // namespace chapterhouse
