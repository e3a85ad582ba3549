#pragma once

#include "desktop/pages/website/websiterows.h"

#include <QAbstractListModel>

namespace chapterhouse {

/// The rows of the website's place, with a head over those of each sort.
class WebsiteListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Nothing happens when they are the same.
    void setRows(std::vector<WebsiteRow> rows);
    const WebsiteRow &rowAt(const QModelIndex &index) const;
    /// Of the row with that key; invalid when there is none.
    QModelIndex indexOf(const QString &key) const;
    /// The first one that is no head; invalid when there is none.
    QModelIndex first() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// What a row that is dragged carries: its key.
    QStringList mimeTypes() const override { return {QString(draggedRow)}; }
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

    static constexpr QLatin1String draggedRow{"application/x-chapterhouse-website-row"};

private:
    std::vector<WebsiteRow> m_rows;
};

} // namespace chapterhouse
