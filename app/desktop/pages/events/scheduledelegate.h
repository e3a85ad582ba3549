#pragma once

#include <QStyledItemDelegate>

namespace chapterhouse {

/// Draws the rows of an agenda: the heading of a day; an event with its time, title, what stands
/// quietly below, a sign where the day or chapter is taken, and its state as a pill.
class ScheduleDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace chapterhouse
