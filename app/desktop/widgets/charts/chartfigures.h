#pragma once

#include "desktop/widgets/look/colours.h"

#include <QStringList>

#include <vector>

namespace chapterhouse {

/// One bar of a chart, or one part of a stacked bar.
struct ChartBar {
    int series = 0;
    int category = 0;

    bool operator==(const ChartBar &) const = default;
};

/// What a bar chart shows: numbers by category (months, chapters), in one or more series.
struct ChartFigures {
    enum class Shape {
        Stacked,  ///< upright, the series one on the other
        Grouped,  ///< upright, the series side by side
        Sideways, ///< a row for each category, the first at the top; of one series
    };
    struct Series {
        QString name;
        Colour colour = Colour::Accent;
        QList<int> values;     ///< of each category; none is negative
        QStringList sentences; ///< what each value says, whole: "November 2026: 12 joined"

        bool operator==(const Series &) const = default;
    };

    Shape shape = Shape::Stacked;
    QStringList labels; ///< of the categories, short
    std::vector<Series> series;

    bool operator==(const ChartFigures &) const = default;

    bool isSideways() const { return shape == Shape::Sideways; }
    int categories() const { return static_cast<int>(labels.size()); }
    int value(const ChartBar &bar) const
    {
        return series[static_cast<size_t>(bar.series)].values[bar.category];
    }
    QString sentence(const ChartBar &bar) const
    {
        return series[static_cast<size_t>(bar.series)].sentences[bar.category];
    }
    /// Nothing but zeros, or nothing at all.
    bool isEmpty() const;
};

} // namespace chapterhouse
