#pragma once

#include "desktop/widgets/charts/chartfigures.h"

#include <QWidget>

namespace chapterhouse {

class BarChart;
class InkLabel;

/// A chart with its title, what its colours mean, and under it what the bar says that is pointed at
/// or that the keys are at. Without figures it says what would be here.
class ChartCard final : public QWidget {
    Q_OBJECT

public:
    /// `name` is that of the chart within; `whenEmpty` says what would be here, and `hint` what can
    /// be done while no bar is pointed at.
    ChartCard(const QString &name, const QString &title, const QString &whenEmpty,
              const QString &hint = {}, QWidget *parent = nullptr);

    void showFigures(const ChartFigures &figures);
    BarChart *chart() const { return m_chart; }

Q_SIGNALS:
    void barChosen(const chapterhouse::ChartBar &bar);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showLegend(const ChartFigures &figures);

    QString m_title;
    QWidget *m_legend;
    BarChart *m_chart;
    InkLabel *m_pointed;
    InkLabel *m_empty;
    std::vector<std::pair<QString, Colour>> m_keys; ///< of the legend
};

} // namespace chapterhouse
