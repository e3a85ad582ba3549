#include "desktop/print/paperpen.h"

#include <QCoreApplication>
#include <QPainter>

namespace chapterhouse {

namespace {

/// In points.
constexpr qreal strongRule = 0.75;
constexpr qreal fineRule = 0.25;

} // namespace

PaperPen::PaperPen(QPainter &painter, const PaperType &type, const ListLayout &layout)
    : m_painter(painter), m_type(type), m_layout(layout)
{
}

void PaperPen::drawHead(int page)
{
    m_y = 0;
    for (const ListLayout::Line &line : m_layout.head(page)) {
        drawLine(line.face, 0, line.text);
        m_y += m_type.lineHeight(line.face);
    }
    const ListLayout::CellLines headings = m_layout.headings();
    m_y = m_layout.headHeight(page) - m_layout.heightOf(PaperFace::Heading, headings);
    drawCells(PaperFace::Heading, headings);
    drawRule(strongRule, Qt::black);
}

void PaperPen::drawRow(const QStringList &cells)
{
    drawCells(PaperFace::Body, m_layout.linesOf(cells));
    drawRule(fineRule, Qt::gray);
}

void PaperPen::drawNoRows()
{
    const QString text =
        QCoreApplication::translate("chapterhouse::Paper", "There is nothing in this list.");
    m_y += m_type.points(ListLayout::padding);
    drawLine(PaperFace::Body, 0, text);
}

void PaperPen::drawFoot(int page)
{
    const QString text = m_layout.foot(page);
    m_y = m_layout.page().height() - m_type.lineHeight(PaperFace::Small);
    drawLine(PaperFace::Small, m_layout.page().width() - m_type.width(PaperFace::Small, text),
             text);
}

void PaperPen::drawLine(PaperFace face, qreal x, const QString &text)
{
    m_painter.setFont(m_type.font(face));
    m_painter.setPen(Qt::black);
    m_painter.drawText(QPointF(x, m_y + m_type.baseline(face)), text);
}

/// Ends below them.
void PaperPen::drawCells(PaperFace face, const ListLayout::CellLines &cells)
{
    const qreal top = m_y + m_type.points(ListLayout::padding);
    for (size_t i = 0; i < cells.size(); ++i) {
        const ListLayout::Column &column = m_layout.columns()[i];
        m_y = top;
        for (const QString &line : cells[i]) {
            const qreal indent = m_layout.list().columns[i].alignedToEnd
                                     ? column.width - m_type.width(face, line)
                                     : 0;
            drawLine(face, column.x + indent, line);
            m_y += m_type.lineHeight(face);
        }
    }
    m_y = top - m_type.points(ListLayout::padding) + m_layout.heightOf(face, cells);
}

void PaperPen::drawRule(qreal points, Qt::GlobalColor colour)
{
    m_painter.setPen(QPen(colour, m_type.points(points)));
    m_painter.drawLine(QPointF(0, m_y), QPointF(m_layout.page().width(), m_y));
}

} // namespace chapterhouse
