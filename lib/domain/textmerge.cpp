#include "domain/textmerge.h"

#include "domain/sequencematch.h"

#include <algorithm>

namespace chapterhouse {

namespace {

/// One version of the text, and how far the merge has come in it.
struct Side {
    QStringList lines;
    std::vector<int> ofBase; ///< which of its lines each line of the base is; -1: none
    qsizetype at = 0;

    /// Whether the line `count` behind where we are is the one `count` behind that of the base.
    bool goesOn(qsizetype base, qsizetype count) const
    {
        return ofBase[static_cast<size_t>(base + count)] == at + count;
    }
    bool isAhead(qsizetype base) const { return ofBase[static_cast<size_t>(base)] >= at; }
    QStringList takeTo(qsizetype end)
    {
        const QStringList taken = lines.sliced(at, end - at);
        at = end;
        return taken;
    }
};

class Merger {
public:
    Merger(const QString &base, const QString &mine, const QString &theirs)
        : m_base(base.split(u'\n')), m_mine{mine.split(u'\n'), {}}, m_theirs{theirs.split(u'\n'),
                                                                             {}}
    {
        ItemNumbers numbers;
        const std::vector<int> lines = numbers.of(m_base);
        m_mine.ofBase = matchedPlaces(lines, numbers.of(m_mine.lines));
        m_theirs.ofBase = matchedPlaces(lines, numbers.of(m_theirs.lines));
    }

    TextMerge merge()
    {
        while (m_at < m_base.size() || m_mine.at < m_mine.lines.size() ||
               m_theirs.at < m_theirs.lines.size()) {
            takeSame();
            takeChanged();
        }
        return std::move(m_merge);
    }

private:
    void takeSame()
    {
        qsizetype count = 0;
        while (m_at + count < m_base.size() && m_mine.goesOn(m_at, count) &&
               m_theirs.goesOn(m_at, count))
            ++count;
        if (count > 0)
            add(m_at + count, m_mine.at + count, m_theirs.at + count);
    }

    /// Up to the next line that all three have.
    void takeChanged()
    {
        qsizetype end = m_at;
        while (end < m_base.size() && !(m_mine.isAhead(end) && m_theirs.isAhead(end)))
            ++end;
        const bool isLast = end == m_base.size();
        const auto index = static_cast<size_t>(end);
        const qsizetype endMine = isLast ? m_mine.lines.size() : m_mine.ofBase[index];
        const qsizetype endTheirs = isLast ? m_theirs.lines.size() : m_theirs.ofBase[index];
        if (end > m_at || endMine > m_mine.at || endTheirs > m_theirs.at)
            add(end, endMine, endTheirs);
    }

    void add(qsizetype end, qsizetype endMine, qsizetype endTheirs)
    {
        MergeHunk hunk{.base = m_base.sliced(m_at, end - m_at),
                       .mine = m_mine.takeTo(endMine),
                       .theirs = m_theirs.takeTo(endTheirs)};
        m_at = end;
        using What = MergeHunk::What;
        const bool isMineSame = hunk.mine == hunk.base;
        const bool isTheirsSame = hunk.theirs == hunk.base;
        if (isMineSame && isTheirsSame)
            hunk.what = What::Same;
        else if (isMineSame || isTheirsSame || hunk.mine == hunk.theirs)
            hunk.what = What::Changed;
        else
            hunk.what = What::Conflict;
        if (hunk.what != What::Conflict)
            hunk.merged = isMineSame ? hunk.theirs : hunk.mine;
        m_merge.hunks.push_back(std::move(hunk));
    }

    QStringList m_base;
    Side m_mine;
    Side m_theirs;
    qsizetype m_at = 0;
    TextMerge m_merge;
};

} // namespace

bool TextMerge::hasConflict() const
{
    return std::ranges::any_of(
        hunks, [](const MergeHunk &hunk) { return hunk.what == MergeHunk::What::Conflict; });
}

QString TextMerge::text() const
{
    QStringList lines;
    for (const MergeHunk &hunk : hunks)
        lines += hunk.merged;
    return lines.join(u'\n');
}

TextMerge mergeTexts(const QString &base, const QString &mine, const QString &theirs)
{
    return Merger(base, mine, theirs).merge();
}

} // namespace chapterhouse
