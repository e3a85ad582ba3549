#include "desktop/pages/bodies/yearstab.h"

#include "desktop/pages/bodies/yearsdelegate.h"
#include "desktop/pages/bodies/yearsmodel.h"
#include "desktop/widgets/look/paint.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace chapterhouse {

using namespace Qt::StringLiterals;

YearsTab::YearsTab(QWidget *parent)
    : QWidget(parent), m_model(new YearsModel(this)), m_table(new QTableView)
{
    m_table->setObjectName(u"yearsTable"_s);
    m_table->setAccessibleName(tr("Over the years"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new YearsDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    for (QHeaderView *header : {m_table->horizontalHeader(), m_table->verticalHeader()}) {
        header->setHighlightSections(false);
        header->setSectionsClickable(false);
        header->setSectionResizeMode(QHeaderView::Fixed);
    }
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide - cellPadding, spacing::normal, 0, 0);
    column->addWidget(m_table);
    setFocusProxy(m_table);
}

void YearsTab::showFacts(const BodyFacts &facts)
{
    m_model->setYears(bodyYears(facts.roster, facts.day));
    fit();
}

void YearsTab::fit()
{
    m_table->resizeColumnsToContents();
    m_table->resizeRowsToContents();
}

void YearsTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace chapterhouse
