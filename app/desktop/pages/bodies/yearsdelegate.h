#pragma once

#include <QStyledItemDelegate>

namespace chapterhouse {

/// Who held a function in a period: one name under the other, and quietly under each what is told
/// beside it.
class YearsDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace chapterhouse
