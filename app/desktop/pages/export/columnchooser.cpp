#include "desktop/pages/export/columnchooser.h"

#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

namespace chapterhouse {

using namespace Qt::StringLiterals;

ColumnChooser::ColumnChooser(Kind kind, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_list(new QListWidget), m_up(new QPushButton(tr("Up"))),
      m_down(new QPushButton(tr("Down")))
{
    m_list->setObjectName(u"exportColumns"_s);
    m_list->setAccessibleName(tr("Columns of the file"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_up->setObjectName(u"columnUp"_s);
    m_down->setObjectName(u"columnDown"_s);
    m_up->setIcon(iconOf(Icon::ChevronUp));
    m_down->setIcon(iconOf(Icon::ChevronDown));
    m_up->setAccessibleName(tr("Move the column up"));
    m_down->setAccessibleName(tr("Move the column down"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::normal);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::columnsChanged);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::columnsChanged);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnChooser::showMoves);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
}

void ColumnChooser::setColumns(const QList<ColumnTarget> &columns)
{
    const QSignalBlocker quietly(m_list);
    m_list->clear();
    m_targets.clear();
    for (const ColumnTarget &column : columns)
        addColumn(column, true);
    for (const ColumnTarget &column : allColumns()) {
        if (!columns.contains(column))
            addColumn(column, false);
    }
    m_list->setCurrentRow(0);
    showMoves();
}

QList<ColumnTarget> ColumnChooser::columns() const
{
    QList<ColumnTarget> columns;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->checkState() == Qt::Checked)
            columns += m_targets[item->data(Qt::UserRole).toInt()];
    }
    return columns;
}

void ColumnChooser::addColumn(const ColumnTarget &column, bool isTicked)
{
    auto *item = new QListWidgetItem(titleOf(column, catalogueOf(m_kind)));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                   Qt::ItemIsDragEnabled);
    item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
    item->setData(Qt::UserRole, static_cast<int>(m_targets.size()));
    m_targets += column;
    m_list->addItem(item);
}

QList<ColumnTarget> ColumnChooser::allColumns() const
{
    QList<ColumnTarget> columns;
    for (qsizetype field = 0; field < catalogueOf(m_kind).size(); ++field)
        columns += ColumnTarget::ofField(field);
    if (m_kind == Kind::Member) {
        for (const PeriodPartSpec &part : periodParts())
            columns += ColumnTarget::ofPeriod(part.part, 1);
    }
    return columns;
}

void ColumnChooser::move(int step)
{
    const int row = m_list->currentRow();
    {
        const QSignalBlocker quietly(m_list);
        m_list->insertItem(row + step, m_list->takeItem(row));
        m_list->setCurrentRow(row + step);
    }
    showMoves();
    Q_EMIT columnsChanged();
}

void ColumnChooser::showMoves()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_list->count() - 1);
}

} // namespace chapterhouse
