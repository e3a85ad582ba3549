#include "content/contentmerge.h"

#include "base/words.h"
#include "content/contentreading.h"
#include "formats/frontmatter/frontmatterpatch.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// A file with front matter, or what one is before there is one.
std::optional<FrontMatter> readVersion(const QByteArray &file)
{
    if (file.isEmpty())
        return FrontMatter();
    const auto read = contentFrontMatter(file);
    return read ? std::optional(*read) : std::nullopt;
}

bool isSame(const YamlValue *one, const YamlValue *other)
{
    return one && other ? *one == *other : one == other;
}

QString textOf(const YamlValue &value)
{
    struct Words {
        QString operator()(std::monostate) const { return {}; }
        QString operator()(bool flag) const { return flag ? u"true"_s : u"false"_s; }
        QString operator()(qint64 number) const { return QString::number(number); }
        QString operator()(double number) const { return QString::number(number, 'g', 17); }
        QString operator()(const QDateTime &at) const { return at.toString(Qt::ISODateWithMs); }
        QString operator()(const QString &text) const { return text; }
        QString operator()(const YamlList &list) const
        {
            QStringList texts;
            for (const YamlValue &each : list)
                texts += textOf(each);
            return texts.join(u", "_s);
        }
        QString operator()(const YamlMap &map) const
        {
            QStringList texts;
            for (const YamlEntry &each : map)
                texts += u"%1: %2"_s.arg(each.key, textOf(each.value));
            return texts.join(u", "_s);
        }
    };
    return std::visit(Words(), value.any);
}

std::optional<QString> shown(const YamlValue *value)
{
    return value ? std::optional(textOf(*value)) : std::nullopt;
}

/// Works out what has to change in their version for it to have what we changed too.
class ContentMerger {
public:
    ContentMerger(const FrontMatter &base, const FrontMatter &mine, const FrontMatter &theirs)
        : m_base(base), m_mine(mine), m_theirs(theirs)
    {
    }

    ContentMerge onto(const QByteArray &theirs)
    {
        mergeMaps({}, &m_base.values, &m_mine.values, &m_theirs.values);
        const TextMerge body = mergedBody();
        ContentMerge merge{.merged = {}, .isBodyInConflict = body.hasConflict()};
        for (const KeyConflict &conflict : m_conflicts)
            merge.keys += conflict.key;
        if (!m_conflicts.isEmpty() || merge.isBodyInConflict)
            return merge;
        const auto merged = patched(theirs, body.text());
        if (merged)
            merge.merged = *merged;
        return merge;
    }

    ContentConflict conflict()
    {
        mergeMaps({}, &m_base.values, &m_mine.values, &m_theirs.values);
        return {m_conflicts, mergedBody()};
    }

    /// With mine of those keys, where both changed them.
    Result<QByteArray> settled(const QByteArray &theirs, const QSet<QString> &keysOfMine,
                               const QString &body)
    {
        m_keysOfMine = keysOfMine;
        mergeMaps({}, &m_base.values, &m_mine.values, &m_theirs.values);
        return patched(theirs, body);
    }

private:
    TextMerge mergedBody() const { return mergeTexts(m_base.body, m_mine.body, m_theirs.body); }

    Result<QByteArray> patched(const QByteArray &theirs, const QString &body) const
    {
        return patchFrontMatter(theirs, m_changes,
                                body != m_theirs.body ? std::optional(body) : std::nullopt);
    }

    void mergeMaps(const QStringList &path, const YamlMap *base, const YamlMap *mine,
                   const YamlMap *theirs)
    {
        const YamlMap nothing;
        const YamlMap &ours = mine ? *mine : nothing;
        const YamlMap &common = base ? *base : nothing;
        QString last;
        for (const YamlEntry &entry : ours) {
            mergeKey(path + QStringList(entry.key), last, valueAt(common, entry.key), &entry.value,
                     theirs ? valueAt(*theirs, entry.key) : nullptr);
            last = entry.key;
        }
        for (const YamlEntry &entry : common) {
            if (!valueAt(ours, entry.key))
                mergeKey(path + QStringList(entry.key), {}, &entry.value, nullptr,
                         theirs ? valueAt(*theirs, entry.key) : nullptr);
        }
    }

    void mergeKey(const QStringList &path, const QString &after, const YamlValue *base,
                  const YamlValue *mine, const YamlValue *theirs)
    {
        if (isSame(mine, base) || isSame(mine, theirs))
            return;
        const bool areMaps = mine && theirs && mine->asMap() && theirs->asMap();
        if (areMaps && path.size() == 1)
            return mergeMaps(path, base ? base->asMap() : nullptr, mine->asMap(), theirs->asMap());
        const QString key = path.join(u'.');
        if (!isSame(theirs, base) && !m_keysOfMine.contains(key))
            return m_conflicts.append({key, shown(mine), shown(theirs)});
        const YamlKey *written = writtenKey(m_mine, path);
        m_changes.append({.path = path,
                          .value = mine ? std::optional(*mine) : std::nullopt,
                          .style = written ? std::optional(written->style) : std::nullopt,
                          .after = after});
    }

    const FrontMatter &m_base;
    const FrontMatter &m_mine;
    const FrontMatter &m_theirs;
    QSet<QString> m_keysOfMine;
    QList<KeyChange> m_changes;
    QList<KeyConflict> m_conflicts;
};

} // namespace

ContentMerge mergeContent(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs)
{
    if (mine == theirs || mine == base)
        return {theirs};
    if (theirs == base)
        return {mine};
    const auto common = readVersion(base);
    const auto ours = readVersion(mine);
    const auto others = readVersion(theirs);
    if (!common || !ours || !others)
        return {.merged = {}, .isBodyInConflict = true};
    const ContentMerge merge = ContentMerger(*common, *ours, *others).onto(theirs);
    const bool isConflict = !merge.keys.isEmpty() || merge.isBodyInConflict;
    if (merge.merged || isConflict)
        return merge;
    // Their file is written in a way that cannot be patched: ours may be.
    const ContentMerge reverse = ContentMerger(*common, *others, *ours).onto(mine);
    return reverse.merged ? reverse : ContentMerge{.merged = {}, .isBodyInConflict = true};
}

std::optional<ContentConflict> contentConflict(const QByteArray &base, const QByteArray &mine,
                                               const QByteArray &theirs)
{
    const auto common = readVersion(base);
    const auto ours = readVersion(mine);
    const auto others = readVersion(theirs);
    if (!common || !ours || !others)
        return std::nullopt;
    return ContentMerger(*common, *ours, *others).conflict();
}

Result<QByteArray> settledContent(const QByteArray &base, const QByteArray &mine,
                                  const QByteArray &theirs, const QSet<QString> &keysOfMine,
                                  const QString &body)
{
    const auto common = readVersion(base);
    const auto ours = readVersion(mine);
    const auto others = readVersion(theirs);
    if (!common || !ours || !others)
        return fail(ErrorKind::Input, Words::tr("A version of the file cannot be read: take one of "
                                                "them whole."));
    return ContentMerger(*common, *ours, *others).settled(theirs, keysOfMine, body);
}

} // namespace chapterhouse
