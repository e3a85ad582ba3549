#include "domain/textmerge.h"

#include <QHash>

#include <dtl/dtl.hpp>

#include <algorithm>

namespace chapterhouse {

namespace {

using Lines = std::vector<int>; ///< each line by a number that equal ones share

/// Comparing takes up to this many steps; texts that differ more than that are compared as wholes.
constexpr size_t mostComparisons = 50'000'000;

/// For each line of `from`, which line of `to` it is; -1 when it is none. Ascending.
std::vector<int> matches(const Lines &from, const Lines &to)
{
    std::vector<int> matched(from.size(), -1);
    const auto [endFrom, endTo] = std::ranges::mismatch(from, to);
    const auto same = static_cast<size_t>(endFrom - from.begin());
    for (size_t i = 0; i < same; ++i)
        matched[i] = static_cast<int>(i);
    const Lines restFrom(endFrom, from.end());
    const Lines restTo(endTo, to.end());
    if (restFrom.empty() || restTo.empty() || restFrom.size() > mostComparisons / restTo.size())
        return matched;
    dtl::Diff<int, Lines> difference(restFrom, restTo);
    difference.compose();
    for (const auto &[line, place] : difference.getSes().getSequence()) {
        if (place.type == dtl::SES_COMMON)
            matched[same + static_cast<size_t>(place.beforeIdx) - 1] =
                static_cast<int>(same) + static_cast<int>(place.afterIdx) - 1;
    }
    return matched;
}

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
        const Lines numbers = numbered(m_base);
        m_mine.ofBase = matches(numbers, numbered(m_mine.lines));
        m_theirs.ofBase = matches(numbers, numbered(m_theirs.lines));
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
    Lines numbered(const QStringList &lines)
    {
        Lines numbers;
        numbers.reserve(static_cast<size_t>(lines.size()));
        for (const QString &line : lines)
            numbers.push_back(numberOf(line));
        return numbers;
    }

    int numberOf(const QString &line)
    {
        const auto known = m_numbers.constFind(line);
        return known != m_numbers.cend()
                   ? *known
                   : *m_numbers.insert(line, static_cast<int>(m_numbers.size()));
    }

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
    QHash<QString, int> m_numbers; ///< of the lines that were met
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
