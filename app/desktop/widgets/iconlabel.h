#pragma once

#include "desktop/widgets/look/icons.h"

#include <QWidget>

namespace chapterhouse {

/// An icon that stands by itself, for decoration: a screen reader passes it by.
class IconLabel final : public QWidget {
    Q_OBJECT

public:
    IconLabel(Icon icon, Colour ink, int side, QWidget *parent = nullptr);
    void setIcon(Icon icon, Colour ink);

    QSize sizeHint() const override { return QSize(m_side, m_side); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    Colour m_ink;
    int m_side;
};

} // namespace chapterhouse
