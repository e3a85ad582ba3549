#include "desktop/widgets/charts/chartcard.h"

#include "desktop/widgets/charts/barchart.h"
#include "desktop/widgets/flowlayout.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/paint.h"

#include <QBoxLayout>
#include <QPainter>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int swatchSide = 10;

/// The colour of a series, as a square.
class Swatch final : public QWidget {
public:
    explicit Swatch(Colour colour) : m_colour(colour) {}
    QSize sizeHint() const override { return {swatchSide, swatchSide}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        constexpr qreal radius = 2;
        const QRectF square((width() - swatchSide) / 2.0, (height() - swatchSide) / 2.0, swatchSide,
                            swatchSide);
        paintBox(&painter, square, {.fill = colourOf(m_colour, palette()), .radius = radius});
    }

private:
    Colour m_colour;
};

} // namespace

ChartCard::ChartCard(const QString &name, const QString &title, const QString &whenEmpty,
                     const QString &hint, QWidget *parent)
    : QWidget(parent), m_title(title), m_legend(new QWidget), m_chart(new BarChart),
      m_pointed(new InkLabel(Colour::Quiet, InkLabel::Size::Small)),
      m_empty(new InkLabel(Colour::Quiet))
{
    m_chart->setObjectName(name);
    m_pointed->setObjectName(name + u"Pointed"_s);
    m_empty->setObjectName(name + u"Empty"_s);
    m_empty->setText(whenEmpty);
    m_empty->setWordWrap(true);
    auto *heading = new InkLabel(Colour::Text, InkLabel::Size::Strong);
    heading->setText(title);
    heading->setWordWrap(true);
    auto *keys = new FlowLayout(m_legend);
    keys->setContentsMargins({});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::normal + spacing::tight, spacing::wide,
                               spacing::normal + spacing::tight);
    column->setSpacing(spacing::normal);
    column->addWidget(heading);
    column->addWidget(m_legend);
    column->addWidget(m_chart);
    column->addWidget(m_pointed);
    column->addWidget(m_empty);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_chart, &BarChart::barChosen, this, &ChartCard::barChosen);
    m_pointed->setText(hint);
    m_pointed->setMinimumHeight(m_pointed->fontMetrics().height());
    connect(m_chart, &BarChart::pointedAt, this, [this, hint](const QString &sentence) {
        m_pointed->setText(sentence.isEmpty() ? hint : sentence);
    });
    showFigures({});
}

void ChartCard::showFigures(const ChartFigures &figures)
{
    const bool isEmpty = figures.isEmpty();
    showLegend(figures);
    m_chart->showFigures(m_title, figures);
    m_legend->setVisible(!isEmpty && figures.series.size() > 1);
    m_chart->setVisible(!isEmpty);
    m_pointed->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
}

void ChartCard::showLegend(const ChartFigures &figures)
{
    std::vector<std::pair<QString, Colour>> keys;
    for (const ChartFigures::Series &series : figures.series)
        keys.emplace_back(series.name, series.colour);
    if (keys == m_keys)
        return;
    m_keys = keys;
    qDeleteAll(m_legend->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    for (const auto &[name, colour] : keys) {
        auto *key = new QWidget;
        auto *row = new QHBoxLayout(key);
        row->setContentsMargins(0, 0, spacing::normal, 0);
        row->setSpacing(spacing::tight + 2);
        row->addWidget(new Swatch(colour));
        auto *label = new InkLabel(Colour::Quiet, InkLabel::Size::Small);
        label->setText(name);
        row->addWidget(label);
        m_legend->layout()->addWidget(key);
    }
}

void ChartCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(&painter, rect(), {.border = colourOf(Colour::Line, palette())});
}

} // namespace chapterhouse
