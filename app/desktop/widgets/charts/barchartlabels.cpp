#include "desktop/widgets/charts/barchart.h"
#include "desktop/widgets/look/paint.h"

#include <QChart>
#include <QLocale>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace chapterhouse {

void BarChart::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_figures.series.empty())
        return;
    painter->save();
    painter->setFont(labelFont());
    painter->setPen(colourOf(Colour::Quiet, palette()));
    if (m_figures.isSideways()) {
        paintRows(painter);
    } else {
        paintValues(painter);
        paintLabels(painter);
    }
    QStyleOption option;
    option.initFrom(this);
    if (m_current && hasFocus() && showsFocus(option.state)) {
        constexpr qreal around = 2;
        const QRectF bar = layoutOfBars().rectOf(*m_current);
        paintFocusRing(painter, bar.adjusted(-around, -around, around, around), palette(), around);
    }
    painter->restore();
}

void BarChart::paintValues(QPainter *painter) const
{
    const ValueScale scale = scaleFor(m_figures);
    const QRectF plot = chart()->plotArea();
    const qreal height = painter->fontMetrics().height();
    for (int value = 0; value <= scale.top; value += scale.step) {
        const qreal y = plot.bottom() - plot.height() * value / scale.top;
        painter->drawText(QRectF(0, y - height / 2, plot.left() - labelGap, height),
                          Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(value));
    }
}

/// Every one where there is room; else every second, third …, the last one always.
void BarChart::paintLabels(QPainter *painter) const
{
    const BarLayout bars = layoutOfBars();
    const QFontMetrics metrics = painter->fontMetrics();
    const QRectF plot = chart()->plotArea();
    const int count = m_figures.categories();
    int widest = 0;
    for (const QString &label : m_figures.labels)
        widest = std::max(widest, textWidth(metrics, label));
    const qreal room = plot.width() / std::max(1, count);
    const int every = std::max(1, static_cast<int>((widest + labelGap) / std::max<qreal>(1, room)) +
                                      (widest + labelGap > room ? 1 : 0));
    for (int i = count - 1; i >= 0; i -= every) {
        const qreal left = bars.middleOf(i) - widest / 2.0;
        painter->drawText(QRectF(left, plot.bottom() + labelGap, widest, metrics.height()),
                          Qt::AlignCenter, m_figures.labels[i]);
    }
}

void BarChart::paintRows(QPainter *painter) const
{
    const BarLayout bars = layoutOfBars();
    const QFontMetrics metrics = painter->fontMetrics();
    const qreal labelWidth = chart()->plotArea().left() - labelGap;
    for (int i = 0; i < m_figures.categories(); ++i) {
        const QRectF bar = bars.rectOf({0, i});
        const QString label =
            metrics.elidedText(m_figures.labels[i], Qt::ElideRight, static_cast<int>(labelWidth));
        painter->setPen(colourOf(Colour::Text, palette()));
        painter->drawText(QRectF(0, bar.top(), labelWidth, bar.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, label);
        painter->setPen(colourOf(Colour::Quiet, palette()));
        const QString number = QLocale().toString(m_figures.value({0, i}));
        painter->drawText(
            QRectF(bar.right() + labelGap, bar.top(), textWidth(metrics, number), bar.height()),
            Qt::AlignLeft | Qt::AlignVCenter, number);
    }
}

} // namespace chapterhouse
