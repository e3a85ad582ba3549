#include "desktop/pages/website/boardlist.h"

#include "desktop/pages/website/websitelistdelegate.h"
#include "desktop/pages/website/websitelistmodel.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/look/type.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace chapterhouse {

BoardList::BoardList(QWidget *parent) : QListView(parent), m_cards(new WebsiteListModel(this))
{
    setModel(m_cards);
    setItemDelegate(new WebsiteListDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSpacing(spacing::tight);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setDefaultDropAction(Qt::MoveAction);
}

void BoardList::setPlaceholder(const QString &words)
{
    m_placeholder = words;
    viewport()->update();
}

void BoardList::keyPressEvent(QKeyEvent *event)
{
    const bool isSideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (!isSideways)
        return QListView::keyPressEvent(event);
    const bool isAhead = (event->key() == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
    const int step = isAhead ? 1 : -1;
    if (event->modifiers().testFlag(Qt::ControlModifier))
        Q_EMIT moveRequested(step);
    else
        Q_EMIT leaveRequested(step);
    event->accept();
}

bool BoardList::takes(const QDropEvent &event) const
{
    return event.mimeData()->hasFormat(WebsiteListModel::draggedRow);
}

void BoardList::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(takes(*event));
}

void BoardList::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(takes(*event));
}

void BoardList::dropEvent(QDropEvent *event)
{
    if (!takes(*event))
        return;
    event->acceptProposedAction();
    Q_EMIT dropped(QString::fromUtf8(event->mimeData()->data(WebsiteListModel::draggedRow)));
}

void BoardList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_cards->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setFont(smallFont(font()));
    painter.setPen(colourOf(Colour::Quiet, palette()));
    painter.drawText(viewport()->rect().adjusted(spacing::normal, spacing::normal, -spacing::normal,
                                                 -spacing::normal),
                     Qt::AlignTop | Qt::AlignLeading | Qt::TextWordWrap, m_placeholder);
}

} // namespace chapterhouse
