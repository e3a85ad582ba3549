#include "desktop/pages/members/memberlistview.h"

#include "desktop/pages/members/memberdelegate.h"
#include "desktop/pages/members/statuspills.h"
#include "desktop/widgets/look/paint.h"
#include "domain/daytext.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

int widestDay(const QFontMetrics &metrics)
{
    int widest = 0;
    for (int month = 1; month <= 12; ++month)
        widest = std::max(widest, textWidth(metrics, dayText(QDate(2028, month, 28))));
    return widest;
}

} // namespace

MemberListView::MemberListView(RecordListModel &model, QWidget *parent)
    : QTreeView(parent), m_model(model)
{
    setObjectName(u"memberList"_s);
    setAccessibleName(tr("Members"));
    setItemDelegate(new MemberDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setIndentation(0);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setModel(&model);
    buildHeader();
    connect(&model, &RecordListModel::aboutToUpdate, this, &MemberListView::keep);
    connect(&model, &RecordListModel::modelReset, this, [this] { m_wasReset = true; });
    connect(&model, &RecordListModel::updated, this, &MemberListView::putBack);
    connect(this, &QTreeView::activated, this, &MemberListView::openRequested);
}

void MemberListView::buildHeader()
{
    QHeaderView *head = header();
    head->setObjectName(u"memberListHeader"_s);
    head->setStretchLastSection(false);
    head->setSectionsMovable(true);
    head->setFirstSectionMovable(true);
    head->setSectionsClickable(true);
    head->setSortIndicatorShown(true);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    sizeColumns();
    showSort();
    setSortingEnabled(true);
    connect(head, &QHeaderView::sectionMoved, this, &MemberListView::arrangementChanged);
    connect(head, &QHeaderView::sortIndicatorChanged, this, &MemberListView::arrangementChanged);
    connect(head, &QHeaderView::customContextMenuRequested, this, [this, head](QPoint at) {
        QMenu *menu = newColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(head->mapToGlobal(at));
    });
}

ListArrangement MemberListView::arrangement() const
{
    const QStringList keys = m_model.columnKeys();
    ListArrangement shown;
    for (int visual = 0; visual < header()->count(); ++visual)
        shown.columns += keys.value(header()->logicalIndex(visual));
    const bool descends = m_model.sortOrder() == Qt::DescendingOrder;
    shown.sort = descends ? u'-' + m_model.sortColumn() : m_model.sortColumn();
    return shown;
}

void MemberListView::setArrangement(const ListArrangement &arrangement)
{
    setColumns(arrangement.columns);
    const bool descends = arrangement.sort.startsWith(u'-');
    const QString key = arrangement.sort.mid(descends ? 1 : 0);
    m_model.setSort(key.isEmpty() ? u"name"_s : key,
                    descends ? Qt::DescendingOrder : Qt::AscendingOrder);
    showSort();
}

/// In the order of the keys, wherever columns were moved before.
void MemberListView::setColumns(const QStringList &keys)
{
    keep();
    m_model.setColumns(keys);
    if (m_model.columnCount() == 0)
        m_model.setColumns(usualColumnsOf(Kind::Member));
    {
        const QSignalBlocker quiet(header());
        for (int section = 0; section < header()->count(); ++section)
            header()->moveSection(header()->visualIndex(section), section);
    }
    sizeColumns();
    showSort();
    putBack();
}

void MemberListView::showSort()
{
    const QSignalBlocker quiet(header());
    header()->setSortIndicator(static_cast<int>(m_model.columnKeys().indexOf(m_model.sortColumn())),
                               m_model.sortOrder());
}

void MemberListView::sizeColumns()
{
    const std::vector<ListColumn> &columns = m_model.columns();
    const bool named = std::ranges::any_of(
        columns, [](const ListColumn &each) { return each.shape == ListColumn::Shape::Name; });
    header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 9);
    for (size_t i = 0; i < columns.size(); ++i) {
        const int section = static_cast<int>(i);
        const bool stretches =
            named ? columns[i].shape == ListColumn::Shape::Name : i + 1 == columns.size();
        header()->setSectionResizeMode(section,
                                       stretches ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!stretches)
            header()->resizeSection(section, usualWidth(columns[i]));
    }
}

int MemberListView::usualWidth(const ListColumn &column) const
{
    const QFontMetrics metrics = fontMetrics();
    const int title = textWidth(QFontMetrics(strongFont(font())), column.title) + spacing::wide;
    int content = metrics.averageCharWidth() * 16;
    if (column.shape == ListColumn::Shape::Status)
        content = pillSize(pillOf(Status::Grace, tr("Suspended to 30 Sep")), font()).width();
    else if (column.shape == ListColumn::Shape::Joined)
        content = textWidth(metrics, tr("Supporting · Platinum"));
    else if (column.alignedToEnd)
        content = widestDay(metrics);
    return std::max(title, content) + 2 * cellPadding;
}

QMenu *MemberListView::newColumnMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    const QStringList shown = m_model.columnKeys();
    for (const ListColumn &column : listColumnsOf(Kind::Member)) {
        QAction *action = menu->addAction(column.title);
        action->setObjectName(u"column_"_s + column.key);
        action->setCheckable(true);
        action->setChecked(shown.contains(column.key));
        action->setEnabled(shown.size() > 1 || !action->isChecked());
        connect(action, &QAction::triggered, this,
                [this, key = column.key](bool checked) { showColumn(key, checked); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Usual columns")), &QAction::triggered, this, [this] {
        setColumns({});
        Q_EMIT arrangementChanged();
    });
    return menu;
}

void MemberListView::showColumn(const QString &key, bool shown)
{
    QStringList keys = arrangement().columns;
    keys.removeAll(key);
    if (shown)
        keys += key;
    setColumns(keys);
    Q_EMIT arrangementChanged();
}

QList<RecordRef> MemberListView::selectedRecords() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<RecordRef> records;
    for (const QModelIndex &row : std::as_const(rows))
        records += m_model.refAt(row.row());
    return records;
}

std::optional<RecordRef> MemberListView::currentRecord() const
{
    if (!currentIndex().isValid())
        return std::nullopt;
    return m_model.refAt(currentIndex().row());
}

void MemberListView::showRecords(std::vector<qint64> keys)
{
    m_wanted = std::move(keys);
    putBack();
}

void MemberListView::keep()
{
    m_wasReset = false;
    m_kept = {};
    constexpr qsizetype most = 10'000;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (qsizetype i = 0; i < std::min(rows.size(), most); ++i)
        m_kept.selected.push_back(m_model.keyAt(rows[i].row()));
    if (currentIndex().isValid())
        m_kept.current = m_model.keyAt(currentIndex().row());
    const QModelIndex top = indexAt({1, 1});
    if (verticalScrollBar()->value() > 0 && top.isValid())
        m_kept.top = m_model.keyAt(top.row());
}

void MemberListView::putBack()
{
    if (m_wasReset) {
        select(m_kept.selected);
        const auto row = m_kept.current ? m_model.rowOfKey(*m_kept.current) : std::nullopt;
        if (row)
            selectionModel()->setCurrentIndex(m_model.index(*row, 0),
                                              QItemSelectionModel::NoUpdate);
        m_wasReset = false;
    }
    if (const auto top = m_kept.top ? m_model.rowOfKey(*m_kept.top) : std::nullopt)
        scrollTo(m_model.index(*top, 0), PositionAtTop);
    showWanted();
    selectSomeone();
}

/// The rows that were selected may be gone. Whose record is shown is told by the selection.
void MemberListView::selectSomeone()
{
    if (selectionModel()->hasSelection() || m_model.rowCount() == 0)
        return;
    const QModelIndex row = currentIndex().isValid() ? currentIndex() : m_model.index(0, 0);
    selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect |
                                               QItemSelectionModel::Rows);
}

/// Once the list has the first of them.
void MemberListView::showWanted()
{
    const auto first = m_wanted.empty() ? std::nullopt : m_model.rowOfKey(m_wanted.front());
    if (!first)
        return;
    select(std::exchange(m_wanted, {}));
    selectionModel()->setCurrentIndex(m_model.index(*first, 0), QItemSelectionModel::NoUpdate);
    scrollTo(currentIndex(), PositionAtCenter);
}

void MemberListView::select(const std::vector<qint64> &keys)
{
    QItemSelection selection;
    for (const qint64 key : keys) {
        if (const auto row = m_model.rowOfKey(key))
            selection.select(m_model.index(*row, 0),
                             m_model.index(*row, m_model.columnCount() - 1));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void MemberListView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) {
        Q_EMIT removeRequested();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void MemberListView::keyboardSearch(const QString &search)
{
    Q_EMIT typed(search);
}

void MemberListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentRecordChanged();
}

void MemberListView::selectionChanged(const QItemSelection &selected,
                                      const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectedCountChanged(static_cast<int>(selectionModel()->selectedRows().size()));
}

void MemberListView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange && model())
        sizeColumns();
}

} // namespace chapterhouse
