#include "desktop/widgets/charts/barchart.h"
#include "desktop/widgets/charts/chartcard.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "support/testmain.h"

#include <QHelpEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QToolTip>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

using Shape = ChartFigures::Shape;

const QString hint = u"Choose a bar."_s;

/// Two series of three months, or one of three chapters.
ChartFigures figuresOf(Shape shape)
{
    ChartFigures figures{
        .shape = shape,
        .labels = {u"Sep"_s, u"Oct"_s, u"Nov"_s},
        .series = {{u"Joined"_s,
                    Colour::Accent,
                    {4, 0, 2},
                    {u"Sep: 4 joined"_s, u"Oct: 0 joined"_s, u"Nov: 2 joined"_s}}}};
    if (shape != Shape::Sideways)
        figures.series.push_back({u"Left"_s,
                                  Colour::Quiet,
                                  {1, 3, 1},
                                  {u"Sep: 1 left"_s, u"Oct: 3 left"_s, u"Nov: 1 left"_s}});
    return figures;
}

/// A card that is shown, active, with a chart on it.
class ShownCard {
public:
    explicit ShownCard(Shape shape) : card(u"chart"_s, u"Members"_s, u"Nobody yet."_s, hint)
    {
        card.showFigures(figuresOf(shape));
        card.resize(480, card.sizeHint().height());
        card.show();
        if (!QTest::qWaitForWindowActive(&card))
            qFatal("the card is not active");
        chart()->clearFocus();
        QObject::connect(&card, &ChartCard::barChosen, &card,
                         [this](const ChartBar &bar) { chosen.push_back(bar); });
    }

    BarChart *chart() { return card.chart(); }
    QString pointed() { return card.findChild<InkLabel *>(u"chartPointed"_s)->text(); }
    void press(Qt::Key key) { QTest::keyClick(chart(), key); }
    void click(const ChartBar &bar)
    {
        QTest::mouseClick(chart()->viewport(), Qt::LeftButton, {}, chart()->rectOf(bar).center());
    }

    ChartCard card;
    std::vector<ChartBar> chosen;
};

} // namespace

class tst_Charts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theAxisEndsAtARoundNumber_data();
    void theAxisEndsAtARoundNumber();
    void barsAreFoundWhereTheyAre_data();
    void barsAreFoundWhereTheyAre();
    void aBarIsChosenByAClick_data();
    void aBarIsChosenByAClick();
    void smallBarsOfAGroupAreHitAboveThem();
    void theKeysWalkThroughTheBars();
    void theKeysWalkThroughTheRows();
    void tabPassesThrough();
    void aBarThatIsPointedAtSaysWhatItIs();
    void theChartIsToldInWords();
    void withoutFiguresItSaysWhatWouldBeHere();
    void theKeysStayAtTheirBarWhenFiguresChange();
};

void tst_Charts::theAxisEndsAtARoundNumber_data()
{
    QTest::addColumn<int>("greatest");
    QTest::addColumn<ValueScale>("expected");
    const auto row = [](int greatest, int top, int step) {
        QTest::addRow("%d", greatest) << greatest << ValueScale{top, step};
    };
    row(0, 1, 1);
    row(1, 1, 1);
    row(4, 4, 1);
    row(5, 6, 2);
    row(94, 100, 50);
    row(200, 200, 50);
    row(201, 300, 100);
    row(87'654, 100'000, 50'000);
}

void tst_Charts::theAxisEndsAtARoundNumber()
{
    QFETCH(int, greatest);
    const ChartFigures figures{
        .labels = {u"Nov"_s},
        .series = {{.name = u"Members"_s, .values = {greatest}, .sentences = {QString()}}}};
    const ValueScale scale = scaleFor(figures);
    QFETCH(ValueScale, expected);
    QCOMPARE(scale.top, expected.top);
    QCOMPARE(scale.step, expected.step);
}

void tst_Charts::barsAreFoundWhereTheyAre_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::newRow("stacked") << Shape::Stacked;
    QTest::newRow("grouped") << Shape::Grouped;
    QTest::newRow("sideways") << Shape::Sideways;
}

void tst_Charts::barsAreFoundWhereTheyAre()
{
    QFETCH(Shape, shape);
    const ChartFigures figures = figuresOf(shape);
    const QRectF plot(40, 8, 300, 150);
    const BarLayout layout(figures, plot);
    for (int series = 0; series < static_cast<int>(figures.series.size()); ++series) {
        for (int category = 0; category < figures.categories(); ++category) {
            const ChartBar bar{series, category};
            const QRectF rect = layout.rectOf(bar);
            QVERIFY(plot.contains(rect) || rect.isEmpty());
            if (!rect.isEmpty())
                QCOMPARE(layout.at(rect.center()), std::optional(bar));
        }
    }
    QCOMPARE(layout.at({200, 400}), std::nullopt);
}

void tst_Charts::aBarIsChosenByAClick_data()
{
    barsAreFoundWhereTheyAre_data();
}

void tst_Charts::aBarIsChosenByAClick()
{
    QFETCH(Shape, shape);
    ShownCard shown(shape);
    const ChartBar bar{shape == Shape::Sideways ? 0 : 1, 2};
    shown.click(bar);
    shown.click({0, 0});
    QCOMPARE(shown.chosen, (std::vector<ChartBar>{bar, {0, 0}}));
}

void tst_Charts::smallBarsOfAGroupAreHitAboveThem()
{
    const ChartFigures figures = figuresOf(Shape::Grouped);
    const BarLayout layout(figures, {0, 0, 300, 100});
    QCOMPARE(layout.at({130, 10}), std::optional(ChartBar{0, 1}));
    QCOMPARE(layout.at({170, 10}), std::optional(ChartBar{1, 1}));
}

void tst_Charts::theKeysWalkThroughTheBars()
{
    ShownCard shown(Shape::Stacked);
    shown.chart()->setFocus(Qt::TabFocusReason);
    QCOMPARE(shown.pointed(), u"Nov: 2 joined"_s);
    shown.press(Qt::Key_Right);
    QCOMPARE(shown.pointed(), u"Nov: 2 joined"_s);
    shown.press(Qt::Key_Left);
    QCOMPARE(shown.pointed(), u"Oct: 0 joined"_s);
    shown.press(Qt::Key_Up);
    shown.press(Qt::Key_Return);
    shown.press(Qt::Key_Home);
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Space);
    QCOMPARE(shown.pointed(), u"Sep: 4 joined"_s);
    QCOMPARE(shown.chosen, (std::vector<ChartBar>{{1, 1}, {0, 0}}));
}

void tst_Charts::theKeysWalkThroughTheRows()
{
    ShownCard shown(Shape::Sideways);
    shown.chart()->setFocus(Qt::TabFocusReason);
    QCOMPARE(shown.pointed(), u"Sep: 4 joined"_s);
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Enter);
    shown.press(Qt::Key_Up);
    QCOMPARE(shown.pointed(), u"Oct: 0 joined"_s);
    QCOMPARE(shown.chosen, (std::vector<ChartBar>{{0, 2}}));
}

void tst_Charts::tabPassesThrough()
{
    QWidget window;
    auto *first = new ChartCard(u"first"_s, u"First"_s, {}, {}, &window);
    auto *second = new ChartCard(u"second"_s, u"Second"_s, {}, {}, &window);
    for (ChartCard *card : {first, second})
        card->showFigures(figuresOf(Shape::Grouped));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->chart()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(first->chart(), Qt::Key_Tab);
    QCOMPARE(window.focusWidget()->objectName(), u"second"_s);
    QTest::keyClick(second->chart(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(window.focusWidget()->objectName(), u"first"_s);
}

void tst_Charts::aBarThatIsPointedAtSaysWhatItIs()
{
    ShownCard shown(Shape::Grouped);
    QCOMPARE(shown.pointed(), hint);
    QWidget *viewport = shown.chart()->viewport();
    const QPoint at = shown.chart()->rectOf({1, 1}).center();
    QTest::mouseMove(viewport, at);
    QTRY_COMPARE(shown.pointed(), u"Oct: 3 left"_s);
    QHelpEvent help(QEvent::ToolTip, at, viewport->mapToGlobal(at));
    QApplication::sendEvent(viewport, &help);
    QCOMPARE(QToolTip::text(), u"Oct: 3 left"_s);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(viewport, &leave);
    QCOMPARE(shown.pointed(), hint);
}

void tst_Charts::theChartIsToldInWords()
{
    ShownCard shown(Shape::Grouped);
    QCOMPARE(shown.chart()->accessibleName(), u"Members"_s);
    QCOMPARE(
        shown.chart()->accessibleDescription(),
        u"Sep: 4 joined. Oct: 0 joined. Nov: 2 joined. Sep: 1 left. Oct: 3 left. Nov: 1 left"_s);
    shown.chart()->setFocus(Qt::TabFocusReason);
    QCOMPARE(shown.chart()->accessibleName(), u"Members. Nov: 2 joined"_s);
    QStringList legend;
    for (const auto *label : shown.card.findChildren<InkLabel *>())
        legend += label->isVisible() ? label->text() : QString();
    QVERIFY(legend.contains(u"Joined"_s) && legend.contains(u"Left"_s));
}

void tst_Charts::withoutFiguresItSaysWhatWouldBeHere()
{
    ShownCard shown(Shape::Grouped);
    shown.card.showFigures({});
    QVERIFY(!shown.chart()->isVisible());
    QVERIFY(shown.card.findChild<InkLabel *>(u"chartEmpty"_s)->isVisible());
    ChartFigures zeros = figuresOf(Shape::Sideways);
    zeros.series.front().values = {0, 0, 0};
    shown.card.showFigures(zeros);
    QVERIFY(!shown.chart()->isVisible());
    shown.card.showFigures(figuresOf(Shape::Sideways));
    QVERIFY(shown.chart()->isVisible());
}

void tst_Charts::theKeysStayAtTheirBarWhenFiguresChange()
{
    ShownCard shown(Shape::Grouped);
    shown.chart()->setFocus(Qt::TabFocusReason);
    shown.press(Qt::Key_Left);
    ChartFigures more = figuresOf(Shape::Grouped);
    more.series[0].values[1] = 9;
    more.series[0].sentences[1] = u"Oct: 9 joined"_s;
    shown.card.showFigures(more);
    QCOMPARE(shown.pointed(), u"Oct: 9 joined"_s);
}

static const tests::Suite<tst_Charts> suite;
#include "tst_charts.moc"
