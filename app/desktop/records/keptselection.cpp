#include "desktop/records/keptselection.h"

#include <QScrollBar>

namespace chapterhouse {

KeptSelection::KeptSelection(QTreeView &view, RecordListModel &model)
    : QObject(&view), m_view(view), m_model(model)
{
    connect(&model, &RecordListModel::aboutToUpdate, this, &KeptSelection::keep);
    connect(&model, &RecordListModel::modelReset, this, [this] { m_wasReset = true; });
    connect(&model, &RecordListModel::updated, this, &KeptSelection::putBack);
}

void KeptSelection::keep()
{
    m_wasReset = false;
    m_kept = {};
    constexpr qsizetype most = 10'000;
    const QModelIndexList rows = m_view.selectionModel()->selectedRows();
    for (qsizetype i = 0; i < std::min(rows.size(), most); ++i)
        m_kept.selected.push_back(m_model.keyAt(rows[i].row()));
    if (m_view.currentIndex().isValid())
        m_kept.current = m_model.keyAt(m_view.currentIndex().row());
    const QModelIndex top = m_view.indexAt({1, 1});
    if (m_view.verticalScrollBar()->value() > 0 && top.isValid())
        m_kept.top = m_model.keyAt(top.row());
}

void KeptSelection::putBack()
{
    if (m_wasReset) {
        select(m_kept.selected);
        const auto row = m_kept.current ? m_model.rowOfKey(*m_kept.current) : std::nullopt;
        if (row)
            m_view.selectionModel()->setCurrentIndex(m_model.index(*row, 0),
                                                     QItemSelectionModel::NoUpdate);
        m_wasReset = false;
    }
    if (const auto top = m_kept.top ? m_model.rowOfKey(*m_kept.top) : std::nullopt)
        m_view.scrollTo(m_model.index(*top, 0), QAbstractItemView::PositionAtTop);
    showWanted();
    selectSomething();
}

void KeptSelection::show(std::vector<qint64> keys)
{
    m_wanted = std::move(keys);
    putBack();
}

/// The rows that were selected may be gone.
void KeptSelection::selectSomething()
{
    if (m_view.selectionModel()->hasSelection() || m_model.rowCount() == 0)
        return;
    const QModelIndex current = m_view.currentIndex();
    m_view.selectionModel()->setCurrentIndex(current.isValid() ? current : m_model.index(0, 0),
                                             QItemSelectionModel::ClearAndSelect |
                                                 QItemSelectionModel::Rows);
}

/// Once the list has the first of them.
void KeptSelection::showWanted()
{
    const auto first = m_wanted.empty() ? std::nullopt : m_model.rowOfKey(m_wanted.front());
    if (!first)
        return;
    select(std::exchange(m_wanted, {}));
    m_view.selectionModel()->setCurrentIndex(m_model.index(*first, 0),
                                             QItemSelectionModel::NoUpdate);
    m_view.scrollTo(m_view.currentIndex(), QAbstractItemView::PositionAtCenter);
}

void KeptSelection::select(const std::vector<qint64> &keys)
{
    QItemSelection selection;
    for (const qint64 key : keys) {
        if (const auto row = m_model.rowOfKey(key))
            selection.select(m_model.index(*row, 0),
                             m_model.index(*row, m_model.columnCount() - 1));
    }
    m_view.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

} // namespace chapterhouse
