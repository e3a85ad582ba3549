#include "desktop/pages/website/websitelist.h"

#include "desktop/pages/website/websitelistdelegate.h"
#include "desktop/pages/website/websitelistmodel.h"

#include <QItemSelection>
#include <QSignalBlocker>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

WebsiteList::WebsiteList(QWidget *parent) : QListView(parent), m_rows(new WebsiteListModel(this))
{
    setObjectName(u"websiteList"_s);
    setAccessibleName(tr("Changes between this file and the website"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(ExtendedSelection);
    setItemDelegate(new WebsiteListDelegate(this));
    setModel(m_rows);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &WebsiteList::choiceChanged);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            &WebsiteList::choiceChanged);
}

void WebsiteList::setRows(std::vector<WebsiteRow> rows)
{
    const WebsiteRow *before = currentRow();
    const QString current = before ? before->key : QString();
    const QStringList chosen = chosenKeys();
    const int place = currentIndex().row();
    {
        const QSignalBlocker untilChosen(this);
        m_rows->setRows(std::move(rows));
        choose(chosen, current, place);
    }
    Q_EMIT choiceChanged();
}

void WebsiteList::choose(const QStringList &keys, const QString &current, int place)
{
    QItemSelection chosen;
    for (const QString &key : keys) {
        const QModelIndex index = m_rows->indexOf(key);
        if (index.isValid())
            chosen.select(index, index);
    }
    QModelIndex index = m_rows->indexOf(current);
    if (!index.isValid())
        index = chosen.isEmpty() ? m_rows->nearest(place) : chosen.indexes().first();
    chosen.select(index, index);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
}

const WebsiteRow *WebsiteList::currentRow() const
{
    return currentIndex().isValid() ? &m_rows->rowAt(currentIndex()) : nullptr;
}

QStringList WebsiteList::chosenKeys() const
{
    QStringList keys;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        keys += m_rows->rowAt(index).key;
    return keys;
}

std::vector<WebsiteRow> WebsiteList::chosenConflicts() const
{
    QModelIndexList chosen = selectionModel()->selectedRows();
    std::ranges::sort(chosen, {}, &QModelIndex::row);
    std::vector<WebsiteRow> conflicts;
    for (const QModelIndex &index : chosen) {
        const WebsiteRow &row = m_rows->rowAt(index);
        if (row.what == WebsiteRow::What::Conflict)
            conflicts.push_back(row);
    }
    return conflicts;
}

void WebsiteList::moveOn()
{
    const int count = m_rows->rowCount();
    const int begin = currentIndex().row();
    for (int step = 1; step < count; ++step) {
        const QModelIndex index = m_rows->index((begin + step) % count);
        const bool isConflict = m_rows->rowAt(index).what == WebsiteRow::What::Conflict;
        if (isConflict && !selectionModel()->isSelected(index))
            return setCurrentIndex(index);
    }
}

} // namespace chapterhouse
