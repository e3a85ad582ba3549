#include "desktop/widgets/rovingfocus.h"

#include <QKeyEvent>

#include <algorithm>

namespace chapterhouse {

namespace {

constexpr int toTheEnd = 1 << 20;

} // namespace

RovingFocus::RovingFocus(Qt::Orientation orientation, QObject *parent)
    : QObject(parent), m_orientation(orientation)
{
}

void RovingFocus::setItems(const QList<QWidget *> &items)
{
    for (QWidget *item : items) {
        item->removeEventFilter(this);
        item->installEventFilter(this);
    }
    m_items = QList<QPointer<QWidget>>(items.begin(), items.end());
    const auto shown = [](const QWidget *item) { return !item->isHidden(); };
    if (m_stop && items.contains(m_stop) && shown(m_stop))
        applyTabStop(m_stop);
    else if (const auto first = std::find_if(items.begin(), items.end(), shown);
             first != items.end())
        applyTabStop(*first);
}

void RovingFocus::setTabStop(QWidget *item)
{
    m_stop = item;
    applyTabStop(item);
}

void RovingFocus::applyTabStop(const QWidget *item)
{
    for (const auto &other : std::as_const(m_items)) {
        if (other)
            other->setFocusPolicy(other == item ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

bool RovingFocus::eventFilter(QObject *watched, QEvent *event)
{
    auto *item = qobject_cast<QWidget *>(watched);
    if (!item)
        return false;
    if (event->type() == QEvent::FocusIn) {
        setTabStop(item);
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int step = stepFor(key->key(), item->layoutDirection());
        if (step != 0 && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            moveFrom(item, step);
            return true;
        }
    }
    return false;
}

int RovingFocus::stepFor(int key, Qt::LayoutDirection direction) const
{
    const int forward = direction == Qt::RightToLeft ? -1 : 1;
    switch (key) {
    case Qt::Key_Up:
        return -1;
    case Qt::Key_Down:
        return 1;
    case Qt::Key_Left:
        return m_orientation == Qt::Horizontal ? -forward : 0;
    case Qt::Key_Right:
        return m_orientation == Qt::Horizontal ? forward : 0;
    case Qt::Key_Home:
        return -toTheEnd;
    case Qt::Key_End:
        return toTheEnd;
    default:
        return 0;
    }
}

void RovingFocus::moveFrom(const QWidget *from, int step)
{
    const QList<QWidget *> items = reachable();
    if (items.isEmpty())
        return;
    const auto at = static_cast<int>(std::find(items.begin(), items.end(), from) - items.begin());
    QWidget *to = items[std::clamp(at + step, 0, static_cast<int>(items.size()) - 1)];
    to->window()->setAttribute(Qt::WA_KeyboardFocusChange);
    to->setFocus(Qt::TabFocusReason);
}

QList<QWidget *> RovingFocus::reachable() const
{
    QList<QWidget *> items;
    for (const auto &item : m_items) {
        if (item && item->isVisible() && item->isEnabled())
            items.append(item);
    }
    return items;
}

} // namespace chapterhouse
