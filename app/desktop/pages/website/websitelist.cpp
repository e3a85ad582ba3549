#include "desktop/pages/website/websitelist.h"

#include "desktop/pages/website/websitelistdelegate.h"
#include "desktop/pages/website/websitelistmodel.h"

#include <QItemSelection>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

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
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &WebsiteList::announce);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &WebsiteList::announce);
}

void WebsiteList::setRows(std::vector<WebsiteRow> rows)
{
    const WebsiteRow *before = currentRow();
    const QString current = before ? before->key : QString();
    const QStringList chosen = chosenKeys();
    const int place = currentIndex().row();
    {
        const QSignalBlocker untilChosen(this);
        if (m_rows->setRows(std::move(rows)))
            m_decided.clear();
        choose(chosen, current, place);
    }
    m_announced.clear();
    announce();
}

/// Nothing when the current row has changed and what is shown has not, or is about to.
void WebsiteList::announce()
{
    const QModelIndex index = shown();
    const QStringList choice =
        QStringList(index.isValid() ? m_rows->rowAt(index).key : QString()) + chosenKeys();
    if (std::exchange(m_announced, choice) != choice)
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
    if (chosen.isEmpty())
        chosen.select(index, index);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
}

const WebsiteRow *WebsiteList::currentRow() const
{
    const QModelIndex index = shown();
    return index.isValid() ? &m_rows->rowAt(index) : nullptr;
}

QModelIndex WebsiteList::shown() const
{
    const QModelIndexList chosen = selectionModel()->selectedRows();
    const bool isCurrent = chosen.isEmpty() || chosen.contains(currentIndex());
    return isCurrent ? currentIndex() : chosen.first();
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
    for (const WebsiteRow &row : chosenConflicts())
        m_decided += row.key;
    const int count = m_rows->rowCount();
    const int begin = currentIndex().row();
    for (int step = 1; step < count; ++step) {
        const QModelIndex index = m_rows->index((begin + step) % count);
        const WebsiteRow &row = m_rows->rowAt(index);
        if (row.what == WebsiteRow::What::Conflict && !m_decided.contains(row.key))
            return selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    }
}

} // namespace chapterhouse
