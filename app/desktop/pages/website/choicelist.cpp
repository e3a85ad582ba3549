#include "desktop/pages/website/choicelist.h"

#include "desktop/pages/website/choicerow.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> textOf(const QStringList &lines)
{
    return lines.isEmpty() ? std::nullopt : std::optional(lines.join(u'\n'));
}

} // namespace

ChoiceList::ChoiceList(QWidget *parent) : ScrollColumn(parent)
{
    setObjectName(u"choiceList"_s);
    setEdge(0);
}

bool ChoiceList::showConflict(const ListedConflict &conflict)
{
    m_conflict = conflict;
    m_choices.clear();
    beginColumn();
    const auto &state = conflict.state;
    const auto parts =
        conflict.mine && state.theirs
            ? contentConflict(state.base.value_or(QByteArray()), *conflict.mine, *state.theirs)
            : std::nullopt;
    if (!parts)
        return false;
    m_parts = *parts;
    for (const KeyConflict &key : m_parts.keys)
        addRow(new ChoiceRow(key.key, key.mine, key.theirs));
    for (const MergeHunk &hunk : m_parts.body.hunks) {
        if (hunk.what == MergeHunk::What::Conflict)
            addHunk(hunk);
    }
    return !m_choices.isEmpty();
}

void ChoiceList::addHunk(const MergeHunk &hunk)
{
    auto *row = new ChoiceRow(tr("In the text"), textOf(hunk.mine), textOf(hunk.theirs));
    if (!hunk.mine.isEmpty() && !hunk.theirs.isEmpty())
        row->offerBoth();
    addRow(row);
}

void ChoiceList::addRow(ChoiceRow *row)
{
    row->setNumber(static_cast<int>(m_choices.size()));
    m_choices += row;
    addPart(row);
    connect(row, &ChoiceRow::changed, this, &ChoiceList::changed);
}

Result<QByteArray> ChoiceList::composed() const
{
    QSet<QString> keysOfMine;
    for (qsizetype i = 0; i < m_parts.keys.size(); ++i) {
        if (m_choices[i]->choice() == ChoiceRow::Choice::Mine)
            keysOfMine.insert(m_parts.keys[i].key);
    }
    return settledContent(m_conflict.state.base.value_or(QByteArray()), *m_conflict.mine,
                          *m_conflict.state.theirs, keysOfMine, body());
}

QString ChoiceList::body() const
{
    QStringList lines;
    qsizetype next = m_parts.keys.size();
    for (const MergeHunk &hunk : m_parts.body.hunks) {
        if (hunk.what != MergeHunk::What::Conflict) {
            lines += hunk.merged;
            continue;
        }
        const ChoiceRow::Choice choice = m_choices[next++]->choice();
        if (choice != ChoiceRow::Choice::Mine)
            lines += hunk.theirs;
        if (choice != ChoiceRow::Choice::Theirs)
            lines += hunk.mine;
    }
    return lines.join(u'\n');
}

} // namespace chapterhouse
