#include "desktop/pages/import/planview.h"

#include "desktop/pages/import/plandelegate.h"
#include "desktop/pages/import/planmodel.h"
#include "desktop/widgets/look/type.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace chapterhouse {

namespace {

constexpr int widestName = 240;
constexpr int widestFact = 180; ///< of a place too
/// Rows that are looked at for the width of a column.
constexpr int measuredRows = 200;
/// Where the view is narrower, what changes needs the room of the facts.
constexpr int factsFrom = 800;

} // namespace

PlanView::PlanView(PlanModel &plan, QWidget *parent) : QTableView(parent), m_plan(plan)
{
    setModel(&plan);
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
    connect(&plan, &QAbstractItemModel::modelReset, this, &PlanView::fitColumns);
    fitColumns();
}

void PlanView::fitColumns()
{
    for (int column = 0; column < PlanModel::WhatColumn; ++column) {
        const int wanted =
            std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        const int widest = column == PlanModel::ResultColumn ? wanted
                           : column == PlanModel::NameColumn ? widestName
                                                             : widestFact;
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
    if (!currentIndex().isValid())
        return false;
    const int current = currentIndex().row();
    const QList<RowChoice> choices = m_plan.choicesAt(current);
    if (choices.isEmpty())
        return false;
    const auto at = choices.indexOf(m_plan.choiceAt(current)) + step;
    const RowChoice choice = choices[std::clamp<qsizetype>(at, 0, choices.size() - 1)];
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        m_plan.choose(row.row(), choice);
    return true;
}

void PlanView::resizeEvent(QResizeEvent *event)
{
    setColumnHidden(PlanModel::FactColumn, width() < factsFrom);
    QTableView::resizeEvent(event);
}

} // namespace chapterhouse
