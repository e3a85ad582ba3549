#include "desktop/print/columnwidths.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;

using Wanted = std::vector<WantedWidth>;
using Widths = std::vector<qreal>;

class tst_ColumnWidths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void widthsAreShared_data();
    void widthsAreShared();
};

void tst_ColumnWidths::widthsAreShared_data()
{
    QTest::addColumn<Wanted>("wanted");
    QTest::addColumn<Widths>("widths"); // empty: they do not fit
    QTest::newRow("all fits") << Wanted{{10, 40}, {10, 60}} << Widths{40, 60};
    QTest::newRow("what is left goes where it lacks")
        << Wanted{{20, 20}, {20, 40}, {20, 100}} << Widths{20, 28, 52};
    QTest::newRow("exactly the least") << Wanted{{40, 90}, {60, 80}} << Widths{40, 60};
    QTest::newRow("the wide ones share")
        << Wanted{{20, 20}, {70, 90}, {90, 90}} << Widths{20, 40, 40};
    QTest::newRow("as narrow as can be") << Wanted(10, {50, 50}) << Widths(10, 10);
    QTest::newRow("too many") << Wanted(11, {50, 50}) << Widths();
    QTest::newRow("narrow ones are not too many") << Wanted(50, {2, 2}) << Widths(50, 2);
}

void tst_ColumnWidths::widthsAreShared()
{
    QFETCH(Wanted, wanted);
    QTEST(sharedWidths(wanted, 100, 10).value_or(Widths()), "widths");
}

static const Suite<tst_ColumnWidths> suite;
#include "tst_columnwidths.moc"
