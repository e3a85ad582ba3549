#pragma once

#include <QStyledItemDelegate>

namespace chapterhouse {

/// Draws the cells of a MappingTable: what is not understood with a sign, and why on a second line.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role {
        ReasonRole = Qt::UserRole, ///< why the cell is not understood; empty when it is
        RejectsRole,               ///< bool: the whole row stays out because of it
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace chapterhouse
