#pragma once

#include "models/recordlistmodel.h"

#include <QTreeView>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace chapterhouse {

/// Which columns a list shows, in their order, and by which it is sorted.
struct ListArrangement {
    QStringList columns; ///< keys of listColumnsOf(); none: the usual ones
    QString sort;        ///< key of a column, with "-" before it when descending; empty: by name

    bool operator==(const ListArrangement &) const = default;
};

class ColumnSizer;
class KeptSelection;

/// A list of records of any kind: rows chosen by mouse or keys, columns chosen, ordered and sorted
/// by their header. Keeps selection, current row and scroll by key while the list changes under it.
class RecordListView final : public QTreeView {
    Q_OBJECT

public:
    /// `model` must outlive the view, which is called `name`, its header `<name>Header`; `title` is
    /// what a screen reader calls it.
    RecordListView(RecordListModel &model, const QString &name, const QString &title,
                   QWidget *parent = nullptr);

    ListArrangement arrangement() const;
    /// Says nothing to `arrangementChanged`.
    void setArrangement(const ListArrangement &arrangement);

    /// The records in the selected rows, in the order of the list.
    QList<RecordRef> selectedRecords() const;
    std::optional<RecordRef> currentRecord() const;
    /// Selects the records, and makes the first current, as soon as the list has it.
    void showRecords(std::vector<qint64> keys);
    /// A menu with all columns, the shown ones ticked.
    QMenu *newColumnMenu(QWidget *parent);
    /// Its rows stand in an order of their own, into which a person moves them: the header does not
    /// sort.
    void keepOrder();
    /// Whether rows are moved now.
    void setMovable(bool movable);

Q_SIGNALS:
    /// By the person, who chose, moved or sorted by columns.
    void arrangementChanged();
    void currentRecordChanged();
    void selectedCountChanged(int count);
    /// Enter or a double click on the current row.
    void openRequested();
    void removeRequested();
    /// The selected rows were dragged to in front of that row, or behind the last.
    void dropped(int row);
    /// Somebody began to type in the list.
    void typed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyboardSearch(const QString &search) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildHeader();
    void showColumn(const QString &key, bool shown);
    void setColumns(const QStringList &keys);
    void showSort();

    RecordListModel &m_model;
    KeptSelection *m_kept;
    ColumnSizer *m_sizer;
};

} // namespace chapterhouse
