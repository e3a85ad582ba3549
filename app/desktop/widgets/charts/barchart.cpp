#include "desktop/widgets/charts/barchart.h"

#include "desktop/widgets/look/type.h"

#include <QAccessible>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QHorizontalBarSeries>
#include <QKeyEvent>
#include <QLegend>
#include <QLocale>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesHigh = 11;    ///< of an upright chart, in lines of text
constexpr int leastColumns = 30; ///< in characters
constexpr qreal rowLines = 1.75; ///< the room of a row, in lines of text
constexpr qreal mostLabelShare = 0.34;

QAbstractBarSeries *seriesOf(ChartFigures::Shape shape)
{
    switch (shape) {
    case ChartFigures::Shape::Stacked:
        return new QStackedBarSeries;
    case ChartFigures::Shape::Grouped:
        return new QBarSeries;
    case ChartFigures::Shape::Sideways:
        return new QHorizontalBarSeries;
    }
    Q_UNREACHABLE();
}

} // namespace

BarChart::BarChart(QWidget *parent) : QChartView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundBrush(Qt::NoBrush);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
}

void BarChart::showFigures(const QString &title, const ChartFigures &figures)
{
    if (title == m_title && figures == m_figures)
        return;
    m_title = title;
    m_figures = figures;
    m_hovered.reset();
    m_pressed.reset();
    const bool isKept = m_current && m_current->category < figures.categories() &&
                        m_current->series < static_cast<int>(figures.series.size());
    if (!isKept)
        m_current.reset();
    addSeries();
    setAccessibleName(title);
    QStringList sentences;
    for (const ChartFigures::Series &series : figures.series)
        sentences += series.sentences;
    setAccessibleDescription(sentences.join(u". "_s));
    updateGeometry();
    placePlot();
    tellPointed();
}

void BarChart::addSeries()
{
    chart()->removeAllSeries();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    m_series = seriesOf(m_figures.shape);
    m_series->setBarWidth(barShare);
    for (const ChartFigures::Series &series : m_figures.series) {
        auto *set = new QBarSet(series.name);
        // Rows are counted from below.
        for (int i = 0; i < series.values.size(); ++i)
            set->append(series.values[m_figures.isSideways() ? series.values.size() - 1 - i : i]);
        m_series->append(set);
    }
    chart()->addSeries(m_series);
    addAxes(m_series);
    applyColours();
}

/// Their labels are painted here: those of Qt Charts are cut off where there are many.
void BarChart::addAxes(QAbstractBarSeries *series)
{
    const ValueScale scale = scaleFor(m_figures);
    auto *categories = new QBarCategoryAxis;
    for (int i = 0; i < m_figures.categories(); ++i)
        categories->append(QString::number(i));
    categories->setGridLineVisible(false);
    m_values = new QValueAxis;
    m_values->setRange(0, scale.top);
    m_values->setTickType(QValueAxis::TicksDynamic);
    m_values->setTickAnchor(0);
    m_values->setTickInterval(scale.step);
    m_values->setGridLineVisible(!m_figures.isSideways());
    for (QAbstractAxis *axis :
         {static_cast<QAbstractAxis *>(categories), static_cast<QAbstractAxis *>(m_values)}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        const bool isBelow = (axis == categories) != m_figures.isSideways();
        chart()->addAxis(axis, isBelow ? Qt::AlignBottom : Qt::AlignLeft);
        series->attachAxis(axis);
    }
}

void BarChart::applyColours()
{
    if (!m_series)
        return;
    const QColor ground = colourOf(Colour::Ground, palette());
    const bool isStacked = m_figures.shape == ChartFigures::Shape::Stacked;
    const QList<QBarSet *> sets = m_series->barSets();
    for (int i = 0; i < sets.size(); ++i) {
        const QColor ink = colourOf(m_figures.series[static_cast<size_t>(i)].colour, palette());
        sets[i]->setColor(ink);
        sets[i]->setSelectedColor(blended(ink, colourOf(Colour::Text, palette()), 0.35));
        sets[i]->setPen(isStacked ? QPen(ground, 1) : QPen(Qt::NoPen));
    }
    m_values->setGridLineColor(colourOf(Colour::Line, palette()));
}

QFont BarChart::labelFont() const
{
    return smallFont(font());
}

BarLayout BarChart::layoutOfBars() const
{
    return {m_figures, chart()->plotArea()};
}

QRect BarChart::rectOf(const ChartBar &bar) const
{
    return mapFromScene(layoutOfBars().rectOf(bar)).boundingRect();
}

/// Leaves room for the labels: of values and months, or of the rows and their numbers.
void BarChart::placePlot()
{
    const QFontMetrics metrics(labelFont());
    const QSizeF all = viewport()->size();
    int widest = 0;
    for (const QString &label : m_figures.labels)
        widest = std::max(widest, textWidth(metrics, label));
    const int number = textWidth(metrics, QLocale().toString(scaleFor(m_figures).top));
    if (m_figures.isSideways()) {
        const qreal left = std::min<qreal>(widest, all.width() * mostLabelShare) + labelGap;
        chart()->setPlotArea({left, 0, all.width() - left - number - labelGap, all.height()});
        return;
    }
    const int above = metrics.height() / 2;
    const int under = metrics.height() + labelGap;
    const qreal left = number + labelGap;
    const qreal room = (all.width() - left) / std::max(1, m_figures.categories());
    const qreal right = std::max(0.0, (widest - room) / 2); // of the last label
    chart()->setPlotArea(
        {left, qreal(above), all.width() - left - right, all.height() - above - under});
}

QSize BarChart::sizeHint() const
{
    const QFontMetrics metrics(labelFont());
    const int width = metrics.averageCharWidth() * leastColumns * 2;
    if (m_figures.isSideways())
        return {width, qRound(metrics.height() * rowLines) * std::max(1, m_figures.categories())};
    return {width, metrics.height() * linesHigh};
}

QSize BarChart::minimumSizeHint() const
{
    return {QFontMetrics(labelFont()).averageCharWidth() * leastColumns, sizeHint().height()};
}

void BarChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    placePlot();
}

void BarChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        applyColours();
    } else if (event->type() == QEvent::FontChange) {
        updateGeometry();
        placePlot();
    }
}

bool BarChart::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHovered(std::nullopt);
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto bar = layoutOfBars().at(mapToScene(help->pos()));
    QToolTip::showText(help->globalPos(), bar ? m_figures.sentence(*bar) : QString(), this,
                       bar ? rectOf(*bar) : QRect());
    return true;
}

void BarChart::setCurrent(std::optional<ChartBar> bar)
{
    m_current = bar;
    tellPointed();
    if (!bar)
        return;
    setAccessibleName(u"%1. %2"_s.arg(m_title, m_figures.sentence(*bar)));
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

void BarChart::setHovered(std::optional<ChartBar> bar)
{
    if (bar == m_hovered)
        return;
    m_hovered = bar;
    viewport()->setCursor(bar ? Qt::PointingHandCursor : Qt::ArrowCursor);
    tellPointed();
}

/// The pointer counts more than the keys, which were there before.
void BarChart::tellPointed()
{
    const auto bar = m_hovered ? m_hovered : hasFocus() ? m_current : std::nullopt;
    const QList<QBarSet *> sets = m_series ? m_series->barSets() : QList<QBarSet *>();
    for (QBarSet *set : sets)
        set->deselectAllBars();
    if (bar)
        sets[bar->series]->selectBar(
            m_figures.isSideways() ? m_figures.categories() - 1 - bar->category : bar->category);
    viewport()->update();
    Q_EMIT pointedAt(bar ? m_figures.sentence(*bar) : QString());
}

void BarChart::move(int category, int series)
{
    if (!m_current)
        return;
    setCurrent(ChartBar{
        std::clamp(m_current->series + series, 0, static_cast<int>(m_figures.series.size()) - 1),
        std::clamp(m_current->category + category, 0, m_figures.categories() - 1)});
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    const bool isSideways = m_figures.isSideways();
    if (!m_current)
        m_current = firstBar();
    switch (event->key()) {
    case Qt::Key_Left:
        return move(isSideways ? 0 : -1, 0);
    case Qt::Key_Right:
        return move(isSideways ? 0 : 1, 0);
    case Qt::Key_Up:
        return isSideways ? move(-1, 0) : move(0, 1);
    case Qt::Key_Down:
        return isSideways ? move(1, 0) : move(0, -1);
    case Qt::Key_Home:
        return move(-m_figures.categories(), 0);
    case Qt::Key_End:
        return move(m_figures.categories(), 0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current)
            Q_EMIT barChosen(*m_current);
        return;
    default:
        event->ignore();
    }
}

void BarChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = layoutOfBars().at(mapToScene(event->pos()));
}

void BarChart::mouseReleaseEvent(QMouseEvent *event)
{
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    if (event->button() != Qt::LeftButton || !pressed ||
        pressed != layoutOfBars().at(mapToScene(event->pos())))
        return;
    m_current = pressed;
    Q_EMIT barChosen(*pressed);
}

void BarChart::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(layoutOfBars().at(mapToScene(event->pos())));
}

/// The page scrolls, not the chart.
void BarChart::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void BarChart::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    setCurrent(m_current ? m_current : firstBar());
}

/// The newest month, or the largest chapter.
std::optional<ChartBar> BarChart::firstBar() const
{
    if (m_figures.series.empty() || m_figures.categories() == 0)
        return std::nullopt;
    return ChartBar{0, m_figures.isSideways() ? 0 : m_figures.categories() - 1};
}

void BarChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    setAccessibleName(m_title);
    tellPointed();
}

} // namespace chapterhouse
