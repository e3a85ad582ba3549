#pragma once

#include "desktop/widgets/charts/barlayout.h"

#include <QChartView>

QT_BEGIN_NAMESPACE
class QAbstractBarSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace chapterhouse {

/// Bars that can be pointed at, walked through with the arrow keys, and chosen with a click, Enter
/// or Space. One stop for Tab. It says in words what it shows to whoever does not see it.
class BarChart final : public QChartView {
    Q_OBJECT

public:
    explicit BarChart(QWidget *parent = nullptr);

    /// `title` is what a screen reader calls it.
    void showFigures(const QString &title, const ChartFigures &figures);
    const ChartFigures &figures() const { return m_figures; }
    /// The bar that the keys are at, while it has the focus.
    std::optional<ChartBar> current() const { return m_current; }
    /// In the coordinates of the widget.
    QRect rectOf(const ChartBar &bar) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void barChosen(const chapterhouse::ChartBar &bar);
    /// What the bar says that is pointed at or that the keys are at; empty: none is.
    void pointedAt(const QString &sentence);

protected:
    void drawForeground(QPainter *painter, const QRectF &exposed) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    static constexpr int labelGap = 6; ///< between the plot and its labels

    void addSeries();
    void addAxes(QAbstractBarSeries *series);
    void applyColours();
    void placePlot();
    void paintValues(QPainter *painter) const;
    void paintLabels(QPainter *painter) const;
    void paintRows(QPainter *painter) const;
    std::optional<ChartBar> firstBar() const;
    void setCurrent(std::optional<ChartBar> bar);
    void setHovered(std::optional<ChartBar> bar);
    void tellPointed();
    void move(int category, int series);
    BarLayout layoutOfBars() const;
    QFont labelFont() const;

    ChartFigures m_figures;
    QString m_title;
    QAbstractBarSeries *m_series = nullptr;
    QValueAxis *m_values = nullptr;
    std::optional<ChartBar> m_current;
    std::optional<ChartBar> m_hovered;
    std::optional<ChartBar> m_pressed;
};

} // namespace chapterhouse
