#pragma once

#include <QScrollArea>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

/// Parts one under the other, which scroll where they are higher than the space there is.
class ScrollColumn : public QScrollArea {
    Q_OBJECT

public:
    explicit ScrollColumn(QWidget *parent = nullptr);

    /// The room around the parts; until it is called, a wide one.
    void setEdge(int edge);
    /// A new, empty column in place of the one before.
    void beginColumn();
    /// Below the others.
    void addPart(QWidget *part);
    /// As high as its parts are, for one that stands over other things and never scrolls.
    void showWhole();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_isWhole; }
    int heightForWidth(int width) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVBoxLayout *m_column = nullptr;
    int m_edge;
    bool m_isWhole = false;
};

} // namespace chapterhouse
