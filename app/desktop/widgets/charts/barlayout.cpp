#include "desktop/widgets/charts/barlayout.h"

#include <algorithm>

namespace chapterhouse {

namespace {

constexpr int mostSteps = 4;

int greatestOf(const ChartFigures &figures)
{
    int greatest = 0;
    for (int category = 0; category < figures.categories(); ++category) {
        int sum = 0;
        for (const ChartFigures::Series &series : figures.series) {
            const int value = series.values[category];
            sum =
                figures.shape == ChartFigures::Shape::Stacked ? sum + value : std::max(sum, value);
        }
        greatest = std::max(greatest, sum);
    }
    return greatest;
}

} // namespace

bool ChartFigures::isEmpty() const
{
    return std::ranges::all_of(series, [](const Series &each) {
        return std::ranges::all_of(each.values, [](int value) { return value == 0; });
    });
}

ValueScale scaleFor(const ChartFigures &figures)
{
    const int greatest = std::max(1, greatestOf(figures));
    for (int power = 1;; power *= 10) {
        for (const int factor : {1, 2, 5}) {
            const int step = factor * power;
            const int steps = (greatest + step - 1) / step;
            if (steps <= mostSteps)
                return {.top = steps * step, .step = step};
        }
    }
}

BarLayout::BarLayout(const ChartFigures &figures, const QRectF &plot)
    : m_figures(figures), m_plot(plot), m_scale(scaleFor(figures))
{
}

qreal BarLayout::roomOfCategory() const
{
    const qreal length = m_figures.isSideways() ? m_plot.height() : m_plot.width();
    return length / std::max(1, m_figures.categories());
}

qreal BarLayout::middleOf(int category) const
{
    const qreal start = m_figures.isSideways() ? m_plot.top() : m_plot.left();
    return start + (category + 0.5) * roomOfCategory();
}

/// The sum of what a part of a stack stands on.
int BarLayout::below(const ChartBar &bar) const
{
    int sum = 0;
    if (m_figures.shape == ChartFigures::Shape::Stacked) {
        for (int series = 0; series < bar.series; ++series)
            sum += m_figures.value({series, bar.category});
    }
    return sum;
}

QRectF BarLayout::rectOf(const ChartBar &bar) const
{
    const qreal thickness = roomOfCategory() * barShare;
    const qreal start = middleOf(bar.category) - thickness / 2;
    const int value = m_figures.value(bar);
    if (m_figures.isSideways())
        return {m_plot.left(), start, m_plot.width() * value / m_scale.top, thickness};
    const bool isGrouped = m_figures.shape == ChartFigures::Shape::Grouped;
    const qreal width =
        isGrouped ? thickness / static_cast<qreal>(m_figures.series.size()) : thickness;
    const qreal unit = m_plot.height() / m_scale.top;
    return {isGrouped ? start + bar.series * width : start,
            m_plot.bottom() - unit * (below(bar) + value), width, unit * value};
}

std::optional<ChartBar> BarLayout::at(const QPointF &point) const
{
    const bool isWithin = m_figures.isSideways()
                              ? m_plot.top() <= point.y() && point.y() < m_plot.bottom()
                              : m_plot.contains(point);
    if (!isWithin || m_figures.series.empty())
        return std::nullopt;
    const qreal along =
        m_figures.isSideways() ? point.y() - m_plot.top() : point.x() - m_plot.left();
    const int category =
        std::min(static_cast<int>(along / roomOfCategory()), m_figures.categories() - 1);
    if (category < 0)
        return std::nullopt;
    if (m_figures.isSideways())
        return ChartBar{0, category};
    if (m_figures.shape == ChartFigures::Shape::Stacked)
        return stackedAt(category, point.y());
    const int last = static_cast<int>(m_figures.series.size()) - 1;
    for (int series = 0; series < last; ++series) {
        if (point.x() < rectOf({series, category}).right())
            return ChartBar{series, category};
    }
    return ChartBar{last, category};
}

std::optional<ChartBar> BarLayout::stackedAt(int category, qreal y) const
{
    for (int series = 0; series < static_cast<int>(m_figures.series.size()); ++series) {
        const QRectF part = rectOf({series, category});
        if (part.height() > 0 && y >= part.top() && y <= part.bottom())
            return ChartBar{series, category};
    }
    return std::nullopt;
}

} // namespace chapterhouse
