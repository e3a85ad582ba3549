#pragma once

#include "desktop/widgets/charts/chartfigures.h"

#include <QRectF>

#include <optional>

namespace chapterhouse {

/// The axis of the values, from 0 to a round number above the greatest.
struct ValueScale {
    int top = 1;
    int step = 1; ///< between two lines

    bool operator==(const ValueScale &) const = default;
};

/// With at most four steps, each 1, 2 or 5 times a power of ten.
ValueScale scaleFor(const ChartFigures &figures);

/// How much of the room of a category its bars take.
inline constexpr qreal barShare = 0.72;

/// Where the bars of a chart are within the plot.
class BarLayout {
public:
    /// `figures` must outlive the layout.
    BarLayout(const ChartFigures &figures, const QRectF &plot);

    /// Without height (width where it lies) when its value is 0.
    QRectF rectOf(const ChartBar &bar) const;
    /// The bar at a point. Of bars side by side the whole height is theirs, and of a row its whole
    /// length with its labels, so that small ones are easily hit.
    std::optional<ChartBar> at(const QPointF &point) const;
    /// Where the label of a category is centred, along the axis.
    qreal middleOf(int category) const;

private:
    qreal roomOfCategory() const;
    int below(const ChartBar &bar) const;
    std::optional<ChartBar> stackedAt(int category, qreal y) const;

    const ChartFigures &m_figures;
    QRectF m_plot;
    ValueScale m_scale;
};

} // namespace chapterhouse
