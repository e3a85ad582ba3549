#include "desktop/widgets/scrollcolumn.h"

#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QEvent>

namespace chapterhouse {

ScrollColumn::ScrollColumn(QWidget *parent) : QScrollArea(parent), m_edge(spacing::wide)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    beginColumn();
}

void ScrollColumn::setEdge(int edge)
{
    m_edge = edge;
    m_column->setContentsMargins(edge, edge, edge, edge);
}

void ScrollColumn::beginColumn()
{
    auto *parts = new QWidget;
    m_column = new QVBoxLayout(parts);
    m_column->setContentsMargins(m_edge, m_edge, m_edge, m_edge);
    m_column->setSpacing(spacing::normal);
    m_column->addStretch();
    setWidget(parts);
}

void ScrollColumn::addPart(QWidget *part)
{
    m_column->insertWidget(m_column->count() - 1, part);
}

void ScrollColumn::showWhole()
{
    m_isWhole = true;
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize ScrollColumn::sizeHint() const
{
    return m_isWhole ? widget()->sizeHint() : QScrollArea::sizeHint();
}

QSize ScrollColumn::minimumSizeHint() const
{
    return m_isWhole ? QSize(0, widget()->minimumSizeHint().height())
                     : QScrollArea::minimumSizeHint();
}

int ScrollColumn::heightForWidth(int width) const
{
    return m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width)
                                         : widget()->sizeHint().height();
}

bool ScrollColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (m_isWhole && watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace chapterhouse
