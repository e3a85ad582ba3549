#include "desktop/pages/website/boardlist.h"

#include "desktop/pages/website/websitelistdelegate.h"
#include "desktop/pages/website/websitelistmodel.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/look/type.h"

#include <QDropEvent>
#include <QKeyEvent>
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
    connect(this, &QAbstractItemView::doubleClicked, this, &BoardList::openRequested);
}

void BoardList::setPlaceholder(const QString &words)
{
    m_placeholder = words;
    viewport()->update();
}

void BoardList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT openRequested();
        return;
    }
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

void BoardList::focusInEvent(QFocusEvent *event)
{
    const bool isByKey =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isByKey && !currentIndex().isValid())
        setCurrentIndex(m_cards->nearest(0));
    QListView::focusInEvent(event);
}

void BoardList::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(!WebsiteListModel::draggedKey(*event->mimeData()).isEmpty());
}

void BoardList::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(!WebsiteListModel::draggedKey(*event->mimeData()).isEmpty());
}

void BoardList::dropEvent(QDropEvent *event)
{
    const QString key = WebsiteListModel::draggedKey(*event->mimeData());
    if (key.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT dropped(key);
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
