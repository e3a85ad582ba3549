#pragma once

#include "models/listcolumns.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QTreeView;
QT_END_NAMESPACE

namespace chapterhouse {

class RecordListModel;

/// Gives the columns of a list their widths: each what it usually needs, and the name the rest.
/// Where names would be cut off, the texts in other columns give way, down to their headings.
class ColumnSizer final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it; the list shows the model.
    ColumnSizer(QTreeView &list, const RecordListModel &model, QObject *parent);

    /// For other columns or another font; forgets the widths that a person chose.
    void reset();
    /// For other rows or another width of the list. Widths that a person chose stay.
    void fit();

private:
    void resize(int section, int width);
    int usualWidth(const ListColumn &column) const;
    int leastWidth(const ListColumn &column) const;
    int widthOfNames(int section) const;

    QTreeView &m_list;
    const RecordListModel &m_model;
    bool m_isResizing = false;
    bool m_isChosen = false;
};

} // namespace chapterhouse
