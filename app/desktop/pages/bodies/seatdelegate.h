#pragma once

#include <QStyledItemDelegate>

namespace chapterhouse {

/// A seat in two lines: the holder with the functions and the time that is left, and quietly below
/// them the term and how it came about.
class SeatDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace chapterhouse
