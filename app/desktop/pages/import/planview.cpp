#include "desktop/pages/import/planview.h"

#include "desktop/pages/import/plandelegate.h"
#include "desktop/pages/import/planmodel.h"
#include "desktop/widgets/look/type.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace chapterhouse {

namespace {

constexpr std::array order{RowDecision::LeaveOut, RowDecision::Same, RowDecision::New};
constexpr int widestName = 180;
constexpr int widestEmail = 180;
/// Rows that are looked at for the width of a column.
constexpr int measuredRows = 200;

RowDecision shifted(int decision, int step)
{
    const auto found = std::ranges::find(order, static_cast<RowDecision>(decision));
    const auto at = found == order.end() ? 0 : static_cast<int>(found - order.begin());
    return order[static_cast<size_t>(std::clamp(at + step, 0, static_cast<int>(order.size()) - 1))];
}

} // namespace

PlanView::PlanView(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new PlanDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(controlHeight(font()) + 2 * spacing::normal);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setResizeContentsPrecision(measuredRows);
    setAccessibleName(tr("What will happen to each row"));
    setAccessibleDescription(
        tr("Left and Right choose between leave out, same person and new, where a row asks"));
}

void PlanView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &PlanView::fitColumns);
    fitColumns();
}

void PlanView::fitColumns()
{
    for (int column = 0; column < PlanModel::WhatColumn; ++column) {
        const int wanted =
            std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        const int widest = column == PlanModel::NameColumn    ? widestName
                           : column == PlanModel::EmailColumn ? widestEmail
                                                              : wanted;
        setColumnWidth(column, std::min(wanted, widest));
    }
}

void PlanView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    const int forward = isRightToLeft() ? -1 : 1;
    if (isPlain && event->key() == Qt::Key_Right && decide(forward))
        return;
    if (isPlain && event->key() == Qt::Key_Left && decide(-forward))
        return;
    QTableView::keyPressEvent(event);
}

bool PlanView::decide(int step)
{
    const QVariant now = currentIndex().data(PlanModel::DecisionRole);
    if (!now.isValid())
        return false;
    const int decision = static_cast<int>(shifted(now.toInt(), step));
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        model()->setData(row, decision, PlanModel::DecisionRole);
    return true;
}

} // namespace chapterhouse
