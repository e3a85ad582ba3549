#include "support/storefixture.h"
#include "support/testmain.h"

#include "store/maintenance.h"

#include <QElapsedTimer>
#include <QProcess>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// A program that is killed in the middle of a big step or its undo leaves the step whole or not at
/// all.
class tst_Killed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKilledProgramLeavesAStepWholeOrNotAtAll();
};

namespace {

constexpr int members = 150;
constexpr int kills = 40;
constexpr int longestRun = 20'000; // ms
constexpr int leastKills = 30;
constexpr int timeout = 30'000; // ms

QString workerPath()
{
    return QCoreApplication::applicationDirPath() + u"/storeworker"_s;
}

/// Waits until the worker has said the word.
bool hasSaid(QProcess &worker, const QByteArray &word)
{
    QByteArray said = worker.readAllStandardOutput();
    while (!said.contains(word)) {
        if (!worker.waitForReadyRead(timeout))
            return false;
        said += worker.readAllStandardOutput();
    }
    return true;
}

void start(QProcess &worker, const QString &path)
{
    worker.start(workerPath(), {path, QString::number(members)});
}

/// How long the worker takes to add and take back, in ms; 0 when it does not work.
int measureRound(const QString &path)
{
    QProcess worker;
    start(worker, path);
    if (!hasSaid(worker, "open"))
        return 0;
    QElapsedTimer timer;
    timer.start();
    const bool isDone = hasSaid(worker, "undone");
    const auto elapsed = static_cast<int>(timer.elapsed());
    worker.kill();
    worker.waitForFinished(timeout);
    return isDone ? elapsed : 0;
}

struct Left {
    qint64 members = 0;
    qint64 periods = 0;
    bool canBeUndone = false;

    bool operator==(const Left &) const = default;
};

Left leftIn(Store &store)
{
    return {must(store.database().integer("SELECT count(*) FROM member")).value(),
            must(store.database().integer("SELECT count(*) FROM membership")).value(),
            must(store.nextUndo()).has_value()};
}

} // namespace

void tst_Killed::aKilledProgramLeavesAStepWholeOrNotAtAll()
{
    StoreFixture fixture;
    fixture.close();
    const int round = measureRound(fixture.path());
    QVERIFY(round > 0);
    const Left whole{members, members, true};
    const Left nothing;
    int wholeSteps = 0;
    int done = 0;
    QElapsedTimer timer;
    timer.start();
    for (; done < kills && (done < leastKills || timer.elapsed() < longestRun); ++done) {
        QProcess worker;
        start(worker, fixture.path());
        const bool duringUndo = done % 2 == 1;
        QVERIFY(hasSaid(worker, duringUndo ? "added" : "open"));
        QVERIFY(!worker.waitForFinished(round * done / kills));
        worker.kill();
        QVERIFY(worker.waitForFinished(timeout));
        QCOMPARE(worker.exitStatus(), QProcess::CrashExit);
        fixture.reopen();
        QVERIFY2(!fixture.store().isReadOnly(), qPrintable(fixture.store().readOnlyReason()));
        QCOMPARE(must(verify(fixture.store().database())), QStringList());
        const Left left = leftIn(fixture.store());
        QVERIFY2(left == whole || left == nothing,
                 qPrintable(u"%1 members, %2 periods"_s.arg(left.members).arg(left.periods)));
        if (left == whole) {
            ++wholeSteps;
            must(fixture.store().undo());
        }
        fixture.close();
    }
    QVERIFY2(wholeSteps > 0 && wholeSteps < done,
             qPrintable(u"%1 of %2 steps were whole"_s.arg(wholeSteps).arg(done)));
}

static const Suite<tst_Killed> suite;
#include "tst_killed.moc"
