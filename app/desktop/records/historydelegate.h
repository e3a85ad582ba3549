#pragma once

#include <QStyledItemDelegate>

namespace chapterhouse {

/// A line of the history: what was changed, and quietly under it when and by whom.
class HistoryDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace chapterhouse
