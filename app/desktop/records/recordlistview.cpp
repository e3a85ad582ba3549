#include "desktop/records/recordlistview.h"

#include "desktop/records/columnsizer.h"
#include "desktop/records/keptselection.h"
#include "desktop/records/recorddelegate.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

RecordListView::RecordListView(RecordListModel &model, const QString &name, const QString &title,
                               QWidget *parent)
    : QTreeView(parent), m_model(model), m_kept(new KeptSelection(*this, model)),
      m_sizer(new ColumnSizer(*this, model, this))
{
    setObjectName(name);
    setAccessibleName(title);
    setItemDelegate(new RecordDelegate(this));
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
    connect(&model, &RecordListModel::updated, m_sizer, &ColumnSizer::fit);
    connect(this, &QTreeView::activated, this, &RecordListView::openRequested);
}

void RecordListView::buildHeader()
{
    QHeaderView *head = header();
    head->setObjectName(objectName() + u"Header"_s);
    head->setStretchLastSection(false);
    head->setSectionsMovable(true);
    head->setFirstSectionMovable(true);
    head->setSectionsClickable(true);
    head->setSortIndicatorShown(true);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    m_sizer->reset();
    showSort();
    setSortingEnabled(true);
    connect(head, &QHeaderView::sectionMoved, this, &RecordListView::arrangementChanged);
    connect(head, &QHeaderView::sortIndicatorChanged, this, &RecordListView::arrangementChanged);
    connect(head, &QHeaderView::customContextMenuRequested, this, [this, head](QPoint at) {
        QMenu *menu = newColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(head->mapToGlobal(at));
    });
}

ListArrangement RecordListView::arrangement() const
{
    const QStringList keys = m_model.columnKeys();
    ListArrangement shown;
    for (int visual = 0; visual < header()->count(); ++visual)
        shown.columns += keys.value(header()->logicalIndex(visual));
    const bool descends = m_model.sortOrder() == Qt::DescendingOrder;
    shown.sort = descends ? u'-' + m_model.sortColumn() : m_model.sortColumn();
    return shown;
}

void RecordListView::setArrangement(const ListArrangement &arrangement)
{
    setColumns(arrangement.columns);
    const bool descends = arrangement.sort.startsWith(u'-');
    const QString key = arrangement.sort.mid(descends ? 1 : 0);
    m_model.setSort(key.isEmpty() ? u"name"_s : key,
                    descends ? Qt::DescendingOrder : Qt::AscendingOrder);
    showSort();
}

/// In the order of the keys, wherever columns were moved before.
void RecordListView::setColumns(const QStringList &keys)
{
    m_kept->keep();
    m_model.setColumns(keys);
    if (m_model.columnCount() == 0)
        m_model.setColumns(usualColumnsOf(m_model.request().kind));
    {
        const QSignalBlocker quiet(header());
        for (int section = 0; section < header()->count(); ++section)
            header()->moveSection(header()->visualIndex(section), section);
    }
    m_sizer->reset();
    showSort();
    m_kept->putBack();
}

void RecordListView::showSort()
{
    const QSignalBlocker quiet(header());
    header()->setSortIndicator(static_cast<int>(m_model.columnKeys().indexOf(m_model.sortColumn())),
                               m_model.sortOrder());
}

QMenu *RecordListView::newColumnMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    const QStringList shown = m_model.columnKeys();
    for (const ListColumn &column : listColumnsOf(m_model.request().kind)) {
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

void RecordListView::showColumn(const QString &key, bool shown)
{
    QStringList keys = arrangement().columns;
    keys.removeAll(key);
    if (shown)
        keys += key;
    setColumns(keys);
    Q_EMIT arrangementChanged();
}

QList<RecordRef> RecordListView::selectedRecords() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<RecordRef> records;
    for (const QModelIndex &row : std::as_const(rows))
        records += m_model.refAt(row.row());
    return records;
}

std::optional<RecordRef> RecordListView::currentRecord() const
{
    if (!currentIndex().isValid())
        return std::nullopt;
    return m_model.refAt(currentIndex().row());
}

void RecordListView::showRecords(std::vector<qint64> keys)
{
    m_kept->show(std::move(keys));
}

void RecordListView::keepOrder()
{
    setSortingEnabled(false);
    header()->setSectionsClickable(false);
    header()->setSortIndicatorShown(false);
    setDropIndicatorShown(true);
    setDragDropOverwriteMode(false);
}

void RecordListView::setMovable(bool movable)
{
    m_model.setMovable(movable);
    setDragDropMode(movable ? DragDrop : NoDragDrop);
}

/// The rows come to their new place when whoever carries it out has written it.
void RecordListView::dropEvent(QDropEvent *event)
{
    const QModelIndex at = indexAt(event->position().toPoint());
    const bool isBelow = dropIndicatorPosition() == BelowItem;
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
    Q_EMIT dropped(at.isValid() ? at.row() + (isBelow ? 1 : 0) : m_model.rowCount());
}

void RecordListView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) {
        Q_EMIT removeRequested();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void RecordListView::keyboardSearch(const QString &search)
{
    Q_EMIT typed(search);
}

void RecordListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentRecordChanged();
}

void RecordListView::selectionChanged(const QItemSelection &selected,
                                      const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectedCountChanged(static_cast<int>(selectionModel()->selectedRows().size()));
}

void RecordListView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    m_sizer->fit();
}

void RecordListView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange && model())
        m_sizer->reset();
}

} // namespace chapterhouse
