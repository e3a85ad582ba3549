#pragma once

#include "exchange/columntarget.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QListWidget;
class QListWidgetItem;
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

/// The columns of a file: all there are in a list, those ticked go into the file, in the order of
/// the list, which is changed by dragging or with Up and Down.
class ColumnChooser final : public QWidget {
    Q_OBJECT

public:
    explicit ColumnChooser(Kind kind, QWidget *parent = nullptr);

    /// Shows those columns ticked, in their order, and below them what else there is.
    void setColumns(const QList<ColumnTarget> &columns);
    QList<ColumnTarget> columns() const;

Q_SIGNALS:
    /// A person ticked or moved one.
    void columnsChanged();

private:
    void addColumn(const ColumnTarget &column, bool isTicked);
    QList<ColumnTarget> allColumns() const;
    void move(int step);
    void showMoves();

    Kind m_kind;
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QList<ColumnTarget> m_targets; ///< by the number that an item carries
};

} // namespace chapterhouse
