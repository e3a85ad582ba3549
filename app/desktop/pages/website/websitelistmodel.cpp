#include "desktop/pages/website/websitelistmodel.h"

#include <QCoreApplication>
#include <QMimeData>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

const QString draggedRow = u"application/x-chapterhouse-website-row"_s;

QByteArray thisProgram()
{
    return QByteArray::number(QCoreApplication::applicationPid()) + ':';
}

} // namespace

bool WebsiteListModel::setRows(std::vector<WebsiteRow> rows)
{
    if (rows == m_rows)
        return false;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    return true;
}

const WebsiteRow &WebsiteListModel::rowAt(const QModelIndex &index) const
{
    return m_rows[static_cast<size_t>(index.row())];
}

QModelIndex WebsiteListModel::indexOf(const QString &key) const
{
    const auto found = std::ranges::find(m_rows, key, &WebsiteRow::key);
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

QModelIndex WebsiteListModel::nearest(int row) const
{
    if (m_rows.empty())
        return {};
    const auto there = m_rows.begin() + std::clamp(row, 0, rowCount() - 1);
    const auto found = std::ranges::find_if(there, m_rows.end(), [](const WebsiteRow &each) {
        return each.what != WebsiteRow::What::Head;
    });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

int WebsiteListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant WebsiteListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const WebsiteRow &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole: {
        QStringList words{row.title, row.pill.word, row.subtitle};
        words.removeAll(QString());
        return words.join(u", "_s);
    }
    default:
        return {};
    }
}

Qt::ItemFlags WebsiteListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (rowAt(index).what == WebsiteRow::What::Head)
        return Qt::ItemNeverHasChildren;
    const auto usual = QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
    return rowAt(index).isMovable ? usual | Qt::ItemIsDragEnabled : usual;
}

QStringList WebsiteListModel::mimeTypes() const
{
    return {draggedRow};
}

QMimeData *WebsiteListModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(draggedRow, thisProgram() + rowAt(indexes.first()).key.toUtf8());
    return data;
}

QString WebsiteListModel::draggedKey(const QMimeData &data)
{
    const QByteArray carried = data.data(draggedRow);
    return carried.startsWith(thisProgram()) ? QString::fromUtf8(carried.mid(thisProgram().size()))
                                             : QString();
}

} // namespace chapterhouse
