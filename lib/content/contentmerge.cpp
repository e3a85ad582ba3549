#include "content/contentmerge.h"

#include "content/contentreading.h"
#include "domain/textmerge.h"
#include "formats/frontmatter/frontmatterpatch.h"

namespace chapterhouse {

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
        const TextMerge body = mergeTexts(m_base.body, m_mine.body, m_theirs.body);
        ContentMerge merge{
            .merged = {}, .keys = m_conflicts, .isBodyInConflict = body.hasConflict()};
        if (!m_conflicts.isEmpty() || merge.isBodyInConflict)
            return merge;
        const QString text = body.text();
        const auto merged = patchFrontMatter(
            theirs, m_changes, text != m_theirs.body ? std::optional(text) : std::nullopt);
        if (merged)
            merge.merged = *merged;
        return merge;
    }

private:
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
        if (!isSame(theirs, base))
            return m_conflicts.append(path.join(u'.'));
        const YamlKey *written = writtenKey(m_mine, path);
        m_changes.append({.path = path,
                          .value = mine ? std::optional(*mine) : std::nullopt,
                          .style = written ? std::optional(written->style) : std::nullopt,
                          .after = after});
    }

    const FrontMatter &m_base;
    const FrontMatter &m_mine;
    const FrontMatter &m_theirs;
    QList<KeyChange> m_changes;
    QStringList m_conflicts;
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

} // namespace chapterhouse
