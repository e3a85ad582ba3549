#pragma once

#include "desktop/print/listlayout.h"

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace chapterhouse {

/// Puts a list that is laid out on paper, black on white, from the top of each page downwards.
class PaperPen {
public:
    /// All three outlive it.
    PaperPen(QPainter &painter, const PaperType &type, const ListLayout &layout);

    /// What is above the rows of a page, counted from 0.
    void drawHead(int page);
    void drawRow(const QStringList &cells);
    /// In place of rows, where there are none.
    void drawNoRows();
    void drawFoot(int page);

private:
    void drawLine(PaperFace face, qreal x, const QString &text);
    void drawCells(PaperFace face, const ListLayout::CellLines &cells);
    void drawRule(qreal points, Qt::GlobalColor colour);

    QPainter &m_painter;
    const PaperType &m_type;
    const ListLayout &m_layout;
    qreal m_y = 0; ///< where the next thing begins
};

} // namespace chapterhouse
