#include "desktop/pages/website/choicelist.h"

#include "desktop/pages/website/choicerow.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> textOf(const QStringList &lines)
{
    return lines.isEmpty() ? std::nullopt : std::optional(lines.join(u'\n'));
}

} // namespace

ChoiceList::ChoiceList(QWidget *parent)
    : QWidget(parent), m_problem(new InkLabel(Colour::Wrong)), m_result(new QPlainTextEdit)
{
    setObjectName(u"choiceList"_s);
    auto *inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins({});
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    auto *title = new InkLabel(Colour::Text, InkLabel::Size::Strong);
    title->setText(tr("Result, which can be edited"));
    title->setBuddy(m_result);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_result->setObjectName(u"conflictResult"_s);
    m_result->setAccessibleName(tr("Result"));
    m_result->setTabChangesFocus(true);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_result->setFont(fixed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addWidget(scroll, 3);
    column->addWidget(title);
    column->addWidget(m_problem);
    column->addWidget(m_result, 2);
}

bool ChoiceList::showConflict(const ListedConflict &conflict)
{
    if (conflict == m_conflict && m_rows)
        return !m_choices.isEmpty();
    m_conflict = conflict;
    m_choices.clear();
    delete m_rows;
    m_rows = new QWidget;
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins({});
    rows->setSpacing(spacing::normal + spacing::tight);
    m_column->addWidget(m_rows);
    const auto &state = conflict.state;
    const auto parts =
        conflict.mine && state.theirs
            ? contentConflict(state.base.value_or(QByteArray()), *conflict.mine, *state.theirs)
            : std::nullopt;
    if (!parts)
        return false;
    m_parts = *parts;
    for (const KeyConflict &key : m_parts.keys)
        addKey(key);
    for (const MergeHunk &hunk : m_parts.body.hunks) {
        if (hunk.what == MergeHunk::What::Conflict)
            addHunk(hunk);
    }
    rows->addStretch(1);
    compose();
    return !m_choices.isEmpty();
}

void ChoiceList::addKey(const KeyConflict &key)
{
    addRow(new ChoiceRow(key.key, key.mine, key.theirs));
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
    m_rows->layout()->addWidget(row);
    connect(row, &ChoiceRow::changed, this, &ChoiceList::compose);
}

void ChoiceList::compose()
{
    QSet<QString> keysOfMine;
    for (qsizetype i = 0; i < m_parts.keys.size(); ++i) {
        if (m_choices[i]->choice() == ChoiceRow::Choice::Mine)
            keysOfMine.insert(m_parts.keys[i].key);
    }
    const auto settled =
        settledContent(m_conflict.state.base.value_or(QByteArray()), *m_conflict.mine,
                       *m_conflict.state.theirs, keysOfMine, body());
    m_problem->setVisible(!settled);
    if (!settled)
        return m_problem->setText(settled.error().message);
    m_composed = *settled;
    m_result->setPlainText(QString::fromUtf8(m_composed));
    m_composedText = m_result->toPlainText();
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

QByteArray ChoiceList::result() const
{
    const QString text = m_result->toPlainText();
    return text == m_composedText ? m_composed : text.toUtf8();
}

} // namespace chapterhouse
