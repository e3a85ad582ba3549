#include "desktop/widgets/scrollcolumn.h"

#include "desktop/widgets/look/type.h"

#include <QBoxLayout>

namespace chapterhouse {

ScrollColumn::ScrollColumn(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    beginColumn();
}

void ScrollColumn::beginColumn()
{
    auto *parts = new QWidget;
    m_column = new QVBoxLayout(parts);
    m_column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    m_column->setSpacing(spacing::normal);
    m_column->addStretch();
    setWidget(parts);
}

void ScrollColumn::addPart(QWidget *part)
{
    m_column->insertWidget(m_column->count() - 1, part);
}

} // namespace chapterhouse
