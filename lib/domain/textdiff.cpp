#include "domain/textdiff.h"

#include "domain/sequencematch.h"

#include <algorithm>

namespace chapterhouse {

namespace {

/// Lines that share less than this part of the longer one are two lines, not one that was changed.
constexpr double leastInCommon = 0.3;

/// Runs of letters and digits, runs of spaces, and every other character by itself.
QStringList wordsOf(const QString &text)
{
    const auto sortOf = [](QChar c) {
        const bool isOfWord = c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
        return isOfWord ? 0 : c.isSpace() ? 1 : 2;
    };
    QStringList words;
    int last = -1;
    for (const QChar c : text) {
        const int sort = sortOf(c);
        if (sort == last && sort != 2)
            words.last() += c;
        else
            words += c;
        last = sort;
    }
    return words;
}

void append(QList<DiffPiece> &pieces, const QString &text, bool differs)
{
    if (!pieces.isEmpty() && pieces.last().differs == differs)
        pieces.last().text += text;
    else
        pieces.append({text, differs});
}

QList<DiffPiece> wholeLine(const QString &line)
{
    return line.isEmpty() ? QList<DiffPiece>() : QList<DiffPiece>{{line}};
}

qsizetype inCommon(const QList<DiffPiece> &pieces)
{
    qsizetype count = 0;
    for (const DiffPiece &piece : pieces)
        count += piece.differs ? 0 : piece.text.trimmed().size();
    return count;
}

/// Compares lines that stand in one another's place.
class Differ {
public:
    Differ(const QString &before, const QString &after)
        : m_before(before.split(u'\n')), m_after(after.split(u'\n'))
    {
    }

    std::vector<DiffLine> compare()
    {
        ItemNumbers numbers;
        const std::vector<int> from = numbers.of(m_before);
        const std::vector<int> places = matchedPlaces(from, numbers.of(m_after));
        for (qsizetype i = 0; i < m_before.size(); ++i) {
            const int place = places[static_cast<size_t>(i)];
            if (place < 0)
                continue;
            addChanged(i, place);
            add(DiffLine::Where::Both, wholeLine(m_before[i]));
            m_atBefore = i + 1;
            m_atAfter = place + 1;
        }
        addChanged(m_before.size(), m_after.size());
        return std::move(m_lines);
    }

private:
    void addChanged(qsizetype endBefore, qsizetype endAfter)
    {
        const QStringList gone = m_before.sliced(m_atBefore, endBefore - m_atBefore);
        const QStringList come = m_after.sliced(m_atAfter, endAfter - m_atAfter);
        std::vector<DiffLine> added;
        for (qsizetype i = 0; i < std::max(gone.size(), come.size()); ++i) {
            auto pieces = std::pair(wholeLine(gone.value(i)), wholeLine(come.value(i)));
            if (i < gone.size() && i < come.size())
                markWords(pieces, gone[i], come[i]);
            if (i < gone.size())
                add(DiffLine::Where::Before, pieces.first);
            if (i < come.size())
                added.push_back({DiffLine::Where::After, pieces.second});
        }
        m_lines.insert(m_lines.end(), added.begin(), added.end());
    }

    static void markWords(std::pair<QList<DiffPiece>, QList<DiffPiece>> &pieces,
                          const QString &before, const QString &after)
    {
        auto marked = wordDifference(before, after);
        const auto longer = static_cast<double>(std::max(before.size(), after.size()));
        if (static_cast<double>(inCommon(marked.first)) >= leastInCommon * longer)
            pieces = std::move(marked);
    }

    void add(DiffLine::Where where, const QList<DiffPiece> &pieces)
    {
        m_lines.push_back({where, pieces});
    }

    QStringList m_before;
    QStringList m_after;
    qsizetype m_atBefore = 0;
    qsizetype m_atAfter = 0;
    std::vector<DiffLine> m_lines;
};

} // namespace

QString DiffLine::text() const
{
    QString text;
    for (const DiffPiece &piece : pieces)
        text += piece.text;
    return text;
}

std::vector<DiffLine> textDifference(const QString &before, const QString &after)
{
    return Differ(before, after).compare();
}

std::pair<QList<DiffPiece>, QList<DiffPiece>> wordDifference(const QString &before,
                                                             const QString &after)
{
    const QStringList from = wordsOf(before);
    const QStringList to = wordsOf(after);
    ItemNumbers numbers;
    const std::vector<int> first = numbers.of(from);
    const std::vector<int> places = matchedPlaces(first, numbers.of(to));
    QList<DiffPiece> left;
    QList<bool> isShared(to.size(), false);
    for (qsizetype i = 0; i < from.size(); ++i) {
        const int place = places[static_cast<size_t>(i)];
        append(left, from[i], place < 0);
        if (place >= 0)
            isShared[place] = true;
    }
    QList<DiffPiece> right;
    for (qsizetype i = 0; i < to.size(); ++i)
        append(right, to[i], !isShared[i]);
    return {left, right};
}

} // namespace chapterhouse
