#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace chapterhouse {

/// Makes a group of widgets one stop for Tab; the arrow keys, Home and End move within it. Tab
/// comes back to the one that was left.
class RovingFocus final : public QObject {
    Q_OBJECT

public:
    /// With Qt::Vertical only up and down move, with Qt::Horizontal all four arrows do.
    RovingFocus(Qt::Orientation orientation, QObject *parent);

    /// The group, in reading order. The arrow keys skip what is hidden.
    void setItems(const QList<QWidget *> &items);
    /// The one that Tab goes to.
    void setTabStop(QWidget *item);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// How far a key moves: -1 or 1, a large step for Home and End, 0 for any other key.
    int stepFor(int key, Qt::LayoutDirection direction) const;
    void applyTabStop(const QWidget *item);
    void moveFrom(const QWidget *from, int step);
    QList<QWidget *> reachable() const;

    Qt::Orientation m_orientation;
    QList<QPointer<QWidget>> m_items;
    /// The one that had the focus last; the first of the group before that.
    QPointer<QWidget> m_stop;
};

} // namespace chapterhouse
