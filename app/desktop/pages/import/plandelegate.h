#pragma once

#include "exchange/import/importplan.h"

#include <QStyledItemDelegate>

namespace chapterhouse {

/// Draws the rows of a PlanModel: pills, names, and for a row that asks for a decision those that
/// there are as buttons behind the words, which the mouse presses.
class PlanDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where the button of a decision is in the cell.
    QRect buttonRect(const QStyleOptionViewItem &option, const QModelIndex &index,
                     RowDecision decision) const;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
};

} // namespace chapterhouse
