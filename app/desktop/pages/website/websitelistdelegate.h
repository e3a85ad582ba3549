#pragma once

#include <QStyledItemDelegate>

namespace chapterhouse {

/// Draws the rows of a WebsiteListModel: a title, and below it with a sign how it stands; a head
/// over the rows of one sort.
class WebsiteListDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace chapterhouse
