#pragma once

#include <QStyledItemDelegate>

namespace chapterhouse {

/// Draws the cells of the member list: a name with the place quietly below it, a status as a pill,
/// anything else as one line. Rows are as high as two lines of the font need.
class MemberDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintName(QPainter *painter, const QRect &cell, const QStyleOptionViewItem &option,
                          const QModelIndex &index);
    static void paintText(QPainter *painter, const QRect &cell, const QStyleOptionViewItem &option,
                          const QModelIndex &index);
};

} // namespace chapterhouse
