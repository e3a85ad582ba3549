#include "models/keysteps.h"
#include "support/testmain.h"

#include <QRandomGenerator>

#include <numeric>

using namespace chapterhouse;
using Keys = std::vector<qint64>;
using Steps = std::vector<KeyStep>;

class tst_KeySteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFewestStepsAreFound_data();
    void theFewestStepsAreFound();
    void takingTheStepsLeadsToTheNewKeys();
    void moreDifferencesThanAllowedAreNotListed();
};

void tst_KeySteps::theFewestStepsAreFound_data()
{
    QTest::addColumn<Keys>("before");
    QTest::addColumn<Keys>("after");
    QTest::addColumn<Steps>("steps");
    using What = KeyStep::What;
    QTest::newRow("nothing") << Keys{1, 2} << Keys{1, 2} << Steps{};
    QTest::newRow("neighbours come at once")
        << Keys{1, 4} << Keys{1, 2, 3, 4}
        << Steps{{.what = What::Insert, .row = 1, .count = 2, .keys = {2, 3}}};
    QTest::newRow("neighbours go at once, the later ones first")
        << Keys{1, 2, 3, 4, 5} << Keys{1, 4}
        << Steps{{.what = What::Remove, .row = 4}, {.what = What::Remove, .row = 1, .count = 2}};
    QTest::newRow("one moves up") << Keys{1, 2, 3} << Keys{3, 1, 2}
                                  << Steps{{.what = What::Move, .row = 2, .to = 0}};
    QTest::newRow("one moves down")
        << Keys{1, 2, 3} << Keys{2, 3, 1} << Steps{{.what = What::Move, .row = 0, .to = 3}};
    QTest::newRow("from nothing") << Keys{} << Keys{7}
                                  << Steps{{.what = What::Insert, .row = 0, .keys = {7}}};
}

void tst_KeySteps::theFewestStepsAreFound()
{
    QFETCH(const Keys, before);
    QFETCH(const Keys, after);
    QFETCH(const Steps, steps);
    const auto found = keySteps(before, after, 100);
    QVERIFY(found.has_value());
    QVERIFY(*found == steps);
}

void tst_KeySteps::takingTheStepsLeadsToTheNewKeys()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        Keys all(30);
        std::iota(all.begin(), all.end(), 1);
        const auto someOf = [&] {
            Keys some = all;
            std::shuffle(some.begin(), some.end(), random);
            some.resize(static_cast<size_t>(random.bounded(30)));
            return some;
        };
        Keys keys = someOf();
        const Keys after = someOf();
        const auto steps = keySteps(keys, after, 1000);
        QVERIFY(steps.has_value());
        for (const KeyStep &step : *steps)
            applyStep(keys, step);
        QVERIFY2(keys == after, qPrintable(QStringLiteral("round %1").arg(round)));
    }
}

void tst_KeySteps::moreDifferencesThanAllowedAreNotListed()
{
    QVERIFY(keySteps({1, 2, 3}, {3, 4}, 3).has_value());
    QVERIFY(!keySteps({1, 2, 3}, {3, 4}, 2).has_value());
    QVERIFY(!keySteps({1, 2, 3, 4}, {4, 3, 2, 1}, 2).has_value());
}

static const chapterhouse::tests::Suite<tst_KeySteps> suite;
#include "tst_keysteps.moc"
