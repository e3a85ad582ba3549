#pragma once

#include "desktop/pages/website/websiterows.h"

#include <QAbstractListModel>

namespace chapterhouse {

/// The rows of the website's place, with a head over those of each sort.
class WebsiteListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Whether they differ from those before; nothing happens when they are the same.
    bool setRows(std::vector<WebsiteRow> rows);
    const WebsiteRow &rowAt(const QModelIndex &index) const;
    /// Of the row with that key; invalid when there is none.
    QModelIndex indexOf(const QString &key) const;
    /// The one there, or below it when that is a head; the last one where there are fewer. Invalid
    /// when there is none.
    QModelIndex nearest(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    /// The key of the row that is dragged; empty when it comes from another program, or another
    /// run of this one.
    static QString draggedKey(const QMimeData &data);

private:
    std::vector<WebsiteRow> m_rows;
};

} // namespace chapterhouse
