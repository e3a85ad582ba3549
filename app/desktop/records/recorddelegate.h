#pragma once

#include <QStyledItemDelegate>

namespace chapterhouse {

struct Pill;

/// Draws the cells of a list of records: a name with what stands quietly below it, a status as a
/// pill, anything else as one line. Rows are as high as two lines of the font need.
class RecordDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintName(QPainter *painter, const QRect &cell, const QStyleOptionViewItem &option,
                          const QModelIndex &index);
    static QRect paintMark(QPainter *painter, const QRect &line, const Pill &mark,
                           const QStyleOptionViewItem &option);
    static void paintText(QPainter *painter, const QRect &cell, const QStyleOptionViewItem &option,
                          const QModelIndex &index);
};

} // namespace chapterhouse
