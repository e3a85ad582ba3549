#include "desktop/records/ownedlist.h"

#include "actions/orderverbs.h"
#include "desktop/records/ownedform.h"
#include "desktop/records/recordlistview.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "store/querysql.h"

#include <QAction>
#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

OwnedList::OwnedList(OpenFile &file, const What &what, QWidget *parent)
    : QWidget(parent), m_file(file), m_what(what), m_nothing(what.nothing),
      m_model(new RecordListModel(file, what.kind, this)),
      m_list(new RecordListView(*m_model, nameOf(what.kind) + u"List"_s, what.title)),
      m_nothingLabel(new InkLabel(Colour::Quiet)), m_top(new QVBoxLayout), m_verbs(new QHBoxLayout)
{
    m_list->setArrangement({.columns = what.columns, .sort = what.sort});
    m_nothingLabel->setWordWrap(true);
    m_nothingLabel->hide();
    m_verbs->setSpacing(spacing::normal);
    m_verbs->addStretch();
    m_top->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, 0);
    m_top->setSpacing(spacing::normal);
    m_top->addWidget(m_nothingLabel);
    auto *bottom = new QVBoxLayout;
    bottom->setContentsMargins(spacing::wide, 0, spacing::wide, spacing::normal);
    bottom->addLayout(m_verbs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addLayout(m_top);
    column->addWidget(m_list, 1);
    column->addLayout(bottom);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    if (what.isMovable)
        addMoves();
    if (!what.fields.isEmpty())
        addForm();
    connect(m_model, &RecordListModel::updated, this, &OwnedList::refresh);
    connect(m_list, &RecordListView::selectedCountChanged, this, &OwnedList::refresh);
    connect(m_list, &RecordListView::openRequested, this, &OwnedList::open);
}

void OwnedList::addForm()
{
    m_form = new OwnedForm(m_file, m_what.kind, m_what.fields);
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_list) + 1, m_form, 3);
    column->setStretchFactor(m_list, 2);
    auto *edit = addVerb(tr("Edit"), u"edit_"_s + nameOf(m_what.kind), ActsOn::One);
    m_buttons.front().action->setShortcut(Qt::Key_F2);
    m_buttons.front().action->setShortcutContext(Qt::WidgetShortcut);
    connect(edit, &QPushButton::clicked, this, &OwnedList::open);
    connect(m_form, &OwnedForm::messageWanted, this, &OwnedList::messageWanted);
    connect(m_form, &OwnedForm::left, m_list, qOverload<>(&QWidget::setFocus));
}

void OwnedList::addMoves()
{
    m_list->keepOrder();
    m_up = addMove(tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), -1);
    m_down = addMove(tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), 1);
    connect(m_list, &RecordListView::dropped, this, &OwnedList::moveTo);
}

QAction *OwnedList::addMove(const QString &words, const QKeySequence &keys, int rows)
{
    auto *action = new QAction(words, m_list);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(action);
    connect(action, &QAction::triggered, this, [this, rows] { moveBy(rows); });
    return action;
}

void OwnedList::open()
{
    const auto record = m_list->currentRecord();
    if (!record)
        return;
    if (m_form)
        m_form->open(*record);
    else
        Q_EMIT openRequested(*record);
}

/// Ascending.
std::vector<int> OwnedList::chosenRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

/// All that are chosen, to above or below the one next to them.
void OwnedList::moveBy(int rows)
{
    const std::vector<int> chosen = chosenRows();
    if (!chosen.empty())
        moveTo(rows < 0 ? chosen.front() - 1 : chosen.back() + 2);
}

void OwnedList::moveTo(int row)
{
    const bool isLast = row >= m_model->rowCount();
    const RecordId before = isLast ? RecordId() : m_model->refAt(std::max(row, 0)).id;
    m_file.writer().run(
        this,
        [records = chosen(), before](Store &store) { return moveRecords(store, records, before); },
        [this](const Result<ChangeSet> &moved) {
            if (!moved)
                Q_EMIT messageWanted(Tone::Wrong, moved.error().message);
        });
}

void OwnedList::addTop(QWidget *part)
{
    m_top->insertWidget(m_top->indexOf(m_nothingLabel), part);
}

void OwnedList::showRecordsOf(const RecordId &owner, std::optional<QDate> day)
{
    m_model->setDay(day);
    if (m_form && owner != m_owner)
        m_form->close();
    m_owner = owner;
    ask();
}

void OwnedList::setTerms(const QString &terms)
{
    m_terms = terms;
    ask();
}

void OwnedList::ask()
{
    if (m_owner.isEmpty())
        return;
    const QString text = u"%1:%2 %3"_s.arg(m_what.owner, m_owner.text(), m_terms);
    m_model->setQuery(understoodQuery(m_what.kind, text).query);
}

bool OwnedList::isDoneWith(const RecordRef &ref) const
{
    const auto record = m_file.reader().find(ref);
    return record && *record && isDoneWith(**record);
}

void OwnedList::refresh()
{
    const bool isEmpty = m_model->isLoaded() && m_model->rowCount() == 0;
    m_nothingLabel->setText(m_nothing);
    m_nothingLabel->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    const QList<RecordRef> records = chosen();
    const bool isOver =
        std::ranges::any_of(records, [this](const RecordRef &ref) { return isDoneWith(ref); });
    for (const auto &[button, action, actsOn] : std::as_const(m_buttons)) {
        const bool fits = records.size() == 1 || (actsOn == ActsOn::Several && !records.isEmpty());
        button->setEnabled(!m_readOnly && fits && !isOver);
        button->setVisible(!isEmpty);
        action->setEnabled(button->isEnabled());
    }
    if (m_form)
        m_form->turnTo(records.isEmpty() ? std::nullopt : m_list->currentRecord());
    if (m_what.isMovable)
        refreshMoves();
    Q_EMIT chosenChanged();
}

void OwnedList::refreshMoves()
{
    const std::vector<int> rows = chosenRows();
    m_list->setMovable(!m_readOnly);
    m_up->setEnabled(!m_readOnly && !rows.empty() && rows.front() > 0);
    m_down->setEnabled(!m_readOnly && !rows.empty() && rows.back() + 1 < m_model->rowCount());
}

void OwnedList::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    if (m_form)
        m_form->setReadOnly(readOnly);
    refresh();
}

void OwnedList::finishEditing()
{
    if (m_form)
        m_form->finishEditing();
}

QPushButton *OwnedList::addVerb(const QString &text, const QString &name, ActsOn actsOn)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    m_verbs->insertWidget(static_cast<int>(m_buttons.size()), button);
    auto *action = new QAction(text, m_list);
    m_list->insertAction(m_up, action);
    connect(action, &QAction::triggered, button, &QPushButton::click);
    m_buttons.append({button, action, actsOn});
    refresh();
    return button;
}

QList<RecordRef> OwnedList::chosen() const
{
    return m_list->selectedRecords();
}

int OwnedList::count() const
{
    return m_model->rowCount();
}

} // namespace chapterhouse
