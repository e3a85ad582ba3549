#include "base/parallel.h"
#include "support/testmain.h"

#include <QThread>

#include <algorithm>
#include <atomic>
#include <vector>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_Parallel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachIndexIsDoneOnce_data();
    void eachIndexIsDoneOnce();
    void theFirstFailureIsTold();
    void progressIsToldHere();
    void whatIsCancelledEnds();
};

void tst_Parallel::eachIndexIsDoneOnce_data()
{
    QTest::addColumn<qsizetype>("count");
    QTest::newRow("none") << qsizetype(0);
    QTest::newRow("one") << qsizetype(1);
    QTest::newRow("many") << qsizetype(1000);
}

void tst_Parallel::eachIndexIsDoneOnce()
{
    QFETCH(const qsizetype, count);
    std::vector<std::atomic<int>> calls(static_cast<size_t>(count));
    const auto done = inParallel(count, [&calls](qsizetype index) {
        ++calls[static_cast<size_t>(index)];
        return Result<void>();
    });
    QVERIFY(done);
    QVERIFY(std::ranges::all_of(calls, [](const std::atomic<int> &each) { return each == 1; }));
}

void tst_Parallel::theFirstFailureIsTold()
{
    std::atomic<int> calls = 0;
    const auto done = inParallel(100'000, [&calls](qsizetype index) -> Result<void> {
        ++calls;
        if (index < 3)
            return {};
        return fail(ErrorKind::Input, QString::number(index));
    });
    QVERIFY(!done);
    QCOMPARE(done.error().message, u"3"_s);
    QVERIFY(calls < 100'000);
}

void tst_Parallel::progressIsToldHere()
{
    QList<qint64> totals;
    QThread *const here = QThread::currentThread();
    const auto done = inParallel(
        100, [](qsizetype) { return Result<void>(); },
        [&](qint64, qint64 total) {
            totals += QThread::currentThread() == here ? total : -1;
            return true;
        });
    QVERIFY(done);
    QVERIFY(std::ranges::all_of(totals, [](qint64 total) { return total == 100; }));
}

void tst_Parallel::whatIsCancelledEnds()
{
    const auto done = inParallel(
        1, [](qsizetype) { return Result<void>(); }, [](qint64, qint64) { return false; });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Cancelled);
}

static const tests::Suite<tst_Parallel> suite;
#include "tst_parallel.moc"
